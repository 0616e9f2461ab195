import type { Clock } from "../deadlines/deadline.ts";
import type { Present } from "../deadlines/deadline-math.ts";
import { sayAct, sayDue, sayLeft, sayMoment } from "../deadlines/format-deadline.ts";
import type { Route } from "../routes/route.ts";
import { sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import type { FilingDate } from "./document/contract-table.ts";
import type { FilingFacts } from "./document/documents.ts";

/** Clocks that tell a reader of the filing where the matter stands. The others are the person's own business. */
const FOR_THE_FILING: readonly string[] = [
  "review",
  "refund-answer",
  "direct-refund-answer",
  "escrow-dispute-answer",
  "mediation-answer",
  "hours-dispute",
  "hours-answer",
  "direct-hours-answer",
  "hours-claim",
  "arbitration-demand",
];

const end = (clock: Clock): string =>
  clock.due.kind === "day"
    ? sayDay(clock.due.day)
    : clock.due.kind === "moment"
      ? sayMoment(clock.due.instant, "UTC")
      : "";

const endDay = ({ due }: Clock): string =>
  due.kind === "day" ? due.day : due.kind === "moment" ? due.instant.slice(0, 10) : "";

const inFiling = (clock: Clock): FilingDate[] => {
  if (!FOR_THE_FILING.includes(clock.rule.id) || clock.due.kind === "unknown") return [];
  const about = clock.about === "the contract" ? "" : `, ${clock.about}`;
  const since = clock.ownDate
    ? " (date given by Upwork)"
    : clock.from === undefined
      ? ""
      : ` (counted from ${sayDay(clock.from.day)})`;
  return [{ what: `${clock.rule.title}${about}`, when: `${end(clock)}${since}`, on: endDay(clock) }];
};

/** What the rulebook adds to documents. In: the clocks and routes of the case; the present. Out: words. */
export const filingFactsOf = (clocks: readonly Clock[], routes: readonly Route[], present: Present): FilingFacts => ({
  dates: clocks.flatMap(inFiling),
  clocks: clocks.map((clock) => [
    `${sayLeft(clock, present)}:`,
    [
      `${sayAct(clock)} (${clock.about})`,
      until(clock, present),
      `If nobody acts: ${clock.missed}`,
      `Confidence ${clock.rule.confidence}, checked ${sayDay(clock.rule.checkedOn)}`,
      ...(clock.assumed === undefined ? [] : [`Assumed. ${clock.assumed}`]),
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

const until = (clock: Clock, present: Present): string =>
  clock.due.kind === "unknown" ? sayDue(clock, present.zone) : `Until ${sayDue(clock, present.zone)}`;

const STATES: Readonly<Record<Route["state"], string>> = {
  open: "Open",
  notYet: "Not yet",
  closed: "Closed",
  unknown: "Not known",
};
