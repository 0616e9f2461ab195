import { answerFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import {
  hasOffer,
  heldCents,
  isClientSide,
  isFixed,
  isFreelancerSide,
  isHourly,
  isSettled,
  needsStatement,
  releasedCents,
} from "../../case/facts.ts";
import { unlessNever } from "../../case/never.ts";
import { outcomeOf } from "../../happenings/as-happened.ts";
import { happeningsOf } from "../../happenings/happenings.ts";
import { toThem } from "../../letters/readers.ts";
import { amountAtStakeOf } from "../../money/amount-at-stake.ts";
import { askOf } from "../../money/ask.ts";
import { namesDay } from "../../values/days.ts";

// What other answers have told already, and what is of no use in a case: the questions about it are not asked.

type Answer<K extends keyof Case["answers"]> = Case["answers"][K];

const hasHappened = (c: Case, ...kinds: readonly string[]): boolean =>
  happeningsOf(c).some(({ kind }) => kinds.includes(kind));

/** What happened, as the first claim tells it, where that can be said to the other side as well. */
export const happenedByClaim = (c: Case, whole: Case): Answer<"happened"> => toThem(c, whole.claims[0]?.happened);

/** The day of what happened, where a claim tells it and its day. */
export const happenedOnByClaim = (_c: Case, whole: Case): Answer<"happenedOn"> =>
  whole.answers.happened === undefined ? whole.claims[0]?.happenedOn : undefined;

/** The text names its day, or a claim tells it: there its day is asked. */
export const namesItsDay = (c: Case, whole: Case): boolean =>
  namesDay(c.answers.happened ?? "") ||
  whole.claims.some((one) => one.happenedOn !== undefined) ||
  (whole.answers.happened === undefined && whole.claims.length > 0);

/** Somebody answers an offer by the same day as the message that goes out with it. A message that was sent has a day of its own. */
export const answersByDay = (c: Case): Answer<"offerBy"> =>
  unlessNever(c.answers.messageSentOn) === undefined ? c.answers.answerBy : undefined;

/** The kind of problem that what happened names by itself. A client who asked for a refund has another one, which only they know. */
export const problemOf = (c: Case): Answer<"problem"> => {
  if (!isFreelancerSide(c)) return undefined;
  if (hasHappened(c, "chargeback")) return "chargeback";
  if (hasHappened(c, "disputeByClient", "hoursRejected")) return "hoursDisputed";
  return hasHappened(c, "refundAsked") ? "refundAsked" : undefined;
};

/** Kinds of trouble that are not about the money of the contract by themselves. */
const NO_MONEY: readonly Answer<"problem">[] = [
  "feedback",
  "handover",
  "access",
  "rights",
  "account",
  "accountLimited",
  "againstTerms",
  "threatened",
  "sharedAccount",
  "otherPlatform",
  "bonus",
  "chargeback",
];

/**
 * The money that the matter is about, in cents: what was asked back, where an amount was named, and else what is held or was released in the
 * milestones, or what the disputed hours make. Undefined while a part of it is not told.
 */
export const amountOf = (c: Case, whole: Case): number | undefined => {
  // The person said why there is none, or it is about something else than money.
  if (whole.answers.noAmountWhy !== undefined || NO_MONEY.includes(c.answers.problem)) return undefined;
  const asked = happeningsOf(c).findLast(({ kind, amount }) => kind === "refundAsked" && amount !== undefined)?.amount;
  const found = amountAtStakeOf(c);
  if ("missing" in found) return undefined;
  const { cents, kind } = found.stake;
  const { askAmount } = whole.answers;
  if (askAmount !== undefined && askAmount > 0) return Math.min(askAmount, cents);
  if (c.answers.want === "releasePart" || c.answers.want === "refundPart") return undefined;
  if (asked !== undefined && asked > 0) return Math.min(asked, cents);
  // What was released is not all in dispute by itself: which part is has to be said, unless all is asked for.
  const isAll = c.answers.want === "refundAll" || c.answers.want === "keepPaid";
  return kind === "released" && releasedCents(c) > 0 && heldCents(c) === 0 && !isAll ? undefined : cents;
};

const ALL: readonly Answer<"want">[] = ["releaseAll", "refundAll"];

/** All that is there, in cents, where all is wanted, or what the disputed hours make: the amount is not asked a second time. */
export const wholeAsk = (c: Case): number | undefined => {
  const { cents, mostCents, isUnsplit, parts } = askOf(c);
  const isOfHours = parts.length > 0 && parts.every(({ hours }) => hours !== undefined);
  if (isOfHours && c.weeks.every(({ disputedHours }) => disputedHours !== undefined)) return cents;
  if (!ALL.includes(c.answers.want)) return undefined;
  return isUnsplit !== true && cents !== undefined && cents > 0 && cents === mostCents ? cents : undefined;
};

/** What has been tried, by the contacts, offers and happenings that were told. Undefined while nothing was told of contacts. */
export const triedSoFar = (c: Case): Answer<"tried"> => {
  const isTold = c.contacts.length > 0 || c.answers.noContactWhy !== undefined || c.finished.includes("contacts");
  if (!isTold) return undefined;
  const own = c.contacts.filter((one) => one.by === "me");
  const tried: readonly (readonly [NonNullable<Answer<"tried">>[number], boolean])[] = [
    [
      "message",
      // A chat elsewhere is no message on Upwork, and a text that was only drafted was not sent.
      own.some(({ channel }) => channel === "upwork") || unlessNever(c.answers.messageSentOn) !== undefined,
    ],
    ["call", c.contacts.some(({ channel }) => channel === "call")],
    ["changes", c.milestones.some((one) => unlessNever(one.changesAskedOn) !== undefined)],
    ["offer", hasOffer(c)],
    ["refundRequest", isClientSide(c) && hasHappened(c, "refundAsked")],
  ];
  return tried.filter(([, isTrue]) => isTrue).map(([one]) => one);
};

/** The contract's name is known: the one milestone is the contract, or the case was given a name. */
export const isNamedAlready = (c: Case): boolean => c.milestones.length === 1 && c.milestones[0]?.name !== undefined;

const PAY: readonly Answer<"want">[] = ["releaseAll", "keepPaid"];

/** What each claim costs says nothing of somebody who wants to be paid in full: the amount is that of the milestone. */
export const costsNothing = (c: Case): boolean => isFreelancerSide(c) && PAY.includes(c.answers.want);

const MEDIATED = ["mediation", "disputeByFreelancer", "disputeByClient", "suggestionMade", "nonResolution"] as const;

/** Feedback is given once the contract has ended. */
export const isBeforeFeedback = (c: Case): boolean =>
  (c.answers.contractState === "active" || c.answers.contractState === "paused") && !hasHappened(c, "feedbackLeft");

/** Who has chosen a way with a form has nothing left to try before it. */
export const hasChosenForm = (_c: Case, whole: Case): boolean =>
  needsStatement(whole) && !whole.skipped.includes("leftToTry");

/** Nobody at Upwork looks at it yet, or Upwork decides about hours by itself, so nobody can have suggested anything. */
export const isBeforeMediation = (c: Case): boolean =>
  !hasHappened(c, ...MEDIATED.filter((kind) => kind !== "disputeByClient"));

/** The last suggestion of Upwork that was told of, or that came in a notice. */
const suggestionOf = (c: Case) => happeningsOf(c).findLast(({ kind }) => kind === "suggestionMade");

export const isProposed = (c: Case): Answer<"proposalMade"> => (suggestionOf(c) === undefined ? undefined : true);
export const proposedOn = (c: Case): Answer<"proposalOn"> => suggestionOf(c)?.on;
export const proposedAmount = (c: Case): Answer<"proposalAmount"> => suggestionOf(c)?.amount;

const OF_UPWORK: readonly string[] = [...MEDIATED, "hoursRejected", "arbitration", "chargeback", "accountLimited"];

/** Nothing has happened in which Upwork asks for something. */
export const isWithoutUpwork = (c: Case): boolean => !hasHappened(c, ...OF_UPWORK);

/** Upwork's mails have named their days already. */
export const isDayNamed = (c: Case): boolean =>
  c.dates.length === 0 && happeningsOf(c).some(({ until }) => unlessNever(until) !== undefined);

const optionsOf = (id: "inAnger" | "causes"): string[] => Object.keys(answerFields[id].options);

/** What somebody can plan in anger: only who paid can have a payment taken back. */
export const plansFor = (c: Case): readonly string[] =>
  optionsOf("inAnger").filter((one) => one !== "chargeback" || !isFreelancerSide(c));

const OF_HOURS: readonly string[] = ["vagueMemos", "manualTime"];
/** What only a client of a fixed-price contract does too late: silence in a review counts as approval. */
const OF_REVIEW: readonly string[] = ["noReview"];
const OF_MILESTONES: readonly string[] = ["unfunded", "noSubmission", "noAcceptanceTest"];

/** What can have led to a dispute on this kind of contract. */
export const causesFor = (c: Case): readonly string[] =>
  optionsOf("causes").filter(
    (one) =>
      !(isFixed(c) ? OF_HOURS : isHourly(c) ? OF_MILESTONES : []).includes(one) &&
      (!OF_REVIEW.includes(one) || (isFixed(c) && isClientSide(c))),
  );

/** How a dispute on this kind of contract can end: hours are decided from the diary, held money by arbitration. */
export const endsFor = (c: Case): readonly string[] =>
  Object.keys(answerFields.outcome.options).filter(
    (one) => !(isFixed(c) ? ["upworkDecision"] : isHourly(c) ? ["arbitration"] : []).includes(one),
  );

/** Upwork has suggested something since it was answered that there was no suggestion. */
export const isSuggestedSince = (c: Case, answer: unknown): boolean =>
  answer === false && c.happenings.some(({ kind }) => kind === "suggestionMade");

/** Does the dispute still run? */
export const isLive = (c: Case): boolean => !isSettled(c);

/** The end that the happenings tell, whatever was answered. */
const endTold = (c: Case): ReturnType<typeof outcomeOf> => {
  const { outcome: _own, ...answers } = c.answers;
  return outcomeOf({ ...c, answers });
};

/** How it ended, by what happened. With no end told it is still open; "it is settled", as the way that was chosen, tells an end. */
export const howItEnded = (c: Case): Answer<"outcome"> =>
  endTold(c).outcome ?? (c.answers.route === "settled" ? undefined : "open");

/** The day of the end, and the amount, where the happenings tell them. */
export const endedOnDay = (c: Case): Answer<"outcomeOn"> => endTold(c).outcomeOn;
export const endedWith = (c: Case): Answer<"outcomeAmount"> => endTold(c).outcomeAmount;

/** May work be under review? Not where changes were asked for after each hand-in: the next review begins with the next one. */
export const isForReview = ({ milestones }: Case): boolean =>
  milestones.length === 0 ||
  milestones.some((one) => {
    const [handed, changes] = [unlessNever(one.submittedOn), unlessNever(one.changesAskedOn)];
    return changes === undefined || (handed !== undefined && handed >= changes);
  });
