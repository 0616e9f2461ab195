import { describe, expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import { CONDUCT_CASES } from "./conduct-cases.ts";
import { RULEBOOK_IDS } from "./rulebook-ids.ts";

describe.each(Object.entries(CONDUCT_CASES))("%s", (family, cases) => {
  test.each(cases.found)("finds: %s", (text) => {
    const found = findingsIn(text).filter((one) => one.family === family);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one.why).toMatch(/\.$/);
      expect(one.instead).not.toBe("");
      if (one.severity === "serious") expect(RULEBOOK_IDS).toContain(one.source);
    }
  });
  test.each(cases.left)("leaves alone: %s", (text) => {
    expect(findingsIn(text).filter((one) => one.family === family && one.severity !== "note")).toEqual([]);
  });
  test("has at least 15 of each", () => {
    expect(cases.found.length).toBeGreaterThanOrEqual(15);
    expect(cases.left.length).toBeGreaterThanOrEqual(15);
  });
});
