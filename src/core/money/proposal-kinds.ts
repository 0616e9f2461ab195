import type { RuleId } from "../rules/built-in.ts";
import { phrase } from "../text/text.ts";
import { formatCents } from "../values/format-money.ts";
import type { AmountAtStake } from "./amount-at-stake.ts";
import type { Chance } from "./batna.ts";
import { percentOf } from "./fees.ts";
import { type Protection, shareOfWork } from "./objective-criteria.ts";
import { between, exactly, type Missing, type Span, saySpan, within } from "./range.ts";
import { middleOf, type Zopa } from "./zopa.ts";

/** What proposals are made from: answers, and what was worked out from them. Amounts in gross cents to the freelancer. */
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

/** A proposal before its sums: what it is, the amount to the freelancer, and why. */
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

const least = (stake: AmountAtStake): number => stake.besidesCents;
const most = (stake: AmountAtStake): number => stake.besidesCents + stake.cents;

/**
 * A middle, for when no share of the work is known: of the range that is good for both, else of the person's own guess,
 * else between the walk-away figures. Only one that lies inside the amount at stake. It says what it is the middle of.
 */
const middle = ({ stake, overlap, chance, limits }: ProposalInput): Basis | undefined => {
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

const TELL_CHANCE: Missing = {
  key: "chanceLow",
  why: "Your own guess gives a middle to start from (chanceLow, chanceHigh).",
};
const TELL_LIMITS: Missing = {
  key: "theirLimit",
  why: "Your walk-away figure and your guess at theirs have a middle (floor, theirLimit).",
};
/** The words for moving money, held or released. */
const moves = (stake: AmountAtStake, cents: number): string =>
  stake.kind === "held"
    ? cents === 0
      ? "Nothing is released"
      : `Release ${formatCents(cents)}`
    : cents === stake.potCents
      ? "Everything stays paid"
      : `Refund ${formatCents(stake.potCents - cents)}`;

/** A middle, for when there is no better measure. */
const byMiddle = (input: ProposalInput): ProposalKind => {
  const found = middle(input);
  const reason = "This figure is not based on the work; it is just a place to start.";
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
const isPossible = (stake: AmountAtStake, cents: number): boolean => cents >= least(stake) && cents <= most(stake);

/** The offer of the person, with its terms and its reason. */
const byOffer = ({ stake, offer }: ProposalInput): ProposalKind | undefined => {
  if (offer === undefined || !isPossible(stake, offer.cents)) return undefined;
  const terms = offer.terms === undefined ? "the files as they are" : phrase(offer.terms);
  return {
    title: `${stake.kind === "hourly" ? `${formatCents(offer.cents)} stays paid` : moves(stake, offer.cents)}, ${terms}`,
    gross: exactly(offer.cents),
    reason:
      offer.reason === undefined ? "It is your own offer." : `Your own offer. Your reason: ${phrase(offer.reason)}.`,
    steps: [`You offer ${formatCents(offer.cents)}.`],
    rules: [],
  };
};

/** What could be proposed about disputed hours. */
const hourlyProposals = (input: ProposalInput): ProposalKind[] => {
  const { stake, protection } = input;
  const rules = protection?.rules ?? [];
  const found: ProposalKind[] = [
    {
      title: `All disputed hours stay paid (${formatCents(stake.cents)}), with a list of what was done in them`,
      gross: exactly(stake.cents),
      reason: "The client sees what each hour was spent on, and nobody has to go through the diary.",
      steps: [`All disputed hours at the rate: ${formatCents(stake.cents)}.`],
      rules: [],
    },
  ];
  if (protection !== undefined && protection.manualHours > 0 && protection.trackedHours > 0) {
    found.push({
      title: `The ${protection.trackedHours} tracked hours stay paid, the ${protection.manualHours} added by hand go back`,
      gross: exactly(Math.min(protection.trackedCents, stake.cents)),
      reason: "It follows Upwork's own rule: time added by hand is not protected.",
      steps: [`Tracked hours at the rate: ${formatCents(protection.trackedCents)}.`],
      rules,
    });
  }
  const offer = byOffer(input);
  if (offer !== undefined) found.push(offer);
  const cents = protection === undefined ? 0 : middleOf(protection.span);
  if (protection !== undefined && cents > 0) {
    found.push({
      title: `${formatCents(cents)} stays paid, the rest goes back`,
      gross: exactly(cents),
      reason: `It is the middle of what the diary protects (${saySpan(protection.span)}), and it ends the matter.`,
      steps: [`Middle of ${saySpan(protection.span)}: ${formatCents(cents)}.`],
      rules,
    });
  }
  found.push({
    title: "The disputed hours go back, and both confirm that all other hours are right",
    gross: exactly(0),
    reason: "Neither side looks at the rest again.",
    steps: ["None of the disputed hours is paid."],
    rules: [],
  });
  return found;
};

const TELL_SHARE: Missing = {
  key: "shareDone",
  why: "The share of the work that is done gives this amount (shareDone).",
};

const inFull = ({ stake }: ProposalInput): ProposalKind => ({
  title: `${moves(stake, most(stake))}, small fixes by a day you both name`,
  gross: exactly(most(stake)),
  reason: "The money is settled, and the fixes bring what is still missing.",
  steps: [`All of the ${formatCents(stake.cents)} in dispute goes to the freelancer.`],
  rules: [],
});

const byShare = ({ stake, shareDone }: ProposalInput): (ProposalKind & { readonly gross: Span }) | undefined => {
  if (shareDone === undefined) return undefined;
  const standard = shareOfWork(stake.potCents, shareDone);
  const cents = within(standard.span.lowCents, least(stake), most(stake));
  const bounded =
    cents === standard.span.lowCents
      ? []
      : [`Only ${saySpan(between(least(stake), most(stake)))} can be moved here, so it is ${formatCents(cents)}.`];
  return {
    title: `Split by the work done, ${shareDone} %`,
    gross: exactly(cents),
    reason: "Both sides can check this share. Neither has to be right about the rest.",
    steps: [...standard.steps, ...bounded],
    rules: [],
  };
};

const byHandover = ({ stake, offers }: ProposalInput): ProposalKind | undefined => {
  if (offers === undefined) return undefined;
  const both = between(offers.mine, offers.theirs);
  const cents = middleOf(both);
  if (!isPossible(stake, cents)) return undefined;
  return {
    title: `${moves(stake, cents)} now, the files as they are, and close`,
    gross: exactly(cents),
    reason: "Halfway between the two last offers. Both sides have already moved, and it ends the day you agree.",
    steps: [
      `The last offers of both sides: ${formatCents(both.lowCents)} and ${formatCents(both.highCents)}. Halfway: ${formatCents(cents)}.`,
    ],
    rules: [],
  };
};

const byTest = (input: ProposalInput): ProposalKind => {
  const { stake, shareDone } = input;
  const title = "One more round, with a written test that both accept";
  const reason = "Upwork does not judge quality. A test you both wrote down does.";
  const share = byShare(input)?.gross.lowCents;
  const found = middle(input);
  const other =
    share !== undefined && share < most(stake)
      ? { cents: share, how: `the share of the work that is done, ${shareDone} %` }
      : found;
  if (other === undefined) {
    return { title, unknown: shareDone === undefined ? TELL_SHARE : TELL_CHANCE, reason, steps: [], rules: [] };
  }
  return {
    title,
    gross: between(other.cents, most(stake)),
    reason,
    steps: [`Passed: ${formatCents(most(stake))}.`, `Not passed: ${formatCents(other.cents)}, ${other.how}.`],
    rules: [],
  };
};

/** What could be proposed about money for a fixed price, held or released. */
const fixedProposals = (input: ProposalInput): ProposalKind[] =>
  [inFull(input), byShare(input), byHandover(input), byOffer(input), byTest(input)].filter((one) => one !== undefined);

const isSame = (one: ProposalKind, other: ProposalKind): boolean =>
  one.gross !== undefined &&
  other.gross !== undefined &&
  one.gross.lowCents === other.gross.lowCents &&
  one.gross.highCents === other.gross.highCents;

const FEWEST = 3;

/**
 * What could be proposed, at least three, from answers only: no date and no share is made up. One with the same
 * amount as one before it is left out. A middle is named where no share of the work is known, or little else is there.
 */
export const proposalKindsOf = (input: ProposalInput): ProposalKind[] => {
  const isHourly = input.stake.kind === "hourly";
  const all = isHourly ? hourlyProposals(input) : fixedProposals(input);
  const found = all.filter((one, index) => !all.slice(0, index).some((before) => isSame(before, one)));
  const wantsMiddle = found.length < FEWEST || (!isHourly && input.shareDone === undefined);
  const middling = byMiddle(input);
  if (!wantsMiddle || found.some((one) => isSame(one, middling))) return found;
  return [...found.slice(0, 1), middling, ...found.slice(1)];
};
