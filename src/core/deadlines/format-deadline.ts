import { Temporal } from "temporal-polyfill";
import { DEADLINE_USES } from "../rules/built-in.ts";
import type { Explanation } from "../rules/explanation.ts";
import { capital, count, sentence } from "../text/text.ts";
import { addDays, dayOf, sayDay, timeOf } from "../values/days.ts";
import type { Deadline, KnownEnd } from "./deadline.ts";
import { isOver, minutesLeft, minutesUntil, type Present, saidMinutes } from "./deadline-math.ts";
import { isOwn } from "./urgency.ts";
import { sayWho } from "./who-acts.ts";

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

/** What is known of a day without an hour: who acts themselves is told to act a day early. */
const sayHour = (deadline: Deadline, day: string): string => {
  if (!deadline.ownDate && DEADLINE_USES.get(deadline.rule.id)?.harmless === "hold") return "";
  const early = addDays(day, -1);
  const hour = isOwn(deadline)
    ? `the hour is not known, so act a day early: ${weekday(early)} ${sayDay(early)}`
    : "the hour is not known";
  return deadline.ownDate ? `the date Upwork gave you; ${hour}` : hour;
};

const sayKnown = (deadline: Deadline, due: KnownEnd, zone: string, hour = sayHour): string => {
  const isDay = due.kind === "day";
  const notes = [
    deadline.assumed === undefined || deadline.ownDate ? "" : "assumed",
    isDay ? hour(deadline, due.day) : "",
  ].filter(Boolean);
  const end = isDay ? `${weekday(due.day)} ${sayDay(due.day)}` : sayMoment(due.instant, zone);
  return notes.length === 0 ? end : `${end} (${notes.join("; ")})`;
};

/**
 * When a deadline ends, in words: a day and "act a day early", a moment in UTC and in the person's zone; of one whose day is not
 * known the earliest it can end on, and what would tell.
 */
export const sayDue = (deadline: Deadline, zone: string): string => {
  const { due } = deadline;
  if (due.kind !== "unknown") return sayKnown(deadline, due, zone);
  if (due.worst === undefined) return `${due.why} Nothing so far says how early it could be.`;
  return due.ifSo === undefined
    ? `${due.why} At the earliest it ends on ${sayKnown(deadline, due.worst, zone, () => "")}.`
    : `If ${due.ifSo}: ${sayKnown(deadline, due.worst, zone)}. ${due.why}`;
};

/** The same as a phrase: "until Tue 17 Nov 2026 (…)", "opens on Mon …, closes on Fri …", or what is missing. */
export const sayUntil = (deadline: Deadline, zone: string): string => {
  const due = sayDue(deadline, zone);
  if (deadline.due.kind === "unknown") return due;
  return deadline.opens === undefined
    ? `until ${due}`
    : `opens on ${sayMoment(deadline.opens, zone)}, closes on ${due}`;
};

/** The title of a rule for the one who has to act: "Your answer to a dispute". */
const ownTitle = ({ actor, rule }: Deadline): string =>
  actor === "you"
    ? rule.title.replace(/^The (?:client|freelancer)'s\b/, "Your").replace(/: the (?:client|freelancer)'s\b/, ": your")
    : rule.title;

/** What a deadline is, and of which milestone or week: "Review of submitted work, Logo". */
export const nameOfDeadline = (deadline: Deadline): string =>
  `${ownTitle(deadline)}${deadline.isOfContract ? "" : `, ${deadline.about}`}`;

/** An instant in a sentence: "23 Nov 2026, 12:00 UTC". */
export const sayInstant = (instant: string): string =>
  `${sayDay(dayOf(instant, "UTC"))}, ${timeOf(instant, "UTC")} UTC`;

/** The end of a deadline in a sentence. Deadlines without an end are never asked. */
export const sayEnd = ({ due }: Deadline): string => {
  if (due.kind === "day") return sayDay(due.day);
  return due.kind === "moment" ? sayInstant(due.instant) : "on a day we do not know";
};

const sayMinutes = (left: number): string => {
  const minutes = saidMinutes(left);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days >= 3) return count(days, "day");
  if (days > 0) return hours === 0 ? count(days, "day") : `${count(days, "day")} ${count(hours, "hour")}`;
  return hours > 0 ? count(hours, "hour") : count(Math.max(0, minutes % 60), "minute");
};

/** The time left in words: "1 day 4 hours", "5 hours", "today is the last day", "ended yesterday". */
export const sayLeft = (deadline: Deadline, present: Present): string => {
  const { due } = deadline;
  if (due.kind === "unknown") {
    if (due.worst === undefined) return "not known yet";
    const isPast = isOver(due.worst, present);
    const worst = sayLeft({ ...deadline, due: due.worst, state: isPast ? "over" : "running" }, present);
    if (due.ifSo !== undefined) return `if ${due.ifSo}: ${worst}`;
    return isPast ? "not known; it may already be over" : `not known; at the earliest ${worst}`;
  }
  if (deadline.opens !== undefined) return `opens in ${sayMinutes(minutesUntil(deadline.opens, present.now))}`;
  const today = Temporal.Instant.from(present.now).toZonedDateTimeISO(present.zone).toPlainDate();
  if (deadline.state === "over") {
    const day =
      due.kind === "day"
        ? Temporal.PlainDate.from(due.day)
        : Temporal.Instant.from(due.instant).toZonedDateTimeISO(present.zone).toPlainDate();
    const days = day.until(today).days;
    return days <= 0 ? "ended today" : days === 1 ? "ended yesterday" : `ended ${days} days ago`;
  }
  const minutes = minutesLeft(due, present.now);
  // A day without an hour: on the day itself nobody can say how much of it is left.
  if (minutes < 0) {
    const isPast = due.kind === "day" && Temporal.PlainDate.compare(today, Temporal.PlainDate.from(due.day)) > 0;
    // Until it is over in every zone.
    return isPast ? "yesterday was the last day" : "today is the last day";
  }
  return sayMinutes(minutes);
};

/** Who must act, and what: "You: approve the refund or open a dispute". */
export const sayAct = ({ actor, rule, act }: Pick<Deadline, "actor" | "rule" | "act">): string =>
  `${sayWho(actor, rule.who)}: ${act}`;

/** Who must act, what, and until when, as sentences. */
const sayWhole = (deadline: Deadline, zone: string): string => {
  const until = sayUntil(deadline, zone);
  // What is no end of the sentence is one of its own.
  return until.startsWith("until ")
    ? sentence(`${sayAct(deadline)}, ${until}`)
    : `${sentence(sayAct(deadline))} ${sentence(capital(until))}`;
};

/** A deadline of a case: what it runs from, the count, the rule. */
export const explainDeadline = (deadline: Deadline, present: Present): Explanation => ({
  id: deadline.id,
  title: `${deadline.rule.title}, ${deadline.about}`,
  says: [
    sayWhole(deadline, present.zone),
    `Time left: ${sayLeft(deadline, present)}.`,
    `If nobody acts: ${deadline.missed}.`,
    ...(deadline.assumed === undefined ? [] : [`Assumed. ${deadline.assumed}`]),
  ],
  inputs:
    deadline.from === undefined ? [] : [{ what: `The day ${deadline.from.what}`, value: sayDay(deadline.from.day) }],
  steps: deadline.steps,
  rules: [deadline.rule],
});
