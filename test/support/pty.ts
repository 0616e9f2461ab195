import { spawn } from "@lydell/node-pty";
import { type Emulator, emulatorOf } from "./emulator.ts";
import { KEY_BYTES, type KeyName, pasteBytes } from "./key-bytes.ts";

export interface TerminalSize {
  readonly cols?: number;
  readonly rows?: number;
  /** Added to the environment of the tests; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** How a program ended. */
export interface Exit {
  readonly code: number;
  /** The number of the signal that ended it, or 0. */
  readonly signal: number;
}

/** A program in a terminal of its own. */
export interface TerminalRun extends Pick<Emulator, "screen" | "all" | "see" | "gone" | "until"> {
  readonly pid: number;
  readonly exit: Promise<Exit>;
  /** Does the program ask for pastes to be marked, at this moment? */
  marksPastes(): boolean;
  type(text: string): void;
  press(...keys: KeyName[]): void;
  paste(text: string): void;
  resize(cols: number, rows: number): void;
  kill(signal?: NodeJS.Signals): void;
  /** Closes the window, as people do: the terminal is gone. */
  close(): void;
}

/** Starts a program in a real pseudo-terminal, with an emulator that shows what a person would see. */
export const startTerminal = async (
  file: string,
  args: readonly string[],
  { cols = 80, rows = 24, env = {}, cwd = process.cwd() }: TerminalSize = {},
): Promise<TerminalRun> => {
  const emulator = emulatorOf(cols, rows);
  const whole = { ...process.env, TERM: "xterm-256color", ...env };
  const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
  const pty = spawn(file, [...args], { name: "xterm-256color", cols, rows, cwd, env: given });
  let ended = false;

  pty.onData((data) => emulator.feed(data));
  // What a terminal answers by itself, such as where its cursor is.
  emulator.terminal.onData((reply) => ended || pty.write(reply));
  const exit = new Promise<Exit>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => {
      ended = true;
      // All output is on the screen before the end is told.
      emulator.terminal.write("", () => {
        emulator.look();
        resolve({ code: exitCode, signal });
      });
    });
  });

  return {
    pid: pty.pid,
    exit,
    marksPastes: () => emulator.terminal.modes.bracketedPasteMode,
    screen: emulator.screen,
    all: emulator.all,
    see: emulator.see,
    gone: emulator.gone,
    until: emulator.until,
    type: (text) => pty.write(text),
    press: (...keys) => {
      for (const key of keys) pty.write(KEY_BYTES[key]);
    },
    paste: (text) => pty.write(pasteBytes(emulator.terminal, text)),
    resize: (toCols, toRows) => {
      pty.resize(toCols, toRows);
      emulator.terminal.resize(toCols, toRows);
    },
    kill: (signal = "SIGTERM") => {
      if (!ended) pty.kill(signal);
    },
    close: () => (pty as unknown as { destroy(): void }).destroy(),
  };
};
