import { expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import { CATALOGUE } from "../../../src/core/tone/rules/catalogue.ts";
import { FAMILIES } from "../../../src/core/tone/rules/finding.ts";
import { EVERY_CASE } from "./every-case.ts";
import { RULEBOOK_IDS } from "./rulebook-ids.ts";

const RANK = { note: 0, warning: 1, serious: 2 } as const;

test("each rule stands once, and says why and what to write instead", () => {
  expect(new Set(CATALOGUE.map((one) => one.id)).size).toBe(CATALOGUE.length);
  expect(new Set(CATALOGUE.map((one) => one.family))).toEqual(new Set(FAMILIES));
  for (const one of CATALOGUE) {
    expect(one.id).toMatch(/^[a-z]+(?:-[a-z]+){0,4}$/);
    expect(one.why).toMatch(/\.$/);
    expect(one.instead).not.toBe("");
    if (one.severity === "serious") expect(RULEBOOK_IDS).toContain(one.source);
  }
});

test("every finding names a rule of the catalogue, of its family, and is no graver than it says", () => {
  const rules = new Map(CATALOGUE.map((one) => [one.id, one]));
  for (const text of EVERY_CASE)
    for (const one of findingsIn(text, "message")) {
      const rule = rules.get(one.rule);
      expect(rule?.family, one.rule).toBe(one.family);
      expect(RANK[one.severity], one.rule).toBeLessThanOrEqual(RANK[rule?.severity ?? "note"]);
    }
});

test("what to write instead would pass the review itself", () => {
  const advice = new Set([
    ...CATALOGUE.map((one) => one.instead),
    ...EVERY_CASE.flatMap((text) => findingsIn(text, "message").map((one) => one.instead)),
  ]);
  const flaws = [...advice].flatMap((text) =>
    findingsIn(text)
      .filter((one) => one.severity !== "note")
      .map((one) => `${one.rule}: ${text}`),
  );
  expect(flaws).toEqual([]);
  expect(advice.size).toBeGreaterThan(60);
});
