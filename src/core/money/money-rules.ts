import type { RuleId } from "../rules/built-in.ts";
import type { Rule, Rulebook } from "../rules/rows/rule.ts";
import { type Governing, governing, ruleById } from "../rules/rulebook.ts";

/** The numbers of the rulebook that the money is worked out with. What a pack does not hold is missing, never made up. */
export interface MoneyRules {
  readonly arbitration?: ArbitrationRules;
  readonly hourlyCap?: HourlyCap;
}

/** Cents. */
export interface ArbitrationRules {
  readonly perPartyCents: number;
  readonly bothCents: number;
  /** Above this claim a percentage is added, which Upwork carries. */
  readonly claimLimitCents: number;
  /** A live hearing, optional, shared. */
  readonly hearingCents?: number;
}

export interface HourlyCap {
  readonly capCents: number;
  readonly capHours: number;
}

/** The days of a case that decide which version of a rule governs (YYYY-MM-DD). */
export type DecidingDays = Parameters<typeof governing>[2];

const numbersOf = <K extends string>(rule: Rule | undefined, ...names: K[]): Record<K, number> | undefined => {
  const found = names.map((name) => [name, rule?.numbers?.[name]] as const);
  return found.every(([, value]) => value !== undefined) ? (Object.fromEntries(found) as Record<K, number>) : undefined;
};

/** The numbers in force. In: the pack, and the days that decide. A rule that is missing or has no numbers is left out. */
export const moneyRulesOf = (pack: Rulebook, days: DecidingDays = {}): MoneyRules => {
  const rule = (id: RuleId): Rule | undefined => governing(pack, id, days)?.rule;
  const fee = numbersOf(rule("arbitration-fee"), "perPartyCents", "bothCents", "claimLimitCents");
  const hearing = numbersOf(rule("arbitration-hearing"), "hearingCents");
  return {
    arbitration: fee && { ...fee, ...hearing },
    hourlyCap: numbersOf(rule("hourly-cap"), "capCents", "capHours"),
  };
};

/** Which of these rules the pack holds, each as it governs the case. */
export const governingAll = (pack: Rulebook, ids: readonly RuleId[], days: DecidingDays): Governing[] =>
  ids.flatMap((id) => (ruleById(pack, id) === undefined ? [] : [governing(pack, id, days)])).filter((one) => !!one);
