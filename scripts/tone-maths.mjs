// What training needs of mathematics, from + - * / alone: Math.exp and Math.log may differ in the last bit between engines.

/** e to the x: a short series for a small part of x, squared back up. */
export function exponential(x) {
  const part = Math.max(-700, Math.min(700, x)) / 1024;
  let sum = 1;
  for (let n = 7; n > 0; n--) sum = 1 + (sum * part) / n;
  for (let n = 0; n < 10; n++) sum *= sum;
  return sum;
}

/** The logarithm of a positive number: halved into 1 to 2, then the series of the inverse hyperbolic tangent. */
export function logarithm(x) {
  let [rest, twos] = [x, 0];
  for (; rest > 2; twos++) rest /= 2;
  for (; rest < 1; twos--) rest *= 2;
  const ratio = (rest - 1) / (rest + 1);
  let sum = 0;
  for (let n = 33; n > 0; n -= 2) sum = sum * ratio * ratio + 1 / n;
  return twos * Math.LN2 + 2 * ratio * sum;
}

/** The logistic function. */
export const chance = (lean) => 1 / (1 + exponential(-lean));

/** The line that turns leans on held-back rows into chances (Platt), by Newton's method. */
export function calibrated(rows) {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 25; round++) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-9, 0, 1e-9];
    for (const { lean, judged } of rows) {
      const p = chance(slope * lean + offset);
      const w = p * (1 - p);
      gs += (p - judged) * lean;
      go += p - judged;
      ss += w * lean * lean;
      so += w * lean;
      oo += w;
    }
    const area = ss * oo - so * so;
    slope -= (oo * gs - so * go) / area;
    offset -= (ss * go - so * gs) / area;
  }
  return { slope, offset };
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
