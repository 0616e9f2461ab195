import { Temporal } from "temporal-polyfill";

export const LONG_MONTHS = [
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
export const MONTHS = LONG_MONTHS.map((month) => month.slice(0, 3));
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const MONTH = `(${[...MONTHS, ...LONG_MONTHS, "Sept"].join("|")})\\b\\.?`;
const NTH = "\\d{1,2}(st|nd|rd|th)?";
const WRITTEN_DAY = new RegExp(`\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b${NTH}\\.? ${MONTH}|\\b${MONTH} ${NTH}\\b`, "i");

/** Does a text name a day ("3 Nov", "Nov 3rd", "2026-11-03")? */
export const namesDay = (text: string): boolean => WRITTEN_DAY.test(text);

/** Does a text name this day, with or without its year ("3 Nov", "November 3rd", "2026-11-03")? In: the text, YYYY-MM-DD. */
export const namesThisDay = (text: string, iso: string): boolean => {
  const day = Temporal.PlainDate.from(iso);
  const month = `(?:${MONTHS[day.month - 1]}|${LONG_MONTHS[day.month - 1]})`;
  const nth = `0?${day.day}(?:st|nd|rd|th)?`;
  return new RegExp(
    `(?<!\\d)${nth}\\.?(?: of)? ${month}(?!\\p{L})|${month}\\.? ${nth}(?!\\d)|(?<!\\d)${iso}(?!\\d)`,
    "iu",
  ).test(text);
};

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

const sayShort = (iso: string): string => {
  const day = Temporal.PlainDate.from(iso);
  return `${WEEKDAYS[day.dayOfWeek - 1]?.slice(0, 3)} ${day.day} ${MONTHS[day.month - 1]}`;
};

/** The Monday of the week a day lies in: weeks run from Monday to Sunday. In and out: YYYY-MM-DD. */
export const mondayOf = (iso: string): string => addDays(iso, 1 - Temporal.PlainDate.from(iso).dayOfWeek);

/** "the week of Mon 23 Nov to Sun 29 Nov 2026". In: any day of it, YYYY-MM-DD. */
export const sayWeek = (iso: string): string => {
  const monday = mondayOf(iso);
  const sunday = addDays(monday, 6);
  const year = monday.slice(0, 4) === sunday.slice(0, 4) ? "" : ` ${monday.slice(0, 4)}`;
  return `the week of ${sayShort(monday)}${year} to ${sayShort(sunday)} ${sunday.slice(0, 4)}`;
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
const isZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** The time zone that a name means: its own, or that of its city ("Belgrade"). Undefined when there is none, or are several. */
export const zoneNamed = (raw: string): string | undefined => {
  const name = raw.trim();
  if (isZone(name)) return name;
  const city = name.toLowerCase().replace(/\s+/g, "_");
  const found = Intl.supportedValuesOf("timeZone").filter((one) => one.toLowerCase().endsWith(`/${city}`));
  return found.length === 1 && city !== "" ? found[0] : undefined;
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
