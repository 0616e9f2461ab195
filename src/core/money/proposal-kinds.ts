import { fixedProposals } from "./fixed-proposals.ts";
import { hourlyProposals } from "./hourly-proposals.ts";
import { byMiddle, type ProposalInput, type ProposalKind } from "./proposal-kind.ts";

const isSame = (one: ProposalKind, other: ProposalKind): boolean =>
  one.gross !== undefined &&
  other.gross !== undefined &&
  one.gross.lowCents === other.gross.lowCents &&
  one.gross.highCents === other.gross.highCents;

const FEWEST = 3;

/**
 * What could be proposed, at least three, from answers only: no date and no share is made up. An idea with the same
 * amount as one before it is left out. A middle is named where no share of the work is known, or little else is there.
 */
export const proposalKindsOf = (input: ProposalInput): ProposalKind[] => {
  const isHourly = input.stake.kind === "hourly";
  const all = isHourly ? hourlyProposals(input) : fixedProposals(input);
  const ideas = all.filter((idea, index) => !all.slice(0, index).some((before) => isSame(before, idea)));
  const wantsMiddle = ideas.length < FEWEST || (!isHourly && input.shareDone === undefined);
  const middling = byMiddle(input);
  if (!wantsMiddle || ideas.some((idea) => isSame(idea, middling))) return ideas;
  return [...ideas.slice(0, 1), middling, ...ideas.slice(1)];
};
