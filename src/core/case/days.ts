import { Temporal } from "temporal-polyfill";
import type { Checked } from "./reading.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const good = (day: Temporal.PlainDate): Checked => ({ ok: true, value: day.toString() });
const FORM = "Write the day as YYYY-MM-DD, or like 10 Nov, yesterday, 3 days ago.";
const bad = (problem = FORM): Checked => ({ ok: false, problem });

const monthOf = (word: string): number | undefined => {
  const small = word.toLowerCase();
  if (small.length < 3) return undefined;
  const index = LONG_MONTHS.findIndex(
    (month) => month.toLowerCase().startsWith(small) || (small === "sept" && month === "September"),
  );
  return index < 0 ? undefined : index + 1;
};

const build = (year: number, month: number, day: number): Checked => {
  try {
    return good(Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }));
  } catch {
    return bad(`There is no such day. ${FORM}`);
  }
};

/** A day and month without a year: the one nearest to today; for something that happened, the latest that has come. */
const nearest = (today: Temporal.PlainDate, month: number, day: number, past: boolean): Checked => {
  const tries = [today.year - 1, today.year, today.year + 1]
    .map((year) => build(year, month, day))
    .filter((one) => one.ok && !(past && String(one.value) > today.toString()));
  if (tries.length === 0) return build(today.year, month, day);
  const distance = (one: Checked) =>
    one.ok ? Math.abs(today.until(Temporal.PlainDate.from(String(one.value))).days) : Number.POSITIVE_INFINITY;
  return tries.reduce((best, one) => (distance(one) < distance(best) ? one : best));
};

const weekday = (today: Temporal.PlainDate, name: string, direction: -1 | 1): Checked => {
  const wanted = WEEKDAYS.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  if (wanted === 0) return bad();
  const apart = direction < 0 ? (today.dayOfWeek - wanted + 7) % 7 || 7 : (wanted - today.dayOfWeek + 7) % 7 || 7;
  return good(today.add({ days: direction * apart }));
};

/**
 * Reads a day as people write it. In: "2026-11-10", "today", "yesterday", "tomorrow", "3 days ago", "in 2 weeks",
 * "last Monday", "next Friday", "10 Nov", "Nov 10 2026"; today as YYYY-MM-DD. Out: YYYY-MM-DD, or the problem.
 * A day without a year is the one nearest to today, or with `past` the latest that has come. 03/04/2026 is refused: it
 * has two readings.
 */
export const readDay = (raw: string, todayIso: string, past = false): Checked => {
  const today = Temporal.PlainDate.from(todayIso);
  const text = raw.trim().toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ");

  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (text === "today") return good(today);
  if (text === "yesterday") return good(today.subtract({ days: 1 }));
  if (text === "tomorrow") return good(today.add({ days: 1 }));

  const ago = /^(\d{1,4}) (day|week)s? ago$/.exec(text);
  if (ago) return good(today.subtract({ [`${ago[2]}s`]: Number(ago[1]) }));
  const ahead = /^in (\d{1,4}) (day|week)s?$/.exec(text);
  if (ahead) return good(today.add({ [`${ahead[2]}s`]: Number(ahead[1]) }));

  const named = /^(last|next) ([a-z]{3,9})$/.exec(text);
  if (named?.[2]) return weekday(today, named[2], named[1] === "last" ? -1 : 1);

  const dayFirst = /^(?:[a-z]{3,9} )?(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(text);
  const monthFirst = /^(?:[a-z]{3,9} )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  const month = monthOf(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2]);
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  if (month !== undefined && Number.isInteger(day)) {
    return year === undefined ? nearest(today, month, day, past) : build(Number(year), month, day);
  }
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(text))
    return bad("This can be read in two ways. Write it as YYYY-MM-DD.");
  return bad();
};

const MONTH = `(${[...MONTHS, ...LONG_MONTHS, "Sept"].join("|")})\\b\\.?`;
const NTH = "\\d{1,2}(st|nd|rd|th)?";
const WRITTEN_DAY = new RegExp(`\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b${NTH}\\.? ${MONTH}|\\b${MONTH} ${NTH}\\b`, "i");

/** Does a text name a day ("3 Nov", "Nov 3rd", "2026-11-03")? */
export const namesDay = (text: string): boolean => WRITTEN_DAY.test(text);

/** "10 Nov 2026". In: YYYY-MM-DD. */
export const sayDay = (iso: string): string => {
  const day = Temporal.PlainDate.from(iso);
  return `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
};

/** "Tuesday 10 November 2026". In: YYYY-MM-DD. */
export const sayDayInFull = (iso: string): string => {
  const day = Temporal.PlainDate.from(iso);
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${LONG_MONTHS[day.month - 1]} ${day.year}`;
};

/** How far a day is from today, in words: "today", "yesterday", "3 days ago", "in 5 days". */
export const sayDistance = (iso: string, todayIso: string): string => {
  const apart = Temporal.PlainDate.from(todayIso).until(Temporal.PlainDate.from(iso)).days;
  if (apart === 0) return "today";
  if (apart === -1) return "yesterday";
  if (apart === 1) return "tomorrow";
  return apart < 0 ? `${-apart} days ago` : `in ${apart} days`;
};

/** Is this the name of a time zone ("Europe/Berlin", "UTC")? An offset such as +02:00 is none. */
export const isZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** The calendar day of an instant in a zone. In: ISO instant, IANA zone. Out: YYYY-MM-DD. */
export const dayOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The clock time of an instant in a zone: "10:42". */
export const timeOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });

/** Adds calendar days. In and out: YYYY-MM-DD. */
export const addDays = (iso: string, days: number): string => Temporal.PlainDate.from(iso).add({ days }).toString();

/** Calendar days from one day to a later one: 3 Nov to 8 Nov is 5. In: YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
