import { enderOf, hasEnded, heldCents } from "../case/facts.ts";
import { isNever } from "../case/never.ts";
import { REFUND_ANSWER, REVIEW } from "../deadlines/deadline.ts";
import { sayEnd } from "../deadlines/format-deadline.ts";
import { handInOf, heldOf } from "../deadlines/milestone-days.ts";
import { filedAs } from "../happenings/matters.ts";
import { capital, sentence } from "../text/text.ts";
import { formatUsd } from "../values/format-money.ts";
import { fixedContract, fixedEnding, fixedProgramme } from "./eligibility.ts";
import { amount, contact, form } from "./prerequisites.ts";
import type { Decision, RouteRow, Situation } from "./route.ts";
import {
  byLimit,
  closed,
  endGap,
  filingGap,
  isFrozen,
  limitOf,
  namesOf,
  noHeld,
  notYet,
  open,
  theClient,
  unknown,
  untold,
  withoutFrozen,
} from "./route-helpers.ts";
import { clicksOfAnswer, clicksOfEnding, NO_CLICKS } from "./where-to-click.ts";

// Money still held: what the client can do.

const FROZEN = "A dispute is open or has gone further, so the held money stays frozen.";

/** What has to be known before anything about held money can be said, and what closes all of it. */
const before = (x: Situation): Decision | undefined => {
  const none = noHeld(x.c);
  if (none?.state === "closed") return none;
  return isFrozen(x.c) ? closed(FROZEN, "escrow-dispute") : (none ?? endGap(x.c) ?? filingGap(x.c));
};

const decideChanges = (whole: Situation): Decision => {
  const x = withoutFrozen(whole);
  const stands = before(x);
  if (stands !== undefined) return stands;
  if (hasEnded(x.c)) return closed("The contract has ended. Changes can only be asked for while work is in review.");
  const held = heldOf(x.c);
  const given = held.filter((one) => handInOf(one) !== undefined);
  return byLimit(limitOf(x, ...REVIEW), {
    running: (deadline) =>
      open(
        `${deadline.about} was handed in. Asking for changes stops the review; the next hand-in starts a new one. With no answer, the money is released.`,
      ),
    over: (deadline) =>
      closed(
        `The review of ${deadline.about} ended on ${sayEnd(deadline)}. Silence counts as approval.`,
        deadline.rule.id,
      ),
    none: () => {
      if (given.length > 0)
        return notYet(`Changes to ${namesOf(given)} were already asked for. The next hand-in starts a new review.`, {
          mover: "freelancer",
        });
      const blank = held.find(
        (one) => !isNever(one.submittedOn) && !x.c.skipped.includes(`milestones.${one.id}.submittedOn`),
      );
      return blank === undefined
        ? notYet(`${namesOf(held)} has not been handed in with Submit Work yet.`, { mover: "freelancer" })
        : unknown(
            `We first need to know when ${namesOf([blank])} was handed in with Submit Work.`,
            `milestones.${blank.id}.submittedOn`,
          );
    },
  });
};

const decidePart = (whole: Situation): Decision => {
  const x = withoutFrozen(whole);
  const stands = before(x);
  if (stands !== undefined) return stands;
  if (hasEnded(x.c))
    return untold(
      "The contract has ended. We found no page that says whether part of the money can still be released. You can do it if you both tell Upwork in writing.",
    );
  const { running } = limitOf(x, ...REVIEW);
  return open(
    `${formatUsd(heldCents(x.c))} is held. Part of it can be released; the rest moves to the next milestone.`,
    { until: running },
  );
};

const decideEnding = (whole: Situation): Decision => {
  const x = withoutFrozen(whole);
  const stands = before(x);
  if (stands !== undefined) return stands;
  const sum = formatUsd(heldCents(x.c));
  const asked = (): Decision =>
    byLimit(limitOf(x, ...REFUND_ANSWER), {
      running: (deadline) =>
        open(
          `${capital(theClient(x.c))} asked for ${sum} back. If the freelancer does not answer: ${sentence(deadline.missed)}`,
          {
            mover: "freelancer",
          },
        ),
      over: (deadline) =>
        closed(
          `The freelancer's time to answer ended on ${sayEnd(deadline)}. With no answer: ${sentence(deadline.missed)}`,
          deadline.rule.id,
        ),
      none: () => unknown("We first need to know when Upwork sent the notice.", "endedOn"),
    });
  if (filedAs(x.c, "refundAsked")) return asked();
  if (!hasEnded(x.c)) {
    const { running } = limitOf(x, ...REVIEW);
    return open(`The contract has not ended, and ${sum} is held.`, { until: running });
  }
  switch (enderOf(x.c)) {
    case "client":
      return asked();
    case "freelancer":
      return closed(
        "The freelancer ended the contract, so all held money goes to the client at once.",
        "freelancer-ends",
      );
    default:
      return untold(
        `Upwork ended the contract with ${sum} held. We found no page that says where that money goes. Ask Upwork Support.`,
      );
  }
};

const decideAnswer = (x: Situation): Decision => {
  const none = noHeld(x.c);
  if (none?.state === "closed") return none;
  if (filedAs(x.c, "nonResolution", "arbitration"))
    return closed("Upwork's help with the dispute is over. Arbitration is next.", "arbitration");
  const gap = filingGap(x.c);
  if (gap !== undefined) return gap;
  if (!filedAs(x.c, "disputeByFreelancer"))
    return none ?? notYet("The freelancer has not opened a dispute.", { mover: "freelancer" });
  return byLimit(limitOf(x, "escrow-dispute-answer"), {
    running: () => open("The freelancer opened a dispute. With no answer, the held money goes to the freelancer."),
    over: (deadline) =>
      closed(
        `The time to answer ended on ${sayEnd(deadline)}. With no answer, the held money goes to the freelancer; with one, Upwork helps you both to agree.`,
        "escrow-dispute-answer",
      ),
    none: () =>
      open("The freelancer opened a dispute. We found no time limit for the answer on this kind of contract."),
  });
};

/** What the client can do while money is held. */
export const HELD_BY_CLIENT: readonly RouteRow[] = [
  {
    id: "askChanges",
    title: "Ask for changes on the contract",
    side: "client",
    gate: fixedContract,
    decide: decideChanges,
    cost: { say: "We found no fee for it.", rules: ["ask-changes"] },
    gives: "It stops the review, and the work can be fixed.",
    cannot: "It moves no money. Asking in chat may not stop the review: ask on the contract page.",
    click: NO_CLICKS,
    ready: contact,
    avoid: ["feedback", "offPlatform"],
    rules: ["ask-changes", "review"],
  },
  {
    id: "partialRelease",
    title: "Release part of the held money",
    side: "client",
    gate: fixedContract,
    decide: decidePart,
    cost: { say: "We found no fee for it.", rules: ["partial-release"] },
    gives: "The freelancer is paid for the part that is done.",
    cannot: "It does not bring the rest back. The freelancer can open a dispute about the rest.",
    click: NO_CLICKS,
    ready: contact,
    avoid: ["feedback", "chargeback", "offPlatform"],
    rules: ["partial-release", "escrow-dispute"],
  },
  {
    id: "endAndRefund",
    title: "End the contract and ask for the held money back",
    side: "client",
    gate: fixedEnding,
    decide: decideEnding,
    cost: { say: "We found no fee for it.", rules: ["end-and-refund"] },
    gives: "If the freelancer approves or does not answer in time, all held money comes back.",
    cannot: "It ends the contract. The freelancer can open a dispute instead; the money then stays frozen.",
    click: clicksOfEnding,
    ready: (c) => (filedAs(c, "refundAsked") ? [] : [...contact(c), amount(c), ...form(c)]),
    avoid: ["feedback", "chargeback", "offPlatform"],
    rules: ["end-and-refund", "refund-answer"],
  },
  {
    id: "answerDispute",
    title: "Answer the dispute",
    side: "client",
    gate: fixedProgramme,
    decide: decideAnswer,
    cost: { say: "We found no fee for this stage.", rules: ["escrow-dispute"] },
    gives:
      "If you answer, the money stays frozen and Upwork helps you both to talk. If you approve, what was asked for is released.",
    cannot: "Upwork does not judge quality and cannot force either side. You cannot edit what you send.",
    click: clicksOfAnswer,
    ready: form,
    avoid: ["feedback", "chargeback", "offPlatform"],
    rules: ["escrow-dispute-answer", "assistance-end", "form-escrow-answer"],
  },
];
