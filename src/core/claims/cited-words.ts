import type { Case } from "../case/case.ts";
import { originalOf } from "../case/exhibits.ts";
import { sayLines } from "../text/text.ts";
import type { QuoteFlaws } from "./claim-evidence.ts";
import {
  type FoundWords,
  findParts,
  nearestLine,
  normalizeLines,
  partsOf,
  type Span,
  wordLines,
} from "./normalized-lines.ts";

/** Where words stand in a file: in the lines named, in others, or nowhere; then perhaps close to a line. */
export type WordsPlace =
  | { readonly state: "there"; readonly found: FoundWords }
  | { readonly state: "elsewhere"; readonly found: FoundWords }
  | { readonly state: "nowhere"; readonly near?: number };

/** Looks for words in a file. In: the words, with "…" for what is left out; all lines; the lines they should stand in. */
export const placeOfWords = (words: string, lines: readonly string[], within: Span): WordsPlace => {
  const parts = partsOf(words);
  const text = normalizeLines(lines);
  const there = findParts(text, parts, within);
  if (there !== undefined) return { state: "there", found: there };
  const elsewhere = findParts(text, parts);
  if (elsewhere !== undefined) return { state: "elsewhere", found: elsewhere };
  const near = nearestLine(wordLines(lines), words)?.line;
  return near === undefined ? { state: "nowhere" } : { state: "nowhere", near };
};

const flawOf = (words: string, lines: readonly string[], within: Span): string | undefined => {
  const place = placeOfWords(words, lines, within);
  if (place.state === "there") return undefined;
  const not = `not in ${sayLines(within)}`;
  if (place.state === "elsewhere") return `${not}, but in ${sayLines(place.found.lines)}.`;
  return place.near === undefined ? `${not}.` : `${not}. The closest is line ${place.near}.`;
};

/**
 * The exhibits whose cited words are not in the lines they cite, with the reason. In: the lines of the files, by the id of the
 * exhibit; what is not among them is not looked at, nor is a copy in which words were covered.
 */
export const quoteFlawsOf = (
  c: Pick<Case, "exhibits" | "originals">,
  files: ReadonlyMap<string, readonly string[]>,
): QuoteFlaws => {
  const flaws = new Map<string, string>();
  for (const { id } of c.exhibits) {
    const original = originalOf(c, id);
    const lines = files.get(id);
    if (original?.quote === undefined || original.redactedFrom !== undefined || lines === undefined) continue;
    const flaw = flawOf(original.quote, lines, original.lines ?? { from: 1, to: lines.length });
    if (flaw !== undefined) flaws.set(id, flaw);
  }
  return flaws;
};
