import { Temporal } from "temporal-polyfill";
import { LONGEST_TYPED, plainly } from "../text/typed-text.ts";
import { daysIn } from "./day-forms.ts";
import type { Asked, Tense } from "./day-parts.ts";
import { mondayOf, sayDayInFull, sayWeek } from "./days.ts";
import { dayHere, timeBeside } from "./time-of-day.ts";

/** What decides which day is meant, besides the words. */
export interface DayQuestion {
  /** The person's own calendar day, YYYY-MM-DD. */
  readonly today: string;
  readonly tense?: Tense | undefined;
  /** The question asks for a week: any day of it means its Monday. */
  readonly week?: boolean | undefined;
  /** The person's time zone, an IANA name. Called only for a time that names a zone. */
  readonly zone?: (() => string) | undefined;
}

/** A day that a text can mean. */
export interface ReadDay {
  /** YYYY-MM-DD; the Monday where a week is asked for. */
  readonly day: string;
  /** What was done with the words, where it is not plain to see. One sentence or two. */
  readonly note?: string;
}

/** Every day the text can mean, the likeliest first, or what is wrong with it and what to do. */
export type DayReading = { readonly days: readonly [ReadDay, ...ReadDay[]] } | { readonly problem: string };

const FORM = "Write the day like 10 Nov 2026, 2026-11-10, yesterday or last Friday.";
const WEEK_FORM = "Write any day of the week like 10 Nov 2026 or 2026-11-10, or write it like 9-15 Nov or last week.";

const asWeek = ({ day, note }: ReadDay): ReadDay => {
  const monday = mondayOf(day);
  if (monday === day) return note === undefined ? { day } : { day, note };
  return { day: monday, note: `${sayDayInFull(day)} is in ${sayWeek(day)}. That week is kept.` };
};

// Not before a number alone: that is the number of the week.
const OF_WEEK =
  /^(?:the )?(?:week|wk|w\/c) ?(?:of|from|beginning|starting|commencing|ending)? (?=.*\S)(?!(?:no\b|number|#|\d{1,2}(?:,? (?:of )?\d{4})?$))/;

/**
 * Reads a day as people write it: "2026-11-10", "27/11/2026", "27.11.26", "27 nov 26", "Nov 27th", "friday", "3 days ago", also with a
 * time behind it. In: the text as typed; today and what the question asks for. Out: all days it can mean. It never throws.
 * It is the only reader of typed days: what is said back, checked and kept is one result.
 */
export const parseDay = (raw: string, { today, tense = "any", week = false, zone }: DayQuestion): DayReading => {
  const typed = raw.length > LONGEST_TYPED ? "" : plainly(raw);
  const text = week ? typed.replace(OF_WEEK, "") : typed;
  const asked: Asked = { today: Temporal.PlainDate.from(today), tense, week };
  // Tried without a time first: "27.11.26" is no "27." at 11:26.
  const whole = daysIn(text, asked);
  const timed = whole !== undefined && "days" in whole ? undefined : timeBeside(text);
  if (timed !== undefined && "problem" in timed) return timed;
  const found = timed === undefined ? whole : daysIn(timed.day, asked);
  if (found === undefined) return { problem: week ? WEEK_FORM : FORM };
  if ("problem" in found) return found;
  if (timed?.zone !== undefined && zone === undefined)
    return { problem: "Leave the time and its zone out: the day where you are is enough." };
  const read = found.days
    .map((day): ReadDay => {
      if (timed === undefined) return { day: day.toString() };
      return dayHere(day.toString(), timed, timed.zone === undefined ? "" : (zone?.() ?? "UTC"));
    })
    .map((one) => (week ? asWeek(one) : one));
  const [first = { day: today }, ...others] = read.filter(
    (one, index) => read.findIndex((other) => other.day === one.day) === index,
  );
  return { days: [first, ...others] };
};
