import type { Case } from "../../case/case.ts";
import { otherSide, sideOf } from "../../case/facts.ts";
import { selfAsTold, selfBegins } from "../../case/speaker.ts";
import { shownIn } from "../../claims/shown-in.ts";
import type { Deadline } from "../../deadlines/deadline.ts";
import type { Present } from "../../deadlines/deadline-math.ts";
import { sayAct, sayLeft, sayMoment, sayUntil } from "../../deadlines/format-deadline.ts";
import type { NamedDate } from "../../deadlines/named-dates.ts";
import { sayPot } from "../../money/pots.ts";
import type { Route } from "../../routes/route.ts";
import { DEADLINE_USES } from "../../rules/built-in.ts";
import type { DueMove, Standing } from "../../standing/standing.ts";
import { capital, sentence, series } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { FilingFacts } from "./documents.ts";
import type { FilingDate } from "./filing-law.ts";

const end = (deadline: Deadline): string =>
  deadline.due.kind === "day"
    ? sayDay(deadline.due.day)
    : deadline.due.kind === "moment"
      ? sayMoment(deadline.due.instant, "UTC")
      : "";

const endDay = ({ due }: Deadline): string =>
  due.kind === "day" ? due.day : due.kind === "moment" ? due.instant.slice(0, 10) : "";

/** The milestone or week that a deadline is about, as it is called in a sentence; empty for the contract. */
const potOfDeadline = (c: Case, { id, rule }: Deadline): string => {
  const item = id.slice(rule.id.length + 1);
  const list = (["milestones", "weeks"] as const).find((one) => c[one].some((other) => other.id === item));
  return list === undefined || (list === "milestones" && c.milestones.length === 1) ? "" : sayPot(c, { list, item });
};

/** Whose answer it is, as the filing says it: "My", "Our", "The client's". */
const whose = (c: Case, { actor }: Deadline): string =>
  actor === "you" ? (selfBegins(c) === "We" ? "Our" : "My") : actor === "them" ? `${capital(otherSide(c))}'s` : "The";

/** What a date is about, by what started its time. In: the milestone or week; has the day passed? */
type SayDue = (c: Case, deadline: Deadline, pot: string, isOver: boolean) => string;

const answerTo =
  (what: string): SayDue =>
  (c, deadline, pot, isOver) =>
    `${whose(c, deadline)} answer to ${what}${pot === "" ? "" : `, ${pot},`} ${isOver ? "was" : "is"} due`;

const lastDay =
  (what: string): SayDue =>
  (_c, _deadline, pot) =>
    `Last day to ${what}${pot === "" ? "" : `, ${pot}`}`;

const DUES: Readonly<Partial<Record<string, SayDue>>> = {
  handIn: (_c, _deadline, pot, isOver) =>
    `The review of ${pot === "" ? "the submitted work" : pot} ${isOver ? "ended" : "ends"}`,
  refundNotice: answerTo("the refund request"),
  escrowDispute: answerTo("the dispute"),
  hoursDisputed: answerTo("the dispute about hours"),
  mediation: answerTo("Upwork's mediation notice"),
  nonResolution: lastDay("ask for arbitration and pay for it"),
  week: lastDay("dispute the hours"),
  hoursRejected: lastDay("claim the rejected hours"),
};

/** The exhibit in which Upwork names the date: ", A"; empty where it was typed. */
const namedIn = (c: Case, on: string): string => {
  const shown = shownIn(c);
  const keys = [
    ...c.happenings.flatMap(({ id, until }) => (until === on ? [`happenings.${id}.until`] : [])),
    ...c.dates.flatMap(({ id, dueOn }) => (dueOn === on ? [`dates.${id}.dueOn`] : [])),
  ];
  const place = keys.map((key) => shown[key]).find((one) => one !== undefined);
  return place === undefined ? "" : `, ${place}`;
};

/**
 * A deadline as a date of the filing. One of the person's own that has passed is nothing to tell against oneself; one of the other side
 * is told as passed.
 */
const inFiling =
  (c: Case) =>
  (deadline: Deadline): FilingDate[] => {
    if (!DEADLINE_USES.get(deadline.rule.id)?.inFiling || deadline.due.kind === "unknown") return [];
    const isOver = deadline.state === "over";
    const say = DUES[DEADLINE_USES.get(deadline.rule.id)?.trigger ?? ""] ?? lastDay("act");
    if (isOver && deadline.actor !== "them") return [];
    // What is counted by a rule of which it is only assumed that it holds is nothing to tell a reader.
    if (deadline.takes !== undefined && !deadline.ownDate) return [];
    const pot = potOfDeadline(c, deadline);
    const since = deadline.ownDate
      ? ` (date given by Upwork${namedIn(c, endDay(deadline))})`
      : deadline.from === undefined
        ? ""
        : ` (counted from ${sayDay(deadline.from.day)})`;
    return [
      {
        what: `${say(c, deadline, pot, isOver)}${since}`,
        when: end(deadline),
        on: endDay(deadline),
      },
    ];
  };

/** A day that Upwork named, where no rule tells what follows from it. One of the person's own that has passed is left out as well. */
const namedInFiling =
  (c: Case) =>
  ({ act, actor, day, state, inFiling: isTold }: NamedDate): FilingDate[] =>
    !isTold || (state === "over" && actor !== "them")
      ? []
      : [{ what: `Last day to ${act} (date given by Upwork${namedIn(c, day)})`, when: sayDay(day), on: day }];

/** What ended in silence, by what started its time, and what that counts as. */
const SILENCE: Readonly<Partial<Record<string, (pots: string, on: string) => string>>> = {
  handIn: (pots, on) => `The review of ${pots} ended on ${on} and no changes were requested. That counts as approval`,
  escrowDispute: (_pots, on) =>
    `The client's time to answer the dispute ended on ${on} without an answer that is known`,
  refundNotice: (_pots, on) => `The time to answer the refund request ended on ${on} without an answer that is known`,
};

/** Money that moved away from the person by the rule, in a plain sentence. */
const sayGone =
  (c: Case) =>
  ({ deadline, to, cents }: DueMove): string[] => {
    const side = sideOf(c);
    const isFor = to === "released" ? "freelancer" : "client";
    return side === undefined || side === isFor
      ? []
      : [
          `By Upwork's rule ${formatUsd(cents)} ${to === "released" ? "was released" : "went back"} to the ${isFor} on ${end(deadline)}.`,
        ];
  };

/**
 * What followed from silence, where it speaks for the person: "The review of milestone “Logo” ended on 17 Nov 2026 and no changes were
 * requested. That counts as approval, and 800.00 USD was released to me."
 */
const sayMove =
  (c: Case) =>
  ({ deadline, to, cents, milestones }: DueMove): string[] => {
    const side = sideOf(c);
    const isFor = to === "released" ? "freelancer" : "client";
    if (side !== undefined && side !== isFor) return [];
    const pots = series(milestones.map((item) => sayPot(c, { list: "milestones", item })));
    const said = SILENCE[DEADLINE_USES.get(deadline.rule.id)?.trigger ?? ""]?.(pots, end(deadline));
    const who = side === undefined ? `the ${isFor}` : selfAsTold(c);
    const moved = to === "released" ? `was released to ${who}` : `went back to ${who}`;
    const opening = said ?? `${deadline.rule.title}: the time ended on ${end(deadline)}`;
    return [`${opening}, and ${formatUsd(cents)} ${moved}.`];
  };

/** What the rulebook adds to documents. In: where the case stands, its routes; the present. Out: words. */
export const filingFactsOf = (
  { case: c, told, deadlines, dates, moved }: Pick<Standing, "case" | "told" | "deadlines" | "dates" | "moved">,
  routes: readonly Route[],
  present: Present,
): FilingFacts => ({
  dates: [
    ...told.filter(({ id }) => !moved.some((one) => one.deadline.id === id)).flatMap(inFiling(c)),
    ...dates.flatMap(namedInFiling(c)),
  ],
  moved: moved.flatMap(sayMove(c)),
  gone: moved.flatMap(sayGone(c)),
  deadlines: deadlines.map((deadline) => [
    `${sayLeft(deadline, present)}:`,
    [
      `${sayAct(deadline)} (${deadline.about})`,
      until(deadline, present),
      `If nobody acts: ${deadline.missed}`,
      `Confidence ${deadline.rule.confidence}, checked ${sayDay(deadline.rule.checkedOn)}`,
      ...(deadline.assumed === undefined ? [] : [`Assumed. ${deadline.assumed}`]),
    ]
      .map(sentence)
      .join(" "),
  ]),
  routes: routes.map((route) => [
    `${route.title}:`,
    [STATES[route.state], route.why, ...(route.until === undefined ? [] : [until(route.until, present)])]
      .map(sentence)
      .join(" "),
  ]),
});

const until = (deadline: Deadline, present: Present): string => capital(sayUntil(deadline, present.zone));

const STATES: Readonly<Record<Route["state"], string>> = {
  open: "Open",
  notYet: "Not yet",
  closed: "Closed",
  unknown: "Not known",
};
