import type { Case } from "../case/case.ts";
import {
  enderOf,
  hasEnded,
  hasHeldMoney,
  hasReleasedMoney,
  isClientSide,
  isFreelancerSide,
  releasedCents,
} from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { Milestone } from "../case/lists.ts";
import { type Deadline, endOf, SILENCE_RETURNS } from "../deadlines/deadline.ts";
import { heldOf, nameOf } from "../deadlines/milestone-days.ts";
import { filingKeyOf, filingOf, hasDispute, isDisputed, matterOf } from "../happenings/matters.ts";
import type { DeadlineId, RuleId } from "../rules/built-in.ts";
import { inOrder, series } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import type { Decision, Situation } from "./route.ts";

// Small questions that the routes ask of a case and its deadlines.

type More = Omit<Decision, "state" | "why">;
export const open = (why: string, more: More = {}): Decision => ({ state: "open", why, ...more });
export const notYet = (why: string, more: More = {}): Decision => ({ state: "notYet", why, ...more });
export const closed = (why: string, ...rules: readonly RuleId[]): Decision => ({ state: "closed", why, rules });
/** An answer is missing: the question that would tell, by its key. */
export const unknown = (why: string, ask: string, ...rules: readonly RuleId[]): Decision => ({
  state: "unknown",
  why,
  ask,
  rules,
});
/** The sources are silent: no answer of the person would help. */
export const untold = (why: string, ...rules: readonly RuleId[]): Decision => ({ state: "unknown", why, rules });

/** The two sides as the person would say them, to begin a sentence with or to stand in one. */
export const theFreelancer = (c: Case): string => (isFreelancerSide(c) ? "you" : "the freelancer");
export const theClient = (c: Case): string => (isClientSide(c) ? "you" : "the client");

const byEnd = (a: Deadline, b: Deadline): number => inOrder(endOf(a), endOf(b));

/** The deadlines of some rules: the running one that ends first, one that is not known, the one that ended last. */
export interface Limit {
  readonly running?: Deadline;
  readonly unknown?: Deadline;
  readonly over?: Deadline;
}

export const limitOf = (x: Situation, ...rules: readonly DeadlineId[]): Limit => {
  const own = x.deadlines.filter((deadline) => rules.includes(deadline.rule.id)).sort(byEnd);
  return {
    running: own.find((deadline) => deadline.state === "running"),
    unknown: own.find((deadline) => deadline.state === "unknown"),
    over: own.filter((deadline) => deadline.state === "over").at(-1),
  };
};

/** Decides by a deadline: while it runs, when a day is missing, when it is over, when there is none. */
export const byLimit = (
  limit: Limit,
  on: {
    readonly running: (deadline: Deadline) => Decision;
    readonly over: (deadline: Deadline) => Decision;
    readonly none: () => Decision;
  },
): Decision => {
  if (limit.running !== undefined) return { until: limit.running, ...on.running(limit.running) };
  if (limit.unknown !== undefined) {
    const { due } = limit.unknown;
    const told = due.kind === "unknown" ? due : { why: "A day is missing.", key: undefined };
    return told.key === undefined ? untold(told.why) : unknown(told.why, told.key);
  }
  return limit.over === undefined ? on.none() : on.over(limit.over);
};

/** " on 12 Nov 2026": the day an open matter of a kind began; empty while it is not known. */
export const openedOn = (x: Situation, kind: HappeningKind): string => {
  const on = matterOf(x.c, kind)?.on;
  return on === undefined ? "" : ` on ${sayDay(on)}`;
};

/** Is some of the held money in a dispute, or in what came after one? */
const hasFrozen = (c: Case): boolean => heldOf(c).some(({ id }) => isDisputed(c, id));

/** All that is held is in a dispute, or in what came after one: nothing of it moves. */
export const isFrozen = (c: Case): boolean => hasDispute(c) && heldOf(c).every(({ id }) => isDisputed(c, id));

/** The case as the money stands that is in no dispute: what is said of held money holds for that alone. Where all of it is in one, the case as it is. */
export const withoutFrozen = (x: Situation): Situation =>
  hasFrozen(x.c) && !isFrozen(x.c)
    ? { ...x, c: { ...x.c, milestones: x.c.milestones.filter(({ id }) => !isDisputed(x.c, id)) } }
    : x;
export const isDirect = (c: Case): boolean => c.answers.contract === "directByFreelancer";

/** Is it not said yet what was filed, or is it something we have no name for? */
export const filingGap = (c: Case): Decision | undefined => {
  const filing = filingOf(c);
  if (filing === undefined)
    return unknown("We first need to know whether anything was filed on Upwork.", filingKeyOf(c));
  return filing.filed === "other"
    ? unknown("We do not know the kind of thing that was filed, so we cannot tell what is still open.", filingKeyOf(c))
    : undefined;
};

/** Is it missing whether the contract is active, or who ended it? */
export const endGap = (c: Case): Decision | undefined => {
  const { contractState, endedBy } = c.answers;
  if (contractState === undefined || contractState === "other")
    return unknown("We first need to know whether the contract is active or has ended.", "contractState");
  if (!hasEnded(c) || enderOf(c) !== undefined) return undefined;
  return endedBy === undefined || endedBy === "other"
    ? unknown("We first need to know who ended the contract.", "endedBy")
    : unknown("We first need to know which side you are on.", "role");
};

export const namesOf = (milestones: readonly Milestone[]): string => series(milestones.map(nameOf));

/** The question that would tell where the money is, if one is open. */
const moneyGap = (c: Case): Decision | undefined => {
  if (c.milestones.length === 0) return unknown("We first need to know the milestones.", "milestones");
  const blank = c.milestones.find((one) => one.money === undefined || one.money === "other");
  return blank === undefined
    ? undefined
    : unknown(`We first need to know where the money for ${nameOf(blank)} is.`, `milestones.${blank.id}.money`);
};

/** Why there is no held money to speak of; undefined when there is. */
export const noHeld = (c: Case): Decision | undefined => {
  if (hasHeldMoney(c)) return undefined;
  const gap = moneyGap(c);
  if (gap !== undefined) return gap;
  if (hasReleasedMoney(c)) return closed(`No money is held: ${formatUsd(releasedCents(c))} was released.`);
  if (c.milestones.some((one) => one.money === "returned"))
    return closed("No money is held: it went back to the client.");
  return closed(
    "No milestone was funded. Upwork cannot help you collect money that was never deposited.",
    "unfunded-work",
  );
};

/** Money the case still calls held, although its time has run out or the freelancer ended the contract. */
export const heldIsGone = (x: Situation): boolean => {
  if (!hasHeldMoney(x.c) || hasFrozen(x.c)) return false;
  // Not on every contract do the sources say that silence gives the money back.
  const { over, running } = limitOf(x, ...SILENCE_RETURNS);
  return enderOf(x.c) === "freelancer" || (over !== undefined && running === undefined);
};

/** Why there is no released money to speak of; undefined when there is. */
export const noReleased = (x: Situation): Decision | undefined => {
  if (hasReleasedMoney(x.c)) return undefined;
  if (heldIsGone(x)) return closed("No money was released, and the held money goes back to the client.");
  if (hasHeldMoney(x.c)) return notYet("No money has been released yet. This is for released money.");
  return moneyGap(x.c) ?? closed("No money was released. This is for released money.");
};
