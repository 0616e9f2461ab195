import type { Case } from "../case/case.ts";
import { enderOf, hasEnded, isHeld, isReleased, isSettled } from "../case/facts.ts";
import { HAPPENINGS, type HappeningKind, rowOf } from "../case/happening-kinds.ts";
import { unlessNever } from "../case/never.ts";
import type { Deadline, Due } from "../deadlines/deadline.ts";
import type { Present } from "../deadlines/deadline-math.ts";
import { isPaid } from "../deadlines/matter-triggers.ts";
import { handInOf, isStopped } from "../deadlines/milestone-days.ts";
import type { NamedDate } from "../deadlines/named-dates.ts";
import { happeningsOf, type KnownHappening } from "../happenings/happenings.ts";
import { isNothingFiled, matterOf, mattersOf } from "../happenings/matters.ts";
import { DEADLINE_USES, type DeadlineId, type TriggerId } from "../rules/built-in.ts";
import { datesOver, isMet, type Standing, unresolved } from "./standing.ts";

/** What is other in a second standing than in a first, by deadline. */
export interface StandingChanges {
  /** Another end, also one that was not known before or is not known now. */
  readonly moved: readonly { readonly before: Deadline; readonly after: Deadline }[];
  readonly came: readonly Deadline[];
  readonly went: readonly { readonly deadline: Deadline; readonly why: string }[];
  /** Ended, and nobody has told what came of it. */
  readonly passed: readonly Deadline[];
  /** Days that Upwork named and that no rule covers: those that came, and those that ended. */
  readonly dates: { readonly came: readonly NamedDate[]; readonly over: readonly NamedDate[] };
}

const isLive = ({ state }: Deadline): boolean => state !== "over";

const sameEnd = (a: Due, b: Due): boolean => {
  if (a.kind === "day") return b.kind === "day" && a.day === b.day;
  if (a.kind === "moment") return b.kind === "moment" && a.instant === b.instant;
  return b.kind === "unknown" && JSON.stringify(a.worst) === JSON.stringify(b.worst) && a.ifSo === b.ifSo;
};

const FILED = "you changed what was filed";

/** It is still open, and the contract is paid in another way than its rule is for. */
const otherPay = (c: Case, kind: HappeningKind, rulePay: "fixed" | "hourly"): string | undefined => {
  if (matterOf(c, kind) === undefined || isPaid(c, rulePay, kind)) return undefined;
  return rulePay === "fixed" ? "the contract is paid by the hour" : "the contract has a fixed price";
};

/** The item a deadline is about, by its id: `review-m2` is about m2. */
const itemOf = (id: string, rule: DeadlineId): string => id.slice(rule.length + 1);

/** "the freelancer opened a dispute" */
const sayWhat = ({ kind }: KnownHappening): string =>
  HAPPENINGS[kind].label.replace(/^(?!Upwork)./, (letter) => letter.toLowerCase());

/** What became of a matter that was told of. */
const ofMatter = (c: Case, kind: HappeningKind): string | undefined => {
  const matter = mattersOf(c).findLast((one) => one.kind === kind);
  if (matter === undefined) return undefined;
  return matter.answeredBy.length > 0 ? "it was answered" : matter.ended && sayWhat(matter.ended);
};

/** Why what set a deadline off does not any more. In: the case as told now, the item's id. Undefined where nothing special is known. */
const WHY: Readonly<Record<TriggerId, (c: Case, item: string) => string | undefined>> = {
  handIn: (c, item) => {
    const one = c.milestones.find(({ id }) => id === item);
    if (one === undefined) return "the milestone was removed";
    if (hasEnded(c)) return "the contract has ended";
    if (!isHeld(one)) return "its money is no longer held";
    if (handInOf(one) === undefined) return "the work was not handed in";
    return isStopped(one) === true ? "changes were asked for" : undefined;
  },
  refundNotice: (c) => {
    const answer = happeningsOf(c).findLast(({ kind }) => rowOf(kind).ends?.includes("refundAsked"));
    const asked = ofMatter(c, "refundAsked") ?? otherPay(c, "refundAsked", "fixed") ?? (answer && sayWhat(answer));
    if (asked === undefined && !c.milestones.some(isHeld)) return "no money is held";
    if (asked !== undefined || !isNothingFiled(c)) return asked ?? FILED;
    if (!hasEnded(c)) return "the contract has not ended";
    return enderOf(c) === "client" ? undefined : "the client did not end the contract";
  },
  escrowDispute: (c) => ofMatter(c, "disputeByFreelancer") ?? otherPay(c, "disputeByFreelancer", "fixed") ?? FILED,
  mediation: (c) => ofMatter(c, "mediation") ?? otherPay(c, "mediation", "fixed") ?? FILED,
  disputeOrMediation: (c) =>
    ofMatter(c, "disputeByFreelancer") ??
    ofMatter(c, "mediation") ??
    otherPay(c, "disputeByFreelancer", "fixed") ??
    otherPay(c, "mediation", "fixed") ??
    FILED,
  nonResolution: (c) => ofMatter(c, "nonResolution") ?? otherPay(c, "nonResolution", "fixed") ?? FILED,
  arbitrationAsked: (c) => ofMatter(c, "arbitration") ?? otherPay(c, "arbitration", "fixed") ?? FILED,
  hoursDisputed: (c) => ofMatter(c, "disputeByClient") ?? otherPay(c, "disputeByClient", "hourly") ?? FILED,
  hoursRejected: (c) => ofMatter(c, "hoursRejected") ?? otherPay(c, "hoursRejected", "hourly") ?? FILED,
  suggestion: (c) =>
    ofMatter(c, "suggestionMade") ?? otherPay(c, "suggestionMade", "fixed") ?? "no suggestion was made",
  ending: (c) => (hasEnded(c) ? undefined : "the contract has not ended"),
  feedback: (c) => (hasEnded(c) ? "the feedback was left" : "the contract has not ended"),
  releaseNotMediated: (c, item) => notReleased(c, item) ?? "a mediation was asked for",
  payment: (c, item) => (c.weeks.some(({ id }) => id === item) ? undefined : notReleased(c, item)),
  paymentToFreelancer: (c, item) => notReleased(c, item),
  ownWeek: (c, item) => noWeek(c, item),
  week: (c, item) => noWeek(c, item) ?? "the hours were disputed",
  invoice: (c, item) => noWeek(c, item),
  lastActivity: (c) => notSleeping(c),
  dormant: (c) => notSleeping(c),
  dormantForClient: (c) => notSleeping(c),
  messageOfClient: (c, item) =>
    c.contacts.some(({ id }) => id === item) ? "it was answered" : "the contact was removed",
  agreedDate: (c, item) => {
    const one = c.milestones.find(({ id }) => id === item);
    if (one === undefined) return "the milestone was removed";
    if (handInOf(one) !== undefined) return "the work was handed in";
    return unlessNever(one.dueOn) === undefined ? "no date was agreed" : "the contract has ended";
  },
  catalogOrder: (c) => (hasEnded(c) ? "the contract has ended" : "the work was handed in"),
  catalogRequirements: (c) => (hasEnded(c) ? "the contract has ended" : "the requirements were sent"),
  hoursAnswered: (c) => ofMatter(c, "disputeByClient") ?? FILED,
  hoursAccepted: (c) => ofMatter(c, "disputeByClient") ?? FILED,
  arbitrationHeard: (c) => ofMatter(c, "arbitration") ?? otherPay(c, "arbitration", "fixed") ?? FILED,
  refundApproved: () => undefined,
  refundGiven: () => undefined,
  feedbackReported: () => undefined,
};

const notSleeping = (c: Case): string => {
  if (c.answers.contractState !== "active") return "the contract is no longer active";
  return c.milestones.some(isHeld) ? FILED : "no money is held";
};

const notReleased = (c: Case, item: string): string | undefined => {
  const one = c.milestones.find(({ id }) => id === item);
  if (one === undefined) return "the milestone was removed";
  return isReleased(one) ? undefined : "the money was not released";
};

const noWeek = (c: Case, item: string): string | undefined =>
  c.weeks.some(({ id }) => id === item) ? undefined : "the week was removed";

/**
 * Why a deadline is not there any more. In: it; the case as told, and where it stands now. Out: a phrase with a small first letter and
 * no full stop: "it was met", "the contract has not ended".
 */
export const whyGone = (
  { id, rule }: { readonly id: string; readonly rule: { readonly id: DeadlineId } },
  c: Case,
  standing: Pick<Standing, "told" | "moved">,
): string => {
  const use = DEADLINE_USES.get(rule.id);
  const still = standing.told.find((one) => one.id === id);
  if (still !== undefined && isMet(c, still)) return "it was met";
  if (isSettled(c) && use?.movesMoney === true) return "the case is settled";
  if (still !== undefined && standing.moved.length > 0) return "under the rule its money has moved";
  const why = use?.trigger && WHY[use.trigger](c, itemOf(id, rule.id));
  return why ?? "you changed the day it counts from";
};

/**
 * What is other between two standings of a case. In: the first; the second with its case as told and its present. Out: deadlines that moved,
 * came, went and why, and those that passed without a word. The other way round it is mirrored: what came has gone.
 */
export const changesBetweenStandings = (
  before: { readonly standing: Standing; readonly present: Present },
  after: { readonly standing: Standing; readonly present: Present; readonly told: Case },
): StandingChanges => {
  const was = new Map(before.standing.deadlines.map((one) => [one.id, one]));
  const is = new Map(after.standing.deadlines.map((one) => [one.id, one]));
  const toldBefore = unresolved(before.standing, before.present);
  const hadDate = ({ id, day, state }: NamedDate): boolean =>
    before.standing.dates.some((old) => old.id === id && old.day === day && old.state === state);
  return {
    moved: after.standing.deadlines.flatMap((one) => {
      const old = was.get(one.id);
      return old === undefined || sameEnd(old.due, one.due) || !(isLive(old) || isLive(one))
        ? []
        : [{ before: old, after: one }];
    }),
    came: after.standing.deadlines.filter((one) => isLive(one) && !was.has(one.id)),
    went: before.standing.deadlines
      .filter((one) => isLive(one) && !is.has(one.id))
      .map((deadline) => ({ deadline, why: whyGone(deadline, after.told, after.standing) })),
    passed: unresolved(after.standing, after.present).filter(
      (one) => !toldBefore.some((old) => old.id === one.id && sameEnd(old.due, one.due)),
    ),
    dates: {
      came: after.standing.dates.filter((one) => one.state === "running" && one.isUpworks && !hadDate(one)),
      over: datesOver(after.standing, after.present).filter((one) => !hadDate(one)),
    },
  };
};
