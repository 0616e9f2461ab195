import type { RuleId } from "../rules/built-in.ts";
import type { Explanation } from "../rules/explanation.ts";
import type { Rule } from "../rules/rule.ts";
import type { CatalogueRule } from "./rules/catalogue.ts";

const WEIGHT = {
  serious: "Serious: it breaks a conduct rule, threatens or abuses. Change it before it goes out.",
  warning: "A warning: it hurts your case. You decide.",
  note: "A note: good to know.",
} as const;

/** A rule of the tone review: how grave, why it hurts, what to write instead, and the rule of Upwork it rests on. */
export const explainToneRule = (rule: CatalogueRule, ruleOf: (id: RuleId) => Rule | undefined): Explanation => {
  const source = rule.source === undefined ? undefined : ruleOf(rule.source);
  return {
    id: rule.id,
    title: `${rule.id}, tone and conduct (${rule.family.replace("-", " ")})`,
    says: [rule.why, WEIGHT[rule.severity], ...(rule.instead === "" ? [] : [`Instead: ${rule.instead}`])],
    inputs: [],
    steps: [],
    rules: source === undefined ? [] : [source],
  };
};
