import { formatCents } from "../values/format-money.ts";
import { shareOfWork } from "./objective-criteria.ts";
import {
  byOffer,
  isPossible,
  least,
  middle,
  most,
  moves,
  type ProposalInput,
  type ProposalKind,
  TELL_CHANCE,
} from "./proposal-kind.ts";
import { between, exactly, type Missing, type Span, saySpan, within } from "./range.ts";
import { middleOf } from "./zopa.ts";

const TELL_SHARE: Missing = {
  key: "shareDone",
  why: "The share of the work that is done gives this amount (shareDone).",
};

const inFull = ({ stake }: ProposalInput): ProposalKind => ({
  title: `${moves(stake, most(stake))}, small fixes by a day you both name`,
  gross: exactly(most(stake)),
  reason: "The money is settled, and the fixes give the client what is still missing.",
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
    reason: "A share that both sides can check. Neither has to be right about the rest.",
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
    reason: "Halfway between the two last offers. Both have moved already, and it ends on the day it is agreed.",
    steps: [
      `The last offers of both sides: ${formatCents(both.lowCents)} and ${formatCents(both.highCents)}. Halfway: ${formatCents(cents)}.`,
    ],
    rules: [],
  };
};

const byTest = (input: ProposalInput): ProposalKind => {
  const { stake, shareDone } = input;
  const title = "One more round under a written test that both accept";
  const reason = "Upwork does not judge quality. A test that both wrote down does.";
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
export const fixedProposals = (input: ProposalInput): ProposalKind[] =>
  [inFull(input), byShare(input), byHandover(input), byOffer(input), byTest(input)].filter(
    (idea) => idea !== undefined,
  );
