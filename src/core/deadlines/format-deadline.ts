import { Temporal } from "temporal-polyfill";
import type { Explanation } from "../rules/explanation.ts";
import { count } from "../text/text.ts";
import { addDays, dayOf, sayDay, sayDayInFull, timeOf } from "../values/days.ts";
import type { Deadline } from "./deadline.ts";
import { minutesLeft, type Present } from "./deadline-math.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const weekday = (day: string): string => WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? "";

const hhmm = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: "minute" });

/** "Fri 13 Nov 2026, 23:59 UTC (Sat 14 Nov 2026, 00:59 your time)". In: an instant; the person's zone. */
export const sayMoment = (instant: string, zone: string): string => {
  const utc = Temporal.Instant.from(instant).toZonedDateTimeISO("UTC");
  const own = utc.withTimeZone(zone);
  const day = (at: Temporal.ZonedDateTime) =>
    `${weekday(at.toPlainDate().toString())} ${sayDay(at.toPlainDate().toString())}, ${hhmm(at.toPlainTime())}`;
  return own.offsetNanoseconds === 0 ? `${day(utc)} UTC` : `${day(utc)} UTC (${day(own)} your time)`;
};

/** When a deadline ends, in words: a day and "act a day early", a moment in UTC and in the person's zone, or what is missing. */
export const sayDue = (deadline: Deadline, zone: string): string => {
  if (deadline.due.kind === "unknown") return deadline.due.why;
  if (deadline.due.kind === "moment") return sayMoment(deadline.due.instant, zone);
  const early = addDays(deadline.due.day, -1);
  const day = `${weekday(deadline.due.day)} ${sayDay(deadline.due.day)}`;
  return deadline.ownDate
    ? `${day} (the date Upwork gave you)`
    : `${day} (no hour is documented: act by ${weekday(early)} ${sayDay(early)})`;
};

/** An instant in a sentence: "23 Nov 2026, 12:00 UTC". */
export const sayInstant = (instant: string): string =>
  `${sayDay(dayOf(instant, "UTC"))}, ${timeOf(instant, "UTC")} UTC`;

/** The end of a deadline in a sentence. Deadlines without an end are never asked. */
export const sayEnd = ({ due }: Deadline): string => {
  if (due.kind === "day") return sayDay(due.day);
  return due.kind === "moment" ? sayInstant(due.instant) : "a day not known";
};

/** The time left in words: "1 day 4 hours", "5 hours", "today is the last day", "over since yesterday". */
export const sayLeft = (deadline: Deadline, present: Present): string => {
  if (deadline.due.kind === "unknown") return "not known yet";
  const { due } = deadline;
  const today = Temporal.Instant.from(present.now).toZonedDateTimeISO(present.zone).toPlainDate();
  if (deadline.state === "over") {
    const day =
      due.kind === "day"
        ? Temporal.PlainDate.from(due.day)
        : Temporal.Instant.from(due.instant).toZonedDateTimeISO(present.zone).toPlainDate();
    const days = day.until(today).days;
    return days <= 0 ? "over since today" : days === 1 ? "over since yesterday" : `over for ${days} days`;
  }
  const minutes = minutesLeft(due, present.now);
  // A day without an hour: on the day itself nobody can say how much of it is left.
  if (minutes < 0) {
    const isPast = due.kind === "day" && Temporal.PlainDate.compare(today, Temporal.PlainDate.from(due.day)) > 0;
    // Until it is over in every zone.
    return isPast ? "yesterday was the last day" : "today is the last day";
  }
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days >= 3) return count(days, "day");
  if (days > 0) return hours === 0 ? count(days, "day") : `${count(days, "day")} ${count(hours, "hour")}`;
  return hours > 0 ? count(hours, "hour") : count(Math.max(0, minutes % 60), "minute");
};

/** Does it end within 48 hours? Then it comes before everything else. */
export const isUrgent = (deadline: Deadline, present: Present): boolean =>
  deadline.state === "running" && deadline.due.kind !== "unknown" && minutesLeft(deadline.due, present.now) <= 48 * 60;

const ACTORS: Readonly<Record<Deadline["actor"], string>> = {
  you: "You",
  them: "The other side",
  both: "Both sides",
  upwork: "Upwork",
  arbitrator: "The arbitrator",
};

/** Who must act, and what: "You: approve the refund or open a dispute". */
export const sayAct = (deadline: Deadline): string => `${ACTORS[deadline.actor]}: ${deadline.act}`;

/** One calendar entry of a deadline: a whole day, or a moment. */
export interface CalendarEntry {
  /** Stable, so that a new file updates the entry instead of adding one. */
  readonly uid: string;
  readonly due: { readonly kind: "day"; readonly day: string } | { readonly kind: "moment"; readonly instant: string };
  readonly title: string;
  readonly text: string;
}

/** The running deadlines as calendar entries. In: deadlines; the id and title of their case. */
export const calendarEntries = (
  deadlines: readonly Deadline[],
  c: { readonly id: string; readonly title: string },
): CalendarEntry[] =>
  deadlines.flatMap((deadline) =>
    deadline.due.kind === "unknown" || deadline.state !== "running"
      ? []
      : [
          {
            uid: `${deadline.id}@${c.id}.dispute-coach`,
            due: deadline.due,
            title: `${sayAct(deadline)} (${c.title})`,
            text: [
              `${deadline.rule.title}: ${deadline.about}.`,
              `If nobody acts: ${deadline.missed}.`,
              ...(deadline.due.kind === "day"
                ? [`Upwork gives no hour. Act by ${sayDayInFull(addDays(deadline.due.day, -1))}.`]
                : []),
              ...(deadline.assumed === undefined ? [] : [deadline.assumed]),
              "An aid only. The date in your own Upwork case wins.",
            ].join("\n"),
          },
        ],
  );

/** A deadline of a case: what it runs from, the count, the rule. */
export const explainDeadline = (deadline: Deadline, present: Present): Explanation => ({
  id: deadline.id,
  title: `${deadline.rule.title}, ${deadline.about}`,
  says: [
    `${sayAct(deadline)}. ${deadline.due.kind === "unknown" ? sayDue(deadline, present.zone) : `Until ${sayDue(deadline, present.zone)}`}.`,
    `Time left: ${sayLeft(deadline, present)}.`,
    `If nobody acts: ${deadline.missed}.`,
    ...(deadline.assumed === undefined ? [] : [`Assumed. ${deadline.assumed}`]),
  ],
  inputs:
    deadline.from === undefined ? [] : [{ what: `The day ${deadline.from.what}`, value: sayDay(deadline.from.day) }],
  steps: deadline.steps,
  rules: [deadline.rule],
});
