import type { Case } from "../case/case.ts";
import type { Rulebook } from "../rules/rule.ts";
import { formatCents } from "../values/format-money.ts";
import { feeWarning } from "./fees.ts";
import type { Own } from "./money.ts";
import type { Alternative, AlternativeId } from "./outcome-value.ts";

/** What to check in the answers. */
export const warningsOf = (c: Case, pack: Rulebook): string[] => {
  const { chanceLow, chanceHigh } = c.answers;
  const fee = feeWarning(c.answers, pack);
  return [
    ...(fee === undefined ? [] : [fee]),
    ...(chanceLow !== undefined && chanceHigh !== undefined && chanceLow > chanceHigh
      ? [`Your guess runs from ${chanceLow} to ${chanceHigh} %. It is read the other way round.`]
      : []),
  ];
};

const MEASURED: readonly AlternativeId[] = ["both-pay", "client-pays"];

/** What a person should see at once in the alternatives. In: the way a deal is measured against; all ways; the own limits. */
export const remarksOf = (
  measure: Alternative | undefined,
  alternatives: readonly Alternative[],
  own: Own | undefined,
): string[] => {
  const remarks: string[] = [];
  const by = measure?.id === "diary" ? "By the diary" : "By your guess";
  if (measure?.bound !== undefined) {
    remarks.push(
      "The freelancer's fee is not known. It is taken as 0 for the least the freelancer needs; a fee can only lower that.",
    );
  }
  const both = alternatives.find((one) => one.id === "both-pay");
  if (both?.freelancer !== undefined && both.freelancer.highCents <= 0 && both.client.highCents <= 0) {
    remarks.push("By your whole guess arbitration costs each side more than it brings, if both pay.");
  }
  if (measure?.id === "nobody-pays" && alternatives.some((one) => MEASURED.includes(one.id))) {
    remarks.push(
      "By your whole guess the client pays more for arbitration than it brings, so the released money would stay where it is. A refund then rests on good will.",
    );
  }
  if (measure !== undefined && own?.leastCents !== undefined && own.leastCents > measure.ceiling.highCents) {
    remarks.push(
      `${by} the client can pay up to ${formatCents(measure.ceiling.highCents)}; the freelancer's walk-away figure of ${formatCents(own.leastCents)} is above that.`,
    );
  }
  if (measure !== undefined && own?.mostCents !== undefined && own.mostCents < measure.floor.lowCents) {
    remarks.push(
      `${by} the freelancer needs at least ${formatCents(measure.floor.lowCents)}; the client's walk-away figure of ${formatCents(own.mostCents)} is below that.`,
    );
  }
  return remarks;
};
