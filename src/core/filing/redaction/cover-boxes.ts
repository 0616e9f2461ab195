import type { Redaction } from "../../case/evidence.ts";
import type { Box } from "../../facts/place.ts";
import type { ReadLine, ReadWord } from "../../facts/read-text.ts";
import { finderOf } from "./redact-text.ts";

/** A word that was read less surely than this may be another: one letter more or less does not hide it. */
const SURE = 0.9;
/** Shorter words are too like others for that. */
const LEAST_LETTERS = 5;

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Are two words the same but for one letter? */
const isNear = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  return rest.slice(1) === otherRest.slice(1) || rest === otherRest.slice(1) || rest.slice(1) === otherRest;
};

/** A margin around a word, so that no edge of a letter shows: small where its place is known, as of text on a page of a PDF. */
const widened = ({ box: { x, y, width, height }, confidence }: ReadWord): Box => {
  const margin = confidence === 1 ? Math.max(1, Math.round(height * 0.05)) : Math.max(2, Math.round(height * 0.2));
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
};

/**
 * Where the covered words stand on a picture. In: its lines as a machine read them; the redactions. Out: the boxes to paint over: of
 * each word that belongs to covered ones, whole, and of words read unsurely that differ from a covered one in one letter.
 */
export const coverBoxes = (lines: readonly Pick<ReadLine, "words">[], redactions: readonly Redaction[]): Box[] => {
  const words: { readonly word: ReadWord; readonly start: number; readonly end: number }[] = [];
  let text = "";
  for (const line of lines) {
    for (const word of line.words ?? []) {
      words.push({ word, start: text.length, end: text.length + word.text.length });
      text += `${word.text} `;
    }
    text = `${text.trimEnd()}\n`;
  }
  const covers = finderOf(redactions)(text);
  const wanted = redactions
    .flatMap((one) => one.words.split(/\s+/))
    .map(plain)
    .filter((one) => one.length >= LEAST_LETTERS);
  const mayBe = ({ text: read, confidence }: ReadWord): boolean =>
    confidence < SURE && wanted.some((one) => isNear(one, plain(read)));
  return words
    .filter(({ word, start, end }) => covers.some((one) => one.start < end && one.end > start) || mayBe(word))
    .map(({ word }) => widened(word));
};
