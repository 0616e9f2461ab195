import type { Terminal } from "@xterm/headless";

/** The keys a test can press, as the bytes a terminal sends. */
export const KEY_BYTES = {
  enter: "\r",
  esc: "\u001b",
  tab: "\t",
  space: " ",
  backspace: "\u007f",
  delete: "\u001b[3~",
  up: "\u001b[A",
  down: "\u001b[B",
  right: "\u001b[C",
  left: "\u001b[D",
  home: "\u001b[H",
  end: "\u001b[F",
  pageup: "\u001b[5~",
  pagedown: "\u001b[6~",
  f1: "\u001bOP",
  "ctrl-a": "\u0001",
  "ctrl-b": "\u0002",
  "ctrl-c": "\u0003",
  "ctrl-d": "\u0004",
  "ctrl-e": "\u0005",
  "ctrl-g": "\u0007",
  "ctrl-k": "\u000b",
  "ctrl-n": "\u000e",
  "ctrl-r": "\u0012",
  "ctrl-u": "\u0015",
  "ctrl-w": "\u0017",
  "ctrl-x": "\u0018",
  "ctrl-y": "\u0019",
  "ctrl-_": "\u001f",
  "ctrl-z": "\u001a",
  "ctrl-home": "\u001b[1;5H",
  "ctrl-end": "\u001b[1;5F",
  "ctrl-left": "\u001b[1;5D",
  "ctrl-right": "\u001b[1;5C",
  "alt-enter": "\u001b\r",
} as const;

export type KeyName = keyof typeof KEY_BYTES;

/** A paste as this terminal sends it: marked if the program asked for marks, line ends as Enter. */
export const pasteBytes = (terminal: Terminal, text: string): string => {
  const sent = text.replace(/\r?\n/g, "\r");
  return terminal.modes.bracketedPasteMode ? `\u001b[200~${sent}\u001b[201~` : sent;
};
