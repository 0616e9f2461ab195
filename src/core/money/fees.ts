import type { Answers } from "../case/answers.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { governing, ruleById } from "../rules/rulebook.ts";

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

/**
 * The smallest gross whose net is at least the given one, in cents. In: net cents, the fee in percent. Out: undefined when no gross leaves
 * so much (a fee of 100 %). A net of 0 or less needs nothing.
 */
export const grossFor = (netCents: number, percent: number): number | undefined => {
  if (netCents <= 0) return 0;
  const kept = WHOLE - basisPoints(percent);
  if (kept <= 0) return undefined;
  // The exact quotient is less than two cents of gross away from the answer at a fee of 15 %; a higher fee has wider steps.
  const step = Math.ceil(WHOLE / kept);
  let gross = Math.max(0, Number((BigInt(netCents) * BigInt(WHOLE)) / BigInt(kept)) - step);
  while (netOf(gross, percent) < netCents) gross += 1;
  return gross;
};

const FEES_OF_DIRECT = {
  directByFreelancer: { number: "byFreelancerPercent", name: "a Direct Contract that the freelancer started" },
  directByClient: { number: "byClientPercent", name: "a Direct Contract that the client started" },
  anyHire: { number: "anyHirePercent", name: "an Any Hire contract" },
} as const;

const directOf = (contract: Answers["contract"]) =>
  contract !== undefined && contract in FEES_OF_DIRECT
    ? FEES_OF_DIRECT[contract as keyof typeof FEES_OF_DIRECT]
    : undefined;

/** The fee that the rulebook in use names for a kind of contract, in percent, where it is one figure. It is shown, never assumed. */
export const publishedFee = (contract: Answers["contract"], pack: Rulebook): number | undefined => {
  const direct = directOf(contract);
  return direct && ruleById(pack, "service-fee-direct")?.numbers?.[direct.number];
};

/**
 * The service fee on an ordinary contract, in percent. In: the rulebook in use; the day the contract started (YYYY-MM-DD).
 * Out: the range of today, or of that day where it goes higher; undefined where the rulebook gives no figures.
 */
export const feeRange = (
  pack: Rulebook,
  contractBegan?: string,
): { readonly least: number; readonly most: number } | undefined => {
  const then = contractBegan === undefined ? undefined : governing(pack, "service-fee", { contractBegan })?.rule;
  const found = [ruleById(pack, "service-fee"), then].flatMap((rule) => {
    const { minPercent: least, maxPercent: most } = rule?.numbers ?? {};
    return least === undefined || most === undefined ? [] : [{ least, most }];
  });
  return found.toSorted((a, b) => b.most - a.most)[0];
};

const CHECK = "Check it on the contract page; the fee in your contract counts.";

/**
 * A warning when a fee does not fit the kind of contract, or undefined. In: the answers, the rulebook in use. The figure is
 * allowed all the same: the fee in the person's own contract counts.
 */
export const feeWarning = (
  { feePercent: percent, contract }: Pick<Answers, "feePercent" | "contract">,
  pack: Rulebook,
): string | undefined => {
  if (percent === undefined) return undefined;
  const direct = directOf(contract);
  if (direct !== undefined) {
    const published = publishedFee(contract, pack);
    if (published === undefined || percent === published) return undefined;
    return `Upwork publishes a fee of ${published} % for ${direct.name}, and you wrote ${percent} %. ${CHECK}`;
  }
  const enterprise = contract === "enterprise" ? ruleById(pack, "service-fee-enterprise")?.numbers?.percent : undefined;
  if (enterprise !== undefined && percent > enterprise)
    return `For an Enterprise client Upwork publishes a fee of ${enterprise} % unless something else was agreed, and you wrote ${percent} %. ${CHECK}`;
  const range = feeRange(pack);
  if (contract === "enterprise" || range === undefined || percent <= range.most) return undefined;
  return `Upwork's fee is ${range.least} to ${range.most} % on this kind of contract, and you wrote ${percent} %. Check it on the contract page: was a tax added, or another figure taken?`;
};
