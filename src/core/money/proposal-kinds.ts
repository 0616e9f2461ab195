import type { RuleId } from "../rules/built-in.ts";
import { phrase } from "../text/text.ts";
import { formatCents } from "../values/format-money.ts";
import type { AmountAtStake } from "./amount-at-stake.ts";
import type { Chance } from "./batna.ts";
import { percentOf } from "./fees.ts";
import { hourlyProposals } from "./hourly-proposals.ts";
import { type Protection, shareOfWork } from "./objective-criteria.ts";
import type { Position, WorkState } from "./positions.ts";
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
  /** Where both sides stand, by offers or by what they ask for. */
  readonly positions?: { readonly freelancer?: Position; readonly client?: Position };
  /** How far the work came; undefined where it is not told. */
  readonly work?: WorkState;
  /** A client's held money for work that nobody handed in: it comes back first, and a late delivery is the last thing to propose. */
  readonly refundFirst?: boolean;
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
 * else between the walk-away figures, else halfway between what both sides last named. Only one that lies inside the amount at stake. It says what it is the middle of.
 */
const middle = ({ stake, overlap, chance, limits, positions }: ProposalInput): Basis | undefined => {
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
  const { freelancer, client } = positions ?? {};
  if (freelancer !== undefined && client !== undefined) {
    bases.push({
      cents: middleOf(between(freelancer.cents, client.cents)),
      how: `halfway between ${freelancer.what}, and ${client.what}`,
    });
  }
  return bases.find((one) => one.cents > least(stake) && one.cents < most(stake));
};

const TELL_CHANCE: Missing = {
  key: "chanceLow",
  why: "Your own guess gives a middle to start from.",
};
const TELL_LIMITS: Missing = {
  key: "theirLimit",
  why: "Your walk-away figure and your guess at theirs have a middle.",
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
  const title = "Meet in the middle";
  if (found === undefined) {
    const unknown = input.stake.kind === "hourly" ? TELL_LIMITS : TELL_CHANCE;
    return { title, unknown, reason: "A middle is a place to start.", steps: [], rules: [] };
  }
  return {
    title: `${title}: ${moves(input.stake, found.cents).toLowerCase()}`,
    gross: exactly(found.cents),
    reason: `It is ${found.how}. This figure is not based on the work; it is just a place to start.`,
    steps: [`${formatCents(found.cents)} is ${found.how}.`],
    rules: [],
  };
};

/** Can this amount be moved at all? Gross cents to the freelancer. */
const isPossible = (stake: AmountAtStake, cents: number): boolean => cents >= least(stake) && cents <= most(stake);

/** The offer of the person, with its terms and its reason. */
export const byOffer = ({ stake, offer }: ProposalInput): ProposalKind | undefined => {
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

const TELL_SHARE: Missing = {
  key: "shareDone",
  why: "The share of the work that is done gives this amount.",
};

/** What comes with the whole amount, by how far the work came, and why. */
const IN_FULL: Readonly<Record<WorkState, { readonly with: string; readonly reason: string }>> = {
  faults: {
    with: "small fixes by a day you both name",
    reason: "The money is settled, and the fixes bring what is still missing.",
  },
  whole: { with: "the files as they are, and close", reason: "The work was handed in, and it ends the day you agree." },
  none: {
    with: "once all of the work is handed in, by a day you both name",
    reason: "The work comes late but whole, and the money follows it.",
  },
};

const inFull = ({ stake, work, refundFirst }: ProposalInput): ProposalKind => {
  const told = IN_FULL[refundFirst ? "none" : (work ?? "faults")];
  return {
    title: `${moves(stake, most(stake))}, ${told.with}`,
    gross: exactly(most(stake)),
    reason: told.reason,
    steps: [`All of the ${formatCents(stake.cents)} in dispute goes to the freelancer.`],
    rules: [],
  };
};

/** All of it back: what a client can propose first where nothing was handed in. */
const backInFull = ({ stake, work }: ProposalInput): ProposalKind => ({
  title: `The client gets all ${formatCents(stake.cents)} back, and the matter is closed`,
  gross: exactly(least(stake)),
  reason:
    work === "none"
      ? "Nothing was handed in on the contract."
      : "As far as you have told, nothing was handed in on the contract.",
  steps: ["Nothing of the amount in dispute goes to the freelancer."],
  rules: [],
});

/** The last offers, where only one side made one or the two have no halfway: each can be named again. */
const byLastOffers = ({ stake, positions, offers }: ProposalInput): ProposalKind[] =>
  offers !== undefined
    ? []
    : [positions?.freelancer, positions?.client].flatMap((one) =>
        one?.reason === undefined || !isPossible(stake, one.cents)
          ? []
          : [
              {
                title: `${moves(stake, one.cents)}, the files as they are, and close`,
                gross: exactly(one.cents),
                reason: one.reason,
                steps: [`Offered: ${formatCents(one.cents)}.`],
                rules: [],
              },
            ],
      );

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

const TEST = "One more round, with a written test that both accept";

const byTest = (input: ProposalInput): ProposalKind => {
  const { stake, shareDone } = input;
  const title = TEST;
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
const fixedProposals = (input: ProposalInput): ProposalKind[] => {
  const between = [byShare(input), byHandover(input), byOffer(input), ...byLastOffers(input)];
  return (
    input.refundFirst ? [backInFull(input), ...between, inFull(input)] : [inFull(input), ...between, byTest(input)]
  ).filter((one) => one !== undefined);
};

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
  const withMiddle =
    !wantsMiddle || found.some((one) => isSame(one, middling))
      ? found
      : [...found.slice(0, 1), middling, ...found.slice(1)];
  const figured = withMiddle.filter((one) => one.gross !== undefined);
  // Where nobody names a fault, a round of changes stands only where there is little else. What has no figure yet comes last.
  const isIdle = input.work === "whole" && figured.length > FEWEST;
  return withMiddle
    .filter((one) => !isIdle || one.title !== TEST)
    .toSorted((a, b) => Number(a.gross === undefined) - Number(b.gross === undefined));
};
