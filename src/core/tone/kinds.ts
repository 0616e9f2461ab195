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

// Of the HTML Standard, as every runtime has it; the core knows no runtime.
declare const atob: (base64: string) => string;

interface Weights {
  readonly bias: readonly number[];
  readonly scale: number;
  /** The place of each gram in `steps`. */
  readonly places: ReadonlyMap<string, number>;
  /** One step a kind, gram after gram. */
  readonly steps: Int8Array;
}

let decoded: Weights | undefined;
const weights = (): Weights => {
  decoded ??= {
    bias: kinds.bias,
    scale: kinds.scale,
    places: new Map(kinds.grams.split("|").map((gram, place) => [gram, place * KINDS.length])),
    steps: Int8Array.from(atob(kinds.steps), (sign) => sign.charCodeAt(0)),
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
  const { bias, scale, places, steps } = weights();
  const grams = gramsOf(plain);
  const each = scale / Math.sqrt(grams.length || 1);
  const by = (gram: Gram, kind: number): number => {
    const place = places.get(gram.name);
    return place === undefined ? 0 : (steps[place + kind] ?? 0) * each;
  };
  const leans = [...bias];
  for (const gram of grams) {
    const place = places.get(gram.name);
    if (place === undefined) continue;
    for (let kind = 0; kind < leans.length; kind += 1)
      leans[kind] = (leans[kind] ?? 0) + (steps[place + kind] ?? 0) * each;
  }
  return { leans, by, grams };
};
