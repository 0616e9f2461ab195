import type { Case } from "../case/case.ts";
import { itemKey } from "../case/key.ts";
import type { Milestone } from "../case/lists.ts";
import { NEVER, type Never, unlessNever } from "../case/never.ts";
import { setAnswer } from "../interview/edit.ts";
import { sayDay } from "../values/days.ts";
import type { Fact } from "./fact.ts";

/** A page says in so many words that nothing was handed in. */
const NOTHING_HANDED_IN =
  /(?<![\p{L}])(?:nothing (?:was |has been )?(?:submitted|handed in|delivered)|no (?:work |submission)s?(?: (?:was |has been )?(?:submitted|handed in|delivered|yet))?|not (?:yet )?(?:submitted|handed in|delivered)|nicht eingereicht|nada entregado|sin entregas?|rien (?:n'a été )?(?:remis|livré)|nada entregue|nic nie oddano|нічого не здано|ничего не сдано)(?![\p{L}])/iu;

const named = (name: string): string => (name === "" ? "the milestone" : `“${name}”`);

/** What the milestone's own page tells of the hand-in, as the half of a claim that helps the person. */
const happenedBy = (
  c: Case,
  one: Milestone,
  facts: readonly Fact[],
): { happened: string; on: string | Never } | undefined => {
  const [due, handedIn] = [unlessNever(one.dueOn), unlessNever(one.submittedOn)];
  const isClient = c.answers.role === "client";
  if (due === undefined || c.answers.role === undefined || c.answers.role === "other") return undefined;
  if (handedIn !== undefined) {
    const isLate = handedIn > due;
    if (isClient !== isLate) return undefined;
    return { happened: `${named(one.name ?? "")} was handed in on ${sayDay(handedIn)}`, on: handedIn };
  }
  const isSaid = facts.some(
    (fact) =>
      fact.kind === "milestone" &&
      fact.value.name === one.name &&
      fact.places.some(({ quote }) => NOTHING_HANDED_IN.test(quote)),
  );
  return isClient && isSaid ? { happened: `Nothing was handed in for ${named(one.name ?? "")}`, on: NEVER } : undefined;
};

/**
 * Rests a claim taken from a talk on the contract page, where that names the same day: the page is its proof too, and what it tells of the
 * hand-in is what happened. In: the case; the claim (its id); the fact it is from; all facts taken with it. Out: the case.
 */
export const onPaper = (c: Case, claim: string, fact: Fact, facts: readonly Fact[]): Case => {
  if (fact.kind !== "agreed" || fact.value.dueOn === undefined) return c;
  const { dueOn } = fact.value;
  const same = c.milestones.filter((one) => one.dueOn === dueOn);
  const [milestone] = same;
  if (milestone === undefined || same.length > 1) return c;
  const place = c.places?.[itemKey("milestones", milestone.id, "dueOn")];
  const exhibit = c.exhibits.find(({ id }) => id === place?.exhibit);
  if (exhibit === undefined) return c;
  const claims = exhibit.claims ?? [];
  const proven = claims.includes(claim)
    ? c
    : setAnswer(c, itemKey("exhibits", exhibit.id, "claims"), [...claims, claim]);
  const own = proven.claims.find(({ id }) => id === claim);
  const told = happenedBy(proven, milestone, facts);
  if (own === undefined || own.happened !== undefined || told === undefined) return proven;
  return setAnswer(
    setAnswer(proven, itemKey("claims", claim, "happened"), told.happened),
    itemKey("claims", claim, "happenedOn"),
    told.on,
  );
};
