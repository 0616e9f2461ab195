import { oneLine, shorten } from "../text/text.ts";

const SHOWN = 80;
/** So much of what is the same stands before what differs, where the difference is far from the start. */
const LEAD = 24;

/** Where two rows of letters begin to differ. */
const firstDifference = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((letter, index) => letter !== other[index]);
  return at < 0 ? one.length : at;
};

const from = (letters: readonly string[], start: number): string => `…${shorten(letters.slice(start).join(""), SHOWN)}`;

/**
 * Two texts side by side, each cut to about 80 characters that show where they differ. In: two texts of any length. Out: both
 * cuts; undefined when they differ in spaces and line ends only.
 */
export const differing = (was: string, is: string): readonly [string, string] | undefined => {
  const [one, other] = [oneLine(was), oneLine(is)];
  if (one === other) return undefined;
  const starts = [shorten(one, SHOWN), shorten(other, SHOWN)] as const;
  if (starts[0] !== starts[1]) return starts;
  const [letters, others] = [[...one], [...other]];
  const near = firstDifference(letters, others) - LEAD;
  const space = letters.indexOf(" ", near);
  const start = space >= 0 && space < near + LEAD ? space + 1 : near;
  return [from(letters, start), from(others, start)];
};
