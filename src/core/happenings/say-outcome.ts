import { sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { isKnown, type Told } from "./happenings.ts";
import { decisionIn } from "./outcome.ts";
import { sayHappening } from "./say-happening.ts";

/** How the matter was decided: what is decided is asked for no more. "On 12 Nov 2026 both sides agreed on 120.00 USD." */
export const outcomeOf = (c: Told): string | undefined => {
  const one = decisionIn(c);
  if (one?.kind === undefined || !isKnown(one)) return undefined;
  const day = one.on === undefined ? "" : ` on ${sayDay(one.on)}`;
  const said = sayHappening(c, one);
  if (/ agreed$/.test(said) && one.amount !== undefined && one.on !== undefined)
    return `On ${sayDay(one.on)} ${said.charAt(0).toLowerCase()}${said.slice(1)} on ${formatUsd(one.amount)}.`;
  const sum = one.amount === undefined ? "" : `: ${formatUsd(one.amount)}`;
  return sentence(`${said}${day}${sum}`);
};
