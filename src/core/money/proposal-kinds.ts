import { fixedIdeas } from "./fixed-proposals.ts";
import { hourlyIdeas } from "./hourly-proposals.ts";
import { byMiddle, type Idea, type PackageInput } from "./proposal-kind.ts";

const isSame = (one: Idea, other: Idea): boolean =>
  one.gross !== undefined &&
  other.gross !== undefined &&
  one.gross.lowCents === other.gross.lowCents &&
  one.gross.highCents === other.gross.highCents;

const FEWEST = 3;

/**
 * What could be proposed, at least three, from answers only: no date and no share is made up. An idea with the same
 * amount as one before it is left out. A middle is named where no share of the work is known, or little else is there.
 */
export const ideasOf = (input: PackageInput): Idea[] => {
  const isHourly = input.stake.kind === "hourly";
  const all = isHourly ? hourlyIdeas(input) : fixedIdeas(input);
  const ideas = all.filter((idea, index) => !all.slice(0, index).some((before) => isSame(before, idea)));
  const wantsMiddle = ideas.length < FEWEST || (!isHourly && input.shareDone === undefined);
  const middling = byMiddle(input);
  if (!wantsMiddle || ideas.some((idea) => isSame(idea, middling))) return ideas;
  return [...ideas.slice(0, 1), middling, ...ideas.slice(1)];
};
