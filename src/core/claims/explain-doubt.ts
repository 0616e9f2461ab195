import type { RuleId } from "../rules/built-in.ts";
import { type Explanation, saySource } from "../rules/explanation.ts";
import type { Rule } from "../rules/rule.ts";
import type { ChecklistRow } from "./checklist.ts";
import type { ClaimDoubt } from "./claim-doubts.ts";

/** Finds a rule of the rulebook by its id. */
type RuleOf = (id: RuleId) => Rule | undefined;

const GRADES = {
  bare: "The claim is bare: nothing stands behind it.",
  thin: "The claim is thin: a reader can doubt it.",
} as const;

/** A doubt about a claim: how grave, why, and what would end it. */
export const explainDoubt = (rule: ClaimDoubt, ruleOf: RuleOf): Explanation => {
  const source = rule.source === undefined ? undefined : ruleOf(rule.source);
  return {
    id: rule.id,
    title: `${rule.id}, a doubt about a claim`,
    says: [GRADES[rule.grade], rule.why, `To close it: ${rule.close}`],
    inputs: [],
    steps: [],
    rules: source === undefined ? [] : [source],
  };
};

/** A row of the checklist: what to look for, and the page that says so. */
export const explainRow = (row: ChecklistRow): Explanation => ({
  id: row.id,
  title: `${row.id}, what usually decides a dispute`,
  says: [`Look for ${row.look}.`, `Source: ${saySource(row.source)}.`],
  inputs: [],
  steps: [],
  rules: [],
});
