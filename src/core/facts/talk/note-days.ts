import { monthNamed } from "../../conversations/head-date.ts";
import { addDays, daysBetween } from "../../values/days.ts";

/** A day as a line has it: from `start` to before `end`; what it can be, each as MM-DD. */
export interface NotedDay {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly string[];
}

const two = (number: number): string => String(number).padStart(2, "0");
const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

const NUMBERS = /(?<![\d.,:/$-])(\d{1,2})(?:\. ?|\/|-)(\d{1,2})(?:(?:\.|\/|-)(?:20)?\d\d)?(?![\d:]|,\d)\.?/g;
const ISO = /(?<!\d)20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/g;
const DAY_FIRST = /(?<![\d.,:/$-])(\d{1,2})(?:st|nd|rd|th|\.|º)?\s(?:of |de |di |d')?(\p{L}{3,12})\.?/giu;
const MONTH_FIRST = /(?<![\p{L}])(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d.,:/]\d|\d)/giu;

/** The days that a line of notes names, in numbers or with a month in any common language; the year is not asked for. */
export const notedDays = (text: string): readonly NotedDay[] => {
  const found: NotedDay[] = [];
  const put = (match: RegExpMatchArray, readings: readonly string[]): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (readings.length > 0 && !found.some((one) => start < one.end && one.start < end))
      found.push({ start, end, readings });
  };
  // Beside a whole date a number such as "3-8" is no day: pages, chapters, items.
  for (const match of text.matchAll(ISO)) put(match, [`${match[1]}-${match[2]}`]);
  if (found.length > 0) return found;
  for (const match of text.matchAll(DAY_FIRST)) {
    const [month, day] = [monthNamed(match[2] ?? ""), Number(match[1])];
    if (month !== undefined && isDay(month, day)) put(match, [`${two(month)}-${two(day)}`]);
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    const [month, day] = [monthNamed(match[1] ?? ""), Number(match[2])];
    if (month !== undefined && isDay(month, day)) put(match, [`${two(month)}-${two(day)}`]);
  }
  for (const match of text.matchAll(NUMBERS)) {
    const [a, b] = [Number(match[1]), Number(match[2])];
    const pairs = [[b, a], ...(match[0].includes("/") ? [[a, b]] : [])];
    put(
      match,
      pairs.flatMap(([month = 0, day = 0]) => (isDay(month, day) ? [`${two(month)}-${two(day)}`] : [])),
    );
  }
  return found.sort((a, b) => a.start - b.start);
};

/**
 * The day that is meant, beside a day that papers tell: in the year that brings it nearest. In: the day as noted; the other, YYYY-MM-DD; how
 * many days apart they may be. Out: undefined where it is the same day, or too far off to be meant for it.
 */
export const otherThan = ({ readings }: NotedDay, told: string, most: number): string | undefined => {
  const year = Number(told.slice(0, 4));
  const possible = readings.flatMap((reading) =>
    [year - 1, year, year + 1].flatMap((one) => {
      const on = `${one}-${reading}`;
      try {
        return addDays(on, 0) === on ? [on] : [];
      } catch {
        return [];
      }
    }),
  );
  if (possible.includes(told)) return undefined;
  const near = possible.filter((on) => Math.abs(daysBetween(told, on)) <= most);
  return near.length === 1 ? near[0] : undefined;
};
