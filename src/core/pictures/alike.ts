/** A picture made small: shades of grey, 0 to 255, row by row. */
export interface Thumbnail {
  readonly grey: Uint8Array;
  /** The size of the picture itself. */
  readonly width: number;
  readonly height: number;
}

/** Thumbnails are squares of so many pixels. */
export const THUMBNAIL = 96;
/** Of the thumbnail, so many squares across and down are compared. */
const CELLS = 24;
/** A step between two neighbours that is smaller says nothing: a flat ground. */
const LEAST_STEP = 3;
/** So few steps are too few to tell a picture by. */
const LEAST_STEPS = 24;
const MOST_DIFFERENT = 0.2;
/** How much of each edge may have been cut off, as a share. */
const CUTS = [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07];

/** The part of a thumbnail that is left when its edges are cut, in cells; each the mean of what it covers. */
const cellsOf = ({ grey }: Thumbnail, left: number, top: number, right: number, bottom: number): Float32Array => {
  const cells = new Float32Array(CELLS * CELLS);
  const [x0, y0] = [left * THUMBNAIL, top * THUMBNAIL];
  const [wide, high] = [(1 - left - right) * THUMBNAIL, (1 - top - bottom) * THUMBNAIL];
  for (let row = 0; row < CELLS; row += 1)
    for (let column = 0; column < CELLS; column += 1) {
      const from = [Math.floor(x0 + (column * wide) / CELLS), Math.floor(y0 + (row * high) / CELLS)] as const;
      const to = [
        Math.max(from[0] + 1, Math.floor(x0 + ((column + 1) * wide) / CELLS)),
        Math.max(from[1] + 1, Math.floor(y0 + ((row + 1) * high) / CELLS)),
      ] as const;
      let sum = 0;
      for (let y = from[1]; y < to[1]; y += 1)
        for (let x = from[0]; x < to[0]; x += 1) sum += grey[y * THUMBNAIL + x] ?? 0;
      cells[row * CELLS + column] = sum / ((to[0] - from[0]) * (to[1] - from[1]));
    }
  return cells;
};

/** How many of the steps between neighbours, to the right and down, go another way; 1 when there are too few to tell. */
const difference = (one: Float32Array, other: Float32Array): number => {
  let [steps, wrong] = [0, 0];
  const compare = (at: number, next: number): void => {
    const a = (one[next] ?? 0) - (one[at] ?? 0);
    const b = (other[next] ?? 0) - (other[at] ?? 0);
    const weight = Math.min(24, Math.max(Math.abs(a), Math.abs(b)));
    if (weight < LEAST_STEP) return;
    steps += weight;
    wrong += Math.min(weight, Math.abs(a - b) / 2);
  };
  for (let row = 0; row < CELLS; row += 1)
    for (let column = 0; column < CELLS; column += 1) {
      const at = row * CELLS + column;
      if (column + 1 < CELLS) compare(at, at + 1);
      if (row + 1 < CELLS) compare(at, at + CELLS);
    }
  return steps < LEAST_STEPS * LEAST_STEP ? 1 : wrong / steps;
};

const shape = ({ width, height }: Thumbnail): number => width / height;

/** Pictures of one thing are about as light. */
const MOST_LIGHTER = 12;

const lightOf = ({ grey }: Thumbnail): number => grey.reduce((sum, one) => sum + one, 0) / grey.length;

/** The least difference between a part and what is left of a whole when some of its edges are cut off. */
const best = (whole: Thumbnail, part: Thumbnail): number => {
  const cells = cellsOf(part, 0, 0, 0, 0);
  const wanted = shape(part) / shape(whole);
  let least = 1;
  for (const left of CUTS)
    for (const right of CUTS)
      for (const top of CUTS)
        for (const bottom of CUTS) {
          if (Math.abs((1 - left - right) / (1 - top - bottom) / wanted - 1) > 0.008) continue;
          least = Math.min(least, difference(cellsOf(whole, left, top, right, bottom), cells));
        }
  return least;
};

/**
 * Do two pictures show the same: one resized, stored in another form, or with a little of its edges cut off? Out: how the first is
 * beside the second; undefined when they are two pictures.
 */
export const pictureAlike = (one: Thumbnail, other: Thumbnail): "smaller" | "larger" | "same size" | undefined => {
  if (Math.abs(lightOf(one) - lightOf(other)) > MOST_LIGHTER) return undefined;
  if (Math.min(best(one, other), best(other, one)) > MOST_DIFFERENT) return undefined;
  const ratio = (one.width * one.height) / (other.width * other.height);
  return ratio < 0.97 ? "smaller" : ratio > 1.03 ? "larger" : "same size";
};

const WORDS_EACH = 4;
const LEAST_SHINGLES = 12;
const SAME_TEXT = 0.85;

const shinglesOf = (lines: readonly string[]): Set<string> => {
  const words =
    lines
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + WORDS_EACH <= words.length && shingles.size < 50_000; at += 1)
    shingles.add(words.slice(at, at + WORDS_EACH).join(" "));
  return shingles;
};

/** Do two texts hold the same words, but for a head or a foot? Nearly all runs of four words of the shorter are in the longer. */
export const textAlike = (
  one: readonly string[],
  other: readonly string[],
): "shorter" | "longer" | "same length" | undefined => {
  const [a, b] = [shinglesOf(one), shinglesOf(other)];
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size < LEAST_SHINGLES || short.size < 0.6 * long.size) return undefined;
  let shared = 0;
  for (const shingle of short) if (long.has(shingle)) shared += 1;
  if (shared < SAME_TEXT * short.size) return undefined;
  return a.size < 0.97 * b.size ? "shorter" : b.size < 0.97 * a.size ? "longer" : "same length";
};
