import type { Case } from "../case/case.ts";
import {
  hasEnded,
  hasHeldMoney,
  hasReleasedMoney,
  heldCents,
  isClientSide,
  isFreelancerSide,
  isHourly,
  sideOf,
} from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { sayEnd } from "../deadlines/format-deadline.ts";
import { filedAs, matterOf } from "../happenings/matters.ts";
import { openRequests } from "../happenings/open-requests.ts";
import { deadlinesWith } from "../rules/built-in.ts";
import { sentence } from "../text/text.ts";
import { guidanceFor } from "../troubles/found.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { always, escrowTerms, fixedProgramme } from "./eligibility.ts";
import { decideEscrow } from "./held-freelancer.ts";
import { contact, deal, exhibits, explanation } from "./prerequisites.ts";
import { priceOfWaiting } from "./price-of-waiting.ts";
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
    ? "If neither side paid, the held money goes to the client. If one side paid, it goes to that side."
    : "If neither side paid, the ticket is closed and no money moves.";

const decideArbitration = (x: Situation): Decision => {
  if (filedAs(x.c, "arbitration")) {
    const day = matterOf(x.c, "arbitration")?.on;
    return open(
      `It was asked for${day === undefined ? "" : ` on ${sayDay(day)}`}. Answer each point with an exhibit.`,
      {
        mover: "arbitrator",
        until: limitOf(x, "arbitration-length").running,
      },
    );
  }
  if (filedAs(x.c, "nonResolution"))
    return byLimit(limitOf(x, "arbitration-demand"), {
      running: () =>
        open("Upwork sent a Notice of Non-Resolution. Arbitration must now be requested and paid for.", {
          mover: "both",
        }),
      over: (deadline) =>
        closed(
          `The time to request and pay for it ended on ${sayEnd(deadline)}. ${ifNobodyPays(x)}`,
          "arbitration-demand",
        ),
      none: () => open("Upwork sent a Notice of Non-Resolution. The notice names the last day.", { mover: "both" }),
    });
  if (isDirect(x.c))
    return untold("We found no page that says whether a Direct Contract can go to arbitration. Ask Upwork Support.");
  const gap = filingGap(x.c);
  if (gap !== undefined) return gap;
  if (filedAs(x.c, "disputeByFreelancer", "mediation")) {
    const end = limitOf(x, "assistance-end").running;
    const by = end === undefined ? "" : ` Upwork's help ends on ${sayEnd(end)}.`;
    return notYet(`It needs a Notice of Non-Resolution, which Upwork sends if its help does not lead to a deal.${by}`, {
      mover: "upwork",
      rules: ["assistance-end"],
    });
  }
  const ways = [decideEscrow(x), decideMediation(x)];
  if (ways.every((way) => way.state === "closed"))
    return closed("It can only follow a dispute or mediation that ended without a deal, and both are closed.");
  return notYet("It needs a Notice of Non-Resolution from Upwork, after a dispute or mediation without a deal.");
};

const feeOf = (held: boolean, released: boolean): Told => ({
  say: [
    "Each side that goes to arbitration pays the fee.",
    held ? "Held money: if neither side pays, it goes to the client; if only one pays, it goes to that side." : "",
    released
      ? "Released money: if neither side pays, nothing moves. One side can pay both fees and go ahead alone; the side that loses then owes the costs as awarded."
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
      "The held money is already on its way back to the client. We found no page that says whether joint instructions can still change that. Ask Upwork Support.",
    );
  if (none === undefined)
    return open(
      `${formatUsd(heldCents(x.c))} is held. If you both sign the same instructions, Upwork may split it that way.`,
      { mover: "both" },
    );
  if (none.state === "unknown") return none;
  return hasReleasedMoney(x.c) || x.c.milestones.some((one) => one.money === "returned")
    ? untold(
        "It is the only way to reverse an instruction. We found no page that says whether it brings back money that has already moved.",
      )
    : none;
};

const decideReport = (x: Situation): Decision => {
  const { problem, feedbackReceived } = x.c.answers;
  if (problem === "threatened") return open("Threats and harassment are forbidden. You can report each one.");
  if (problem === "feedback") return open("You can report a threat about feedback, or an offer to trade it for money.");
  if (problem === "account") return open("You can report account problems and offers to deal outside Upwork.");
  if (feedbackReceived) return open("Feedback was left. You can report it once.");
  return open("You can report abuse, threats and offers to deal outside Upwork. We found no last day for it.");
};

/** Deadlines whose silence moves money or ends a right. */
const SILENCE = deadlinesWith((use) => use.movesMoney);

const decideNothing = (x: Situation): Decision => {
  const { running, unknown: blank } = limitOf(x, ...SILENCE);
  if (running !== undefined)
    return open(`You can always do this. If nobody acts: ${sentence(running.missed)}`, {
      until: running,
      price: priceOfWaiting(x.c, running),
      rules: [running.rule.id],
    });
  if (blank?.due.kind === "unknown")
    return open(`You can always do this, but a deadline may be running. ${blank.due.why}`, { ask: blank.due.key });
  return open("You can always do this. No deadline we know of moves money by itself.");
};

const ENDED = "The contract has already ended.";

const decideEndContract = (whole: Situation): Decision => {
  const x = withoutFrozen(whole);
  const { c } = x;
  if (hasEnded(c)) return closed(ENDED);
  if (c.answers.contractState === undefined || c.answers.contractState === "other")
    return unknown("We first need to know whether the contract is active or has ended.", "contractState");
  if (isHourly(c))
    return open(
      isClientSide(c)
        ? "The diary is locked at once: no more hours and no more weekly payments. Hours logged before that are billed."
        : "Either side can end it at any time. Hours logged before that are billed as usual.",
      { rules: ["end-hourly"] },
    );
  if (isFrozen(c) && hasHeldMoney(c))
    return closed("A dispute is open or has gone further, so the held money stays frozen.");
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
  if (x.c.answers.contractState === "paused") return closed("The contract is already paused.");
  return open("It stops new hours at once, and you can undo it.");
};

const decideSupport = (x: Situation): Decision => {
  const [request] = openRequests(x.c);
  const due = unlessNever(request?.dueOn);
  if (request === undefined) return open("Only Upwork can act on this.", { mover: sideOf(x.c) });
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
    gives: "A final decision about the money on this contract, based on documents, in English.",
    cannot:
      "There is no appeal, and it never covers more than the held and released money of this contract. It does not change feedback.",
    click: CLICKS_OF_ARBITRATION,
    ready: (c) => [explanation(c), ...exhibits(c)],
    avoid: ["endContract", "feedback", "chargeback", "offPlatform"],
    rules: ["arbitration", "arbitration-demand", "arbitration-fee", "form-arbitration-files"],
  },
  {
    id: "jointInstruction",
    title: "You both tell Upwork in writing how to split the money",
    side: "both",
    gate: escrowTerms,
    decide: decideJoint,
    cost: {
      say: "We found no fee for it. The usual service fee is taken from what is released.",
      rules: ["joint-instruction"],
    },
    gives: "Any split you both want, without a dispute.",
    cannot: "You must both sign, and Upwork can still say no.",
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
    cost: { say: "We found no fee for it.", rules: ["report-feedback"] },
    gives:
      "Upwork removes feedback only if it is manipulated, abusive, unrelated to the job, or left by someone with inside ties. Upwork acts against people who threaten or abuse others.",
    cannot: "It moves no money. Feedback that is merely unfair stays; you can post one short, factual reply.",
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
    cost: { say: "We found no fee for it.", rules: ["account-appeal"] },
    gives: "You get an answer in the ticket, and what you send there is on record.",
    cannot: "Upwork does not promise a time for the answer.",
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
    cost: { say: "We found no fee for it.", rules: ["end-either"] },
    gives: (c) =>
      isClientSide(c) ? "Nothing more can be charged, except for work done before." : "The contract is over.",
    cannot: "It cannot be undone. It does not bring back money that was paid.",
    click: clicksOfEndingNow,
    ready: contact,
    avoid: ["feedback", "offPlatform"],
    rules: ["end-either"],
  },
  {
    id: "pause",
    title: "Pause the contract",
    side: "client",
    gate: (c) => (isHourly(c) ? undefined : closed("Only hourly contracts can be paused.")),
    shown: (c) => isHourly(c) && isClientSide(c) && !hasEnded(c),
    decide: decidePause,
    cost: { say: "We found no fee for it.", rules: ["pause-contract"] },
    gives: "No new hours. You restart it in the same menu.",
    cannot: "Hours logged before that are billed as usual. Only one older page says that it stops a weekly payment.",
    click: CLICKS_OF_PAUSE,
    avoid: ["offPlatform"],
    rules: ["pause-contract", "weekly-payment-paused"],
  },
  {
    id: "nothing",
    title: "Do nothing",
    side: "both",
    gate: always,
    decide: decideNothing,
    cost: { say: "It costs nothing.", rules: [] },
    gives: "Time and calm. Sometimes waiting is what releases the money.",
    cannot: (c) =>
      isFreelancerSide(c) && hasHeldMoney(c)
        ? "Waiting can also let held money go back to the client. Check the deadlines first."
        : "Waiting can also end a right for good. Check the deadlines first.",
    click: [],
    avoid: ["endContract", "feedback", "chargeback", "offPlatform"],
    rules: [],
  },
];
