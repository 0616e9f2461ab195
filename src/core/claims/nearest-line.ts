const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST_WORD = 60;

const wordsOf = (text: string): string[] =>
  (text.normalize("NFC").toLowerCase().match(WORD) ?? []).map((word) => word.slice(0, LONGEST_WORD));

/** Which words stand in which lines (from 1), each line once. */
export type WordLines = ReadonlyMap<string, readonly number[]>;

/** Notes the lines of each word of a file. */
export const wordLines = (lines: readonly string[]): WordLines => {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    for (const word of wordsOf(line)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [index + 1]);
      else if (known.at(-1) !== index + 1) known.push(index + 1);
    }
  }
  return places;
};

/** More than this share of the words must stand in a line for it to be worth a look. */
const HALF = 0.5;

/** A line that is close to a quotation, and the share of its words that stand in it. */
export interface Near {
  readonly line: number;
  readonly share: number;
}

/** The line that holds most of these words, the first of several; undefined when none holds more than half of them. */
export const nearestLine = (places: WordLines, words: string): Near | undefined => {
  const wanted = new Set(wordsOf(words));
  const counts = new Map<number, number>();
  for (const word of wanted) for (const line of places.get(word) ?? []) counts.set(line, (counts.get(line) ?? 0) + 1);
  let best: Near | undefined;
  for (const [line, count] of counts) {
    const share = count / wanted.size;
    if (best === undefined || share > best.share || (share === best.share && line < best.line)) best = { line, share };
  }
  return best !== undefined && best.share > HALF ? best : undefined;
};
