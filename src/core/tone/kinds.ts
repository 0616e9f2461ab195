import kinds from "./models/kinds.json" with { type: "json" };
import { matchesOf } from "./rules/regex-cache.ts";

// A learned reading of a short stretch: which kind of hurt it sounds like. Words and pairs of words, each with a weight. A pair is two
// neighbours, or two words with one between them.

/** What a stretch may sound like; the last two are "any of them", and "any of them, and it breaks a rule of conduct". */
export const KINDS = [
  "insult",
  "threat",
  "feedback",
  "off-platform",
  "sarcasm",
  "motive",
  "blame",
  "demand",
  "any",
  "grave",
] as const;
export type Kind = Exclude<(typeof KINDS)[number], "any" | "grave">;

/** A word or pair in a stretch, and where it stands. */
export interface Gram {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{M}]{1,40}(?:'\p{L}{1,4})?|\p{Extended_Pictographic}|[$€£]|\d{1,40}|[?!.,;:]/gu;
/** A long word also counts by its first letters, so that "deleting" and "deleted" are kin. */
const STEM = 5;

export const KIND_PATTERNS: readonly RegExp[] = [TOKEN];

/** The words and pairs of a stretch made plain (`plainOf`), each once. Linear. */
export const gramsOf = (plain: string): Gram[] => {
  const grams = new Map<string, Gram>();
  const add = (name: string, start: number, end: number): void => {
    if (!grams.has(name)) grams.set(name, { name, start, end });
  };
  let before = "^";
  let from = 0;
  let earlier: { word: string; at: number } | undefined;
  for (const match of matchesOf(TOKEN, plain)) {
    const word = /^\d/.test(match[0]) ? "#" : match[0];
    const end = match.index + match[0].length;
    add(word, match.index, end);
    add(`${before} ${word}`, from, end);
    if (earlier !== undefined) add(`${earlier.word} _ ${word}`, earlier.at, end);
    if (word.length > STEM + 1) add(`${word.slice(0, STEM)}*`, match.index, end);
    if (before !== "^") earlier = { word: before, at: from };
    before = word;
    from = match.index;
  }
  return [...grams.values()];
};

/** The signs that weights are written with, from -32 to 31: the root of each, as a part of the largest. */
export const STEPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

interface Weights {
  readonly bias: readonly number[];
  /** The place of each gram in `each`. */
  readonly places: ReadonlyMap<string, number>;
  /** One weight a kind, gram after gram. */
  readonly each: Float32Array;
}

/** The grams as they were: each tells how much it shares with the one before (a digit of base 36), and the rest. */
const unfolded = (grams: string): string[] => {
  let before = "";
  return grams.split("|").map((one) => {
    before = before.slice(0, Number.parseInt(one.charAt(0), 36)) + one.slice(1);
    return before;
  });
};

let decoded: Weights | undefined;
const weights = (): Weights => {
  if (decoded !== undefined) return decoded;
  const weightOf = new Map(
    [...STEPS].map((sign, at) => [sign.charCodeAt(0), Math.sign(at - 32) * kinds.most * ((at - 32) / 31) ** 2]),
  );
  decoded = {
    bias: kinds.bias,
    places: new Map(unfolded(kinds.grams).map((gram, place) => [gram, place * KINDS.length])),
    each: Float32Array.from({ length: kinds.steps.length }, (_, at) => weightOf.get(kinds.steps.charCodeAt(at)) ?? 0),
  };
  return decoded;
};

/** How a stretch reads: how far it leans to each kind on the logistic scale, and what each gram adds to a kind. */
export interface Reading {
  readonly leans: readonly number[];
  readonly by: (gram: Gram, kind: number) => number;
  readonly grams: readonly Gram[];
}

/** Reads a stretch. In: its text made plain. Out: the leans in the order of `KINDS`. */
export const readingOf = (plain: string): Reading => {
  const { bias, places, each } = weights();
  const grams = gramsOf(plain);
  const share = 1 / Math.sqrt(grams.length || 1);
  const by = (gram: Gram, kind: number): number => {
    const place = places.get(gram.name);
    return place === undefined ? 0 : (each[place + kind] ?? 0) * share;
  };
  const leans = [...bias];
  for (const gram of grams) {
    const place = places.get(gram.name);
    if (place === undefined) continue;
    for (let kind = 0; kind < leans.length; kind += 1)
      leans[kind] = (leans[kind] ?? 0) + (each[place + kind] ?? 0) * share;
  }
  return { leans, by, grams };
};
