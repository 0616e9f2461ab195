import type { Key } from "./keyboard.ts";

/** A text being typed, and where the cursor stands in it. */
export interface TextBuffer {
  readonly text: string;
  /** An offset in UTF-16 units, always between two letters as a person sees them. */
  readonly at: number;
  /** The column that Up and Down keep to on their way over shorter rows. Any other key forgets it. */
  readonly goal?: number;
}

/** A text with the cursor at its end. */
export const textBufferOf = (text: string): TextBuffer => ({ text, at: text.length });

/** Puts a text in at the cursor. */
export const insert = ({ text, at }: TextBuffer, added: string): TextBuffer => ({
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
const lineStart = ({ text, at }: TextBuffer): number => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = ({ text, at }: TextBuffer): number => {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
};

const oneLeft = (buffer: TextBuffer): number => {
  const start = lineStart(buffer);
  if (start === buffer.at) return Math.max(0, buffer.at - 1);
  return buffer.at - (lettersOf(buffer.text.slice(start, buffer.at)).at(-1)?.length ?? 0);
};

const oneRight = (buffer: TextBuffer): number => {
  const end = lineEnd(buffer);
  if (end === buffer.at) return Math.min(buffer.text.length, buffer.at + 1);
  return buffer.at + (lettersOf(buffer.text.slice(buffer.at, end))[0]?.length ?? 0);
};

const wordLeft = ({ text, at }: TextBuffer): number => at - (/\S*\s*$/.exec(text.slice(0, at))?.[0].length ?? 0);
const wordRight = ({ text, at }: TextBuffer): number => at + (/^\s*\S*/.exec(text.slice(at))?.[0].length ?? 0);

const cut = ({ text }: TextBuffer, from: number, to: number): TextBuffer => ({
  text: text.slice(0, from) + text.slice(to),
  at: from,
});

type Edit = (buffer: TextBuffer) => TextBuffer;
const go =
  (where: (buffer: TextBuffer) => number): Edit =>
  (buffer) => ({ text: buffer.text, at: where(buffer) });
const cutBack =
  (where: (buffer: TextBuffer) => number): Edit =>
  (buffer) =>
    cut(buffer, where(buffer), buffer.at);
const cutOn =
  (where: (buffer: TextBuffer) => number): Edit =>
  (buffer) =>
    cut(buffer, buffer.at, where(buffer));

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
  "ctrl-backspace": cutBack(wordLeft),
  "ctrl-delete": cutOn(wordRight),
  "alt-delete": cutOn(wordRight),
  "alt-d": cutOn(wordRight),
  "ctrl-u": cutBack(lineStart),
  "ctrl-k": cutOn(lineEnd),
};

/** The whole line that the cursor stands in, out; the break behind it goes too, or before it where it is the last. */
export const withoutLine = (buffer: TextBuffer): TextBuffer => {
  const [start, end] = [lineStart(buffer), lineEnd(buffer)];
  if (end < buffer.text.length) return cut(buffer, start, end + 1);
  return cut(buffer, Math.max(0, start - 1), end);
};

/** What a key makes of a text, or undefined when the key is none for typing. Enter is left to the prompt. */
export const typeKey = (buffer: TextBuffer, key: Key): TextBuffer | undefined => {
  if (key.name === "char") return insert(buffer, key.text);
  return EDITS[key.name]?.(buffer);
};
