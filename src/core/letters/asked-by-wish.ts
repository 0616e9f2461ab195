import type { Case } from "../case/case.ts";
import { isFreelancerSide, isHourly } from "../case/facts.ts";
import { selfAsTold } from "../case/speaker.ts";
import { oneLine } from "../text/text.ts";
import { formatUsd } from "../values/format-money.ts";
import { askIn } from "./ask.ts";

/** "the 980.00 USD held for “Animation”"; of several milestones the sum alone; undefined while it is not known. */
const moneyOf = (c: Case): string | undefined => {
  const { cents, parts } = askIn(c);
  if (cents === undefined || cents === 0) return undefined;
  const [only, ...more] = parts;
  const name = c.milestones.find(({ id }) => id === only?.item)?.name;
  const place = only?.place === "held" ? "held" : "paid";
  const isNamed = only?.list === "milestones" && more.length === 0 && name !== undefined;
  if (!isNamed) return `the ${formatUsd(cents)}`;
  const rest = `${place} for “${oneLine(name)}”`;
  return only.whole ? `the ${formatUsd(cents)} ${rest}` : `${formatUsd(cents)} of the money ${rest}`;
};

/**
 * The one request of a message, where it was not put in words yet, from what the person wants to happen: "release the 980.00 USD held for
 * “Animation”, or tell me what is missing". In: what applies of a case. Out: what follows "Could you please", or undefined.
 */
export const askedByWish = (c: Case): string | undefined => {
  const { want } = c.answers;
  const me = selfAsTold(c);
  const money = moneyOf(c);
  if (isFreelancerSide(c) && (want === "releaseAll" || want === "releasePart")) {
    if (isHourly(c)) return `tell ${me} which of the hours you question, and why`;
    return money === undefined ? undefined : `release ${money}, or tell ${me} what is missing`;
  }
  if (want === "finish") return "finish the work as we agreed";
  if (isFreelancerSide(c) || money === undefined) return undefined;
  return want === "refundAll" || want === "refundPart" ? `give back ${money}` : undefined;
};
