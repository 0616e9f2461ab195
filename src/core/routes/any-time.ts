import type { Case } from "../case/case.ts";
import {
  hasEnded,
  hasHeldMoney,
  hasReleasedMoney,
  heldCents,
  isClientSide,
  isFreelancerSide,
  isHourly,
  openRequests,
  sideOf,
} from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { sayEnd } from "../deadlines/format-deadline.ts";
import { filedAs, matterOf } from "../happenings/matters.ts";
import { deadlinesWith } from "../rules/built-in.ts";
import { sentence } from "../text/text.ts";
import { guidanceFor } from "../troubles/found.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { always, escrowTerms, fixedProgramme } from "./eligibility.ts";
import { decideEscrow } from "./held-freelancer.ts";
import { contact, deal, exhibits, explanation } from "./prerequisites.ts";
import { decideMediation } from "./released.ts";
import type { Decision, RouteId, RouteRow, Situation, Told } from "./route.ts";
import {
  byLimit,
  closed,
  filingGap,
  heldIsGone,
  isDirect,
  isFrozen,
  limitOf,
  namesOf,
  noHeld,
  notYet,
  open,
  unknown,
  untold,
  withoutFrozen,
} from "./route-helpers.ts";
import {
  CLICKS_OF_ARBITRATION,
  CLICKS_OF_PAUSE,
  CLICKS_OF_SUPPORT,
  clicksOfEndingNow,
  clicksOfReport,
  NO_CLICKS,
} from "./where-to-click.ts";

// Routes that do not hang on where the money is alone.

const ifNobodyPays = (x: Situation): string =>
  hasHeldMoney(x.c)
    ? "If nobody paid, the held money goes to the client; if one side paid, to that side."
    : "If nobody paid, the ticket is closed and nothing moves.";

const decideArbitration = (x: Situation): Decision => {
  if (filedAs(x.c, "arbitration")) {
    const day = matterOf(x.c, "arbitration")?.on;
    return open(
      `It was asked for${day === undefined ? "" : ` on ${sayDay(day)}`}. Answer every point with an exhibit.`,
      {
        mover: "arbitrator",
        until: limitOf(x, "arbitration-length").running,
      },
    );
  }
  if (filedAs(x.c, "nonResolution"))
    return byLimit(limitOf(x, "arbitration-demand"), {
      running: () =>
        open("Upwork sent a Notice of Non-Resolution. Now it has to be asked for and paid.", { mover: "both" }),
      over: (deadline) =>
        closed(`The time to ask and pay for it ended on ${sayEnd(deadline)}. ${ifNobodyPays(x)}`, "arbitration-demand"),
      none: () => open("Upwork sent a Notice of Non-Resolution. The notice says until when.", { mover: "both" }),
    });
  if (isDirect(x.c))
    return untold("The pages we read do not say if there is arbitration on a Direct Contract. Ask Upwork Support.");
  const gap = filingGap(x.c);
  if (gap !== undefined) return gap;
  if (filedAs(x.c, "disputeByFreelancer", "mediation")) {
    const end = limitOf(x, "assistance-end").running;
    const by = end === undefined ? "" : ` The help ends on ${sayEnd(end)}.`;
    return notYet(`It needs Upwork's Notice of Non-Resolution, which comes if its help brings no deal.${by}`, {
      mover: "upwork",
      rules: ["assistance-end"],
    });
  }
  const ways = [decideEscrow(x), decideMediation(x)];
  if (ways.every((way) => way.state === "closed"))
    return closed("It follows only a dispute or a mediation that brings no deal, and both are closed.");
  return notYet("It needs Upwork's Notice of Non-Resolution after a dispute or a mediation without a deal.");
};

const feeOf = (held: boolean, released: boolean): Told => ({
  say: [
    "Each side that goes on pays the arbitration fee.",
    held ? "Held money: if neither pays, it goes to the client; if one pays, it goes to the one who pays." : "",
    released
      ? "Released money: if neither pays, nothing moves; one side alone can pay both fees and go on, and then the one decided against owes the costs as awarded."
      : "",
  ]
    .filter(Boolean)
    .join(" "),
  rules: [
    "arbitration-fee",
    ...(held ? (["held-neither-pays", "held-one-pays"] as const) : []),
    ...(released ? (["released-neither-pays", "released-one-pays"] as const) : []),
  ],
});

const decideJoint = (x: Situation): Decision => {
  const none = noHeld(x.c);
  if (heldIsGone(x))
    return untold(
      "The held money goes back to the client by now. The pages we read do not say if a joint instruction can still change that. Ask Upwork Support.",
    );
  if (none === undefined)
    return open(`${formatUsd(heldCents(x.c))} is held, and Upwork may move it as both sides sign.`, { mover: "both" });
  if (none.state === "unknown") return none;
  return hasReleasedMoney(x.c) || x.c.milestones.some((one) => one.money === "returned")
    ? untold(
        "It is the only way to reverse an instruction, but the pages we read do not say if money that has moved comes back by it.",
      )
    : none;
};

const decideReport = (x: Situation): Decision => {
  const { problem, feedbackReceived } = x.c.answers;
  if (problem === "threatened") return open("Threats and harassment are forbidden, and each can be reported.");
  if (problem === "feedback") return open("A threat with feedback, or a trade of it for money, can be reported.");
  if (problem === "account") return open("Account trouble and dealings outside Upwork can be reported.");
  if (feedbackReceived) return open("Feedback has come. It can be reported once.");
  return open("Abuse, threats and offers outside Upwork can be reported. No last day is written in the pages we read.");
};

/** Deadlines whose silence moves money or ends a right. */
const SILENCE = deadlinesWith((use) => use.movesMoney);

const decideNothing = (x: Situation): Decision => {
  const { running, unknown: blank } = limitOf(x, ...SILENCE);
  if (running !== undefined)
    return open(`It is always open. If nobody acts: ${sentence(running.missed)}`, {
      until: running,
      rules: [running.rule.id],
    });
  if (blank?.due.kind === "unknown")
    return open(`It is always open, but a deadline may be running. ${blank.due.why}`, { ask: blank.due.key });
  return open("It is always open. No deadline that we know of moves money by itself.");
};

const ENDED = "The contract has ended already.";

const decideEndContract = (whole: Situation): Decision => {
  const x = withoutFrozen(whole);
  const { c } = x;
  if (hasEnded(c)) return closed(ENDED);
  if (c.answers.contractState === undefined || c.answers.contractState === "other")
    return unknown("Tell me first if the contract is active or has ended.", "contractState");
  if (isHourly(c))
    return open(
      isClientSide(c)
        ? "The diary is locked at once: no more hours, and no further weekly payment. Hours logged before are billed."
        : "Either side may end it at any time. Hours logged before are billed as usual.",
      { rules: ["end-hourly"] },
    );
  if (isFrozen(c) && hasHeldMoney(c)) return closed("A dispute is on or went further, so the held money stays frozen.");
  if (hasHeldMoney(c))
    return open(`All the money that is held (${formatUsd(heldCents(c))}) goes back to the client at once.`, {
      rules: ["end-gives-back", "freelancer-ends"],
    });
  const unfunded = c.milestones.filter((one) => one.money === "notFunded");
  const rest = unfunded.length === 0 || !isClientSide(c) ? "" : ` ${sayUnfunded(unfunded)}`;
  return open(`Nothing is held, so no money moves.${rest}`, { rules: ["end-nothing-held"] });
};

const sayUnfunded = (milestones: Parameters<typeof namesOf>[0]): string =>
  `${namesOf(milestones)} ${milestones.length === 1 ? "was" : "were"} never funded, and nothing is charged for ${milestones.length === 1 ? "it" : "them"}.`;

const leads = (c: Case, id: RouteId): boolean => guidanceFor(c).some((one) => one.row.lead?.includes(id));

/** The client ends what holds no money. Of the freelancer, and with money held, it is the way only by an express wish. */
const endsHere = (c: Case): boolean => {
  if (hasEnded(c)) return false;
  if (hasHeldMoney(c)) return isFreelancerSide(c) && leads(c, "endContract");
  return isClientSide(c) || leads(c, "endContract");
};

const decidePause = (x: Situation): Decision => {
  if (hasEnded(x.c)) return closed(ENDED);
  if (x.c.answers.contractState === "paused") return closed("The contract is paused already.");
  return open("It stops new hours at once, and can be undone.");
};

const decideSupport = (x: Situation): Decision => {
  const [request] = openRequests(x.c);
  const due = unlessNever(request?.dueOn);
  if (request === undefined) return open("Upwork itself has to move here.", { mover: sideOf(x.c) });
  return open(
    `Upwork asked for something${request.on === undefined ? "" : ` on ${sayDay(request.on)}`}${due === undefined ? "" : `; answer by ${sayDay(due)}`}.`,
  );
};

/** Routes of both sides. */
export const ANY: readonly RouteRow[] = [
  {
    id: "arbitration",
    title: "Arbitration",
    side: "both",
    gate: fixedProgramme,
    decide: decideArbitration,
    cost: (c) => feeOf(hasHeldMoney(c), hasReleasedMoney(c)),
    gives: "A final decision on the money of this contract, from documents, in English.",
    cannot: "No appeal, and never more than the held and released money of this contract. It does not change feedback.",
    click: CLICKS_OF_ARBITRATION,
    ready: (c) => [explanation(c), ...exhibits(c)],
    avoid: ["endContract", "feedback", "chargeback", "offPlatform"],
    rules: ["arbitration", "arbitration-demand", "arbitration-fee", "form-arbitration-files"],
  },
  {
    id: "jointInstruction",
    title: "Joint written instruction of both sides",
    side: "both",
    gate: escrowTerms,
    decide: decideJoint,
    cost: {
      say: "No fee is named for it. The usual service fee is taken from what is released.",
      rules: ["joint-instruction"],
    },
    gives: "Any split that both sides want, without a dispute.",
    cannot: "It needs both signatures, and Upwork may accept it or not.",
    click: NO_CLICKS,
    ready: deal,
    avoid: ["endContract", "feedback", "chargeback", "offPlatform"],
    rules: ["joint-instruction"],
  },
  {
    id: "report",
    title: "Report feedback or conduct to Upwork",
    side: "both",
    gate: always,
    decide: decideReport,
    cost: { say: "No fee is named for it.", rules: ["report-feedback"] },
    gives:
      "Feedback is removed only for manipulation, abuse, having nothing to do with the job, or insider ties. Upwork acts against people who threaten or abuse.",
    cannot: "It moves no money. Feedback that is only unfair stays; one short, factual reply is what is left.",
    click: clicksOfReport,
    ready: exhibits,
    avoid: ["feedback", "offPlatform"],
    rules: ["report-feedback", "feedback-as-weapon", "feedback-reply", "form-report", "report-private"],
  },
  {
    id: "support",
    title: "Write to Upwork Support",
    side: "both",
    gate: always,
    shown: (c) => leads(c, "support"),
    decide: decideSupport,
    cost: { say: "No fee is named for it.", rules: ["account-appeal"] },
    gives: "An answer in the ticket. What was sent there is on record.",
    cannot: "No time for the answer is promised.",
    click: CLICKS_OF_SUPPORT,
    ready: exhibits,
    avoid: ["offPlatform"],
    rules: [],
  },
  {
    id: "endContract",
    title: "End the contract",
    side: "both",
    gate: always,
    shown: endsHere,
    decide: decideEndContract,
    cost: { say: "No fee is named for it.", rules: ["end-either"] },
    gives: (c) =>
      isClientSide(c) ? "Nothing more can be charged, but for what was worked before." : "The contract is over.",
    cannot: "It cannot be undone. It brings nothing back that was paid.",
    click: clicksOfEndingNow,
    ready: contact,
    avoid: ["feedback", "offPlatform"],
    rules: ["end-either"],
  },
  {
    id: "pause",
    title: "Pause the contract",
    side: "client",
    gate: (c) => (isHourly(c) ? undefined : closed("Pausing is for a contract paid by the hour.")),
    shown: (c) => isHourly(c) && isClientSide(c) && !hasEnded(c),
    decide: decidePause,
    cost: { say: "No fee is named for it.", rules: ["pause-contract"] },
    gives: "No new hours. Restart is in the same menu.",
    cannot: "Hours logged before are billed as usual. Whether it stops a weekly payment stands on one older page only.",
    click: CLICKS_OF_PAUSE,
    avoid: ["offPlatform"],
    rules: ["pause-contract", "weekly-payment-paused"],
  },
  {
    id: "nothing",
    title: "Do nothing and let it rest",
    side: "both",
    gate: always,
    decide: decideNothing,
    cost: { say: "Nothing to pay.", rules: [] },
    gives: "Time and calm. Sometimes silence is what releases the money.",
    cannot: (c) =>
      isFreelancerSide(c) && hasHeldMoney(c)
        ? "Silence can also let held money go back to the client. Check the deadlines first."
        : "Silence can also end a right for good. Check the deadlines first.",
    click: [],
    avoid: ["endContract", "feedback", "chargeback", "offPlatform"],
    rules: [],
  },
];
