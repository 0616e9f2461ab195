import { Temporal } from "temporal-polyfill";
import { DEADLINE_USES } from "../rules/built-in.ts";
import type { Explanation } from "../rules/explanation.ts";
import { capital, count, sentence } from "../text/text.ts";
import { addDays, dayOf, daysBetween, sayDay, timeOf } from "../values/days.ts";
import type { Deadline, KnownEnd } from "./deadline.ts";
import { isOver, minutesLeft, minutesUntil, type Present, saidMinutes, todayOf } from "./deadline-math.ts";
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

/** Does it end on a day whose hour hurts nobody? What ends by itself has none to be early for. */
const isHold = ({ ownDate, rule }: Deadline): boolean => !ownDate && DEADLINE_USES.get(rule.id)?.harmless === "hold";

/** What is known of the hour of a day: who acts themselves is told to act a day early. */
const sayHour = (deadline: Deadline, day: string): string => {
  if (isHold(deadline)) return "";
  const early = addDays(day, -1);
  const known = deadline.rule.deadline?.hour === "midnight" ? "midnight UTC" : "the hour is not known";
  const hour = isOwn(deadline) ? `${known}, so act a day early: ${weekday(early)} ${sayDay(early)}` : known;
  return deadline.ownDate ? `the date Upwork gave you; ${hour}` : hour;
};

/** Of a moment: why to act a day early all the same, where a source says so. For who acts themselves. */
const sayEarly = (deadline: Deadline, instant: string): string => {
  const why = deadline.rule.deadline?.early;
  if (why === undefined || !isOwn(deadline)) return "";
  const day = addDays(dayOf(instant, "UTC"), -1);
  return `${why}, so act a day early: ${weekday(day)} ${sayDay(day)}`;
};

const sayKnown = (deadline: Deadline, due: KnownEnd, zone: string, hour = sayHour): string => {
  const isDay = due.kind === "day";
  const notes = [
    deadline.assumed === undefined || deadline.ownDate ? "" : "assumed",
    isDay ? hour(deadline, due.day) : sayEarly(deadline, due.instant),
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

/**
 * The days left until a day whose hour is not known, counted on the calendar as all other days are; for who acts themselves with those
 * that are safe. In: the deadline, its day, the person's own day.
 */
const sayDaysLeft = (deadline: Deadline, day: string, today: string): string => {
  const days = daysBetween(today, day);
  // Until it is over in every zone.
  if (days < 0) return "yesterday was the last day";
  // On the day itself nobody can say how much of it is left.
  if (days === 0) return "today is the last day";
  const left = count(days, "day");
  if (!isOwn(deadline) || isHold(deadline)) return left;
  return days === 1 ? `${left}, act today to be safe` : `${left}, ${days - 1} to be safe`;
};

/** The time left in words: "5 days, 4 to be safe", "5 hours", "today is the last day", "ended yesterday". */
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
  const today = todayOf(present);
  if (deadline.state === "over") {
    const days = daysBetween(due.kind === "day" ? due.day : dayOf(due.instant, present.zone), today);
    return days <= 0 ? "ended today" : days === 1 ? "ended yesterday" : `ended ${days} days ago`;
  }
  return due.kind === "day" ? sayDaysLeft(deadline, due.day, today) : sayMinutes(minutesLeft(due, present.now));
};

/** The time left as a sentence of its own: "Time left: 5 hours." and "Ended 3 days ago." */
export const sayTimeLeft = (deadline: Deadline, present: Present): string => {
  const left = sayLeft(deadline, present);
  return /^(?:ended|opens|today|yesterday)\b/.test(left) ? sentence(capital(left)) : `Time left: ${left}.`;
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
    sayTimeLeft(deadline, present),
    `If nobody acts: ${deadline.missed}.`,
    ...(deadline.assumed === undefined ? [] : [`Assumed. ${deadline.assumed}`]),
  ],
  inputs:
    deadline.from === undefined ? [] : [{ what: `The day ${deadline.from.what}`, value: sayDay(deadline.from.day) }],
  steps: deadline.steps,
  rules: [deadline.rule],
});
