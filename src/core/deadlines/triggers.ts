import type { Case } from "../case/case.ts";
import {
  enderOf,
  hasEnded,
  isBonus,
  isFixed,
  isFreelancerSide,
  isHeld,
  isHourly,
  isPaymentWeek,
  isReleased,
  isSameDay,
} from "../case/facts.ts";
import { type HappeningKind, rowOf } from "../case/happening-kinds.ts";
import type { Milestone, Week } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import {
  dayKeyOf,
  filedAs,
  filingOf,
  isNothingFiled,
  type Matter,
  matterOf,
  openMatters,
} from "../happenings/matters.ts";
import type { TriggerId } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { lawIn } from "../rules/rulebook.ts";
import { oneLine } from "../text/text.ts";
import { namesThreat } from "../troubles/threat-words.ts";
import { addDays, mondayOf, sayDay } from "../values/days.ts";
import { invoiceDay } from "./deadline-math.ts";

/** From where one deadline of a case runs. Data and small predicates; the sums are in deadlines.ts. */
export interface Trigger {
  /** The item's id, where a rule can run several times. */
  readonly item?: string;
  /** What it is about, in a few words; left out for the contract as a whole. */
  readonly about?: string;
  /** What happened on the day it runs from, and that day. Without a day the deadline is unknown. */
  readonly what: string;
  readonly day: string | undefined;
  /** Of a day that is not known: it cannot be before this one. */
  readonly notBefore?: string | undefined;
  /** The last day that Upwork itself named for it, YYYY-MM-DD. */
  readonly until?: string | undefined;
  /** Who has answered already: "me", "them". */
  readonly doneBy?: readonly string[];
  /** Why it is not known whether it runs at all, although the day is known, and what it hangs on ("money is held"). */
  readonly unclear?: { readonly why: string; readonly ifSo: string } | undefined;
  /** The question that would give the day, or tell whether it runs. */
  readonly key: string;
}

export const nameOf = (one: Milestone): string => (one.name === undefined ? `milestone ${one.id}` : oneLine(one.name));
export const heldOf = (c: Case): readonly Milestone[] => c.milestones.filter(isHeld);
const paid = (c: Case): readonly Milestone[] => c.milestones.filter((one) => isReleased(one) || isBonus(one));
const released = (c: Case): readonly Milestone[] => c.milestones.filter(isReleased);

/** Changes asked for after the last hand-in stop the review until the next one. Undefined: both on one day, and it is not said which came last. */
export const isStopped = (one: Milestone): boolean | undefined => {
  if (isSameDay(one)) return one.cameLast === "changes" || (one.cameLast === "handIn" ? false : undefined);
  const [changes, submitted] = [unlessNever(one.changesAskedOn), unlessNever(one.submittedOn)];
  return changes !== undefined && submitted !== undefined && changes > submitted;
};

/** The day the work was last handed in with Submit Work. */
export const handInOf = (one: Milestone): string | undefined => unlessNever(one.submittedOn);

const latest = (...days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** Work is handed in, and money released, on a contract that began and for a milestone that was funded. */
const afterFunding = (c: Case, one: Milestone): string | undefined =>
  latest(c.answers.contractBegan, unlessNever(one.fundedOn));
/** What was released is handed in no more. */
const afterWork = (c: Case, one: Milestone): string | undefined =>
  latest(afterFunding(c, one), handInOf(one), unlessNever(one.changesAskedOn));

const SAME_DAY = {
  why: "The work was handed in and changes were asked for on the same day. We first need to know which came last.",
  ifSo: "the hand-in came last",
};
const HELD_OR_NOT = { why: "We first need to know whether Upwork is holding money.", ifSo: "money is held" };

/** Can money be held of which nothing was told yet? */
const mayHoldMore = (c: Case): boolean =>
  c.milestones.length === 0
    ? !c.finished.includes("milestones")
    : c.milestones.some((one) => one.money === undefined && !isBonus(one));

/** Matters in which the held money waits for something else than the client's review. */
const HOLDING: readonly string[] = ["refundAsked", "disputeByFreelancer", "nonResolution", "arbitration"];

/** Was the money asked back or disputed before the review of this milestone ended? Then its end releases nothing. */
const isHeldUp = (c: Case, one: Milestone, pack: Rulebook): boolean => {
  const handIn = handInOf(one);
  const days = lawIn(pack, "review", ({ deadline }) =>
    deadline?.length.kind === "days" ? deadline.length.days : undefined,
  );
  const end = handIn === undefined || days === undefined ? undefined : addDays(handIn, days);
  return openMatters(c).some(
    ({ kind, of, on }) =>
      HOLDING.includes(kind) &&
      (of === undefined || of === one.id) &&
      (end === undefined || on === undefined || on <= end),
  );
};

const reviews = (c: Case, pack: Rulebook): readonly Trigger[] =>
  hasEnded(c)
    ? []
    : heldOf(c)
        .filter((one) => one.submittedOn === undefined || (handInOf(one) !== undefined && isStopped(one) !== true))
        .filter((one) => !isHeldUp(c, one, pack))
        .map((one) => {
          const unclear = isSameDay(one) && isStopped(one) === undefined ? SAME_DAY : undefined;
          return {
            item: one.id,
            about: nameOf(one),
            what: "the work was handed in with Submit Work",
            day: handInOf(one),
            notBefore: afterFunding(c, one),
            key: `milestones.${one.id}.${unclear === undefined ? "submittedOn" : "cameLast"}`,
            unclear,
          };
        });

/** On a contract that ended nothing is funded or handed in any more. */
const endedAfter = (c: Case): string | undefined =>
  latest(...c.milestones.map((one) => afterWork(c, one)), c.answers.contractBegan);

/** The first day on which held money was there to be asked back; undefined where one of its milestones does not say. */
const firstFunded = (c: Case): string | undefined => {
  const days = heldOf(c).map((one) => unlessNever(one.fundedOn));
  return days.includes(undefined) ? undefined : days.toSorted()[0];
};

/** The day of the notice: a refund request that is filed has its own, else it is the day the contract ended. */
const refundNotice = (c: Case): readonly Trigger[] => {
  if (heldOf(c).length === 0 && !mayHoldMore(c)) return [];
  const unclear = heldOf(c).length === 0 ? HELD_OR_NOT : undefined;
  const hangsOn = unclear === undefined ? {} : { key: "milestones", unclear };
  const asked = matterOf(c, "refundAsked");
  if (asked !== undefined) {
    const trigger = ofMatter(c, asked, "Upwork sent the notice of the refund request");
    const ended = enderOf(c) === "client" ? c.answers.endedOn : undefined;
    return [{ ...trigger, notBefore: latest(trigger.notBefore, ended, firstFunded(c)), ...hangsOn }];
  }
  if (enderOf(c) === "client" && isNothingFiled(c) && !wasAnswered(c)) {
    return [
      {
        what: "Upwork sent the notice that the contract was ended",
        day: c.answers.endedOn,
        notBefore: endedAfter(c),
        key: "endedOn",
        ...hangsOn,
      },
    ];
  }
  return [];
};

/** What ends a refund request that came with the end of the contract. */
const wasAnswered = (c: Case): boolean => happeningsOf(c).some(({ kind }) => rowOf(kind).ends?.includes("refundAsked"));

const isFiled = (c: Case): boolean => !["nothing", "other", undefined].includes(filingOf(c)?.filed);

const ofMatter = (c: Case, matter: Matter, what: string): Trigger => ({
  what,
  day: matter.on,
  notBefore: c.answers.contractBegan,
  until: matter.until,
  key: dayKeyOf(c, matter.kind),
});

/** The last open matter of a kind, with where the time for its answer runs from. */
const toAnswer = (c: Case, kind: HappeningKind, what: string): Trigger[] => {
  const matter = matterOf(c, kind);
  return matter === undefined ? [] : [{ ...ofMatter(c, matter, what), doneBy: matter.answeredBy }];
};

const when = (holds: boolean, ...starts: readonly Trigger[]): readonly Trigger[] => (holds ? starts : []);

const ofRelease = (c: Case, one: Milestone): Trigger => ({
  item: one.id,
  about: nameOf(one),
  what: isBonus(one) ? "it was paid" : "the money was released",
  day: unlessNever(one.releasedOn),
  notBefore: afterWork(c, one),
  key: `milestones.${one.id}.releasedOn`,
});

const ofReleased = (c: Case): readonly Trigger[] => released(c).map((one) => ofRelease(c, one));
/** What was paid for a week without hours: a weekly payment is billed with its week, a bonus was paid in it. */
const ofPaymentWeeks = (c: Case, pack: Rulebook): readonly Trigger[] =>
  c.weeks
    .filter((one) => one.hours === 0 && one.withoutHours !== "nothing" && (isPaymentWeek(one) || (one.rate ?? 0) > 0))
    .map((one) => ({
      item: one.id,
      about: one.monday === undefined ? `week ${one.id}` : `the payment for the week from ${sayDay(one.monday)}`,
      what: "it was billed",
      day: one.monday === undefined || one.withoutHours === "bonus" ? one.monday : invoiceDay(pack, one.monday),
      key: `weeks.${one.id}.monday`,
    }));

/** What was released, and what was paid at once and is final but for a refund: bonuses, weekly payments. */
const ofPaid = (c: Case, pack: Rulebook): readonly Trigger[] => [
  ...(isFixed(c) ? paid(c).map((one) => ofRelease(c, one)) : []),
  ...(isHourly(c) ? ofPaymentWeeks(c, pack) : []),
];

const ofWeeks = (c: Case): readonly Trigger[] =>
  c.weeks
    .filter((one) => !isPaymentWeek(one) && one.hours !== 0)
    .map((one: Week) => ({
      item: one.id,
      about: one.monday === undefined ? `week ${one.id}` : `week from ${one.monday}`,
      what: "the billing week began",
      day: one.monday,
      notBefore: c.answers.contractBegan && mondayOf(c.answers.contractBegan),
      key: `weeks.${one.id}.monday`,
    }));

const ofInvoices = (c: Case, pack: Rulebook): readonly Trigger[] =>
  ofWeeks(c).map((one) => ({
    ...one,
    what: "the invoice of the week was made",
    day: one.day && invoiceDay(pack, one.day),
    notBefore: one.notBefore && invoiceDay(pack, one.notBefore),
  }));

const end = (c: Case): Trigger => ({
  what: "the contract ended",
  day: c.answers.endedOn,
  notBefore: endedAfter(c),
  key: "endedOn",
});

/** The later of a milestone's own due date and the last thing that happened on any milestone. */
const lastActivityOf = (c: Case, one: Milestone): string | undefined =>
  [
    unlessNever(one.dueOn),
    ...c.milestones.flatMap((each) =>
      [each.fundedOn, each.submittedOn, each.changesAskedOn, each.releasedOn].map(unlessNever),
    ),
  ]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** Milestones with money held on a contract that runs and on which nothing was filed: they can fall dormant. */
const sleeping = (c: Case, after: number, what: string): readonly Trigger[] =>
  isFixed(c) && !isFiled(c) && c.answers.contractState === "active"
    ? heldOf(c).map((one) => {
        const day = lastActivityOf(c, one);
        return {
          ...(heldOf(c).length > 1 ? { item: one.id, about: nameOf(one) } : {}),
          what,
          day: day === undefined ? undefined : addDays(day, after),
          key: `milestones.${one.id}.fundedOn`,
        };
      })
    : [];

const daysOf = (pack: Rulebook, id: "dormancy" | "dormancy-notice" | "arbitration-length"): number =>
  lawIn(pack, id, ({ deadline }) => (deadline?.length.kind === "days" ? deadline.length.days : undefined)) ?? 0;

/** Happenings of a kind, each with its day. */
const happened = (c: Case, kind: HappeningKind, what: string): Trigger[] =>
  happeningsOf(c)
    .filter((one) => one.kind === kind && one.on !== undefined)
    .map((one) => ({ item: one.id, about: "the contract", what, day: one.on, key: `happenings.${one.id}.on` }));

/** Messages of the other side that wait for an answer. Nobody has to answer a threat. */
const unanswered = (c: Case): readonly Trigger[] =>
  isFreelancerSide(c)
    ? c.contacts
        .filter((one) => one.by === "them" && one.answered === "no" && !namesThreat(one.gist))
        .map((one) => ({
          item: one.id,
          about: oneLine(one.gist ?? "a message").slice(0, 60),
          what: "the client wrote",
          day: one.on,
          key: `contacts.${one.id}.on`,
        }))
    : [];

const DISPUTE = "Upwork sent the notice of the dispute";
const MEDIATION = "Upwork sent the notice of the mediation";

/** The open matter of a kind, answered or not. */
const running = (c: Case, kind: HappeningKind, what: string): Trigger[] => {
  const matter = matterOf(c, kind);
  // A day that Upwork named is that of the answer, and no end of what comes after it.
  return matter === undefined ? [] : [{ ...ofMatter(c, matter, what), until: undefined }];
};

/** Does the client want to close or leave, and ask for nothing of what was paid? */
const asksNothingBack = ({ answers }: Case): boolean =>
  answers.role === "client" &&
  (answers.want === "close" || answers.want === "leave") &&
  answers.disputedAmount === undefined &&
  answers.route !== "refundRequest";

/** A catalog order on which nothing was handed in yet. */
const ordered = (c: Case): readonly Trigger[] =>
  when(
    c.answers.contract === "catalog" &&
      c.answers.contractState === "active" &&
      c.milestones.every((one) => handInOf(one) === undefined),
    { about: "the order", what: "the order was placed", day: c.answers.contractBegan, key: "contractBegan" },
  );

/** What sets off a deadline of a case (by the rulebook in use), by the name its row in the rulebook gives. Which contracts it counts for stands there too. */
export const TRIGGERS: Readonly<Record<TriggerId, (c: Case, pack: Rulebook) => readonly Trigger[]>> = {
  handIn: (c, pack) => (isFixed(c) ? reviews(c, pack) : []),
  refundNotice: (c) => (isFixed(c) ? refundNotice(c) : []),
  escrowDispute: (c) => (isFixed(c) ? toAnswer(c, "disputeByFreelancer", DISPUTE) : []),
  mediation: (c) => (isFixed(c) ? toAnswer(c, "mediation", MEDIATION) : []),
  disputeOrMediation: (c) =>
    isFixed(c) ? [...running(c, "disputeByFreelancer", DISPUTE), ...running(c, "mediation", MEDIATION)].slice(-1) : [],
  releaseNotMediated: (c) =>
    isFixed(c) && !filedAs(c, "mediation", "nonResolution", "arbitration") ? ofReleased(c) : [],
  suggestion: (c) =>
    isFixed(c)
      ? toAnswer(c, "suggestionMade", "the proposal came").map((one) => ({
          ...one,
          about: "the proposal of Upwork",
          ...(c.answers.proposalMade === true ? { key: "proposalOn" } : {}),
        }))
      : [],
  nonResolution: (c) => (isFixed(c) ? toAnswer(c, "nonResolution", "Upwork sent the Notice of Non-Resolution") : []),
  arbitrationAsked: (c) => (isFixed(c) ? running(c, "arbitration", "arbitration was asked for") : []),
  ownWeek: (c) => (isHourly(c) && isFreelancerSide(c) ? ofWeeks(c) : []),
  week: (c) => (isHourly(c) && !filedAs(c, "disputeByClient") ? ofWeeks(c) : []),
  invoice: (c, pack) => (isHourly(c) ? ofInvoices(c, pack) : []),
  hoursDisputed: (c) => (isHourly(c) ? toAnswer(c, "disputeByClient", DISPUTE) : []),
  hoursRejected: (c) =>
    isHourly(c) && isFreelancerSide(c)
      ? toAnswer(c, "hoursRejected", "Upwork sent the notice of the rejected or unpaid hours").map((one) => ({
          ...one,
          about: "rejected or unpaid hours",
        }))
      : [],
  ending: (c) => when(hasEnded(c), end(c)),
  // Who wants nothing back is not urged to ask for it.
  payment: (c, pack) => (asksNothingBack(c) ? [] : ofPaid(c, pack)),
  paymentToFreelancer: (c, pack) => (isFreelancerSide(c) && isFixed(c) ? ofPaid(c, pack) : []),
  lastActivity: (c) => sleeping(c, 0, "the work was due, or something last happened on a milestone"),
  // The one who loses by silence is told all three.
  dormant: (c, pack) =>
    isFreelancerSide(c) ? sleeping(c, daysOf(pack, "dormancy"), "the contract becomes dormant, by our count") : [],
  dormantForClient: (c, pack) =>
    isFreelancerSide(c)
      ? sleeping(c, daysOf(pack, "dormancy") + daysOf(pack, "dormancy-notice"), "the client's 7 days end, by our count")
      : [],
  hoursAnswered: (c) =>
    isHourly(c) && filedAs(c, "disputeByClient")
      ? happened(c, "hoursAnswered", "the dispute of hours was answered").slice(-1)
      : [],
  arbitrationHeard: (c, pack) =>
    isFixed(c)
      ? running(c, "arbitration", "the arbitration ends, by our count").map((one) => ({
          ...one,
          day: one.day === undefined ? undefined : addDays(one.day, daysOf(pack, "arbitration-length")),
        }))
      : [],
  refundApproved: (c) => (isFixed(c) ? happened(c, "refundApproved", "the refund was approved") : []),
  refundGiven: (c) => happened(c, "refundGiven", "the refund was given"),
  feedbackReported: (c) => happened(c, "feedbackReported", "feedback was reported"),
  messageOfClient: unanswered,
  agreedDate: (c) =>
    isFreelancerSide(c) && isFixed(c) && !hasEnded(c)
      ? c.milestones
          .filter((one) => unlessNever(one.dueOn) !== undefined && handInOf(one) === undefined)
          .map((one) => ({
            item: one.id,
            about: nameOf(one),
            what: "the work is due",
            day: unlessNever(one.dueOn),
            key: `milestones.${one.id}.dueOn`,
          }))
      : [],
  catalogOrder: ordered,
  catalogRequirements: (c) =>
    unlessNever(c.answers.requirementsOn) === undefined && c.answers.contractState === "active" ? ordered(c) : [],
};
