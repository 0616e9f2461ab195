import type { Case } from "../case/case.ts";
import { sideOf } from "../case/facts.ts";
import type { Rule } from "../rules/rows/rule.ts";
import type { Deadline } from "./deadline.ts";

/** Whose act it is, as a rule names them. */
export type Who = Rule["who"];

/** Who must act, seen from the person. Where their side is not told it can be either. */
export const actorFor = (c: Case, who: Who): Deadline["actor"] => {
  if (who === "upwork" || who === "arbitrator" || who === "both") return who;
  const side = sideOf(c);
  return side === undefined ? "both" : side === who ? "you" : "them";
};

/** Who still has to act, when some have; undefined when all who must have done it. In: the actor, who has acted, whose act it is. */
export const leftOf = (
  actor: Deadline["actor"],
  doneBy: readonly string[] = [],
  who?: Who,
): Deadline["actor"] | undefined => {
  // The side of the person is not told, and the side that must act has acted.
  if (who !== undefined && doneBy.includes(who)) return undefined;
  const [mine, theirs] = [doneBy.includes("me"), doneBy.includes("them")];
  if (actor === "both") return mine ? (theirs ? undefined : "them") : theirs ? "you" : "both";
  return (actor === "you" && mine) || (actor === "them" && theirs) ? undefined : actor;
};

const ACTORS: Readonly<Record<Deadline["actor"], string>> = {
  you: "You",
  them: "The other side",
  both: "Both sides",
  upwork: "Upwork",
  arbitrator: "The arbitrator",
};

/** Who acts, to begin a line with. Where the side of the person is not told, it is the side that the rule names: "The freelancer". */
export const sayWho = (actor: Deadline["actor"], who: Who | "you"): string =>
  actor === "both" && (who === "freelancer" || who === "client") ? `The ${who}` : ACTORS[actor];
