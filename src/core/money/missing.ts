import type { Case } from "../case/case.ts";
import { isFixed, isHourly, isOutsideProgramme, isPayroll, sideOf } from "../case/facts.ts";
import type { Rulebook } from "../rules/rule.ts";
import { publishedFee } from "./fees.ts";
import type { Missing } from "./range.ts";

/** What decides whether disputed hours are protected. */
const missingOfWeeks = (c: Case): Missing[] =>
  c.weeks
    .filter((week) => (week.disputedHours ?? 0) > 0)
    .flatMap((week) =>
      (["manualHours", "memos", "screenshots"] as const)
        .filter((field) => week[field] === undefined)
        .map((field) => ({
          key: `weeks.${week.id}.${field}`,
          why: "Time by hand, and time without memos or screenshots, is not protected.",
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
    missing.push({ key: "feePercent", why: `What the freelancer keeps is the amount less this fee.${hint}` });
  }
  if (isFixed(c) && !isOutsideProgramme(c)) {
    const why = "It is your own guess at what somebody neutral would say; without it there is no range to show.";
    if (chanceLow === undefined) missing.push({ key: "chanceLow", why });
    if (chanceHigh === undefined) missing.push({ key: "chanceHigh", why });
  }
  if (isHourly(c) && !isOutsideProgramme(c) && !isPayroll(c)) missing.push(...missingOfWeeks(c));
  if (isFixed(c) && shareDone === undefined) {
    missing.push({ key: "shareDone", why: "The share of the work that is done is a measure both can check." });
  }
  return missing;
};
