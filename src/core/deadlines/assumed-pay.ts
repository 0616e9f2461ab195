import type { Case } from "../case/case.ts";
import { isFixed, isHourly } from "../case/facts.ts";
import { type HappeningKind, rowOf } from "../case/happening-kinds.ts";

/** How a contract is paid. */
type Pay = "fixed" | "hourly";

/** What is taken to be so, since nobody told it: why, and the question that would tell. */
export interface Assumption {
  readonly why: string;
  readonly key: string;
}

const NOT_TOLD = "Nobody has told how the contract is paid.";

/**
 * Kinds that both ways of paying know, and that Upwork's rules give a time for fixed prices only: that is where silence can cost the money,
 * so it is planned for.
 */
const WORST_IF_FIXED: Readonly<Partial<Record<HappeningKind, string>>> = {
  refundAsked: "We count as for a fixed price with money held, where no answer costs most.",
  suggestionMade: "We count as for a fixed price: only there Upwork's rules know such a suggestion.",
};

const ofKind = (pay: Pay): string =>
  pay === "fixed"
    ? "We count as for a fixed price: only such contracts have this."
    : "We count as for an hourly contract: only those have this.";

/** Milestones are of a fixed price, weeks of hours; undefined where there are both, or none. */
const payByLists = ({ milestones, weeks }: Case): Pay | undefined => {
  if (milestones.length > 0) return weeks.length > 0 ? undefined : "fixed";
  return weeks.length > 0 ? "hourly" : undefined;
};

const LISTED: Readonly<Record<Pay, string>> = {
  fixed: "We count as for a fixed price, since there are milestones.",
  hourly: "We count as for an hourly contract, since there are weeks.",
};

/**
 * How the contract is paid, as the deadline of something that happened on it needs it. In: what applies of the case; the kind of what
 * happened. Out: as it was told; where nobody told it what the kind says, with the assumption in words. Never stored: an answer replaces it.
 */
export const payFor = (
  c: Case,
  kind: HappeningKind,
): { readonly pay: Pay | undefined; readonly assumed?: Assumption } => {
  if (isFixed(c)) return { pay: "fixed" };
  if (isHourly(c)) return { pay: "hourly" };
  const key = c.answers.contract === undefined ? "contract" : "payBasis";
  const as = (pay: Pay, how: string) => ({ pay, assumed: { why: `${NOT_TOLD} ${how}`, key } });
  const { pay } = rowOf(kind);
  if (pay !== undefined) return as(pay, ofKind(pay));
  const listed = payByLists(c);
  if (listed !== undefined) return as(listed, LISTED[listed]);
  const worst = WORST_IF_FIXED[kind];
  return worst === undefined ? { pay: undefined } : as("fixed", worst);
};
