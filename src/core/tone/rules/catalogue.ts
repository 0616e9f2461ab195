import type { RuleId } from "../../rules/built-in.ts";
import { type Explanation, explainWords } from "../../rules/explanation.ts";
import type { Rule } from "../../rules/rows/rule.ts";
import { type ToneRuleId, toneRules } from "./all.ts";
import type { Family, Severity } from "./finding.ts";
import { MISSING_SAID } from "./missing.ts";
import { DATA_SAID } from "./personal-data.ts";
import { PROFANITY_SAID } from "./profanity.ts";
import { READ_SAID } from "./read-as.ts";
import type { Said } from "./rule.ts";
import { SHOUT_SAID } from "./shouting.ts";

/** A rule of the review as `explain` tells it. A rule may have several patterns; this is what they share. */
export interface CatalogueRule {
  readonly id: ToneRuleId;
  readonly family: Family;
  /** The gravest it can be. */
  readonly severity: Severity;
  readonly why: string;
  /** What to write instead, as a pattern. */
  readonly instead: string;
  /** The id of the rulebook's rule, for conduct rules. */
  readonly source?: RuleId;
}

const fromSaid = ({ rule, ...said }: Said<ToneRuleId>): CatalogueRule => ({ id: rule, ...said });

const ALL: readonly CatalogueRule[] = [
  ...toneRules().map(({ id, family, severity, why, instead, source }) => ({
    id,
    family,
    severity,
    why,
    instead,
    ...(source === undefined ? {} : { source }),
  })),
  ...[...PROFANITY_SAID, ...SHOUT_SAID, ...DATA_SAID, ...READ_SAID, ...MISSING_SAID].map(fromSaid),
];

/** Every rule that a finding can name, each once, in the order of the families as they are looked for. */
export const CATALOGUE: readonly CatalogueRule[] = ALL.filter(
  (one, place) => ALL.findIndex((other) => other.id === one.id) === place,
);

const WEIGHT = {
  serious: "Serious: it breaks a conduct rule, threatens or abuses. Change it before it goes out.",
  warning: "A warning: it hurts your case. You decide.",
  note: "A note: good to know.",
} as const;

/** A rule of the tone review: how grave, why it hurts, what to write instead, and the rule of Upwork it rests on. */
export const explainToneRule = (rule: CatalogueRule, ruleOf: (id: RuleId) => Rule | undefined): Explanation =>
  explainWords(
    rule.id,
    `${rule.id}, tone and conduct (${rule.family.replace("-", " ")})`,
    [rule.why, WEIGHT[rule.severity], ...(rule.instead === "" ? [] : [`Instead: ${rule.instead}`])],
    rule.source && ruleOf(rule.source),
  );
