// Plain-text tables: the first column to the left, figures to the right.

/** A figure with two decimals as the goals have them, and one more to see which side of the goal it is on. */
export const figure = (number) => (Number.isNaN(number) ? "-" : number.toFixed(3));

/** A figure of ours beside its goal. `atMost`: the goal is a ceiling. */
export function withGoal(number, goal, atMost = false) {
  if (goal === undefined) return figure(number);
  const met = atMost ? number <= goal : number >= goal;
  return `${figure(number)} (goal ${atMost ? "<=" : ">="} ${goal.toFixed(2)}: ${met ? "met" : "not met"})`;
}

/** Lines of a table. In: the heads of its columns, rows of cells. */
export function tableLines(heads, rows) {
  const widths = heads.map((head, k) => Math.max(...[head, ...rows.map((row) => row[k])].map((cell) => cell.length)));
  return [heads, ...rows].map((row) => `  ${row.map((cell, k) => cell.padEnd(widths[k])).join("  ")}`.trimEnd());
}
