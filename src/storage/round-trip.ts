import { cleanJson } from "./parse-json.ts";

/** A value that was written, and read again: what was given, how it reads, and its texts. */
export interface Proof {
  readonly given: unknown;
  readonly read: unknown;
  /** As it stands in a case file, indented for its place. */
  readonly text: string;
  /** The same in one line, with the names of every object in order, so that equal values give equal text. */
  readonly sorted: string;
}

/** Spaces for one step inwards in a case file. */
export const INDENT = 2;

const ordered = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const entries = Object.entries(value).map(([key, one]) => [key, ordered(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** JSON holds no line break but those that set it out, so every one of them can be moved in. */
const writeAt = (depth: number, value: unknown): string =>
  JSON.stringify(value, undefined, INDENT).replaceAll("\n", `\n${" ".repeat(INDENT * depth)}`);

/** Throws when a value is not what it should be. */
export type Check = (raw: unknown) => unknown;

/**
 * Writes a value and reads it again. In: a value, where it stands, how it is checked; no check for one that was read and
 * checked already.
 */
export const proofOf = (given: unknown, depth: number, check: Check | undefined): Proof => {
  const text = writeAt(depth, given);
  const read = check === undefined ? given : check(cleanJson(text));
  return { given, read, text, sorted: JSON.stringify(ordered(read)) };
};

/** Is it the proof of this very value? */
export const isOf = (proof: Proof | undefined, value: unknown): proof is Proof =>
  proof !== undefined && (proof.given === value || proof.read === value);
