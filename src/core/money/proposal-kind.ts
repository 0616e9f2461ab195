import type { RuleId } from "../rules/built-in.ts";
import { phrase } from "../text/text.ts";
import { formatCents } from "../values/format-money.ts";
import type { AmountAtStake } from "./amount-at-stake.ts";
import type { Chance } from "./batna.ts";
import { percentOf } from "./fees.ts";
import type { Protection } from "./objective-criteria.ts";
import { between, exactly, type Missing, type Span, saySpan } from "./range.ts";
import { middleOf, type Zopa } from "./zopa.ts";

/** What packages are made from: answers, and what was worked out from them. Amounts in gross cents to the freelancer. */
export interface ProposalInput {
  readonly stake: AmountAtStake;
  readonly feePercent?: number;
  readonly chance?: Chance;
  readonly overlap?: Zopa;
  /** Percent of the work, as the person said. */
  readonly shareDone?: number;
  /** Between the two walk-away figures, where they meet. */
  readonly limits?: Span;
  /** The offer the person drafted or made. */
  readonly offer?: { readonly cents: number; readonly terms?: string; readonly reason?: string };
  /** The last offer of each side. */
  readonly offers?: { readonly mine: number; readonly theirs: number };
  readonly protection?: Protection;
}

/** A package before its sums: what it is, the amount to the freelancer, and why. */
export interface ProposalKind {
  readonly title: string;
  readonly gross?: Span;
  readonly unknown?: Missing;
  readonly reason: string;
  readonly steps: readonly string[];
  readonly rules: readonly RuleId[];
}

/** An amount and where it comes from. */
interface Basis {
  readonly cents: number;
  readonly how: string;
}

export const least = (stake: AmountAtStake): number => stake.besidesCents;
export const most = (stake: AmountAtStake): number => stake.besidesCents + stake.cents;

/**
 * A middle, for when no share of the work is known: of the range that is good for both, else of the person's own guess,
 * else between the walk-away figures. Only one that lies inside the amount at stake. It says what it is the middle of.
 */
export const middle = ({ stake, overlap, chance, limits }: ProposalInput): Basis | undefined => {
  const bases: Basis[] = [];
  if (overlap?.surely !== undefined) {
    bases.push({
      cents: middleOf(overlap.surely),
      how: `the middle of the range that is good for both (${saySpan(overlap.surely)})`,
    });
  }
  if (chance !== undefined) {
    const span = between(percentOf(stake.cents, chance.lowPercent), percentOf(stake.cents, chance.highPercent));
    bases.push({
      cents: stake.besidesCents + middleOf(span),
      how: `the middle of your own guess (${chance.lowPercent} to ${chance.highPercent} %)`,
    });
  }
  if (limits !== undefined) {
    bases.push({ cents: middleOf(limits), how: `the middle between the two walk-away figures (${saySpan(limits)})` });
  }
  return bases.find((one) => one.cents > least(stake) && one.cents < most(stake));
};

export const TELL_CHANCE: Missing = {
  key: "chanceLow",
  why: "Your own guess gives a middle to begin from (chanceLow, chanceHigh).",
};
const TELL_LIMITS: Missing = {
  key: "theirLimit",
  why: "Your walk-away figure and your guess at theirs have a middle (floor, theirLimit).",
};
/** The words for moving money, held or released. */
export const moves = (stake: AmountAtStake, cents: number): string =>
  stake.kind === "held"
    ? cents === 0
      ? "Nothing is released"
      : `Release ${formatCents(cents)}`
    : cents === stake.potCents
      ? "Everything stays paid"
      : `Refund ${formatCents(stake.potCents - cents)}`;

/** A middle, for when there is no better measure. */
export const byMiddle = (input: ProposalInput): ProposalKind => {
  const found = middle(input);
  const reason = "No measure of the work stands behind this figure; it is a place to begin.";
  const title = "Meet in the middle";
  if (found === undefined) {
    return { title, unknown: input.stake.kind === "hourly" ? TELL_LIMITS : TELL_CHANCE, reason, steps: [], rules: [] };
  }
  return {
    title: `${title}: ${moves(input.stake, found.cents).toLowerCase()}`,
    gross: exactly(found.cents),
    reason: `It is ${found.how}. ${reason}`,
    steps: [`${formatCents(found.cents)} is ${found.how}.`],
    rules: [],
  };
};

/** Can this amount be moved at all? Gross cents to the freelancer. */
export const isPossible = (stake: AmountAtStake, cents: number): boolean =>
  cents >= least(stake) && cents <= most(stake);

/** The offer of the person, with its terms and its reason. */
export const byOffer = ({ stake, offer }: ProposalInput): ProposalKind | undefined => {
  if (offer === undefined || !isPossible(stake, offer.cents)) return undefined;
  const terms = offer.terms === undefined ? "the files as they are" : phrase(offer.terms);
  return {
    title: `${stake.kind === "hourly" ? `${formatCents(offer.cents)} stays paid` : moves(stake, offer.cents)}, ${terms}`,
    gross: exactly(offer.cents),
    reason:
      offer.reason === undefined
        ? "It is your own offer."
        : `Your own offer. It rests on this: ${phrase(offer.reason)}.`,
    steps: [`You offer ${formatCents(offer.cents)}.`],
    rules: [],
  };
};
