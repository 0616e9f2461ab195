import { Temporal } from "temporal-polyfill";
import { once } from "../once.ts";

/** Years of the Thai calendar are 543 ahead. */
const BUDDHIST_AHEAD = 543;

const within = (year: number, first: number, last: number): boolean => year >= first && year <= last;

/** The calendar that a year of four digits belongs to where it is no year of the common one. The ranges do not meet. */
const calendarOf = (year: number): "buddhist" | "persian" | "islamic-umalqura" | undefined => {
  if (within(year, 2543, 2642)) return "buddhist";
  if (within(year, 1379, 1425)) return "persian";
  return within(year, 1430, 1500) ? "islamic-umalqura" : undefined;
};

type Lunar = Exclude<ReturnType<typeof calendarOf>, "buddhist" | undefined>;

const DAY = 86_400_000;
const formatter = (calendar: Lunar) =>
  new Intl.DateTimeFormat("en-US-u-nu-latn", {
    calendar,
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
const FORMATTERS = {
  persian: once(() => formatter("persian")),
  "islamic-umalqura": once(() => formatter("islamic-umalqura")),
};
/** A day of each calendar, in days since 1970, and the mean length of its years and months. */
const MEANS = {
  persian: { year: 1380, at: 11_402, years: 365.2422, months: 30.6 },
  "islamic-umalqura": { year: 1430, at: 14_242, years: 354.367, months: 29.53 },
} as const;
/** The mean can be off by so many days. */
const MOST_OFF = 6;

/** A day of a calendar in the common one, YYYY-MM-DD, as the calendars of Unicode have it; undefined when there is no such day. */
const converted = (calendar: Lunar, year: number, month: number, day: number): string | undefined => {
  const mean = MEANS[calendar];
  const near = Math.round(mean.at + (year - mean.year) * mean.years + (month - 1) * mean.months + day - 1);
  const wanted = { year: String(year), relatedYear: String(year), month: String(month), day: String(day) };
  for (let off = 0; off <= 2 * MOST_OFF; off += 1) {
    const at = (near + (off % 2 === 0 ? off / 2 : -(off + 1) / 2)) * DAY;
    const parts = FORMATTERS[calendar]().formatToParts(at);
    if (parts.every(({ type, value }) => !Object.hasOwn(wanted, type) || wanted[type as keyof typeof wanted] === value))
      return Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10);
  }
  return undefined;
};

/**
 * The three parts of a day in the common calendar, in the order they stand in. A year of the Thai, Persian or Islamic (Umm al-Qura)
 * calendar is told by its four digits; the last two write the year first, or the day first and the year last. Out: the parts as they
 * stand where the year is of the common calendar, has two digits, or there is no such day.
 */
export const gregorian = (a: string, b: string, c: string): readonly [string, string, string] => {
  const first = a.length === 4;
  if (first === (c.length === 4)) return [a, b, c];
  const year = Number(first ? a : c);
  const calendar = calendarOf(year);
  if (calendar === undefined) return [a, b, c];
  if (calendar === "buddhist")
    return first ? [String(year - BUDDHIST_AHEAD), b, c] : [a, b, String(year - BUDDHIST_AHEAD)];
  const on = converted(calendar, year, Number(b), Number(first ? c : a));
  const [y, m, d] = on?.split("-") ?? [];
  return y === undefined || m === undefined || d === undefined ? [a, b, c] : [y, m, d];
};
