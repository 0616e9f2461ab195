// Which words keep company: directions in which the texts differ most (latent semantic analysis), from texts without labels.
import { logarithm } from "./tone-maths.mjs";

/** How many directions are kept. */
export const DIRECTIONS = 64;
const ROUNDS = 5;
/** A word has a place among the directions when this many texts say it. */
const SEEN = 3;

/** The texts as unit vectors in which rare words count more. */
function unitsOf(texts, width) {
  const said = new Uint32Array(width);
  for (const { at } of texts) for (const column of at) said[column]++;
  const rarity = Float64Array.from(said, (n) => (n >= SEEN ? logarithm(texts.length / n) : 0));
  return texts.map(({ at }) => {
    const kept = at.filter((column) => rarity[column] > 0);
    let square = 1e-9;
    for (const column of kept) square += rarity[column] * rarity[column];
    const norm = Math.sqrt(square);
    return { at: kept, value: Float64Array.from(kept, (column) => rarity[column] / norm) };
  });
}

/** A direction seen through the texts and back: what texts that hold it hold with it. */
function echoOf(direction, units) {
  const echo = new Float64Array(direction.length);
  for (const { at, value } of units) {
    let sum = 0;
    for (let k = 0; k < at.length; k++) sum += direction[at[k]] * value[k];
    for (let k = 0; k < at.length; k++) echo[at[k]] += sum * value[k];
  }
  return echo;
}

/** Makes the directions of length 1 and square to each other, in place (Gram-Schmidt). */
function squareUp(directions) {
  directions.forEach((one, d) => {
    for (const before of directions.slice(0, d)) {
      let along = 0;
      for (let j = 0; j < one.length; j++) along += one[j] * before[j];
      for (let j = 0; j < one.length; j++) one[j] -= along * before[j];
    }
    let square = 0;
    for (let j = 0; j < one.length; j++) square += one[j] * one[j];
    const norm = Math.sqrt(square);
    for (let j = 0; j < one.length; j++) one[j] /= norm;
  });
}

/** Numbers between -1 and 1 that look random and are the same on every machine. */
function scattered(width, seed) {
  let state = seed + 1;
  return Float64Array.from({ length: width }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return (state >>> 8) / 2 ** 23 - 1;
  });
}

/**
 * The place of every column among DIRECTIONS directions: `width` rows of unit length, or of zeros where few texts say it.
 * Found by subspace iteration (Halko, Martinsson and Tropp, 2011).
 */
export function kinOf(texts, width) {
  const units = unitsOf(texts, width);
  let directions = Array.from({ length: DIRECTIONS }, (_, d) => scattered(width, d));
  for (let round = 0; round < ROUNDS; round++) {
    directions = directions.map((one) => echoOf(one, units));
    squareUp(directions);
  }
  const places = new Float64Array(width * DIRECTIONS);
  for (let j = 0; j < width; j++) {
    let square = 0;
    for (const one of directions) square += one[j] * one[j];
    const norm = Math.sqrt(square);
    if (norm > 0) for (let d = 0; d < DIRECTIONS; d++) places[j * DIRECTIONS + d] = directions[d][j] / norm;
  }
  return places;
}
