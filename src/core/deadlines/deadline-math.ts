import { Temporal } from "temporal-polyfill";
import type { Length, Rule, Rulebook, WeekMoment } from "../rules/rows/rule.ts";
import { lawIn } from "../rules/rulebook.ts";
import { addDays, dayOf, mondayOf } from "../values/days.ts";

/** The present, as the deadlines need it. */
export interface Present {
  /** An instant in UTC. */
  readonly now: string;
  /** The person's zone, an IANA name. */
  readonly zone: string;
  /** The person's calendar day, where it is known without the zone. */
  readonly today?: string;
}

/** The person's own calendar day, YYYY-MM-DD. */
export const todayOf = ({ now, zone, today }: Present): string => today ?? dayOf(now, zone);

/** The end of a deadline, and how it was counted. */
export interface Counted {
  readonly due: { readonly kind: "day"; readonly day: string } | { readonly kind: "moment"; readonly instant: string };
  readonly how: string;
}

const isWeekend = (day: Temporal.PlainDate): boolean => day.dayOfWeek > 5;

/** Adds business days, Monday to Friday. Holidays are not known to us. In: YYYY-MM-DD, a number from 1. */
const addBusinessDays = (from: string, days: number): string => {
  let day = Temporal.PlainDate.from(from);
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (!isWeekend(day)) left -= 1;
  }
  return day.toString();
};

/** The last minute of a day in UTC, as an instant. */
const endInUtc = (day: string): string => `${day}T23:59:00Z`;

/** A moment in the week after the billing week that a day is in, as an instant. The billing week begins on a Monday (rule billing-week). */
export const inWeekAfter = (day: string, { weekday, time }: WeekMoment): string =>
  `${addDays(mondayOf(day), 7 + weekday - 1)}T${time}:00Z`;

/** The day on which the week from a Monday is invoiced, YYYY-MM-DD (rule hours-invoice). */
export const invoiceDay = (pack: Rulebook, monday: string): string | undefined => {
  const days = lawIn(pack, "hours-invoice", ({ numbers }) => numbers?.daysAfterWeekEnd);
  return days === undefined ? undefined : addDays(monday, 6 + days);
};

/**
 * Counts from a day. In: the day (YYYY-MM-DD); the length; does the source give the hour of the end? Out: the end.
 * `before` counts backwards (a notice that is due before a date). Calendar arithmetic only: no zone can move it.
 */
export const count = (
  from: string,
  length: Length,
  hour: NonNullable<Rule["deadline"]>["hour"],
  before = false,
): Counted => {
  const start = Temporal.PlainDate.from(from);
  const sign = before ? -1 : 1;
  if (length.kind === "weekMoment") {
    const instant = inWeekAfter(from, length);
    return {
      due: { kind: "moment", instant },
      how: `the week after: ${instant.slice(0, 10)}, ${length.time} UTC`,
    };
  }
  if (length.kind === "businessDays") {
    const day = addBusinessDays(from, length.days);
    return { due: { kind: "day", day }, how: `${from} plus ${length.days} business days is ${day}` };
  }
  // Only the day is known, so hours are counted as the days they make.
  const days = length.kind === "hours" ? Math.ceil(length.hours / 24) : length.days;
  const day = start.add({ days: sign * days }).toString();
  const how = `${from} ${before ? "minus" : "plus"} ${days} calendar ${days === 1 ? "day" : "days"} is ${day}`;
  return { due: hour === "utc" ? { kind: "moment", instant: endInUtc(day) } : { kind: "day", day }, how };
};

/** The last day of it: the day, or the day in UTC in which the moment lies. */
export const lastDay = (due: Counted["due"]): string => (due.kind === "day" ? due.day : due.instant.slice(0, 10));

/** When a day has ended in every zone: it ends last at UTC-12. */
const endEverywhere = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: "-12:00" }).toInstant();

/** Is the end over at this instant? A day without an hour is over when it is over everywhere. */
export const isOver = (due: Counted["due"], at: Pick<Present, "now">): boolean =>
  due.kind === "moment"
    ? Temporal.Instant.compare(Temporal.Instant.from(at.now), Temporal.Instant.from(due.instant)) > 0
    : Temporal.Instant.compare(Temporal.Instant.from(at.now), endEverywhere(due.day)) >= 0;

/** Minutes from now until an instant, negative when it is past. */
export const minutesUntil = (instant: string, now: string): number =>
  Math.floor(
    Temporal.Instant.from(now).until(Temporal.Instant.from(instant), { largestUnit: "minutes" }).total("minutes"),
  );

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * The time left as it is said, in minutes: from three days on in whole days, from an hour on in whole hours. What is said to end in "7 days"
 * is within 7 days wherever it is looked for. In: minutes, negative when it is past.
 */
export const saidMinutes = (minutes: number): number => {
  const unit = minutes >= 3 * DAY ? DAY : minutes >= HOUR ? HOUR : 1;
  return minutes - (minutes % unit);
};

/**
 * Minutes from now until the end, negative when over. A day without an hour is counted to the beginning of that day in
 * UTC: whoever acts a day early is never late.
 */
export const minutesLeft = (due: Counted["due"], now: string): number =>
  minutesUntil(due.kind === "moment" ? due.instant : `${due.day}T00:00:00Z`, now);
