// One model from labelled rows: words weighed one by one and by the company they keep, then folded into one weight a word.
import { fitted } from "./tone-fit.mjs";
import { DIRECTIONS } from "./tone-kin.mjs";
import { logarithm } from "./tone-maths.mjs";

/** A word or pair is weighed on its own when this many of the training rows say it. */
const SEEN = 2;
/** How strongly a text's place among the directions counts. */
const KINSHIP = 1;
/** How much more easily a word gets a weight that one side says more often (Wang and Manning, 2012: log-count ratios). */
const TILT = 0.4;

/** How strongly each column counts: 0 where too few rows say it, 1 for a cue, for words by how one-sided their use is. */
function strengthsOf(rows, width, isCue) {
  const said = new Float64Array(width);
  const bad = new Float64Array(width).fill(1);
  const good = new Float64Array(width).fill(1);
  for (const { at, label, share } of rows) {
    for (const column of at) {
      said[column]++;
      bad[column] += share * label;
      good[column] += share * (1 - label);
    }
  }
  const kept = [...said.keys()].filter((column) => said[column] >= SEEN || isCue[column]);
  const total = (counts) => kept.reduce((sum, column) => sum + counts[column], 0);
  const odds = total(bad) / total(good);
  const tilt = new Float64Array(width);
  let [sum, count] = [0, 0];
  for (const column of kept) {
    tilt[column] = Math.abs(logarithm(bad[column] / good[column] / odds));
    if (isCue[column]) continue;
    sum += tilt[column] * said[column];
    count += said[column];
  }
  const strengths = new Float64Array(width);
  for (const column of kept) {
    strengths[column] = isCue[column] ? 1 : 1 - TILT + (TILT * tilt[column] * count) / sum;
  }
  return strengths;
}

/** A row as it is fitted: its columns by strength, then its place among the directions. */
function widened(row, strengths, kin) {
  const width = strengths.length;
  const place = new Float64Array(DIRECTIONS);
  const at = [];
  const value = [];
  row.at.forEach((column, k) => {
    for (let d = 0; d < DIRECTIONS; d++) place[d] += KINSHIP * kin[column * DIRECTIONS + d] * row.value[k];
    if (strengths[column] === 0) return;
    at.push(column);
    value.push(strengths[column] * row.value[k]);
  });
  place.forEach((by, d) => {
    at.push(width + d);
    value.push(by);
  });
  return { at: Int32Array.from(at), value: Float64Array.from(value), label: row.label, share: row.share };
}

/**
 * Fits rows {at, value, label, share} over columns. `kin` is the place of each column, `isCue` says which are cues.
 * Out: one weight a column and the bias.
 */
export function learned(rows, kin, isCue, penalty) {
  const width = isCue.length;
  const strengths = strengthsOf(rows, width, isCue);
  const weights = fitted(
    rows.map((row) => widened(row, strengths, kin)),
    width + DIRECTIONS,
    penalty,
  );
  const folded = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    folded[j] = strengths[j] * weights[j];
    for (let d = 0; d < DIRECTIONS; d++) folded[j] += KINSHIP * kin[j * DIRECTIONS + d] * weights[width + d];
  }
  return { weights: folded, bias: weights[width + DIRECTIONS] };
}
