import type { Case } from "../case/case.ts";
import type { Happening } from "../case/lists.ts";
import { sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { isKnown, type Told } from "./happenings.ts";
import { backByDecision, keptByDecision } from "./hours-decided.ts";
import { decisionIn } from "./outcome.ts";
import { sayHappening } from "./say-happening.ts";

/** What went back to the client of the one milestone that was divided, in cents; undefined where that is not sure. */
const backIn = (c: Told & Partial<Pick<Case, "milestones">>): number | undefined => {
  const divided = (c.milestones ?? []).filter(({ money }) => money === "partReturned");
  const [one] = divided;
  if (divided.length !== 1 || one?.amount === undefined || one.releasedAmount === undefined) return undefined;
  return one.amount > one.releasedAmount ? one.amount - one.releasedAmount : undefined;
};

/** What a decision on hours came to: what stays paid, and what goes back. */
const sayDivided = (c: Told & Partial<Pick<Case, "weeks">>, one: Happening): string => {
  const weeks = c.weeks ?? [];
  if (one.result === "stays") return ": all of the disputed hours stay paid";
  const [back, kept] = [backByDecision(one, weeks), keptByDecision(one, weeks)];
  if (kept === 0) return ": all of the disputed hours go back to the client";
  if (back === undefined) return one.result === "part" ? ": a part of the disputed hours goes back to the client" : "";
  if (back === 0) return ": all of the disputed hours stay paid";
  return `: ${kept === undefined ? "" : `${formatUsd(kept)} of the disputed hours stays paid, and `}${formatUsd(back)} goes back to the client`;
};

/** How the matter was decided: what is decided is asked for no more. "On 12 Nov 2026 both sides agreed on 120.00 USD." */
export const outcomeOf = (c: Told & Partial<Pick<Case, "milestones" | "weeks">>): string | undefined => {
  const one = decisionIn(c);
  if (one?.kind === undefined || !isKnown(one)) return undefined;
  const day = one.on === undefined ? "" : ` on ${sayDay(one.on)}`;
  const said = sayHappening(c, one);
  if (/ agreed$/.test(said) && one.amount !== undefined && one.on !== undefined)
    return `On ${sayDay(one.on)} ${said.charAt(0).toLowerCase()}${said.slice(1)} on ${formatUsd(one.amount)}.`;
  if (one.kind === "hoursDecided") return sentence(`${said}${day}${sayDivided(c, one)}`);
  const back = one.kind === "carriedOut" ? backIn(c) : undefined;
  const shares = back === undefined ? "" : ` for the freelancer, ${formatUsd(back)} back to the client`;
  const sum = one.amount === undefined ? "" : `: ${formatUsd(one.amount)}${shares}`;
  return sentence(`${said}${day}${sum}`);
};
