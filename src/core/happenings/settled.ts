import type { Answers } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { isReleased } from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { Milestone } from "../case/lists.ts";
import { mattersOf } from "./matters.ts";

type Settled = Pick<Case, "happenings" | "milestones"> & { readonly answers: Answers };

const ABOUT_MONEY: readonly HappeningKind[] = ["refundAsked", "disputeByFreelancer", "mediation"];
const AT_UPWORK: readonly HappeningKind[] = ["disputeByFreelancer", "nonResolution", "arbitration"];

/** The milestones that the disputes of a case name; undefined where one is about the contract as a whole, or there is none. */
const disputedIn = (c: Settled): ReadonlySet<string> | undefined => {
  const named = mattersOf(c)
    .filter(({ kind }) => ABOUT_MONEY.includes(kind))
    .map((one) => one.of);
  const ids = named.filter((one) => one !== undefined);
  return ids.length === 0 || ids.length < named.length ? undefined : new Set(ids);
};

/**
 * Released money that a settlement of other milestones says nothing about: it is in dispute as little or as much as before. In: what
 * applies of a settled case. Nothing where it is not sure that the settlement left it out.
 */
export const besideSettled = (c: Settled): readonly Milestone[] => {
  const disputed = disputedIn(c);
  return disputed === undefined ? [] : c.milestones.filter((one) => isReleased(one) && !disputed.has(one.id));
};

/** Was the money of a milestone (its id) settled: named in the dispute, or paid on the day of the outcome or later? */
export const isMoneySettled = (c: Settled, milestone: string): boolean => {
  const { outcomeOn } = c.answers;
  const one = c.milestones.find(({ id }) => id === milestone);
  if (disputedIn(c)?.has(milestone) === true) return true;
  return outcomeOn !== undefined && one?.releasedOn !== undefined && one.releasedOn >= outcomeOn;
};

/** Was a dispute of held money open when it was settled? Then Upwork moves the money, and no button does. */
export const wasAtUpwork = (c: Settled): boolean => mattersOf(c).some(({ kind }) => AT_UPWORK.includes(kind));
