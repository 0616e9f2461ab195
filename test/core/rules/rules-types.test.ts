import { expect, test } from "vitest";
import { type Rule, ruleSchema } from "../../../src/core/rules/rows/rule.ts";

// The compiler reads this file too (npm run typecheck): a rule without a source must not compile.

const REST = {
  id: "a-rule",
  topic: "fact",
  title: "A rule",
  says: "It says something.",
  contracts: ["fixed"],
  who: "both",
  inForce: { by: "event" },
  checkedOn: "2026-08-05",
  confidence: "high",
} satisfies Omit<Rule, "sources">;

const SOURCED: Rule = { ...REST, sources: [{ title: "A public page" }] };
// @ts-expect-error there is no source
const UNSOURCED: Rule = { ...REST };
// @ts-expect-error the list of sources is empty
const EMPTY: Rule = { ...REST, sources: [] };

test("a rule has a source, for the schema as for the compiler", () => {
  expect(ruleSchema().safeParse(SOURCED).success).toBe(true);
  expect(ruleSchema().safeParse(UNSOURCED).success).toBe(false);
  expect(ruleSchema().safeParse(EMPTY).success).toBe(false);
});
