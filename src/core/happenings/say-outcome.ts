import type { Case } from "../case/case.ts";
import { sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { isKnown, type Told } from "./happenings.ts";
import { decisionIn } from "./outcome.ts";
import { sayHappening } from "./say-happening.ts";

/** What went back to the client of the one milestone that was divided, in cents; undefined where that is not sure. */
const backIn = (c: Told & Partial<Pick<Case, "milestones">>): number | undefined => {
  const divided = (c.milestones ?? []).filter(({ money }) => money === "partReturned");
  const [one] = divided;
  if (divided.length !== 1 || one?.amount === undefined || one.releasedAmount === undefined) return undefined;
  return one.amount > one.releasedAmount ? one.amount - one.releasedAmount : undefined;
};

/** How the matter was decided: what is decided is asked for no more. "On 12 Nov 2026 both sides agreed on 120.00 USD." */
export const outcomeOf = (c: Told & Partial<Pick<Case, "milestones">>): string | undefined => {
  const one = decisionIn(c);
  if (one?.kind === undefined || !isKnown(one)) return undefined;
  const day = one.on === undefined ? "" : ` on ${sayDay(one.on)}`;
  const said = sayHappening(c, one);
  if (/ agreed$/.test(said) && one.amount !== undefined && one.on !== undefined)
    return `On ${sayDay(one.on)} ${said.charAt(0).toLowerCase()}${said.slice(1)} on ${formatUsd(one.amount)}.`;
  const back = one.kind === "carriedOut" ? backIn(c) : undefined;
  const shares = back === undefined ? "" : ` for the freelancer, ${formatUsd(back)} back to the client`;
  const sum = one.amount === undefined ? "" : `: ${formatUsd(one.amount)}${shares}`;
  return sentence(`${said}${day}${sum}`);
};
