import type { DayOrder } from "../case/evidence.ts";
import { LONG_MONTHS } from "../values/days.ts";
import { EVENING, MORNING, NIGHT, NOON } from "./half-days.ts";
import { dayNamed } from "./head-date.ts";
import { gregorian } from "./other-calendars.ts";

/** A day as a file writes it in numbers: "03/11/2026", "3.11.26", "2026-11-03". The parts are as they stand. */
export interface NumberedDay {
  readonly parts: readonly [string, string, string];
}

const NUMBERED = /^(\d{1,4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,4})\s?[日일.]?$/;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Splits a day in numbers into its parts; undefined when the text is not one. */
export const numberedDay = (raw: string): NumberedDay | undefined => {
  const found = NUMBERED.exec(raw.trim());
  if (found === null) return undefined;
  const [a, b, c] = gregorian(found[1] ?? "", found[2] ?? "", found[3] ?? "");
  const [longA, longC] = [a.length > 2, c.length > 2];
  // A year has two digits or four, and stands first or last.
  if (a.length === 3 || c.length === 3 || (longA && longC)) return undefined;
  return { parts: [a, b, c] };
};

const monthLength = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const two = (part: number): string => String(part).padStart(2, "0");

/** YYYY-MM-DD, or undefined when there is no such day from 2000 to 2099. */
const dayFrom = (year: number, month: number, day: number): string | undefined => {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return real && year >= FIRST_YEAR && year <= LAST_YEAR ? `${year}-${two(month)}-${two(day)}` : undefined;
};

const fullYear = (part: string): number => (part.length === 4 ? Number(part) : 2000 + Number(part));

/** Reads a day in numbers. A year of four digits says where it stands; the order says the rest. Out: YYYY-MM-DD. */
export const dayIn = ({ parts: [a, b, c] }: NumberedDay, order: DayOrder): string | undefined => {
  if (a.length === 4) return dayFrom(Number(a), Number(b), Number(c));
  if (order === "ymd") return c.length === 4 ? undefined : dayFrom(fullYear(a), Number(b), Number(c));
  const [day, month] = order === "dmy" ? [a, b] : [b, a];
  return dayFrom(fullYear(c), Number(month), Number(day));
};

/** Can a day be read in two ways? */
export const isTwofold = ({ parts: [a, b] }: NumberedDay): boolean =>
  a.length < 4 && Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b);

/**
 * The order in which all these days are written, told by a number above 12; undefined when it cannot be told, or when the
 * days contradict each other. Days that are the same in both orders need none.
 */
export const orderOf = (days: readonly NumberedDay[]): DayOrder | undefined => {
  if (days.length === 0) return undefined;
  if (days.every(({ parts }) => parts[0].length === 4)) return "ymd";
  const open = days.filter(({ parts }) => parts[0].length < 4);
  const orders = (["dmy", "mdy"] as const).filter((order) => open.every((one) => dayIn(one, order) !== undefined));
  if (orders.length === 0 && open.every((one) => dayIn(one, "ymd") !== undefined)) return "ymd";
  const [only, ...more] = orders;
  return more.length > 0 && open.some(isTwofold) ? undefined : only;
};

/** What the course of the days tells of an order in which they may be written. */
export interface Course {
  /** How often a day is before the one above it. */
  readonly backwards: number;
  /** How many are after the last day that they can be. */
  readonly ahead: number;
}

/** How the days run when they are read in an order. In: the days as they follow each other in the file; the last day possible. */
export const courseOf = (days: readonly NumberedDay[], order: DayOrder, asOf: string): Course => {
  const read = days.flatMap((one) => dayIn(one, order) ?? []);
  return {
    backwards: read.filter((on, at) => at > 0 && on < (read[at - 1] ?? on)).length,
    ahead: read.filter((on) => on > asOf).length,
  };
};

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const monthOf = (raw: string): number | undefined => {
  const word = raw.toLowerCase();
  const index = LONG_MONTHS.map((month) => month.toLowerCase()).findIndex(
    (month) => word === month || word === month.slice(0, 3) || (word === "sept" && month === "september"),
  );
  return index < 0 ? undefined : index + 1;
};

/** The day of the week, 0 for Sunday (Sakamoto's method, Gregorian calendar). In: YYYY-MM-DD. */
const weekdayOf = (iso: string): number => {
  const [y = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const year = month < 3 ? y - 1 : y;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + day) % 7;
};

const NAMED_DAY =
  /^(?:([a-z]{3,9})\.?,?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?)(?:,?\s+(\d{4}))?$/i;

/** A day with its month in letters. `yearTold` is false when the year was worked out. */
export interface NamedDay {
  readonly on: string;
  readonly yearTold: boolean;
}

/** How many years back a day without its year is looked for: a day and its weekday fit again after at most 28 years. */
const YEARS_BACK = 28;

/** A day with its month in the letters of another language. */
const namedElsewhere = (raw: string, asOf: string): NamedDay | undefined => {
  const found = dayNamed(raw);
  if (found === undefined) return undefined;
  const { month, day } = found;
  if (found.year !== undefined) {
    const on = dayFrom(found.year, month, day);
    return on === undefined ? undefined : { on, yearTold: true };
  }
  const year = Number(asOf.slice(0, 4));
  const on = [year, year - 1].flatMap((one) => dayFrom(one, month, day) ?? []).find((one) => one <= asOf);
  return on === undefined ? undefined : { on, yearTold: false };
};

/**
 * Reads "Tuesday, Nov 3", "Nov 03, 2026", "3 November 2026". A day without its year is the latest, up to `asOf`
 * (YYYY-MM-DD), that falls on the weekday named. Undefined when it is no day.
 */
export const namedDay = (raw: string, asOf: string): NamedDay | undefined => {
  const found = NAMED_DAY.exec(raw.trim());
  const english = found === null ? undefined : monthOf(found[2] ?? found[5] ?? "");
  if (found === null || english === undefined) return namedElsewhere(raw.trim(), asOf);
  const month = monthOf(found[2] ?? found[5] ?? "");
  const day = Number(found[3] ?? found[4]);
  if (month === undefined) return undefined;
  const said = found[1]?.toLowerCase();
  const weekday = said === undefined ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(said));
  if (said !== undefined && weekday < 0) return undefined;
  if (found[6] !== undefined) {
    const on = dayFrom(Number(found[6]), month, day);
    return on === undefined ? undefined : { on, yearTold: true };
  }
  const year = Number(asOf.slice(0, 4));
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const on = dayFrom(year - back, month, day);
    if (on !== undefined && on <= asOf && (weekday < 0 || weekdayOf(on) === weekday)) return { on, yearTold: false };
  }
  return undefined;
};

const bare = (mark: string): string =>
  mark
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[.\s\u200b-\u200f]/g, "")
    .replace(/["”]/g, "״");

/** Does a word tell the half of the day? */
export const isHalfDay = (mark: string): boolean => {
  const half = bare(mark);
  return MORNING.has(half) || EVENING.has(half) || NIGHT.has(half);
};

/** The hour of the day for one counted by halves, from 0 or 1 to 12; undefined when the mark is not known. */
const hourOf = (hour: number, half: string): number | undefined => {
  if (hour > 12) return undefined;
  const inHalf = hour % 12;
  if (NOON.has(half)) return inHalf >= 10 ? inHalf : inHalf + 12;
  if (NIGHT.has(half)) return inHalf < 6 ? inHalf : inHalf + 12;
  if (EVENING.has(half)) return inHalf + 12;
  return MORNING.has(half) ? inHalf : undefined;
};

/**
 * A time on the wall as HH:MM, or HH:MM:SS when the file has seconds. In: "10:42", "3.45", "10:42:15"; the mark beside it
 * ("PM", "p. m.", "下午"; days from 0 to 11 too), empty when there is none. Undefined when there is no such time, or the mark is not known.
 */
export const wallTime = (digits: string, mark = ""): string | undefined => {
  const [h = "", m = "", s] = digits.split(/[:.]/);
  const half = bare(mark);
  const hour = half === "" ? Number(h) : hourOf(Number(h), half);
  if (hour === undefined) return undefined;
  if (hour > 23 || Number(m) > 59 || Number(s ?? 0) > 59) return undefined;
  return [String(hour).padStart(2, "0"), m, ...(s === undefined ? [] : [s])].join(":");
};
