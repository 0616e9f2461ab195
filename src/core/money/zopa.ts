import { basisPoints, grossFor } from "./fees.ts";
import type { Alternative } from "./outcome-value.ts";
import { exactly, type Span } from "./range.ts";

/**
 * Where both sides are no worse with a deal (the zone of possible agreement), in gross cents to the freelancer. `surely`
 * holds over the whole guess, `partly` for at least a part of it.
 */
export interface Zopa {
  readonly surely?: Span;
  readonly partly?: Span;
  /** How far the two ranges are apart when nothing holds surely. */
  readonly gapCents?: number;
}

/** In: the least the freelancer needs and the most the client can pay, both as ranges. It is the same for both sides. */
export const zopaOf = (floor: Span, ceiling: Span): Zopa => {
  const partly =
    floor.lowCents <= ceiling.highCents
      ? { partly: { lowCents: floor.lowCents, highCents: ceiling.highCents } }
      : undefined;
  return floor.highCents <= ceiling.lowCents
    ? { surely: { lowCents: floor.highCents, highCents: ceiling.lowCents }, ...partly }
    : { gapCents: floor.highCents - ceiling.lowCents, ...partly };
};

export const widthOf = (span: Span): number => span.highCents - span.lowCents;

/** The middle of a range, rounded down to the cent. */
export const middleOf = (span: Span): number => Math.floor((span.lowCents + span.highCents) / 2);

/**
 * What a deal saves when both would pay for arbitration, in gross cents: `F + F/(1−r)` (docs/rulebook.md). It is the
 * width of the overlap at any one guess. In: the fee of each side; the freelancer's fee in percent, unknown counts as 0.
 */
export const savingOf = (perPartyCents: number, feePercent = 0): number =>
  perPartyCents + (grossFor(perPartyCents, feePercent) ?? 0);

/**
 * The amount from which arbitration brings the freelancer more than nothing: `A > F/(p·(1−r))`, rounded up to the cent
 * (docs/rulebook.md). In: the fee of each side in cents; the part seen as the freelancer's and the fee, in percent.
 */
export const breakEven = (perPartyCents: number, chancePercent: number, feePercent: number): number | undefined => {
  const kept = BigInt(basisPoints(chancePercent)) * BigInt(10_000 - basisPoints(feePercent));
  if (kept <= 0n) return undefined;
  const top = BigInt(perPartyCents) * 100_000_000n;
  return Number((top + kept - 1n) / kept);
};

/**
 * The way without a deal that a deal is measured against. Held money: both pay, since the one who does not leaves it to
 * the other. Released money: the client pays alone, unless that brings the client nothing by the whole guess; then nothing
 * moves. Hours: what Upwork decides.
 */
export const measureOf = (alternatives: readonly Alternative[]): Alternative | undefined => {
  const named = (id: Alternative["id"]) => alternatives.find((one) => one.id === id);
  const fixed = named("diary") ?? named("hours-stand");
  if (fixed !== undefined) return fixed;
  const both = named("both-pay");
  if (both === undefined || named("freelancer-pays") !== undefined) return both;
  const alone = named("client-pays");
  return alone !== undefined && alone.client.highCents > 0 ? alone : named("nobody-pays");
};

/** The two ranges as one: from the person's own walk-away figure and the guess at the other's. All gross cents. */
export const ownZopa = (leastCents: number, mostCents: number): Zopa => zopaOf(exactly(leastCents), exactly(mostCents));
