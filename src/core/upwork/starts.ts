import type { Case } from "../case/case.ts";
import { addDays } from "../case/days.ts";
import { endedByOther, hasEnded, isFixed, isFreelancerSide, isHourly } from "../case/facts.ts";
import type { Milestone, Week } from "../case/lists.ts";
import { oneLine } from "../case/words.ts";

/** From where one clock of a case runs. Data and small predicates; the sums are in clocks.ts. */
export interface Start {
  /** The rule, by its id. */
  readonly rule: string;
  /** The item's id, where a rule can run several times. */
  readonly item?: string;
  readonly about: string;
  /** What happened on the day it runs from, and that day. Without a day the clock is unknown. */
  readonly what: string;
  readonly day: string | undefined;
  /** The question that would give the day. */
  readonly key: string;
}

/** A rule that can run in a case: when, and from what. */
interface Runs {
  readonly rule: string;
  readonly starts: (c: Case) => readonly Omit<Start, "rule">[];
}

const CONTRACT = "the contract";

const nameOf = (one: Milestone): string => (one.name === undefined ? `milestone ${one.id}` : oneLine(one.name));
const held = (c: Case): readonly Milestone[] => c.milestones.filter((one) => one.money === "held");
const released = (c: Case): readonly Milestone[] => c.milestones.filter((one) => one.money === "released");

const isAnyHire = (c: Case): boolean => c.answers.contract === "anyHire";
const isDirectOwn = (c: Case): boolean => c.answers.contract === "directByFreelancer";
/** The ordinary programme: not Any Hire, not a Direct Contract, not payroll, not Enterprise (fact sheet, section 3). */
const inProgramme = (c: Case): boolean =>
  ["fixed", "hourly", "catalog", "other", undefined].includes(c.answers.contract);
const isEnterprise = (c: Case): boolean => c.answers.contract === "enterprise";

/** Changes asked for after the last hand-in stop the review until the next hand-in. */
const isStopped = (one: Milestone): boolean =>
  one.changesAskedOn !== undefined && one.submittedOn !== undefined && one.changesAskedOn >= one.submittedOn;

const reviews = (c: Case): readonly Omit<Start, "rule">[] =>
  hasEnded(c)
    ? []
    : held(c)
        .filter((one) => one.submittedOn !== undefined && !isStopped(one))
        .map((one) => ({
          item: one.id,
          about: nameOf(one),
          what: "the work was handed in with Submit Work",
          day: one.submittedOn,
          key: `milestones.${one.id}.submittedOn`,
        }));

/** The day of the notice: a refund request that is filed has its own, else it is the day the contract ended. */
const refundNotice = (c: Case): readonly Omit<Start, "rule">[] => {
  if (held(c).length === 0) return [];
  if (c.answers.filed === "refundAsked") {
    return [
      { about: CONTRACT, what: "Upwork sent the notice of the refund request", day: c.answers.filedOn, key: "filedOn" },
    ];
  }
  if (endedByOther(c) && (c.answers.filed ?? "nothing") === "nothing" && isFreelancerSide(c)) {
    return [
      {
        about: CONTRACT,
        what: "Upwork sent the notice that the contract was ended",
        day: c.answers.endedOn,
        key: "endedOn",
      },
    ];
  }
  if (
    c.answers.role === "client" &&
    hasEnded(c) &&
    c.answers.endedBy === "me" &&
    (c.answers.filed ?? "nothing") === "nothing"
  ) {
    return [
      {
        about: CONTRACT,
        what: "Upwork sent the notice that the contract was ended",
        day: c.answers.endedOn,
        key: "endedOn",
      },
    ];
  }
  return [];
};

const isFiled = (c: Case): boolean => !["nothing", "other", undefined].includes(c.answers.filed);
const filedAs = (c: Case, ...kinds: readonly string[]): boolean => kinds.includes(c.answers.filed ?? "");

const ofFiling =
  (what: string) =>
  (c: Case): Omit<Start, "rule"> => ({ about: CONTRACT, what, day: c.answers.filedOn, key: "filedOn" });
const disputeNotice = ofFiling("Upwork sent the notice of the dispute");
const mediationNotice = ofFiling("Upwork sent the notice of the mediation");
const nonResolution = ofFiling("Upwork sent the Notice of Non-Resolution");
const arbitrationAsked = ofFiling("arbitration was asked for");

const when = (holds: boolean, ...starts: readonly Omit<Start, "rule">[]): readonly Omit<Start, "rule">[] =>
  holds ? starts : [];

const ofReleased = (c: Case): readonly Omit<Start, "rule">[] =>
  released(c).map((one) => ({
    item: one.id,
    about: nameOf(one),
    what: "the money was released",
    day: one.releasedOn,
    key: `milestones.${one.id}.releasedOn`,
  }));

const ofWeeks = (c: Case): readonly Omit<Start, "rule">[] =>
  c.weeks.map((one: Week) => ({
    item: one.id,
    about: one.monday === undefined ? `week ${one.id}` : `week from ${one.monday}`,
    what: "the billing week began",
    day: one.monday,
    key: `weeks.${one.id}.monday`,
  }));

/** The invoice of a week is made on the Monday after it (fact sheet, section 2). */
const ofInvoices = (c: Case): readonly Omit<Start, "rule">[] =>
  ofWeeks(c).map((one) => ({
    ...one,
    what: "the invoice of the week was made",
    day: one.day === undefined ? undefined : addDays(one.day, 7),
  }));

const end = (c: Case): Omit<Start, "rule"> => ({
  about: CONTRACT,
  what: "the contract ended",
  day: c.answers.endedOn,
  key: "endedOn",
});

const lastMilestoneDay = (c: Case): string | undefined =>
  c.milestones
    .flatMap((one) => [one.fundedOn, one.submittedOn, one.changesAskedOn, one.releasedOn])
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** Messages of the other side that wait for an answer. */
const unanswered = (c: Case): readonly Omit<Start, "rule">[] =>
  isFreelancerSide(c)
    ? c.contacts
        .filter((one) => one.by === "them" && one.answered === "no")
        .map((one) => ({
          item: one.id,
          about: oneLine(one.gist ?? "a message").slice(0, 60),
          what: "the client wrote",
          day: one.on,
          key: `contacts.${one.id}.on`,
        }))
    : [];

/** Every rule that can run, in the order of the fact sheet's section 9. */
export const RUNS: readonly Runs[] = [
  {
    rule: "review",
    starts: (c) => (isFixed(c) && (inProgramme(c) || isEnterprise(c)) ? reviews(c) : []),
  },
  { rule: "any-hire-review", starts: (c) => (isFixed(c) && isAnyHire(c) ? reviews(c) : []) },
  { rule: "refund-answer", starts: (c) => (isFixed(c) && (inProgramme(c) || isEnterprise(c)) ? refundNotice(c) : []) },
  { rule: "any-hire-refund-answer", starts: (c) => (isFixed(c) && isAnyHire(c) ? refundNotice(c) : []) },
  { rule: "direct-refund-answer", starts: (c) => (isFixed(c) && isDirectOwn(c) ? refundNotice(c) : []) },
  {
    rule: "escrow-dispute-answer",
    starts: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "disputeByFreelancer"), disputeNotice(c)),
  },
  {
    rule: "mediation-answer",
    starts: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "mediation"), mediationNotice(c)),
  },
  {
    rule: "mediation-start",
    starts: (c) =>
      isFixed(c) && inProgramme(c) && !filedAs(c, "mediation", "nonResolution", "arbitration") ? ofReleased(c) : [],
  },
  {
    rule: "suggestion-answer",
    starts: (c) =>
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
    starts: (c) => [
      ...when(isFixed(c) && inProgramme(c) && filedAs(c, "disputeByFreelancer"), disputeNotice(c)),
      ...when(isFixed(c) && inProgramme(c) && filedAs(c, "mediation"), mediationNotice(c)),
    ],
  },
  {
    rule: "arbitration-demand",
    starts: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "nonResolution"), nonResolution(c)),
  },
  {
    rule: "arbitration-length",
    starts: (c) => when(isFixed(c) && inProgramme(c) && filedAs(c, "arbitration"), arbitrationAsked(c)),
  },
  {
    rule: "diary-fix",
    starts: (c) => (isHourly(c) && isFreelancerSide(c) && (inProgramme(c) || isEnterprise(c)) ? ofWeeks(c) : []),
  },
  {
    rule: "hours-dispute",
    starts: (c) =>
      isHourly(c) && (inProgramme(c) || isEnterprise(c)) && !filedAs(c, "disputeByClient") ? ofWeeks(c) : [],
  },
  { rule: "any-hire-hours", starts: (c) => (isHourly(c) && isAnyHire(c) ? ofInvoices(c) : []) },
  {
    rule: "hours-answer",
    starts: (c) =>
      when(isHourly(c) && (inProgramme(c) || isEnterprise(c)) && filedAs(c, "disputeByClient"), disputeNotice(c)),
  },
  {
    rule: "direct-hours-answer",
    starts: (c) => when(isHourly(c) && isDirectOwn(c) && filedAs(c, "disputeByClient"), disputeNotice(c)),
  },
  {
    rule: "hours-claim",
    starts: (c) =>
      when(isHourly(c) && isFreelancerSide(c) && filedAs(c, "hoursRejected"), {
        about: "rejected or unpaid hours",
        what: "Upwork sent the notice of the rejected or unpaid hours",
        day: c.answers.filedOn,
        key: "filedOn",
      }),
  },
  { rule: "feedback", starts: (c) => when(hasEnded(c), end(c)) },
  { rule: "feedback-reply", starts: (c) => when(hasEnded(c), end(c)) },
  { rule: "refund-request", starts: (c) => (inProgramme(c) ? ofReleased(c) : []) },
  { rule: "refund-request-support", starts: (c) => (inProgramme(c) ? ofReleased(c) : []) },
  {
    rule: "dormancy",
    starts: (c) =>
      when(isFixed(c) && !isFiled(c) && c.answers.contractState === "active" && held(c).length > 0, {
        about: CONTRACT,
        what: "the last thing happened on a milestone",
        day: lastMilestoneDay(c),
        key: "milestones",
      }),
  },
  { rule: "message-reply", starts: unanswered },
  {
    rule: "delay-notice",
    starts: (c) =>
      isFreelancerSide(c) && isFixed(c) && !hasEnded(c)
        ? c.milestones
            .filter((one) => one.dueOn !== undefined && one.submittedOn === undefined)
            .map((one) => ({
              item: one.id,
              about: nameOf(one),
              what: "the work is due",
              day: one.dueOn,
              key: `milestones.${one.id}.dueOn`,
            }))
        : [],
  },
  { rule: "security-hold", starts: (c) => (isFreelancerSide(c) && isFixed(c) ? ofReleased(c) : []) },
  {
    rule: "catalog-requirements",
    starts: (c) =>
      when(
        c.answers.contract === "catalog" &&
          c.answers.contractState === "active" &&
          c.milestones.every((one) => one.submittedOn === undefined),
        {
          about: "the order",
          what: "the order was placed",
          day: c.answers.contractBegan,
          key: "contractBegan",
        },
      ),
  },
];
