// How figures are made: paired runs, interleaved, so that a busy moment of the machine slows both sides of a pair.

/** The middle of some numbers. */
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
};

/** The number that `share` (0 to 1) of the numbers do not pass. */
export const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
};

/**
 * Measures several things in turn, again and again. In: how often, and functions that answer a cost (milliseconds or
 * bytes, awaited). Out: for each the costs in order. The first round warms the disk's cache and does not count.
 */
export async function inTurn(runs, ...measures) {
  const costs = measures.map(() => []);
  for (let run = 0; run <= runs; run += 1)
    for (const [k, measure] of measures.entries()) {
      const cost = await measure();
      if (run > 0) costs[k].push(cost);
    }
  return costs;
}

/** The median of the ratios of pairs. */
export const pairedRatio = (ours, theirs) => median(ours.map((cost, k) => cost / theirs[k]));
