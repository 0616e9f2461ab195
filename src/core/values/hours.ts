import { plural } from "../text/text.ts";
import type { Checked } from "../text/typed-text.ts";
import { LONGEST_TYPED, plainly } from "../text/typed-text.ts";

const FORM = "Write the hours like 12.5 or 12:30.";

const MARK = "(?:hours?|hrs?|h)";
const MINUTES = "(?:minutes?|mins?|m)";
const CLOCK = new RegExp(`^(\\d{1,3}) ?(?::|${MARK} ?(?:and )?) ?(\\d{1,2})(?::00)? ?(?:${MINUTES}|${MARK})?$`);
const DECIMAL = new RegExp(`^(-?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)) ?${MARK}?$`);
const ONLY_MINUTES = new RegExp(`^(\\d{1,5}) ?${MINUTES}$`);

const good = (value: number): Checked => ({ ok: true, value });

/** Minutes as the Work Diary and the form for hours show them: 750 is "12:30". */
export const sayClock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** Hours are kept with two decimals. That is finer than a minute, so the minutes are found again: see `minutesOf`. */
const fromMinutes = (minutes: number): Checked => good(Math.round((minutes / 60) * 100) / 100);

/**
 * Reads hours as people and the Work Diary write them: "38.5", "38,5", "38:30", "38h30", "38 h 30 min", "38 hours", "90 min". Out: hours
 * with two decimals, or the problem. What is no text is given back as it is, for the field to check.
 */
export const readHours = (raw: unknown): Checked => {
  if (typeof raw !== "string") return { ok: true, value: raw };
  const text = raw.length > LONGEST_TYPED ? "" : plainly(raw);
  const parts = CLOCK.exec(text);
  if (parts) {
    const minutes = Number(parts[2]);
    if (minutes > 59) return { ok: false, problem: "Minutes go from 00 to 59. Write the hours like 12:30." };
    return fromMinutes(Number(parts[1]) * 60 + minutes);
  }
  const minutes = ONLY_MINUTES.exec(text);
  if (minutes) return fromMinutes(Number(minutes[1]));
  const decimal = DECIMAL.exec(text)?.[1];
  return decimal === undefined ? { ok: false, problem: FORM } : good(Number(decimal.replace(",", ".")));
};

/** The nearest whole minutes of hours with two decimals: 38.33 is 2300. Undefined when no minute is as near as rounding leaves it. */
export const minutesOf = (hours: number): number | undefined => {
  const minutes = Math.round(hours * 60);
  return Math.abs(hours * 60 - minutes) < 0.301 ? minutes : undefined;
};

/** Hours as the Work Diary and the form for hours show them: 12.5 is "12:30", 38.33 is "38:20"; whole hours stay "12". */
export const sayHourNumber = (hours: number): string => {
  const minutes = minutesOf(hours);
  return minutes === undefined || minutes % 60 === 0 ? `${hours}` : sayClock(minutes);
};

/** Hours in words: "12:30 h". */
export const sayHours = (hours: number): string => `${sayHourNumber(hours)} h`;

/** Hours as part of a sentence: "38:20 disputed hours", "1 hour". */
export const countHours = (hours: number, what = "hour"): string => `${sayHourNumber(hours)} ${plural(hours, what)}`;

/** Hours and minutes beside each other while they are typed: "38.5 hours, that is 38 h 30 min". In: hours. */
export const sayHoursTyped = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
};
