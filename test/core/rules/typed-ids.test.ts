import { expect, test } from "vitest";
import type { FigureId } from "../../../src/core/money/range.ts";
import type { Decision, RouteId } from "../../../src/core/routes/route.ts";
import { closed } from "../../../src/core/routes/route-helpers.ts";
import {
  DEADLINE_USES,
  type DeadlineId,
  deadlinesWith,
  type RuleId,
  UPWORK_RULES,
} from "../../../src/core/rules/built-in.ts";
import { type Length, rules } from "../../../src/core/rules/rows/rule.ts";
import { governing, ruleById } from "../../../src/core/rules/rulebook.ts";

// `npm test` compiles this file: each line below a @ts-expect-error must be refused, else the compiler says so.
const misspelt = () => {
  // @ts-expect-error a rule
  const rule: RuleId = "arbitration-fees";
  // @ts-expect-error a rule, where one is looked up
  governing(UPWORK_RULES, "service-fees", {});
  // @ts-expect-error a rule, where one is looked up whatever its dates
  ruleById(UPWORK_RULES, "hourly-caps");
  // @ts-expect-error a rule that decides a route
  const decided: Decision = closed("Too late.", "windows-missed");
  // @ts-expect-error a deadline
  const deadline: DeadlineId = "refund-anwser";
  // @ts-expect-error a rule that has no deadline
  const none: DeadlineId = "arbitration-fee";
  // @ts-expect-error a trigger
  deadlinesWith((use) => use.trigger === "handedIn");
  // @ts-expect-error a route
  const route: RouteId = "escrowDisputes";
  // @ts-expect-error a figure
  const figure: FigureId = "money.steak";
  return [rule, decided, deadline, none, route, figure];
};

const LENGTH: Length = { kind: "days", days: 7 };
const ROW = {
  id: "a",
  topic: "deadline",
  title: "A rule",
  says: "What it says.",
  contracts: ["fixed"],
  who: "client",
  inForce: { by: "event" },
  sources: [{ title: "A page" }],
  checkedOn: "2026-10-05",
  confidence: "high",
} as const;
const law = { length: LENGTH, from: "x", missed: "x", act: "x", hour: "unknown" } as const;

const incomplete = () => [
  // @ts-expect-error a deadline that says neither what triggers it nor why nothing does
  rules([{ ...ROW, deadline: { ...law, use: { asksForProof: true } } }]),
  // @ts-expect-error a kind of date that Upwork does not give
  rules([{ ...ROW, deadline: { ...law, use: { trigger: "x", ownDate: "refundAnswers" } } }]),
];

test("misspelt ids and incomplete rows are refused by the compiler", () => {
  expect([misspelt, incomplete].map((one) => typeof one)).toEqual(["function", "function"]);
});

test("every deadline has a trigger, or says why it has none; all versions of a rule say the same", () => {
  expect([...DEADLINE_USES].map(([id]) => id).toSorted()).toEqual(
    [...new Set(UPWORK_RULES.rules.filter((rule) => rule.deadline !== undefined).map((rule) => rule.id))].toSorted(),
  );
  for (const [id, { trigger, untriggered }] of DEADLINE_USES) {
    expect((trigger === undefined) !== (untriggered === undefined), id).toBe(true);
    if (untriggered !== undefined) expect(untriggered, id).toMatch(/^[A-Z].*\.$/);
  }
});

test("the law that ships holds nothing of what the program does with it", () => {
  expect(UPWORK_RULES.rules.filter((rule) => rule.deadline !== undefined && "use" in rule.deadline)).toEqual([]);
});
