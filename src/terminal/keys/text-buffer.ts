import type { Key } from "./keyboard.ts";

/** A text being typed, and where the cursor stands in it. */
export interface Typing {
  readonly text: string;
  /** An offset in UTF-16 units, always between two letters as a person sees them. */
  readonly at: number;
}

/** A text with the cursor at its end. */
export const typingOf = (text: string): Typing => ({ text, at: text.length });

/** Puts a text in at the cursor. */
export const insert = ({ text, at }: Typing, added: string): Typing => ({
  text: text.slice(0, at) + added + text.slice(at),
  at: at + added.length,
});

let made: Intl.Segmenter | undefined;
/** Made when something is typed: to make it loads tables that a first question need not wait for. */
const letters = (): Intl.Segmenter => {
  made ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return made;
};

/** Splits a text into letters as a person sees them: a family emoji is one. */
export const lettersOf = (text: string): string[] => Array.from(letters().segment(text), ({ segment }) => segment);

// Only the line at hand is split into letters: a long text must not slow every key.
const lineStart = ({ text, at }: Typing): number => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = ({ text, at }: Typing): number => {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
};

const oneLeft = (typing: Typing): number => {
  const start = lineStart(typing);
  if (start === typing.at) return Math.max(0, typing.at - 1);
  return typing.at - (lettersOf(typing.text.slice(start, typing.at)).at(-1)?.length ?? 0);
};

const oneRight = (typing: Typing): number => {
  const end = lineEnd(typing);
  if (end === typing.at) return Math.min(typing.text.length, typing.at + 1);
  return typing.at + (lettersOf(typing.text.slice(typing.at, end))[0]?.length ?? 0);
};

const wordLeft = ({ text, at }: Typing): number => at - (/\S*\s*$/.exec(text.slice(0, at))?.[0].length ?? 0);
const wordRight = ({ text, at }: Typing): number => at + (/^\s*\S*/.exec(text.slice(at))?.[0].length ?? 0);

const cut = ({ text }: Typing, from: number, to: number): Typing => ({
  text: text.slice(0, from) + text.slice(to),
  at: from,
});

type Edit = (typing: Typing) => Typing;
const go =
  (where: (typing: Typing) => number): Edit =>
  (typing) => ({ text: typing.text, at: where(typing) });
const cutBack =
  (where: (typing: Typing) => number): Edit =>
  (typing) =>
    cut(typing, where(typing), typing.at);
const cutOn =
  (where: (typing: Typing) => number): Edit =>
  (typing) =>
    cut(typing, typing.at, where(typing));

/** What keys do while typing, as in a shell. Ctrl-B and Ctrl-D have another meaning at a question. */
const EDITS: Readonly<Record<string, Edit>> = {
  left: go(oneLeft),
  right: go(oneRight),
  "ctrl-f": go(oneRight),
  "ctrl-left": go(wordLeft),
  "alt-left": go(wordLeft),
  "alt-b": go(wordLeft),
  "ctrl-right": go(wordRight),
  "alt-right": go(wordRight),
  "alt-f": go(wordRight),
  home: go(lineStart),
  "ctrl-a": go(lineStart),
  end: go(lineEnd),
  "ctrl-e": go(lineEnd),
  backspace: cutBack(oneLeft),
  delete: cutOn(oneRight),
  "ctrl-w": cutBack(wordLeft),
  "alt-backspace": cutBack(wordLeft),
  "ctrl-u": cutBack(lineStart),
  "ctrl-k": cutOn(lineEnd),
};

/** What a key makes of a text, or undefined when the key is none for typing. Enter is left to the prompt. */
export const typeKey = (typing: Typing, key: Key): Typing | undefined => {
  if (key.name === "char") return insert(typing, key.text);
  return EDITS[key.name]?.(typing);
};
