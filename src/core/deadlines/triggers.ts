import type { Case } from "../case/case.ts";
import { hasEnded, isFixed, isFreelancerSide, isHourly } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import {
  arbitrationAsked,
  CONTRACT,
  disputeNotice,
  end,
  filedAs,
  handInOf,
  held,
  inProgramme,
  isAnyHire,
  isDirectOwn,
  isEnterprise,
  isFiled,
  lastMilestoneDay,
  mediationNotice,
  nameOf,
  nonResolution,
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

/** A rule that can run in a case: when, and from what. */
interface TriggerRow {
  readonly rule: string;
  readonly triggers: (c: Case) => readonly Omit<Trigger, "rule">[];
}

/** Every rule that can run, in the order of the deadlines in docs/rulebook.md. */
export const TRIGGERS: readonly TriggerRow[] = [
  {
    rule: "review",
    triggers: (c) => (isFixed(c) && (inProgramme(c) || isEnterprise(c)) ? reviews(c) : []),
  },
  { rule: "any-hire-review", triggers: (c) => (isFixed(c) && isAnyHire(c) ? reviews(c) : []) },
  {
    rule: "refund-answer",
    triggers: (c) => (isFixed(c) && (inProgramme(c) || isEnterprise(c)) ? refundNotice(c) : []),
  },
  { rule: "any-hire-refund-answer", triggers: (c) => (isFixed(c) && isAnyHire(c) ? refundNotice(c) : []) },
  { rule: "direct-refund-answer", triggers: (c) => (isFixed(c) && isDirectOwn(c) ? refundNotice(c) : []) },
  {
    rule: "escrow-dispute-answer",
    triggers: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "disputeByFreelancer"), disputeNotice(c)),
  },
  {
    rule: "mediation-answer",
    triggers: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "mediation"), mediationNotice(c)),
  },
  {
    rule: "mediation-start",
    triggers: (c) =>
      isFixed(c) && inProgramme(c) && !filedAs(c, "mediation", "nonResolution", "arbitration") ? ofReleased(c) : [],
  },
  {
    rule: "suggestion-answer",
    triggers: (c) =>
      when(
        isFixed(c) &&
          inProgramme(c) &&
          c.answers.proposalMade === true &&
          (c.answers.proposalDecision ?? "open") === "open",
        {
          about: "the proposal of Upwork",
          what: "the proposal came",
          day: c.answers.proposalOn,
          key: "proposalOn",
        },
      ),
  },
  {
    rule: "assistance-end",
    triggers: (c) => [
      ...when(isFixed(c) && inProgramme(c) && filedAs(c, "disputeByFreelancer"), disputeNotice(c)),
      ...when(isFixed(c) && inProgramme(c) && filedAs(c, "mediation"), mediationNotice(c)),
    ],
  },
  {
    rule: "arbitration-demand",
    triggers: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "nonResolution"), nonResolution(c)),
  },
  {
    rule: "arbitration-length",
    triggers: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "arbitration"), arbitrationAsked(c)),
  },
  {
    rule: "diary-fix",
    triggers: (c) => (isHourly(c) && isFreelancerSide(c) && (inProgramme(c) || isEnterprise(c)) ? ofWeeks(c) : []),
  },
  {
    rule: "hours-dispute",
    triggers: (c) =>
      isHourly(c) && (inProgramme(c) || isEnterprise(c)) && !filedAs(c, "disputeByClient") ? ofWeeks(c) : [],
  },
  { rule: "any-hire-hours", triggers: (c) => (isHourly(c) && isAnyHire(c) ? ofInvoices(c) : []) },
  {
    rule: "hours-answer",
    triggers: (c) =>
      when(isHourly(c) && (inProgramme(c) || isEnterprise(c)) && filedAs(c, "disputeByClient"), disputeNotice(c)),
  },
  {
    rule: "direct-hours-answer",
    triggers: (c) => when(isHourly(c) && isDirectOwn(c) && filedAs(c, "disputeByClient"), disputeNotice(c)),
  },
  {
    rule: "hours-claim",
    triggers: (c) =>
      when(isHourly(c) && isFreelancerSide(c) && filedAs(c, "hoursRejected"), {
        about: "rejected or unpaid hours",
        what: "Upwork sent the notice of the rejected or unpaid hours",
        day: c.answers.filedOn,
        key: "filedOn",
      }),
  },
  { rule: "feedback", triggers: (c) => when(hasEnded(c), end(c)) },
  { rule: "feedback-reply", triggers: (c) => when(hasEnded(c), end(c)) },
  { rule: "refund-request", triggers: (c) => (inProgramme(c) ? ofPaid(c) : []) },
  { rule: "refund-request-support", triggers: (c) => (inProgramme(c) ? ofPaid(c) : []) },
  {
    rule: "dormancy",
    triggers: (c) =>
      when(isFixed(c) && !isFiled(c) && c.answers.contractState === "active" && held(c).length > 0, {
        about: CONTRACT,
        what: "the last thing happened on a milestone",
        day: lastMilestoneDay(c),
        key: "milestones",
      }),
  },
  { rule: "message-reply", triggers: unanswered },
  {
    rule: "delay-notice",
    triggers: (c) =>
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
  },
  { rule: "security-hold", triggers: (c) => (isFreelancerSide(c) && isFixed(c) ? ofPaid(c) : []) },
  {
    rule: "catalog-requirements",
    triggers: (c) =>
      when(
        c.answers.contract === "catalog" &&
          c.answers.contractState === "active" &&
          c.milestones.every((one) => handInOf(one) === undefined),
        {
          about: "the order",
          what: "the order was placed",
          day: c.answers.contractBegan,
          key: "contractBegan",
        },
      ),
  },
];
