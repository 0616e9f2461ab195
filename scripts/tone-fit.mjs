// Logistic regression for the tone models: sparse rows, soft labels, L2, fitted by L-BFGS. Deterministic.

const MEMORY = 8;
const ROUNDS = 60;

/** The logistic function. */
export const chance = (lean) => 1 / (1 + Math.exp(-lean));

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
    loss += row.share * (Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - row.label * z);
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

/** Accuracy at lean 0, AUC, and recall at 10 % false alarms. */
export function figuresOf(leans, labels) {
  const order = leans.map((_, i) => i).sort((a, b) => leans[b] - leans[a]);
  const bad = labels.filter((label) => label === 1).length;
  const good = labels.length - bad;
  let hits = 0;
  let alarms = 0;
  let area = 0;
  let recall = 0;
  for (let i = 0; i < order.length; ) {
    let newHits = 0;
    let newAlarms = 0;
    const tied = leans[order[i]];
    for (; i < order.length && leans[order[i]] === tied; i++) labels[order[i]] === 1 ? newHits++ : newAlarms++;
    area += newAlarms * (hits + newHits / 2);
    hits += newHits;
    alarms += newAlarms;
    if (alarms <= 0.1 * good) recall = hits / bad;
  }
  const right = leans.filter((z, i) => z > 0 === (labels[i] === 1)).length;
  return { accuracy: right / leans.length, auc: area / bad / good, recall };
}
