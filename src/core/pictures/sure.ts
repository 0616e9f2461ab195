import type { ReadLine, ReadWord } from "../facts/read-text.ts";

/**
 * A word is taken for right from here on. On twenty pictures that nothing was tuned on, all of the 203 days, times and amounts whose every
 * word is as sure were right (docs/performance.md): what was read by machine is to be looked at all the same.
 */
export const SURE = 0.85;

/** Is a word that was read by machine surely right? */
export const isSureWord = ({ confidence }: ReadWord): boolean => confidence >= SURE;

/**
 * How sure the machine is of a part of a line: as sure as of its least sure word. In: the line; where the part begins and ends in its
 * text. Out: 0 to 1; 1 for a line that no machine read.
 */
export const confidenceOf = ({ words }: ReadLine, start: number, end: number): number => {
  if (words === undefined) return 1;
  let [at, least] = [0, 1];
  for (const { text, confidence } of words) {
    if (at < end && at + text.length > start) least = Math.min(least, confidence);
    at += text.length + 1;
  }
  return least;
};

/** May a value be taken that stands in a line (a day, a time, an amount, a name)? Only if every word of it is sure. */
export const isSurePart = (line: ReadLine, start: number, end: number): boolean =>
  confidenceOf(line, start, end) >= SURE;

/** The same by the words of the value, where they stand in the line as written; false when they do not. */
export const isSureQuote = (line: ReadLine, quote: string): boolean => {
  const start = line.text.indexOf(quote);
  return start >= 0 && isSurePart(line, start, start + quote.length);
};
