import type { Case } from "../case/case.ts";
import { hasEnded, isFixed, isHeld, isReleased } from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { Milestone } from "../case/lists.ts";
import { openMatters } from "../happenings/matters.ts";
import { DEADLINE_USES, type TriggerId } from "../rules/built-in.ts";
import type { Deadline } from "./deadline.ts";
import { isOwn } from "./urgency.ts";

const ABOUT_HELD: readonly HappeningKind[] = ["refundAsked", "disputeByFreelancer", "nonResolution", "arbitration"];
const ABOUT_PAID: readonly HappeningKind[] = ["mediation", "chargeback"];
const ROUTES_OF_PAID: readonly unknown[] = ["refundRequest", "mediation", "giveRefund"];
const WISHES_OF_PAID: readonly unknown[] = ["keepPaid", "giveRefund"];

/**
 * Milestones that were paid and that nobody asks for, while the held money of another one is what the matter is about. In: what applies
 * of a case. Out: none where the paid money is in question, or may be.
 */
export const paidAside = (c: Case): readonly Milestone[] => {
  const matters = openMatters(c);
  const paid = c.milestones.filter((one) => isReleased(one) && !isHeld(one));
  if (!isFixed(c) || paid.length === 0 || !c.milestones.some(isHeld)) return [];
  const isHeldAtIssue = hasEnded(c) || matters.some(({ kind }) => ABOUT_HELD.includes(kind));
  const isPaidAtIssue =
    ROUTES_OF_PAID.includes(c.answers.route) ||
    WISHES_OF_PAID.includes(c.answers.want) ||
    matters.some(({ kind, of }) => ABOUT_PAID.includes(kind) || paid.some(({ id }) => id === of));
  return isHeldAtIssue && !isPaidAtIssue ? paid : [];
};

const isHarmless = ({ rule }: Deadline): boolean => DEADLINE_USES.get(rule.id)?.harmless !== undefined;

const OF_PAID: readonly (TriggerId | undefined)[] = ["payment", "paymentToFreelancer", "releaseNotMediated"];

/** Marks the deadlines of money that nobody asks for: those that are over, and those of the other side. What the person can still do stays. */
export const withPaidAside = (c: Case, deadlines: readonly Deadline[]): Deadline[] => {
  const paid = paidAside(c);
  return deadlines.map((one) =>
    OF_PAID.includes(DEADLINE_USES.get(one.rule.id)?.trigger) &&
    (one.state === "over" || !isOwn(one) || (one.state === "unknown" && isHarmless(one))) &&
    paid.some(({ id }) => one.id === `${one.rule.id}-${id}`)
      ? { ...one, isAside: true }
      : one,
  );
};
