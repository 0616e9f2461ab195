import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { amountsIn, hoursIn, rateIn } from "../words/figures.ts";

const MANUAL =
  /^(?:(?:of (?:these|this|which|them),? )?(?:added by hand|manual(?:ly)?(?: added| time| hours)?|by hand|offline))\b/i;
const TRACKED = /^(?:tracked|logged|automatic(?:ally)?(?: tracked)?|time tracker|app)\b/i;
const TOTAL = /^(?:total(?: hours| time)?|hours|week total|this week)\b/i;

/** What the rows of one week say, and the lines they stand in. */
export interface WeekRows {
  hours?: number;
  manualHours?: number;
  tracked?: number;
  rate?: number;
  amount?: number;
  lines: ReadLine[];
}

/** The last row of a list of days, "Week 22:10 4:10 26:20", under a head that tells tracked from manual hours. */
const sumUnderHead = (
  lines: readonly ReadLine[],
): { readonly line: ReadLine; readonly hours: Pick<WeekRows, "hours" | "tracked" | "manualHours"> } | undefined => {
  const at = lines.findIndex(({ text }) =>
    /\btracked\b.{0,20}\bmanual\b.{0,20}\b(?:all|total|hours|sum|time)\b/i.test(text),
  );
  const line =
    at < 0
      ? undefined
      : lines
          .slice(at + 1)
          .find(({ text }) => /^\W*(?:week|total|sum|all)\b/i.test(text) && hoursIn(text).length === 3);
  if (line === undefined) return undefined;
  const [tracked, manualHours, hours] = hoursIn(line.text).map((one) => one.hours);
  return {
    line,
    hours: {
      ...(tracked === undefined ? {} : { tracked }),
      ...(manualHours === undefined ? {} : { manualHours }),
      ...(hours === undefined ? {} : { hours }),
    },
  };
};

/** The total at the end of the row below "Mon 2  Tue 3  …  Total". */
const underWeekdays = (lines: readonly ReadLine[]): { readonly line: ReadLine; readonly hours: number } | undefined => {
  const at = lines.findIndex(({ text }) =>
    /\bmon\b.*\btue\b.*\bwed\b.*\bthu\b.*\bfri\b.*\btotal\W*$/i.test(even(text)),
  );
  const line = at < 0 ? undefined : lines[at + 1];
  const all = line === undefined ? [] : hoursIn(line.text);
  const last = all.at(-1)?.hours;
  const sum = all.slice(0, -1).reduce((total, { hours }) => total + hours, 0);
  // The days must add up to it: else a cell is missing.
  return line === undefined || last === undefined || all.length < 4 || Math.abs(sum - last) > 0.06
    ? undefined
    : { line, hours: last };
};

/** What the rows of a timesheet say. The hours of a row are its last: those of its days stand before them. */
export const rowsOf = (lines: readonly ReadLine[]): WeekRows => {
  const found: WeekRows = { lines: [] };
  const parts = lines.flatMap((line) =>
    even(line.text)
      .split(/\s[·•|]\s/)
      .map((text) => ({ line, text })),
  );
  for (const { line, text: part } of parts) {
    const text = part.replace(/^[\s•*-]+/, "");
    const hours = hoursIn(text).at(-1)?.hours;
    const rate = rateIn(text);
    const kind = MANUAL.test(text)
      ? "manualHours"
      : TRACKED.test(text)
        ? "tracked"
        : TOTAL.test(text)
          ? "hours"
          : undefined;
    if (kind !== undefined && hours !== undefined && !/\blimit\b/i.test(text)) {
      if (found[kind] !== undefined) continue;
      found[kind] = hours;
      found.lines.push(line);
      const amount = amountsIn(even(line.text)).at(-1);
      if (kind === "hours" && amount !== undefined && rateIn(even(line.text)) === undefined)
        found.amount = amount.cents;
    }
    if (rate !== undefined && found.rate === undefined) {
      found.rate = rate;
      found.lines.push(line);
    }
  }
  const sum = sumUnderHead(lines);
  if (sum !== undefined && found.hours === undefined) {
    Object.assign(found, sum.hours);
    found.lines.push(sum.line);
  }
  const grid = underWeekdays(lines);
  if (grid !== undefined && found.hours === undefined) {
    found.hours = grid.hours;
    found.lines.push(grid.line);
  }
  const { hours: whole, rate: each } = found;
  if (found.amount === undefined && whole !== undefined && each !== undefined) {
    // Any sum on the page that is the hours at the rate is what the week costs.
    const line = lines.find(({ text }) => amountsIn(text).some(({ cents }) => Math.abs(cents - whole * each) < 1.5));
    if (line !== undefined) {
      found.amount = amountsIn(line.text).find(({ cents }) => Math.abs(cents - whole * each) < 1.5)?.cents ?? 0;
      found.lines.push(line);
    }
  }
  if (found.hours === undefined && found.tracked !== undefined)
    found.hours = Math.round((found.tracked + (found.manualHours ?? 0)) * 100) / 100;
  return found;
};
