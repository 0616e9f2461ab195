import type { Prepared, Sentence } from "../prepare.ts";
import { matchesOf } from "../regex-cache.ts";

/** Openers by which a sentence leans on the one before it: "Give me 5 stars. Then I refund you." */
const LEANS =
  /^\s{0,3}(?:then|otherwise|or|else|if not|if you don't|if so|in return|in exchange|only then|after that|and|unless|until|that way|in that case|deal)(?![\p{L}\p{N}'])/iu;
/** Where a clause ends and the next one begins. */
const CUT =
  /[,;:!?.…()](?=\s|$)|\s[-–—]{1,3}\s|—|\s(?:but|however|although|though|because|so|then|while|yet)(?=\s)|\s(?:and|or)(?=\s(?:i|we|you|he|she|they|if|now|then|the)(?![\p{L}\p{N}]))/gu;
/** A stretch is no longer than this, as a sentence: it bounds the work of every rule. */
const MOST = 600;

export const STRETCH_PATTERNS: readonly RegExp[] = [LEANS, CUT];

/** Sentences to be judged together: one that leans on the one before it is read with it. In: a prepared text. */
export const stretchesOf = (text: Prepared): readonly Sentence[] => {
  const found: Sentence[] = [];
  for (const one of text.sentences) {
    const before = found.at(-1);
    if (before === undefined || one.end - before.start > MOST || !LEANS.test(one.text)) found.push(one);
    else
      found[found.length - 1] = {
        start: before.start,
        end: one.end,
        text: text.text.slice(before.start, one.end),
      };
  }
  return found;
};

/** Where the clauses of a stretch are parted: end of one, start of the next. In: its text. */
export const cutsOf = (text: string): readonly (readonly [end: number, start: number])[] =>
  matchesOf(CUT, text).map((cut) => [cut.index, cut.index + cut[0].length] as const);

/** The clauses that a place lies in. In: a stretch's text, its cuts, a place in it. Out: the words from cut to cut. */
export const clauseAround = (text: string, cuts: ReturnType<typeof cutsOf>, start: number, end: number): string =>
  text.slice(
    cuts.findLast(([, after]) => after <= start)?.[1] ?? 0,
    cuts.find(([before, after]) => before >= end && after > start)?.[0] ?? text.length,
  );
