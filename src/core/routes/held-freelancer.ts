import { enderOf, hasEnded, heldCents } from "../case/facts.ts";
import { isNever } from "../case/never.ts";
import { REFUND_ANSWER, REVIEW } from "../deadlines/deadline.ts";
import { sayEnd } from "../deadlines/format-deadline.ts";
import { handInOf, heldOf, isStopped } from "../deadlines/milestone-days.ts";
import { filedAs, matterOf } from "../happenings/matters.ts";
import { capital, series } from "../text/text.ts";
import { formatUsd } from "../values/format-money.ts";
import { fixedEnding, fixedProgramme } from "./eligibility.ts";
import { amount, contact, feedbackFirst, form, handedIn } from "./prerequisites.ts";
import type { Decision, RouteRow, Situation } from "./route.ts";
import {
  byLimit,
  closed,
  endGap,
  filingGap,
  isDirect,
  limitOf,
  namesOf,
  noHeld,
  notYet,
  open,
  openedOn,
  theClient,
  theFreelancer,
  unknown,
  untold,
} from "./route-helpers.ts";
import { clicksOfApproval, clicksOfDispute } from "./where-to-click.ts";

// Money still held: what the freelancer can do.

const LOST = (deadline: Parameters<typeof sayEnd>[0]): Decision =>
  closed(
    `The time to answer ended on ${sayEnd(deadline)}. With no answer: ${deadline.missed}.`,
    "window-missed",
    deadline.rule.id,
  );

const GONE_FURTHER = "Upwork sent a Notice of Non-Resolution. Its help with the dispute is over. Arbitration is next.";
const IN_ARBITRATION = "Arbitration was asked for.";

/** The dispute is filed: the client answers, then Upwork helps both, then it is over. */
const running = (x: Situation): Decision => {
  const who = theFreelancer(x.c);
  const filed = `${capital(who)} opened the dispute${openedOn(x, "disputeByFreelancer")}`;
  const end = limitOf(x, "assistance-end");
  if (matterOf(x.c, "disputeByFreelancer")?.answeredBy.length)
    return open(`${filed}, and the client answered. Upwork helps you both to agree.`, {
      mover: "both",
      until: end.running,
      rules: ["assistance-end"],
    });
  return byLimit(limitOf(x, "escrow-dispute-answer"), {
    running: () =>
      open(`${filed}. The client must answer. With no answer, the held money goes to ${who}.`, {
        mover: "client",
        rules: ["escrow-dispute-answer"],
      }),
    over: (answer) =>
      end.over !== undefined && end.running === undefined
        ? closed(
            `${filed}. Upwork's help ended on ${sayEnd(end.over)}; its Notice of Non-Resolution is next.`,
            "assistance-end",
          )
        : open(
            `${filed}. The client's time to answer ended on ${sayEnd(answer)}. If there was no answer, the held money goes to ${who}; if there was one, Upwork helps you both to agree.`,
            { mover: "both", until: end.running, rules: ["escrow-dispute-answer", "assistance-end"] },
          ),
    none: () =>
      open(`${filed}. We found no time limit for the client's answer on this kind of contract.`, { mover: "client" }),
  });
};

const afterEnd = (x: Situation): Decision => {
  const sum = formatUsd(heldCents(x.c));
  if (enderOf(x.c) === "freelancer")
    return closed(
      `${capital(theFreelancer(x.c))} ended the contract, so the ${sum} that was held goes to the client at once.`,
      "freelancer-ends",
    );
  return byLimit(limitOf(x, ...REFUND_ANSWER), {
    running: ({ missed }) => open(`The contract has ended with ${sum} held. Without a dispute in time: ${missed}.`, {}),
    over: LOST,
    none: () =>
      enderOf(x.c) === "upwork"
        ? untold(
            `Upwork ended the contract with ${sum} held. We found no page that says where that money goes. Ask Upwork Support now.`,
          )
        : unknown("We first need to know when Upwork sent the notice that the contract was ended.", "endedOn"),
  });
};

/** Grounds on an active contract: money asked back, or work handed in and not released. */
const whileActive = (x: Situation): Decision => {
  if (filedAs(x.c, "refundAsked"))
    return byLimit(limitOf(x, ...REFUND_ANSWER), {
      running: () => open("The client asked for the held money back. That is a ground for a dispute."),
      over: LOST,
      none: () => open("The client asked for the held money back. That is a ground for a dispute."),
    });
  const held = heldOf(x.c);
  const given = held.filter((one) => handInOf(one) !== undefined);
  const stopped = given.filter((one) => isStopped(one) === true);
  if (stopped.length > 0)
    return open(`${namesOf(stopped)} was handed in, and the client asked for changes instead of a release.`);
  const blank = held.find((one) => handInOf(one) === undefined);
  if (given.length === 0 && blank !== undefined) {
    const key = `milestones.${blank.id}.submittedOn`;
    return isNever(blank.submittedOn) || x.c.skipped.includes(key)
      ? notYet(`${namesOf(held)} was not handed in with Submit Work, and the client did not ask for the money back.`)
      : unknown(`We first need to know when ${namesOf([blank])} was handed in with Submit Work.`, key);
  }
  if (isDirect(x.c))
    return open(
      `${namesOf(given)} was handed in and not released. On a Direct Contract you can dispute that while it is active.`,
      { rules: ["direct-active"] },
    );
  return byLimit(limitOf(x, ...REVIEW), {
    running: (deadline) =>
      notYet(
        `The client can review ${deadline.about} until ${sayEnd(deadline)}. With no answer, the money is then released to ${theFreelancer(x.c)}, so there is nothing to dispute until then.`,
        { mover: "client", until: undefined, rules: [deadline.rule.id] },
      ),
    over: (deadline) =>
      open(
        `The review of ${deadline.about} ended on ${sayEnd(deadline)}. Silence counts as approval, yet the money is still held. First ask Upwork Support why.`,
        { rules: [deadline.rule.id] },
      ),
    none: () => open(`${namesOf(given)} was handed in, and the money is still held.`),
  });
};

/** Nothing is held any more, since the days to answer ended: what by the rule went back. */
const gone = (x: Situation): Decision | undefined => {
  const { over } = limitOf(x, ...REFUND_ANSWER);
  return over !== undefined && x.c.milestones.some((one) => one.money === "returned" || one.money === "partReturned")
    ? LOST(over)
    : undefined;
};

/** Also asked by arbitration: can a dispute of held money still lead there? */
export const decideEscrow = (x: Situation): Decision => {
  const none = noHeld(x.c);
  if (none?.state === "closed") return gone(x) ?? none;
  if (filedAs(x.c, "disputeByFreelancer")) return running(x);
  if (filedAs(x.c, "nonResolution")) return closed(GONE_FURTHER, "arbitration");
  if (filedAs(x.c, "arbitration")) return closed(IN_ARBITRATION, "arbitration");
  return none ?? endGap(x.c) ?? filingGap(x.c) ?? (hasEnded(x.c) ? afterEnd(x) : whileActive(x));
};

const decideApproval = (x: Situation): Decision => {
  const none = noHeld(x.c);
  if (none?.state === "closed") return gone(x) ?? none;
  if (filedAs(x.c, "disputeByFreelancer"))
    return closed("A dispute is open, so the money is frozen. You can agree there to give it back.", "escrow-dispute");
  if (filedAs(x.c, "nonResolution")) return closed(GONE_FURTHER, "arbitration");
  if (filedAs(x.c, "arbitration")) return closed(IN_ARBITRATION, "arbitration");
  const gap = none ?? endGap(x.c) ?? filingGap(x.c);
  if (gap !== undefined) return gap;
  if (enderOf(x.c) === "freelancer")
    return closed(
      `${capital(theFreelancer(x.c))} ended the contract, so the held money goes back anyway.`,
      "freelancer-ends",
    );
  return byLimit(limitOf(x, ...REFUND_ANSWER), {
    running: () =>
      open(`${capital(theClient(x.c))} asked for ${formatUsd(heldCents(x.c))} back and is waiting for an answer.`),
    over: LOST,
    none: () =>
      filedAs(x.c, "refundAsked")
        ? open(`${capital(theClient(x.c))} asked for ${formatUsd(heldCents(x.c))} back.`)
        : notYet(`${capital(theClient(x.c))} did not ask for the held money back.`),
  });
};

const unfunded = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` It cannot reach ${series(names)}, which was never funded.`;

/** What the freelancer can do while money is held. */
export const HELD: readonly RouteRow[] = [
  {
    id: "escrowDispute",
    title: "Open a dispute about held money",
    side: "freelancer",
    gate: fixedProgramme,
    decide: decideEscrow,
    cost: {
      say: "We found no fee for this stage. The usual service fee is taken from what is released.",
      rules: ["escrow-dispute"],
    },
    gives:
      "The money stays frozen until it ends. Upwork helps you both to talk and may suggest a solution. If the client does not answer in time, the held money goes to the freelancer.",
    cannot: (c) =>
      `Upwork does not judge quality and cannot force either side. You cannot edit what you send.${unfunded(
        c.milestones.filter((one) => one.money === "notFunded").map((one) => namesOf([one])),
      )}`,
    click: (c) => (filedAs(c, "disputeByFreelancer") ? [] : clicksOfDispute(c)),
    // Of a form that was sent nothing is missing any more.
    ready: (c) =>
      filedAs(c, "disputeByFreelancer") ? [] : [...feedbackFirst(c), amount(c), ...handedIn(c), ...form(c)],
    avoid: ["endContract", "feedback", "offPlatform"],
    rules: ["escrow-dispute", "escrow-dispute-answer", "assistance-end"],
  },
  {
    id: "acceptRefund",
    title: "Approve the refund of held money",
    side: "freelancer",
    gate: fixedEnding,
    decide: decideApproval,
    cost: { say: "We found no fee for it. All the held money goes to the client.", rules: ["refund-answer"] },
    gives: "A quick end. The client gets the money back in a few business days.",
    cannot: "Once you approve it, only joint instructions from both of you could change it.",
    click: clicksOfApproval,
    ready: contact,
    avoid: ["endContract", "feedback", "offPlatform"],
    rules: ["refund-answer", "joint-instruction"],
  },
];
