// What is counted. Scores say how rude (higher is ruder); labels are 1 (rude) or 0 (not).

/** How many rows of each label score `score` or more, at each score that occurs, the highest first. Ties stay together. */
function stepsOf(scores, labels) {
  if (!scores.every(Number.isFinite)) throw new Error("A score is not a number.");
  const order = scores.map((_, i) => i).sort((a, b) => scores[b] - scores[a]);
  const steps = [];
  let hits = 0;
  let alarms = 0;
  for (let i = 0; i < order.length; ) {
    const score = scores[order[i]];
    for (; i < order.length && scores[order[i]] === score; i++) labels[order[i]] === 1 ? hits++ : alarms++;
    steps.push({ score, hits, alarms });
  }
  return steps;
}

const positives = (labels) => labels.filter((label) => label === 1).length;

/** The chance that a rude row scores above a calm one; a tie counts half. NaN when one of the labels does not occur. */
export function auc(scores, labels) {
  const rude = positives(labels);
  let area = 0;
  let last = { hits: 0, alarms: 0 };
  for (const step of stepsOf(scores, labels)) {
    area += ((step.alarms - last.alarms) * (step.hits + last.hits)) / 2;
    last = step;
  }
  return area / rude / (labels.length - rude);
}

/** The largest share of rude rows that a threshold finds while it flags at most `most` of the calm ones. */
export function recallAt(most, scores, labels) {
  const rude = positives(labels);
  const allowed = stepsOf(scores, labels).filter(({ alarms }) => alarms <= most * (labels.length - rude) + 1e-9);
  return (allowed.at(-1)?.hits ?? 0) / rude;
}

/** The share of rows that a threshold puts on the right side; a score equal to it counts as rude. */
export const accuracyAt = (threshold, scores, labels) =>
  scores.filter((score, i) => score >= threshold === (labels[i] === 1)).length / labels.length;

/** The accuracy of the threshold that is best on these very rows: it flatters. Flagging nothing is a threshold too. */
export function bestAccuracy(scores, labels) {
  const calm = labels.length - positives(labels);
  const right = stepsOf(scores, labels).map(({ hits, alarms }) => hits + calm - alarms);
  return right.reduce((most, one) => Math.max(most, one), calm) / labels.length;
}

/** The share of rows with this label that were flagged. NaN when there are none. */
export function shareFlagged(label, flags, labels) {
  const rows = flags.filter((_, i) => labels[i] === label);
  return rows.filter(Boolean).length / rows.length;
}
