import type { Case } from "../case/case.ts";
import { heldCents, heldOfMilestone, sideOf } from "../case/facts.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { DEADLINE_USES } from "../rules/built-in.ts";
import { formatUsd } from "../values/format-money.ts";

/**
 * What doing nothing comes to when a deadline ends: "640.00 USD goes back to the client". In: what applies of the case; the deadline. Out:
 * a clause; where no sum moves, what the rule says.
 */
export const priceOfWaiting = (c: Case, deadline: Deadline): string => {
  const to = DEADLINE_USES.get(deadline.rule.id)?.silence;
  const milestone = c.milestones.find(({ id }) => deadline.id === `${deadline.rule.id}-${id}`);
  const cents = milestone === undefined ? heldCents(c) : (heldOfMilestone(milestone) ?? 0);
  if (to === undefined || cents === 0) return deadline.missed;
  const side = sideOf(c);
  return to === "returned"
    ? `${formatUsd(cents)} goes back to ${side === "client" ? "you" : "the client"}`
    : `${formatUsd(cents)} goes to ${side === "freelancer" ? "you" : "the freelancer"}`;
};
