// Text -> features, the same for training (scripts/tone-train.mjs) and for scoring (model.ts).
import { CUES, ORDERS, SHAPES } from "./cues.ts";
import type { Sentence } from "./tokens.ts";

/** How many buckets words and pairs of words are hashed into, few of them filled; the cues come after them. */
export const BUCKETS = 2 ** 20;
/** How many features a model weighs. */
export const WIDTH = BUCKETS + CUES.length + SHAPES.length;

/** A feature of a text: where its weight stands, how strong it is, and what to call it. */
export interface Feature {
  readonly at: number;
  readonly value: number;
  readonly name: string;
}

const LONGEST_PHRASE = 4;
const PHRASES: ReadonlyMap<string, number[]> = (() => {
  const table = new Map<string, number[]>();
  CUES.forEach(([, phrases], cue) => {
    for (const phrase of phrases.split("|")) table.set(phrase, [...(table.get(phrase) ?? []), cue]);
  });
  return table;
})();
const PHRASE_STARTS: ReadonlySet<string> = new Set([...PHRASES.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));

/** FNV-1a over the code units of a string, folded into the buckets. */
function bucketOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  return ((hash >>> 12) ^ hash) & (BUCKETS - 1);
}

/** The words, pairs and cues of one window of sentences. Linear in its length. */
export function featuresOf(window: readonly Sentence[]): Feature[] {
  const grams = new Set<string>();
  const counts = new Array<number>(CUES.length + SHAPES.length).fill(0);
  const add = (cue: number, by: number) => {
    counts[cue] = (counts[cue] ?? 0) + by;
  };
  let words = 0;
  for (const { tokens, shouted } of window) {
    words += tokens.length - 1;
    add(CUES.length, shouted > 1 ? Math.min(3, shouted - 1) : 0);
    if (ORDERS.has(tokens[1] ?? "")) add(CUES.length + 3, 1);
    tokens.forEach((token, i) => {
      if (token !== "^") grams.add(token);
      const next = tokens[i + 1];
      if (next !== undefined) grams.add(`${token} ${next}`);
      if (!PHRASE_STARTS.has(token)) return;
      let phrase = "";
      for (let n = 0; n < LONGEST_PHRASE && i + n < tokens.length; n++) {
        phrase = n === 0 ? token : `${phrase} ${tokens[i + n]}`;
        for (const cue of PHRASES.get(phrase) ?? []) add(cue, 1);
      }
    });
  }
  add(CUES.length + 1, words > 20 ? Math.min(2, Math.log2(words / 20)) : 0);
  add(CUES.length + 2, words < 10 ? 1 - words / 10 : 0);
  const each = grams.size === 0 ? 0 : 1 / Math.sqrt(grams.size);
  const features: Feature[] = [];
  for (const name of grams) features.push({ at: bucketOf(name), value: each, name });
  counts.forEach((count, cue) => {
    if (count > 0) features.push({ at: BUCKETS + cue, value: Math.min(1, 0.3 + 0.2 * count), name: nameOf(cue) });
  });
  return features;
}

function nameOf(cue: number): string {
  return CUES[cue]?.[0] ?? SHAPES[cue - CUES.length] ?? "";
}
