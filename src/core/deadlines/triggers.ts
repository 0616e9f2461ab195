import type { Case } from "../case/case.ts";
import { hasEnded, isClientSide, isFixed, isFreelancerSide, isHourly, isSettled } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { isAnsweredLater } from "../conversations/answered-later.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { filedAs } from "../happenings/matters.ts";
import type { TriggerId } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { lawIn } from "../rules/rulebook.ts";
import { oneLine, shorten } from "../text/text.ts";
import { namesThreat } from "../troubles/threat-words.ts";
import { addDays } from "../values/days.ts";
import { refundNotice, reviews, sleeping } from "./held-triggers.ts";
import { happened, running, toAnswer } from "./matter-triggers.ts";
import { endedAfter, handInOf, nameOf } from "./milestone-days.ts";
import { ofInvoices, ofPaid, ofPaidToAsk, ofReleased, ofWeeks } from "./paid-triggers.ts";
import type { Trigger } from "./trigger.ts";

const when = (holds: boolean, ...starts: readonly Trigger[]): readonly Trigger[] => (holds ? starts : []);

const end = (c: Case): Trigger => ({
  what: "the contract ended",
  day: c.answers.endedOn,
  notBefore: endedAfter(c),
  key: "endedOn",
});

const daysOf = (pack: Rulebook, id: "dormancy" | "dormancy-notice" | "arbitration-length"): number =>
  lawIn(pack, id, ({ deadline }) => (deadline?.length.kind === "days" ? deadline.length.days : undefined)) ?? 0;

/** Messages of the other side that wait for an answer. Nobody has to answer a threat. */
const unanswered = (c: Case): readonly Trigger[] =>
  isFreelancerSide(c) && !isSettled(c)
    ? c.contacts
        .filter(
          (one) => one.by === "them" && one.answered === "no" && !namesThreat(one.gist) && !isAnsweredLater(c, one),
        )
        .map((one) => ({
          item: one.id,
          about: shorten(oneLine(one.gist ?? "a message"), 60),
          what: "the client wrote",
          day: one.on,
          key: `contacts.${one.id}.on`,
        }))
    : [];

const DISPUTE = "Upwork sent the notice of the dispute";
const MEDIATION = "Upwork sent the notice of the mediation";

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
  refundNotice,
  escrowDispute: (c) => toAnswer(c, "fixed", "disputeByFreelancer", DISPUTE),
  mediation: (c) => toAnswer(c, "fixed", "mediation", MEDIATION),
  disputeOrMediation: (c) =>
    [...running(c, "disputeByFreelancer", DISPUTE), ...running(c, "mediation", MEDIATION)].slice(-1),
  releaseNotMediated: (c) =>
    isFixed(c) && !filedAs(c, "mediation", "nonResolution", "arbitration") ? ofReleased(c) : [],
  suggestion: (c) =>
    toAnswer(c, "fixed", "suggestionMade", "the proposal came").map((one) => ({
      ...one,
      about: one.isEarlier ? "an earlier proposal of Upwork" : "the proposal of Upwork",
      ...(c.answers.proposalMade === true ? { key: "proposalOn" } : {}),
    })),
  nonResolution: (c) => toAnswer(c, "fixed", "nonResolution", "Upwork sent the Notice of Non-Resolution"),
  arbitrationAsked: (c) => running(c, "arbitration", "arbitration was asked for"),
  ownWeek: (c) => (isHourly(c) && isFreelancerSide(c) ? ofWeeks(c) : []),
  week: (c) => (isHourly(c) && !filedAs(c, "disputeByClient") ? ofWeeks(c) : []),
  invoice: (c, pack) => (isHourly(c) ? ofInvoices(c, pack) : []),
  hoursDisputed: (c) => toAnswer(c, "hourly", "disputeByClient", DISPUTE),
  hoursRejected: (c) =>
    toAnswer(c, "hourly", "hoursRejected", "Upwork sent the notice of the rejected or unpaid hours")
      // The client is told only of a day that Upwork named.
      .filter(({ until }) => !isClientSide(c) || until !== undefined)
      .map((one) => ({ ...one, about: "rejected or unpaid hours" })),
  ending: (c) => when(hasEnded(c), end(c)),
  feedback: (c) =>
    when(hasEnded(c), {
      ...end(c),
      doneBy: happeningsOf(c).flatMap(({ kind, by }) => (kind === "feedbackLeft" && by !== undefined ? [by] : [])),
    }),
  // Who wants nothing back is not urged to ask for it.
  payment: (c, pack) => (asksNothingBack(c) ? [] : ofPaidToAsk(c, pack)),
  paymentToFreelancer: (c, pack) => (isFreelancerSide(c) && isFixed(c) ? ofPaid(c, pack) : []),
  lastActivity: (c) => sleeping(c, 0, "the work was due, or something last happened on a milestone"),
  // The one who loses by silence is told all three.
  dormant: (c, pack) =>
    isFreelancerSide(c) ? sleeping(c, daysOf(pack, "dormancy"), "the contract becomes dormant, by our count") : [],
  dormantForClient: (c, pack) =>
    isFreelancerSide(c)
      ? sleeping(c, daysOf(pack, "dormancy") + daysOf(pack, "dormancy-notice"), "the client's 7 days end, by our count")
      : [],
  hoursAccepted: (c) =>
    isHourly(c)
      ? happened(c, "hoursAnswered", "the dispute about hours was accepted", "accepted")
          .filter(
            ({ day }) => !happeningsOf(c).some(({ kind, on }) => kind === "refundGiven" && (on ?? "") >= (day ?? "")),
          )
          .slice(-1)
      : [],
  hoursAnswered: (c) =>
    isHourly(c) && filedAs(c, "disputeByClient")
      ? happened(c, "hoursAnswered", "the dispute about hours was answered").slice(-1)
      : [],
  arbitrationHeard: (c, pack) =>
    running(c, "arbitration", "the arbitration ends, by our count").map((one) => ({
      ...one,
      day: one.day === undefined ? undefined : addDays(one.day, daysOf(pack, "arbitration-length")),
    })),
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
