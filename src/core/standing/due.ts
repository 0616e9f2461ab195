import { type Awaited, comingFrom, isOnPage, passedBy } from "../awaited/awaited.ts";
import type { Case } from "../case/case.ts";
import { isSettled, type Side, sideOf } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { type Deadline, type Due, dueOrWorst, endOf } from "../deadlines/deadline.ts";
import { minutesLeft, type Present, saidMinutes, todayOf } from "../deadlines/deadline-math.ts";
import type { NamedDate } from "../deadlines/named-dates.ts";
import { HURRY, isIrrevocable, isOwn, lossOf, minutesOf, urgencyRank } from "../deadlines/urgency.ts";
import { openRequests } from "../happenings/open-requests.ts";
import { DEADLINE_USES } from "../rules/built-in.ts";
import { inOrder, oneLine } from "../text/text.ts";
import { datesOver, type Standing, unresolved } from "./standing.ts";

/** One thing that is due: a deadline, a request of Upwork, or a day that Upwork gave. */
export interface DueItem {
  readonly id: string;
  /** Left out for what no rule covers. */
  readonly deadline?: Deadline;
  /** What it is, where there is no deadline to say it. */
  readonly what?: string;
  /** Somebody else's to do, by a day that both know: a promise, a step of a settlement. */
  readonly awaited?: Awaited;
  /** A day that Upwork named and that no rule covers. */
  readonly date?: NamedDate;
  readonly due: Due;
  /** Minutes until it ends or can end at the earliest, negative when that is past; undefined when nothing bounds it. */
  readonly minutes?: number | undefined;
  /** It passed, and nobody has told what came of it. */
  readonly passed: boolean;
  /** Its place among all that is due, from -1; equal ones go by their end. */
  readonly rank: number;
}

/** What `due` looks ahead, without `--within`: minutes. The time left counts as it is said: what ends in "7 days" is within 7 days. */
export const DUE_WITHIN = 7 * 24 * 60;

/** Does silence of the other side take money away from the person? */
const isAgainst = (deadline: Deadline, side: Side | undefined): boolean =>
  deadline.actor === "them" &&
  DEADLINE_USES.get(deadline.rule.id)?.silence === (side === "freelancer" ? "returned" : "released");

/** Of a day that Upwork itself named the person is told, whoever has to act by it. */
const concerns = (deadline: Deadline, side: Side | undefined): boolean =>
  isAgainst(deadline, side) ||
  (deadline.ownDate === true && lossOf(deadline) !== "nothing") ||
  (deadline.state === "unknown" ? isIrrevocable(deadline) : isOwn(deadline) && lossOf(deadline) !== "nothing");

/** A day that stands outside the rules: what is asked there is the person's to do. */
const ofDay = (id: string, what: string, day: string, present: Present): DueItem => {
  const due = { kind: "day", day } as const;
  const minutes = minutesLeft(due, present.now);
  return { id, what, due, minutes, passed: false, rank: minutes <= HURRY ? 0 : 3 };
};

/** The id of a day that no rule covers, among all that is due. */
const dueIdOf = ({ id, isUpworks }: NamedDate): string => (isUpworks && id.startsWith("until-") ? id : `date-${id}`);

/** Days that no rule covers are shown from so many minutes before. */
const DATES_WITHIN = 14 * 24 * 60;

/** The days ahead that were named and that no rule covers, the next first. Of a day that Upwork named it is told at once, however far it is. */
export const datesAhead = ({ dates }: Pick<Standing, "dates">, present: Present): readonly NamedDate[] =>
  dates.filter(
    ({ day, state, isUpworks }) =>
      state === "running" && (isUpworks || saidMinutes(minutesLeft({ kind: "day", day }, present.now)) <= DATES_WITHIN),
  );

/**
 * What is due in a case: the person's own acts, what runs against them, requests and dates of Upwork, and what passed without a word
 * of what came of it. In: what applies of the case, where it stands, the present, how many minutes to look ahead, the case as told.
 * Out: what matters most first.
 */
export const dueIn = (c: Case, standing: Standing, present: Present, within: number, told: Case = c): DueItem[] => {
  const side = sideOf(c);
  const isSoon = ({ minutes }: Pick<DueItem, "minutes">) => minutes === undefined || saidMinutes(minutes) <= within;
  const passed = unresolved(standing, present);
  const items: DueItem[] = [
    ...passed.map((deadline) => ({ deadline, passed: true, rank: -1 })),
    ...standing.deadlines
      .filter((deadline) => deadline.state !== "over" && concerns(deadline, side))
      .map((deadline) => ({ deadline, passed: false, rank: urgencyRank(deadline, present) })),
  ].map((one) => ({ ...one, id: one.deadline.id, due: one.deadline.due, minutes: minutesOf(one.deadline, present) }));
  const requests = openRequests(c).flatMap((one) => {
    const day = unlessNever(one.dueOn);
    const what = `You: answer Upwork: ${oneLine(one.what ?? "a request")}`;
    return day === undefined || isSettled(c) ? [] : [ofDay(`request-${one.id}`, what, day, present)];
  });
  const dates = standing.dates
    .filter(({ state }) => state === "running")
    .map((one) => ({
      ...ofDay(dueIdOf(one), one.what, one.day, present),
      ...(one.isUpworks ? { date: one } : {}),
    }));
  const over = datesOver(standing, present).map((one) => ({
    ...ofDay(dueIdOf(one), one.what, one.day, present),
    date: one,
    passed: true,
    rank: -1,
  }));
  const today = todayOf(present);
  const awaited = [
    ...passedBy(told, c, standing.deadlines, today)
      .filter(isOnPage)
      .map((one) => ({ ...ofDay(one.id, one.what, one.day, present), awaited: one, passed: true, rank: -1 })),
    ...comingFrom(told, c, today).map((one) => ({ ...ofDay(one.id, one.what, one.day, present), awaited: one })),
  ];
  return [...items, ...requests, ...dates, ...over, ...awaited].filter(isSoon).sort(byRank);
};

const endOfItem = (item: DueItem): string => (dueOrWorst(item) === undefined ? "" : endOf(item));

/** The order of what is due, also over several cases. */
export const byRank = (a: DueItem, b: DueItem): number =>
  a.rank - b.rank || inOrder(endOfItem(a), endOfItem(b)) || inOrder(a.id, b.id);
