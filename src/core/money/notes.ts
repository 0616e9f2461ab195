import type { Case } from "../case/case.ts";
import { isFixed, isHourly, isOutsideProgramme, isPayroll, sideOf } from "../case/facts.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { formatCents } from "../values/format-money.ts";
import { feeWarning, publishedFee } from "./fees.ts";
import type { Own } from "./money.ts";
import type { Alternative, AlternativeId } from "./outcome-value.ts";
import type { Missing } from "./range.ts";

/** What to check in the answers. */
export const warningsOf = (c: Case, pack: Rulebook): string[] => {
  const { chanceLow, chanceHigh } = c.answers;
  const fee = feeWarning(c.answers, pack);
  return [
    ...(fee === undefined ? [] : [fee]),
    ...(chanceLow !== undefined && chanceHigh !== undefined && chanceLow > chanceHigh
      ? [`The lowest share was above the highest, so we swapped them (${chanceHigh} to ${chanceLow} %).`]
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
      "The freelancer's fee is not known. We use 0 for the least the freelancer needs; a fee can only lower that.",
    );
  }
  const both = alternatives.find((one) => one.id === "both-pay");
  if (both?.freelancer !== undefined && both.freelancer.highCents <= 0 && both.client.highCents <= 0) {
    remarks.push("Across your whole guess, arbitration costs each side more than it brings, if both pay.");
  }
  if (measure?.id === "nobody-pays" && alternatives.some((one) => MEASURED.includes(one.id))) {
    remarks.push(
      "Across your whole guess, the client pays more for arbitration than it brings, so the released money would stay where it is. A refund then depends on good will.",
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

/** What decides whether disputed hours are protected. */
const missingOfWeeks = (c: Case): Missing[] =>
  c.weeks
    .filter((week) => (week.disputedHours ?? 0) > 0)
    .flatMap((week) =>
      (["manualHours", "memos", "screenshots"] as const)
        .filter((field) => week[field] === undefined)
        .map((field) => ({
          key: `weeks.${week.id}.${field}`,
          why: "Time added by hand, and time without memos or screenshots, is not protected.",
        })),
    );

/** What would make the picture whole, the most needed first. In: the case; the rulebook; what the stake waits for. */
export const missingOf = (c: Case, pack: Rulebook, noStake: readonly Missing[]): Missing[] => {
  const { feePercent, contract, chanceLow, chanceHigh, shareDone } = c.answers;
  // Where nothing is to be divided, nothing else needs to be known.
  if (noStake.length > 0 && c.answers.noAmountWhy !== undefined) return [...noStake];
  const missing = [...noStake];
  if (feePercent === undefined && sideOf(c) !== "client") {
    const published = publishedFee(contract, pack);
    const hint = published === undefined ? "" : ` Upwork publishes ${published} % for this kind of contract.`;
    missing.push({ key: "feePercent", why: `The freelancer keeps the amount less this fee.${hint}` });
  }
  if (isFixed(c) && !isOutsideProgramme(c)) {
    const why = "It is your own guess of what a neutral person would say. Without it there is no range to show.";
    if (chanceLow === undefined) missing.push({ key: "chanceLow", why });
    if (chanceHigh === undefined) missing.push({ key: "chanceHigh", why });
  }
  if (isHourly(c) && !isOutsideProgramme(c) && !isPayroll(c)) missing.push(...missingOfWeeks(c));
  if (isFixed(c) && shareDone === undefined) {
    missing.push({ key: "shareDone", why: "Both sides can check how much of the work is done." });
  }
  return missing;
};
