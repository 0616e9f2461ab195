import { isPayroll } from "../case/facts.ts";
import { HOURS_ANSWER, opensAt } from "../deadlines/deadline.ts";
import { sayEnd, sayInstant } from "../deadlines/format-deadline.ts";
import { dayKeyOf, filedAs, matterOf } from "../happenings/matters.ts";
import { capital, sentence } from "../text/text.ts";
import { hourlyProgramme, hourlyProtection } from "./eligibility.ts";
import { exhibits, explanation, form, reason } from "./prerequisites.ts";
import type { Decision, RouteRow, Situation } from "./route.ts";
import {
  byLimit,
  closed,
  filingGap,
  isDirect,
  limitOf,
  notYet,
  open,
  openedOn,
  theClient,
  theFreelancer,
  unknown,
  untold,
} from "./route-helpers.ts";
import { CLICKS_OF_HOURS, CLICKS_OF_HOURS_ANSWER, NO_CLICKS } from "./where-to-click.ts";

// Hours: their dispute, the answer, and the claim for hours that were turned down.

const NO_WINDOW =
  "On a Direct Contract only last week's hours can be disputed. We found no page that gives the last day. Ask Upwork Support.";

const waiting = (x: Situation): Decision => {
  const start = `${capital(theClient(x.c))} disputed hours${openedOn(x, "disputeByClient")}`;
  return byLimit(limitOf(x, ...HOURS_ANSWER), {
    running: () => open(`${start}. The freelancer must accept or decline.`, { mover: "freelancer" }),
    over: (deadline) =>
      open(
        `${start}. The freelancer's time to answer ended on ${sayEnd(deadline)}. ${isDirect(x.c) ? capital(sentence(deadline.missed)) : "Upwork looks at the Work Diary now."}`,
        {
          mover: "upwork",
        },
      ),
    none: () => decidingOnHours(x),
  });
};

/** The freelancer has answered, or the day of the notice is missing. */
const decidingOnHours = (x: Situation): Decision =>
  matterOf(x.c, "disputeByClient")?.answeredBy.length
    ? open("The freelancer has answered. Upwork looks at the Work Diary now.", { mover: "upwork" })
    : unknown("We first need to know when Upwork sent the notice.", dayKeyOf(x.c, "disputeByClient"));

const decideDispute = (x: Situation): Decision => {
  if (filedAs(x.c, "disputeByClient")) return waiting(x);
  const gap = filingGap(x.c);
  if (gap !== undefined) return gap;
  if (x.c.answers.problem === "quality")
    return closed(
      "The problem is the quality of the work. On an hourly contract, quality cannot be disputed.",
      "hourly-quality",
    );
  if (x.c.weeks.length === 0) return unknown("We first need to know which weeks this is about.", "weeks");
  if (isDirect(x.c)) return untold(NO_WINDOW);
  return byLimit(limitOf(x, "hours-dispute"), {
    running: (deadline) => {
      const from = opensAt(deadline);
      return from !== undefined && x.now !== undefined && x.now < from
        ? notYet(`The ${deadline.about} is billed on ${sayInstant(from)}. It can be disputed from then on.`)
        : open(`The ${deadline.about} was billed, and there is still time to dispute it.`);
    },
    over: (deadline) =>
      closed(
        `The time to dispute the ${deadline.about} ended on ${sayEnd(deadline)}. Hours that were not disputed are accepted.`,
        "window-missed",
      ),
    none: () => unknown("We first need to know on which Monday the week started.", `weeks.${x.c.weeks[0]?.id}.monday`),
  });
};

const decideAnswer = (x: Situation): Decision => {
  if (filedAs(x.c, "disputeByClient"))
    return byLimit(limitOf(x, ...HOURS_ANSWER), {
      running: (deadline) =>
        open(
          `${capital(theClient(x.c))} disputed hours${openedOn(x, "disputeByClient")}. ${isDirect(x.c) ? `Without an answer: ${sentence(deadline.missed)}` : "With no answer, Upwork decides from the diary alone."}`,
        ),
      over: (deadline) =>
        closed(
          `The time to answer ended on ${sayEnd(deadline)}. ${isDirect(x.c) ? `What follows: ${sentence(deadline.missed)}` : "Upwork looks at the Work Diary; only hours that qualify are paid."}`,
          "hours-answer",
        ),
      none: () => decidingOnHours(x),
    });
  const gap = filingGap(x.c);
  if (gap !== undefined) return gap;
  const window = limitOf(x, "hours-dispute");
  if (window.over !== undefined && window.running === undefined && window.unknown === undefined)
    return closed(`The client's time to dispute these hours ended on ${sayEnd(window.over)}.`, "hours-dispute");
  return notYet(
    `${capital(theClient(x.c))} has not disputed any hours. A freelancer cannot open this kind of dispute, only answer it.`,
    {
      mover: "client",
    },
  );
};

const decideClaim = (x: Situation): Decision => {
  const gap = filingGap(x.c);
  if (gap !== undefined) return gap;
  if (!filedAs(x.c, "hoursRejected"))
    return notYet("No notice has come that hours were rejected or not paid. The days count from that notice.", {
      mover: "upwork",
    });
  return byLimit(limitOf(x, "hours-claim"), {
    running: () =>
      open(
        matterOf(x.c, "hoursRejected")?.isByDecision
          ? `With its decision Upwork gave a part of the disputed hours back. The decision is final; the terms give ${theFreelancer(x.c)} 5 days to claim rejected hours, with a list of the documented work.`
          : `Upwork rejected hours, or they were not paid. ${capital(theFreelancer(x.c))} can claim them.`,
      ),
    over: (deadline) => closed(`The time for the claim ended on ${sayEnd(deadline)}.`, "window-missed"),
    none: () =>
      matterOf(x.c, "hoursRejected")?.answeredBy.length
        ? open("The claim was made. Upwork is deciding on it.", { mover: "upwork" })
        : unknown("We first need to know when Upwork sent the notice.", dayKeyOf(x.c, "hoursRejected")),
  });
};

/** What there is for hours. */
export const HOURLY: readonly RouteRow[] = [
  {
    id: "hourlyDispute",
    title: "Dispute hours of last week",
    side: "client",
    gate: hourlyProgramme,
    decide: decideDispute,
    cost: {
      say: "We found no fee for it. The contract is paused, and its weekly limit is set to 0.",
      rules: ["hourly-dispute"],
    },
    gives:
      "Hours the freelancer accepts are paid back. Upwork decides the rest from the Work Diary, and that is final.",
    cannot: "It covers only last week's hours, never quality, and there is no arbitration afterwards.",
    click: CLICKS_OF_HOURS,
    ready: (c) =>
      filedAs(c, "disputeByClient")
        ? []
        : [
            {
              what: "the hours you dispute, week by week",
              state: c.weeks.some((one) => (one.disputedHours ?? 0) > 0) ? "ready" : "missing",
              key: "weeks",
            },
            reason(c),
            ...exhibits(c),
          ],
    avoid: ["supportOnly", "earlyApproval", "feedback", "chargeback", "offPlatform"],
    rules: ["hourly-dispute", "hours-dispute", "hourly-quality", "form-hourly-dispute"],
  },
  {
    id: "hourlyAnswer",
    title: "Answer the dispute about hours",
    side: "freelancer",
    gate: hourlyProgramme,
    decide: decideAnswer,
    cost: { say: "We found no fee for it. What you accept is paid back.", rules: ["hourly-answer"] },
    gives:
      "If you decline, Upwork looks at the diary and pays the hours that qualify. If you accept, the matter is closed.",
    cannot: "Hours added by hand, or without a clear memo or screenshot, are not protected. There is no arbitration.",
    click: CLICKS_OF_HOURS_ANSWER,
    ready: form,
    avoid: ["feedback", "offPlatform"],
    rules: ["hourly-answer", "hours-answer", "form-hourly-answer"],
  },
  {
    id: "rejectedHours",
    title: "Claim hours that were rejected or not paid",
    side: "freelancer",
    gate: hourlyProtection,
    decide: decideClaim,
    cost: { say: "We found no fee for it.", rules: ["rejected-hours"] },
    gives: "Hours that meet the conditions of payment protection can be paid, up to its limit.",
    cannot: (c) =>
      `Hours added by hand, over the limit, or without a clear memo are not covered.${isPayroll(c) ? " We found nothing about payroll." : ""}`,
    click: NO_CLICKS,
    ready: (c) => [explanation(c), ...exhibits(c)],
    avoid: ["feedback", "offPlatform"],
    rules: ["rejected-hours", "hours-claim"],
  },
];
