import { CLAIM_DOUBTS, type ClaimDoubt } from "./claim-doubts.ts";
import {
  type ClaimExhibit,
  type ClaimWithExhibits,
  claimsWithExhibits,
  type Evidenced,
  type QuoteFlaws,
} from "./claim-evidence.ts";

/** How a claim stands: proved when nothing is doubted, aside when the person does not rely on it. */
export type ClaimState = "proved" | "thin" | "bare" | "aside";

/** A claim, how it stands, and what is doubted. */
export interface ClaimWithDoubts extends ClaimWithExhibits {
  readonly state: ClaimState;
  /** The exhibit with the fewest doubts; the first in the filing among equals. */
  readonly best?: ClaimExhibit;
  /** The doubts, the most serious first; none for a claim that is set aside. */
  readonly doubts: readonly ClaimDoubt[];
}

const flawsOf = (exhibit: ClaimExhibit): ClaimDoubt[] => CLAIM_DOUBTS.filter((rule) => rule.ofExhibit?.(exhibit));

const bestOf = (exhibits: readonly ClaimExhibit[]): ClaimExhibit | undefined =>
  exhibits.reduce<ClaimExhibit | undefined>(
    (best, one) => (best !== undefined && flawsOf(best).length <= flawsOf(one).length ? best : one),
    undefined,
  );

const withDoubts = (seen: ClaimWithExhibits, isAside: boolean): ClaimWithDoubts => {
  const best = bestOf(seen.exhibits);
  const found = { ...seen, ...(best === undefined ? {} : { best }) };
  if (isAside) return { ...found, state: "aside", doubts: [] };
  const doubts = CLAIM_DOUBTS.filter(
    (rule) => rule.ofClaim?.(seen) || (best !== undefined && rule.ofExhibit?.(best) === true),
  );
  const state = doubts.some((rule) => rule.grade === "bare") ? "bare" : doubts.length > 0 ? "thin" : "proved";
  return { ...found, state, doubts };
};

/**
 * How every claim stands beside its proof. In: what applies of a case, and what is wrong with its quotes where that was
 * looked up. Out: the claims in the order of the list.
 */
export const claimsWithDoubts = (c: Evidenced, flaws?: QuoteFlaws): ClaimWithDoubts[] =>
  claimsWithExhibits(c, flaws).map((seen) => withDoubts(seen, (c.answers.notReliedOn ?? []).includes(seen.claim.id)));
