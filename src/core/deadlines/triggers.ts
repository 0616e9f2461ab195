import type { Case } from "../case/case.ts";
import { hasEnded, isFixed, isFreelancerSide, isHourly } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import type { TriggerId } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rule.ts";
import {
  CONTRACT,
  end,
  filedAs,
  handInOf,
  heldOf,
  isFiled,
  lastMilestoneDay,
  nameOf,
  ofFiling,
  ofInvoices,
  ofPaid,
  ofReleased,
  ofWeeks,
  refundNotice,
  reviews,
  type Trigger,
  unanswered,
  when,
} from "./trigger-facts.ts";

const dispute = (c: Case): Trigger => ofFiling(c, "Upwork sent the notice of the dispute");
const mediation = (c: Case): Trigger => ofFiling(c, "Upwork sent the notice of the mediation");

/** What sets off a deadline of a case (by the rulebook in use), by the name its row in the rulebook gives. Which contracts it counts for stands there too. */
export const TRIGGERS: Readonly<Record<TriggerId, (c: Case, pack: Rulebook) => readonly Trigger[]>> = {
  handIn: (c) => (isFixed(c) ? reviews(c) : []),
  refundNotice: (c) => (isFixed(c) ? refundNotice(c) : []),
  escrowDispute: (c) => when(isFixed(c) && filedAs(c, "disputeByFreelancer"), dispute(c)),
  mediation: (c) => when(isFixed(c) && filedAs(c, "mediation"), mediation(c)),
  disputeOrMediation: (c) => [
    ...when(isFixed(c) && filedAs(c, "disputeByFreelancer"), dispute(c)),
    ...when(isFixed(c) && filedAs(c, "mediation"), mediation(c)),
  ],
  releaseNotMediated: (c) =>
    isFixed(c) && !filedAs(c, "mediation", "nonResolution", "arbitration") ? ofReleased(c) : [],
  suggestion: (c) =>
    when(isFixed(c) && c.answers.proposalMade === true && (c.answers.proposalDecision ?? "open") === "open", {
      about: "the proposal of Upwork",
      what: "the proposal came",
      day: c.answers.proposalOn,
      key: "proposalOn",
    }),
  nonResolution: (c) =>
    when(isFixed(c) && filedAs(c, "nonResolution"), ofFiling(c, "Upwork sent the Notice of Non-Resolution")),
  arbitrationAsked: (c) => when(isFixed(c) && filedAs(c, "arbitration"), ofFiling(c, "arbitration was asked for")),
  ownWeek: (c) => (isHourly(c) && isFreelancerSide(c) ? ofWeeks(c) : []),
  week: (c) => (isHourly(c) && !filedAs(c, "disputeByClient") ? ofWeeks(c) : []),
  invoice: (c, pack) => (isHourly(c) ? ofInvoices(c, pack) : []),
  hoursDisputed: (c) => when(isHourly(c) && filedAs(c, "disputeByClient"), dispute(c)),
  hoursRejected: (c) =>
    when(isHourly(c) && isFreelancerSide(c) && filedAs(c, "hoursRejected"), {
      ...ofFiling(c, "Upwork sent the notice of the rejected or unpaid hours"),
      about: "rejected or unpaid hours",
    }),
  ending: (c) => when(hasEnded(c), end(c)),
  payment: ofPaid,
  paymentToFreelancer: (c) => (isFreelancerSide(c) && isFixed(c) ? ofPaid(c) : []),
  lastActivity: (c) =>
    when(isFixed(c) && !isFiled(c) && c.answers.contractState === "active" && heldOf(c).length > 0, {
      about: CONTRACT,
      what: "the last thing happened on a milestone",
      day: lastMilestoneDay(c),
      key: "milestones",
    }),
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
  catalogOrder: (c) =>
    when(
      c.answers.contract === "catalog" &&
        c.answers.contractState === "active" &&
        c.milestones.every((one) => handInOf(one) === undefined),
      { about: "the order", what: "the order was placed", day: c.answers.contractBegan, key: "contractBegan" },
    ),
};
