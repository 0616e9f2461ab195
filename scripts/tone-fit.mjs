// Logistic regression for the tone models: sparse rows, soft labels, L2, fitted by L-BFGS. Deterministic.

import { chance, exponential, logarithm } from "./tone-maths.mjs";

const MEMORY = 8;
const ROUNDS = 80;

function lean(weights, { at, value }) {
  let sum = weights[weights.length - 1];
  for (let k = 0; k < at.length; k++) sum += weights[at[k]] * value[k];
  return sum;
}

/** The loss over rows {at, value, label, share} and, into `slope`, its gradient. */
function lossOf(rows, weights, slope, penalty) {
  const bias = weights.length - 1;
  slope.fill(0);
  let loss = 0;
  for (const row of rows) {
    const z = lean(weights, row);
    loss += row.share * (logarithm(1 + exponential(-Math.abs(z))) + Math.max(z, 0) - row.label * z);
    const error = row.share * (chance(z) - row.label);
    for (let k = 0; k < row.at.length; k++) slope[row.at[k]] += error * row.value[k];
    slope[bias] += error;
  }
  for (let j = 0; j < bias; j++) {
    loss += 0.5 * penalty * weights[j] * weights[j];
    slope[j] += penalty * weights[j];
  }
  return loss;
}

function dot(a, b) {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}

function addTo(a, by, b) {
  for (let j = 0; j < a.length; j++) a[j] += by * b[j];
}

/** The direction to go down in, from the slope and the last steps. */
function directionOf(slope, past) {
  const direction = slope.slice();
  const shares = [];
  for (const { step, turn, curve } of past.toReversed()) {
    const share = dot(step, direction) / curve;
    shares.unshift(share);
    addTo(direction, -share, turn);
  }
  const last = past.at(-1);
  if (last) {
    const by = last.curve / dot(last.turn, last.turn);
    for (let j = 0; j < direction.length; j++) direction[j] *= by;
  }
  past.forEach(({ step, turn, curve }, k) => {
    addTo(direction, shares[k] - dot(turn, direction) / curve, step);
  });
  return direction;
}

/** Fits `width` weights and a bias (the last) to the rows. */
export function fitted(rows, width, penalty) {
  let weights = new Float64Array(width + 1);
  let slope = new Float64Array(width + 1);
  let loss = lossOf(rows, weights, slope, penalty);
  const past = [];
  for (let round = 0; round < ROUNDS; round++) {
    const direction = directionOf(slope, past);
    const fall = dot(slope, direction);
    let stride = past.length > 0 ? 1 : 1 / Math.sqrt(fall || 1);
    const next = new Float64Array(width + 1);
    const nextSlope = new Float64Array(width + 1);
    let nextLoss = loss;
    for (let attempt = 0; attempt < 20; attempt++, stride /= 2) {
      next.set(weights);
      addTo(next, -stride, direction);
      nextLoss = lossOf(rows, next, nextSlope, penalty);
      if (nextLoss <= loss - 1e-4 * stride * fall) break;
    }
    const step = next.map((w, j) => w - weights[j]);
    const turn = nextSlope.map((s, j) => s - slope[j]);
    const curve = dot(step, turn);
    const gained = loss - nextLoss;
    if (gained <= 0) break;
    weights = next;
    slope = nextSlope;
    loss = nextLoss;
    if (gained < 1e-5 * loss || curve <= 1e-12) break;
    past.push({ step, turn, curve });
    if (past.length > MEMORY) past.shift();
  }
  return weights;
}
