import { addDays, daysBetween, sayDay } from "../../values/days.ts";

/** A day on the axis, and what stands below it. */
export interface Tick {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly say: string;
}

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [12, 24, 60, 120, 240, 600, 1200, 12_000, 120_000];

/** The months since year 0 of a day. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/**
 * Round days for an axis: every few days, the first of every few months, or of every few years, whichever is the finest that
 * gives at most `most` of them. In: the first and the last day (YYYY-MM-DD). Out: ticks inside of them, the earliest first.
 */
export const ticksOf = (first: string, last: string, most: number): Tick[] => {
  const days = daysBetween(first, last);
  const dayStep = DAY_STEPS.find((step) => Math.floor(days / step) + 1 <= most);
  if (dayStep !== undefined)
    return Array.from({ length: Math.floor(days / dayStep) + 1 }, (_, index) => {
      const on = addDays(first, index * dayStep);
      return { on, say: sayDay(on) };
    });
  const from = monthOf(addDays(first, -1)) + 1;
  const to = monthOf(last);
  const start = (step: number): number => Math.ceil(from / step) * step;
  const step = [...MONTH_STEPS, ...YEAR_STEPS].find((one) => (to - start(one)) / one + 1 <= most) ?? to;
  return Array.from({ length: Math.max(0, Math.floor((to - start(step)) / step) + 1) }, (_, index) => {
    const on = firstOf(start(step) + index * step);
    return { on, say: step < 12 ? sayDay(on).replace(/^\d+ /, "") : on.slice(0, 4) };
  });
};
