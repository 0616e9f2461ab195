import type { Answers } from "../case/answers.ts";

/** A percentage (at most two decimals, as the field keeps it) in hundredths of a percent: 12.5 is 1,250. */
export const basisPoints = (percent: number): number => Math.round(percent * 100);

/** All of something, in basis points. */
const WHOLE = 10_000;

/**
 * Part of an amount, rounded half up to the cent. In: cents, and the part as a fraction of whole numbers, all 0 or more. It
 * is worked out in whole numbers, with BigInt where they pass what a number holds exactly, so no cent is lost.
 */
export const portion = (cents: number, part: number, whole: number): number => {
  const top = 2 * cents * part + whole;
  // Below 2^53 the quotient of two whole numbers never rounds past the next whole number, so its floor is exact.
  if (top <= Number.MAX_SAFE_INTEGER) return Math.floor(top / (2 * whole));
  return Number((2n * BigInt(cents) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
};

/** A percentage of an amount, rounded half up to the cent. In: cents, percent (0 to 100, at most two decimals). */
export const percentOf = (cents: number, percent: number): number => portion(cents, basisPoints(percent), WHOLE);

/**
 * Upwork's fee on one transaction, in cents. In: gross cents, the contract's fee in percent. Each transaction's fee is
 * rounded to the cent: 10 % of 266.64 is 26.66 (docs/rulebook.md).
 * The page does not say how half a cent is rounded; it is rounded up here.
 */
export const feeOf = (grossCents: number, percent: number): number => percentOf(grossCents, percent);

/** What the freelancer keeps of one transaction: gross less its rounded fee, in cents (docs/rulebook.md). */
export const netOf = (grossCents: number, percent: number): number => grossCents - feeOf(grossCents, percent);

/** The gross amounts that leave a net amount: the smallest, and the highest with the same net (the same when only one). */
export interface GrossFor {
  readonly grossCents: number;
  readonly highestCents: number;
}

/**
 * The smallest gross whose net is at least the given one, in cents. In: net cents, the fee in percent. Because each fee is
 * rounded, two neighbouring amounts can leave the same net: `highestCents` tells. Undefined when no gross leaves so much
 * (a fee of 100 %). A net of 0 or less needs nothing.
 */
export const grossFor = (netCents: number, percent: number): GrossFor | undefined => {
  const kept = WHOLE - basisPoints(percent);
  if (kept <= 0) return netCents <= 0 ? { grossCents: 0, highestCents: 0 } : undefined;
  if (netCents <= 0) return { grossCents: 0, highestCents: highestWith(0, 0, percent) };
  // The exact quotient is less than two cents of gross away from the answer at a fee of 15 %; a higher fee has wider steps.
  const step = Math.ceil(WHOLE / kept);
  let gross = Math.max(0, Number((BigInt(netCents) * BigInt(WHOLE)) / BigInt(kept)) - step);
  while (netOf(gross, percent) < netCents) gross += 1;
  return { grossCents: gross, highestCents: highestWith(gross, netOf(gross, percent), percent) };
};

const highestWith = (from: number, net: number, percent: number): number => {
  let highest = from;
  while (netOf(highest + 1, percent) === net) highest += 1;
  return highest;
};

/** Upwork's highest service fee on a regular contract, in percent (docs/rulebook.md). */
const MOST_REGULAR = 15;

/** Published fees of the other kinds of contract, in percent (docs/rulebook.md). */
const PUBLISHED: Partial<
  Record<NonNullable<Answers["contract"]>, { readonly percent: number; readonly name: string }>
> = {
  directByFreelancer: { percent: 5, name: "a Direct Contract that the freelancer started" },
  directByClient: { percent: 0, name: "a Direct Contract that the client started" },
  anyHire: { percent: 0, name: "an Any Hire contract" },
};

/** The fee that Upwork publishes for a kind of contract, in percent, where it is one figure. It is shown, never assumed. */
export const publishedFee = (contract: Answers["contract"]): number | undefined =>
  contract === undefined ? undefined : PUBLISHED[contract]?.percent;

/**
 * A warning when a fee does not fit the kind of contract, or undefined. In: percent, the kind of contract. The figure is
 * allowed all the same: the fee in the person's own contract counts.
 */
export const feeWarning = (percent: number, contract: Answers["contract"]): string | undefined => {
  const published = contract === undefined ? undefined : PUBLISHED[contract];
  if (published !== undefined) {
    if (percent === published.percent) return undefined;
    return `Upwork publishes a fee of ${published.percent} % for ${published.name}, and you wrote ${percent} %. Check it on the contract page; the fee in your contract counts.`;
  }
  if (contract === "enterprise" && percent > 10) {
    return `For an Enterprise client Upwork publishes a fee of 10 % unless something else was agreed, and you wrote ${percent} %. Check it on the contract page; the fee in your contract counts.`;
  }
  if (percent <= MOST_REGULAR) return undefined;
  return `Upwork's fee is 0 to 15 % on this kind of contract, and you wrote ${percent} %. Check it on the contract page: was a tax added, or another figure taken?`;
};
