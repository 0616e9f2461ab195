import type { Fact, FactKind } from "../../../core/facts/fact.ts";

/** The kinds of facts, the weightiest first: what the whole case hangs on is never below the fold. */
const WEIGHTS: readonly FactKind[] = [
  "role",
  "contractState",
  "ended",
  "happening",
  "contract",
  "milestone",
  "offer",
  "week",
  "rate",
  "feePercent",
  "date",
  "agreed",
  "contractBegan",
  "otherParty",
  "otherFirm",
  "contractName",
  "me",
  "contractId",
  "contact",
];

/** Facts with the weightiest first; of one kind they stay in their order. */
export const byWeight = (facts: readonly Fact[]): readonly Fact[] =>
  facts.toSorted((a, b) => WEIGHTS.indexOf(a.kind) - WEIGHTS.indexOf(b.kind));
