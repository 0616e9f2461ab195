import { Temporal } from "temporal-polyfill";
import type { DayOrder } from "../../case/evidence.ts";
import { dayIn, isTwofold, type NumberedDay, numberedDay, orderOf } from "../../conversations/parse-date.ts";
import { LONG_MONTHS } from "../../values/days.ts";

/** A day as it stands in a text: from `start` to before `end`. What is not written is missing. */
export interface WrittenDay {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** In numbers, where the order of day and month is open. */
  readonly numbered?: NumberedDay;
  /** 0 for Sunday. */
  readonly weekday?: number;
  /** HH:MM, and the zone as it is written. */
  readonly time?: string;
  readonly zone?: string;
}

const MONTH = `(?<month>${LONG_MONTHS.map((one) => `${one.slice(0, 3)}(?:${one.slice(3)})?`).join("|")}|sept)\\b\\.?`;
// A machine reads "16" as "1 6" now and then: then the day is not known.
const NUMBER = "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?! \\d{1,2}(?![\\d:]))";
const YEAR = "(?:(?:,? ?| of )(?<year>20\\d\\d)\\b(?!:\\d))?";
const WEEKDAY = "(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\\b[.,]? {0,2}(?:the )?)?";
const TIME =
  "(?:,? (?:at |by |- )?(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::\\d\\d)?(?: ?(?<half>[ap])\\.?m\\.?)?(?: ?\\(?(?<zone>UTC|GMT|[ECMP][SD]T)\\b\\)?)?)?";

const FORMS = [
  `${WEEKDAY}\\b${MONTH} ?${NUMBER}\\b(?!:)${YEAR}${TIME}`,
  `${WEEKDAY}\\b${NUMBER} (?:of )?${MONTH}${YEAR}${TIME}`,
  `${WEEKDAY}(?<![\\d./-])(?<iso>20\\d\\d-\\d\\d-\\d\\d)(?!\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?${TIME}`,
  `${WEEKDAY}(?<![\\d./-])(?<numbers>\\d{1,2}([./-])\\d{1,2}\\2(?:20)?\\d\\d)(?![\\d/-])${TIME}`,
].map(
  (form) =>
    new RegExp(
      form.replaceAll(" ", "[ \\u00a0\\u202f]").replace("\\2", "\\k<sep>").replace("([./-])", "(?<sep>[./-])"),
      "giu",
    ),
);

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const timeOf = ({ hour, minute, half }: Readonly<Record<string, string | undefined>>): string | undefined => {
  if (hour === undefined || minute === undefined) return undefined;
  const isEvening = half?.toLowerCase() === "p";
  const whole = half === undefined ? Number(hour) : (Number(hour) % 12) + (isEvening ? 12 : 0);
  return whole > 23 || Number(minute) > 59 ? undefined : `${String(whole).padStart(2, "0")}:${minute}`;
};

const writtenOf = (found: RegExpMatchArray): WrittenDay | undefined => {
  const parts: Readonly<Record<string, string | undefined>> = found.groups ?? {};
  const start = found.index ?? 0;
  const time = timeOf(parts);
  const weekday = WEEKDAYS.indexOf(parts.weekday?.toLowerCase() ?? "");
  const at = {
    start,
    end: start + found[0].length,
    ...(weekday < 0 ? {} : { weekday }),
    ...(time === undefined ? {} : { time, ...(parts.zone === undefined ? {} : { zone: parts.zone.toUpperCase() }) }),
  };
  if (parts.numbers !== undefined) {
    const numbered = numberedDay(parts.numbers);
    return numbered === undefined ? undefined : { ...at, numbered };
  }
  if (parts.iso !== undefined) {
    const [year = 0, month = 0, day = 0] = parts.iso.split("-").map(Number);
    return { ...at, year, month, day };
  }
  const name = parts.month?.slice(0, 3).toLowerCase() ?? "";
  const month = LONG_MONTHS.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  const year = parts.year;
  return { ...at, month, day: Number(parts.day), ...(year === undefined ? {} : { year: Number(year) }) };
};

/** Every day that stands in a text, in its order. "by Friday" and "in 3 days" are none. */
export const daysIn = (text: string): readonly WrittenDay[] => {
  // Each of them has a digit, and most sentences have none.
  if (!/\d/.test(text)) return [];
  const found = FORMS.flatMap((form) => [...text.matchAll(form)].flatMap((one) => writtenOf(one) ?? []));
  const inPlace = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inPlace.filter((one, index) => !inPlace.slice(0, index).some((other) => one.start < other.end));
};

/** What is known of the days of a file. */
export interface DaysOfFile {
  /** How it writes days in numbers; undefined where nothing tells. */
  readonly order: DayOrder | undefined;
  /** A day that the file is known to be near, YYYY-MM-DD: its own. */
  readonly near: string | undefined;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

/** A day that was made out, and how sure that is. */
export interface ReadDay {
  readonly on: string;
  readonly isSure: boolean;
  /** The instant, where a time in UTC is named. */
  readonly at?: string;
  /** What is not sure, as a sentence. */
  readonly note?: string;
}

const two = (part: number): string => String(part).padStart(2, "0");

const weekdayOf = (iso: string): number => Temporal.PlainDate.from(iso).dayOfWeek % 7;
/** Calendar days from one to the other; below zero where the other is earlier. In: YYYY-MM-DD. */
export const daysApart = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The day of a year; undefined where there is no such day. */
const isoOf = (year: number, { month = 0, day = 0 }: WrittenDay): string | undefined =>
  dayIn({ parts: [String(year), two(month), two(day)] }, "ymd");

const withTime = (on: string, { time, zone }: WrittenDay): Pick<ReadDay, "at"> =>
  time !== undefined && (zone === "UTC" || zone === "GMT") ? { at: `${on}T${time}:00Z` } : {};

const NUMBERS = "Day and month can be swapped here.";

const fromNumbers = (
  written: WrittenDay,
  numbered: NumberedDay,
  { order, today }: DaysOfFile,
  isPast: boolean,
): ReadDay | undefined => {
  const fits = (one: DayOrder): string | undefined => {
    const on = dayIn(numbered, one);
    return on !== undefined && (written.weekday === undefined || weekdayOf(on) === written.weekday) ? on : undefined;
  };
  const readings = (order === undefined ? (["mdy", "dmy"] as const) : [order]).flatMap((one) => fits(one) ?? []);
  const possible = readings.filter((on) => !isPast || on <= today);
  const [on = readings[0], other] = possible;
  if (on === undefined) return undefined;
  const isSure = other === undefined || other === on || !isTwofold(numbered);
  return { on, isSure, ...withTime(on, written), ...(isSure ? {} : { note: NUMBERS }) };
};

/**
 * Makes out a day. A year that is not written is that of a day beside it, else the one that brings it nearest to the day of the file, and
 * sure only with its weekday. In: the day as written; what is known of its file; the day beside it that has a year; whether it must be past.
 */
export const readDay = (
  written: WrittenDay,
  file: DaysOfFile,
  beside?: string,
  isPast = false,
): ReadDay | undefined => {
  if (written.numbered !== undefined) return fromNumbers(written, written.numbered, file, isPast);
  if (written.year !== undefined) {
    const on = isoOf(written.year, written);
    if (on === undefined) return undefined;
    const isOdd = written.weekday !== undefined && weekdayOf(on) !== written.weekday;
    return {
      on,
      isSure: !isOdd,
      ...withTime(on, written),
      ...(isOdd ? { note: "The day of the week does not fit this date." } : {}),
    };
  }
  const anchor = beside ?? file.near ?? file.today;
  const year = Number(anchor.slice(0, 4));
  const candidates = [year, year - 1, year + 1, year - 2].flatMap((one) => isoOf(one, written) ?? []);
  const fitting = candidates.filter(
    (on) => (written.weekday === undefined || weekdayOf(on) === written.weekday) && (!isPast || on <= file.today),
  );
  const [on] = fitting.toSorted((a, b) => Math.abs(daysApart(anchor, a)) - Math.abs(daysApart(anchor, b)));
  if (on === undefined) return undefined;
  const isNear = Math.abs(daysApart(anchor, on)) < 150;
  const isSure = isNear && (beside !== undefined || file.near !== undefined || written.weekday !== undefined);
  return { on, isSure, ...withTime(on, written), ...(isSure ? {} : { note: "No year is written." }) };
};

/** Of more texts, so many at the beginning and at the end tell in which order days are written. */
const MOST_FOR_ORDER = 20_000;

/** The order in which a file writes days in numbers, by all of them. In: its texts, of very many those at both ends count. */
export const orderIn = (texts: readonly string[], today: string): DayOrder | undefined => {
  const some =
    texts.length <= 2 * MOST_FOR_ORDER ? texts : [...texts.slice(0, MOST_FOR_ORDER), ...texts.slice(-MOST_FOR_ORDER)];
  const numbers = some.flatMap((text) => daysIn(text).flatMap(({ numbered }) => numbered ?? []));
  const told = orderOf(numbers);
  if (told !== undefined || numbers.length === 0) return told;
  // Of two orders, one in which the file would be of the far future is none.
  const possible = (["mdy", "dmy"] as const).filter((order) =>
    numbers.every((one) => {
      const on = dayIn(one, order);
      return on !== undefined && daysApart(today, on) < 60;
    }),
  );
  return possible.length === 1 ? possible[0] : undefined;
};
