import { describe, expect, test } from "vitest";
import { type RuleId, UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import type { Rule, Rulebook } from "../../../src/core/rules/rows/rule.ts";
import { governing } from "../../../src/core/rules/rulebook.ts";
import { addDays } from "../../../src/core/values/days.ts";

const on = (rule: Rule, day: string) => governing(UPWORK_RULES, rule.id as RuleId, { [rule.inForce.by]: day });
const dated = UPWORK_RULES.rules.filter((rule) => rule.inForce.from ?? rule.inForce.to);

describe("every rule with dates, on both sides of them", () => {
  test.each(dated.flatMap((rule) => (rule.inForce.from ? [[rule.title, rule, rule.inForce.from] as const] : [])))(
    "begins: %s",
    (_title, rule, from) => {
      expect(on(rule, from)).toEqual({ rule });
      if (rule.inForce.to !== from) expect(on(rule, addDays(from, 1))).toEqual({ rule });
      const before = on(rule, addDays(from, -1));
      // The day before, an older version governs, or this is the nearest figure and is said to be assumed.
      if (before?.rule === rule) expect(before.assumed).toMatch(/nearest figure we have/);
      else expect(before?.assumed).toBeUndefined();
    },
  );

  test.each(dated.flatMap((rule) => (rule.inForce.to ? [[rule.title, rule, rule.inForce.to] as const] : [])))(
    "ends: %s",
    (_title, rule, to) => {
      expect(on(rule, addDays(to, -1))).toEqual({ rule });
      expect(on(rule, to)).toEqual({ rule });
      const after = on(rule, addDays(to, 1));
      expect(after?.rule).not.toBe(rule);
      expect(after?.assumed).toBeUndefined();
    },
  );
});

describe("fixed-price terms go by the day the contract started", () => {
  test.each([
    ["2026-07-19", true],
    ["2026-07-20", false],
    ["2026-07-21", false],
    ["2018-01-01", true],
  ])("a contract of %s: assumed is %s", (contractBegan, assumed) => {
    for (const id of [
      "review",
      "refund-answer",
      "escrow-dispute-answer",
      "arbitration-fee",
      "freelancer-ends",
    ] as const) {
      // The day of the event does not matter to them.
      const found = governing(UPWORK_RULES, id, { contractBegan, event: "2026-11-01" });
      expect(found?.assumed !== undefined, id).toBe(assumed);
      if (assumed) expect(found?.assumed).toContain(contractBegan);
    }
  });

  test("a contract whose beginning is not known: assumed, and why", () => {
    expect(governing(UPWORK_RULES, "review", { event: "2026-11-01" })?.assumed).toContain(
      "the day the contract started",
    );
  });
});

describe("the service fee goes by the day the contract started", () => {
  test.each([
    ["2016-05-31", "20, 10 or 5 %", true],
    ["2016-06-01", "20, 10 or 5 %", false],
    ["2023-05-02", "20, 10 or 5 %", false],
    ["2023-05-03", "10 %", false],
    ["2025-04-30", "10 %", false],
    ["2025-05-01", "0 to 15 %", false],
    ["2026-11-01", "0 to 15 %", false],
  ])("%s: %s, assumed is %s", (contractBegan, figure, assumed) => {
    const found = governing(UPWORK_RULES, "service-fee", { contractBegan });
    expect(found?.rule.figure).toBe(figure);
    expect(found?.assumed !== undefined).toBe(assumed);
  });
});

describe("disputed hours go by the day of the dispute", () => {
  test.each([
    ["2023-06-12", "3 business days", /refunded in full/],
    ["2023-06-13", "3 business days", /refunded in full/],
    ["2023-06-14", "3 calendar days", /Upwork reviews the hours anyway/],
    ["2026-11-01", "3 calendar days", /Upwork reviews the hours anyway/],
  ])("%s: %s", (event, figure, missed) => {
    const found = governing(UPWORK_RULES, "hours-answer", { event, contractBegan: "2020-01-01" });
    expect(found?.assumed).toBeUndefined();
    expect(found?.rule.figure).toBe(figure);
    expect(found?.rule.deadline?.missed).toMatch(missed);
  });
});

test("between and after dates the nearest version is taken, and said to be assumed", () => {
  const rule = UPWORK_RULES.rules.find((one) => one.id === "review") as Rule;
  const version = (title: string, from?: string, to?: string): Rule => ({
    ...rule,
    title,
    inForce: { by: "contractBegan", from, to },
  });
  const pack: Rulebook = {
    ...UPWORK_RULES,
    rules: [version("old", undefined, "2020-01-01"), version("new", "2024-01-01", "2025-01-01")],
  };
  const titleOn = (contractBegan: string) => {
    const found = governing(pack, "review", { contractBegan });
    return [found?.rule.title, found?.assumed !== undefined];
  };
  expect(titleOn("2020-01-02")).toEqual(["old", true]);
  expect(titleOn("2023-12-31")).toEqual(["new", true]);
  expect(titleOn("2026-01-01")).toEqual(["new", true]);
});
