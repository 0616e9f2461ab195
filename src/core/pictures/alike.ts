/** A picture made small: shades of grey, 0 to 255, row by row. */
export interface Thumbnail {
  readonly grey: Uint8Array;
  /** The size of the picture itself. */
  readonly width: number;
  readonly height: number;
}

/** Thumbnails are squares of so many pixels. */
export const THUMBNAIL = 96;
/** Of the thumbnail, so many squares across and down are compared; before that fewer, to see where it is worth it. */
const CELLS = 24;
const COARSE_CELLS = 8;
const MOST_LOOKED_AT = 24;
/** A step between two neighbours that is smaller says nothing: a flat ground. */
const LEAST_STEP = 3;
/** So few steps are too few to tell a picture by. */
const LEAST_STEPS = 24;
const MOST_DIFFERENT = 0.2;
/** How much of each edge may have been cut off, as a share. */
const CUTS = [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07];

const SIDE = THUMBNAIL + 1;
const summed = new WeakMap<Thumbnail, Uint32Array>();

/** For each point the sum of all above it and to its left, so that any square is summed at once. */
const sumsOf = (one: Thumbnail): Uint32Array => {
  const had = summed.get(one);
  if (had !== undefined) return had;
  const sums = new Uint32Array(SIDE * SIDE);
  for (let y = 1; y < SIDE; y += 1)
    for (let x = 1, row = 0; x < SIDE; x += 1) {
      row += one.grey[(y - 1) * THUMBNAIL + x - 1] ?? 0;
      sums[y * SIDE + x] = (sums[(y - 1) * SIDE + x] as number) + row;
    }
  summed.set(one, sums);
  return sums;
};

/** Where each cell along one side begins and ends. */
const edgesOf = (from: number, length: number, cells: number): readonly (readonly [number, number])[] =>
  Array.from({ length: cells }, (_, at) => {
    const start = Math.floor(from + (at * length) / cells);
    return [start, Math.max(start + 1, Math.floor(from + ((at + 1) * length) / cells))] as const;
  });

/** How much is cut off on the left, above, on the right, below. */
type Cut = readonly [left: number, top: number, right: number, bottom: number];
const NO_CUT: Cut = [0, 0, 0, 0];

/** The part of a thumbnail that is left when its edges are cut, in cells; each the mean of what it covers. */
const cellsOf = (one: Thumbnail, [left, top, right, bottom]: Cut, count: number): Float32Array => {
  const cells = new Float32Array(count * count);
  const sums = sumsOf(one);
  const columns = edgesOf(left * THUMBNAIL, (1 - left - right) * THUMBNAIL, count);
  const rows = edgesOf(top * THUMBNAIL, (1 - top - bottom) * THUMBNAIL, count);
  const sumTo = (x: number, y: number): number => sums[y * SIDE + x] as number;
  for (const [row, [y0, y1]] of rows.entries())
    for (const [column, [x0, x1]] of columns.entries()) {
      const sum = sumTo(x1, y1) - sumTo(x0, y1) - sumTo(x1, y0) + sumTo(x0, y0);
      cells[row * count + column] = sum / ((x1 - x0) * (y1 - y0));
    }
  return cells;
};

/** How many of the steps between neighbours, to the right and down, go another way; 1 when there are too few to tell. */
const difference = (one: Float32Array, other: Float32Array, count: number): number => {
  let [steps, wrong] = [0, 0];
  const compare = (at: number, next: number): void => {
    const a = (one[next] ?? 0) - (one[at] ?? 0);
    const b = (other[next] ?? 0) - (other[at] ?? 0);
    const weight = Math.min(24, Math.max(Math.abs(a), Math.abs(b)));
    if (weight < LEAST_STEP) return;
    steps += weight;
    wrong += Math.min(weight, Math.abs(a - b) / 2);
  };
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1) {
      const at = row * count + column;
      if (column + 1 < count) compare(at, at + 1);
      if (row + 1 < count) compare(at, at + count);
    }
  return steps < LEAST_STEPS * LEAST_STEP ? 1 : wrong / steps;
};

const shape = ({ width, height }: Thumbnail): number => width / height;

/** Pictures of one thing are about as light. */
const MOST_LIGHTER = 12;

const lightOf = ({ grey }: Thumbnail): number => grey.reduce((sum, one) => sum + one, 0) / grey.length;

/** The least difference between a part and what is left of a whole when some of its edges are cut off. */
const best = (whole: Thumbnail, part: Thumbnail): number => {
  const wanted = shape(part) / shape(whole);
  const coarse = cellsOf(part, NO_CUT, COARSE_CELLS);
  const tried: { readonly cut: Cut; readonly by: number }[] = [];
  for (const left of CUTS)
    for (const right of CUTS)
      for (const top of CUTS)
        for (const bottom of CUTS) {
          if (Math.abs((1 - left - right) / (1 - top - bottom) / wanted - 1) > 0.008) continue;
          const cut: Cut = [left, top, right, bottom];
          tried.push({ cut, by: difference(cellsOf(whole, cut, COARSE_CELLS), coarse, COARSE_CELLS) });
        }
  const cells = cellsOf(part, NO_CUT, CELLS);
  return tried
    .sort((a, b) => a.by - b.by)
    .slice(0, MOST_LOOKED_AT)
    .reduce((least, { cut }) => Math.min(least, difference(cellsOf(whole, cut, CELLS), cells, CELLS)), 1);
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

const shingled = new WeakMap<readonly string[], Set<string>>();

const shinglesOf = (lines: readonly string[]): Set<string> => {
  const had = shingled.get(lines);
  if (had !== undefined) return had;
  const words =
    lines
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + WORDS_EACH <= words.length && shingles.size < 50_000; at += 1)
    shingles.add(words.slice(at, at + WORDS_EACH).join(" "));
  shingled.set(lines, shingles);
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
