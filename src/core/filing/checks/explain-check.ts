import type { RuleId } from "../../rules/built-in.ts";
import type { Explanation } from "../../rules/explanation.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Check } from "./check.ts";

const WEIGHTS = {
  serious: "Serious: mend it before the filing goes out.",
  warning: "A warning: it weakens the filing. You decide.",
  note: "A note: good to know.",
} as const;

/** A check of the filing: what it looks for, why, how grave it is, and the rule of Upwork it rests on. */
export const explainCheck = (check: Check, ruleOf: (id: RuleId) => Rule | undefined): Explanation => {
  const source = check.source === undefined ? undefined : ruleOf(check.source);
  return {
    id: check.id,
    title: `${check.id}, a check of the filing`,
    says: [`${check.title}.`, check.why, WEIGHTS[check.weight]],
    inputs: [],
    steps: [],
    rules: source === undefined ? [] : [source],
  };
};
