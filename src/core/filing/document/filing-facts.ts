import type { Deadline } from "../../deadlines/deadline.ts";
import { type Present, replyDays } from "../../deadlines/deadline-math.ts";
import { sayAct, sayLeft, sayMoment, sayUntil } from "../../deadlines/format-deadline.ts";
import type { Route } from "../../routes/route.ts";
import { DEADLINE_USES } from "../../rules/built-in.ts";
import type { Rulebook } from "../../rules/rows/rule.ts";
import type { DueMove, Standing } from "../../standing/standing.ts";
import { capital, sentence } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { FilingDate } from "./contract-table.ts";
import type { FilingFacts } from "./documents.ts";

const end = (deadline: Deadline): string =>
  deadline.due.kind === "day"
    ? sayDay(deadline.due.day)
    : deadline.due.kind === "moment"
      ? sayMoment(deadline.due.instant, "UTC")
      : "";

const endDay = ({ due }: Deadline): string =>
  due.kind === "day" ? due.day : due.kind === "moment" ? due.instant.slice(0, 10) : "";

const inFiling = (deadline: Deadline): FilingDate[] => {
  if (!DEADLINE_USES.get(deadline.rule.id)?.inFiling || deadline.due.kind === "unknown") return [];
  const about = deadline.isOfContract ? "" : `, ${deadline.about}`;
  const since = deadline.ownDate
    ? " (date given by Upwork)"
    : deadline.from === undefined
      ? ""
      : ` (counted from ${sayDay(deadline.from.day)})`;
  return [{ what: `${deadline.rule.title}${about}`, when: `${end(deadline)}${since}`, on: endDay(deadline) }];
};

/** "By Upwork's rule 800.00 USD went back to the client when a time ended on 17 Nov 2026: …". */
const sayMove = ({ deadline, to, cents }: DueMove): string =>
  `By Upwork's rule ${formatUsd(cents)} ${to === "released" ? "was released to the freelancer" : "went back to the client"} when a time ended on ${end(deadline)}: ${deadline.rule.title.replace(/^./, (letter) => letter.toLowerCase())}.`;

/** What the rulebook adds to documents. In: where the case stands, its routes; the present; the rulebook in use. Out: words. */
export const filingFactsOf = (
  { told, deadlines, moved }: Pick<Standing, "told" | "deadlines" | "moved">,
  routes: readonly Route[],
  present: Present,
  pack: Rulebook,
): FilingFacts => ({
  replyDays: replyDays(pack),
  dates: told.flatMap(inFiling),
  moved: moved.map(sayMove),
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
