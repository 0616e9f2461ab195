import type { RuleId } from "../rules/built-in.ts";
import { formatCents } from "../values/format-money.ts";
import type { AmountAtStake } from "./amount-at-stake.ts";
import { feeOf, grossFor, netOf } from "./fees.ts";
import { type Bound, between, type Span, saySigned, within } from "./range.ts";

/** What can happen without a deal. */
export type AlternativeId =
  | "both-pay"
  | "both-pay-any"
  | "freelancer-pays"
  | "client-pays"
  | "nobody-pays"
  | "diary"
  | "hours-stand"
  | "stays";

/**
 * One way without a deal, for both sides, in cents. A deal is counted as the gross amount that goes to the freelancer, of
 * the same money, with the part that nobody disputes.
 */
export interface Alternative {
  readonly id: AlternativeId;
  /** In neutral words: "both pay for arbitration". */
  readonly when: string;
  /** What the freelancer ends with, after Upwork's fee and all costs; unknown without the fee. */
  readonly freelancer?: Span;
  /** What the client gets back of the amount at stake, less all costs. */
  readonly client: Span;
  /** The smallest deal that leaves the freelancer no worse (reservation price), gross. */
  readonly floor: Span;
  /** The largest deal that leaves the client no worse, gross. */
  readonly ceiling: Span;
  /** "atMost" where the fee is not known, for the floor: a fee can only lower it. */
  readonly bound?: Bound;
  readonly rules: readonly RuleId[];
  readonly steps: readonly string[];
}

/** What the sums need of the money at stake. */
export type Money = Pick<AmountAtStake, "cents" | "besidesCents">;

/** One way at one guess: what the freelancer is given of the amount at stake, and what it costs each side. */
export interface Outcome {
  readonly awardCents: number;
  readonly freelancerCosts: number;
  readonly clientCosts: number;
}

interface Worth {
  readonly freelancer?: number;
  readonly client: number;
  readonly floor: number;
  readonly ceiling: number;
}

/** What an outcome is worth to both sides. The deals are kept between the undisputed part and all of the money. */
const worthOf = (money: Money, feePercent: number | undefined, outcome: Outcome): Worth => {
  const gross = money.besidesCents + outcome.awardCents;
  const most = money.besidesCents + money.cents;
  const deal = (cents: number): number => within(cents, money.besidesCents, most);
  const client = money.cents - outcome.awardCents - outcome.clientCosts;
  const ceiling = deal(most - client);
  if (feePercent === undefined) return { client, ceiling, floor: deal(gross - outcome.freelancerCosts) };
  const freelancer = netOf(gross, feePercent) - outcome.freelancerCosts;
  return { freelancer, client, ceiling, floor: deal(grossFor(freelancer, feePercent) ?? most) };
};

const spanOf = (worths: readonly Worth[], of: (worth: Worth) => number): Span =>
  between(Math.min(...worths.map(of)), Math.max(...worths.map(of)));

type Told = Pick<Alternative, "id" | "when" | "rules" | "steps">;

/** An alternative from its outcomes at the ends of a range. Fee in percent, or undefined. */
export const alternative = (
  money: Money,
  feePercent: number | undefined,
  outcomes: readonly Outcome[],
  told: Told,
): Alternative => {
  const worths = outcomes.map((one) => worthOf(money, feePercent, one));
  const costs = outcomes.some((one) => one.freelancerCosts > 0);
  return {
    ...told,
    freelancer: feePercent === undefined ? undefined : spanOf(worths, (one) => one.freelancer ?? 0),
    client: spanOf(worths, (one) => one.client),
    floor: spanOf(worths, (one) => one.floor),
    ceiling: spanOf(worths, (one) => one.ceiling),
    ...(feePercent === undefined && costs ? { bound: "atMost" as const } : {}),
  };
};

/** The arithmetic of one outcome, in words. */
export const tell = (money: Money, feePercent: number | undefined, outcome: Outcome, at: string): string[] => {
  const gross = money.besidesCents + outcome.awardCents;
  const { freelancer, client, floor, ceiling } = worthOf(money, feePercent, outcome);
  const besides = money.besidesCents > 0 ? ` and ${formatCents(money.besidesCents)} that nobody disputes` : "";
  const cost = (cents: number) => (cents > 0 ? `, less ${formatCents(cents)} of costs` : "");
  const whole = `${at}: ${formatCents(outcome.awardCents)} of ${formatCents(money.cents)}${besides} for the freelancer`;
  return [
    feePercent === undefined
      ? `${whole}, before Upwork's fee, which is not known${cost(outcome.freelancerCosts)}. A deal of ${saySigned(floor)} or less is as good.`
      : `${whole}, less the fee of ${formatCents(feeOf(gross, feePercent))} (${feePercent} %)${cost(outcome.freelancerCosts)}: ${saySigned(freelancer ?? 0)}. A deal of ${formatCents(floor)} leaves as much.`,
    `${at}: ${formatCents(money.cents - outcome.awardCents)} for the client${cost(outcome.clientCosts)}: ${saySigned(client)}. Paying up to ${formatCents(ceiling)} is no worse.`,
  ];
};
