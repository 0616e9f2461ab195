import { formatCents } from "../values/format-money.ts";
import { byOffer, type ProposalInput, type ProposalKind } from "./proposal-kinds.ts";
import { exactly, saySpan } from "./range.ts";
import { middleOf } from "./zopa.ts";

/** What could be proposed about disputed hours. */
export const hourlyProposals = (input: ProposalInput): ProposalKind[] => {
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
