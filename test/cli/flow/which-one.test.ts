import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whichOne } from "../../../src/cli/flow/which-one.ts";

const NAMES = ["review-m1", "review-m2", "refund-answer", "A", "AA", "colour"];
const meant = (typed: string, all: readonly string[] = NAMES): string => {
  const found = whichOne(typed, all, (one) => [one]);
  if (found.kind === "one") return found.one;
  return found.kind === "several" ? `${found.several.join(" or ")}?` : `not ${found.nearest ?? "anything"}`;
};

describe("what a typed name means", () => {
  test.each([
    ["review-m1", "review-m1"],
    ["REVIEW-M1", "review-m1"],
    [" refund ", "refund-answer"],
    ["answer", "refund-answer"],
    ["m2", "review-m2"],
    ["review", "review-m1 or review-m2?"],
    ["re", "review-m1 or review-m2 or refund-answer?"],
    ["A", "A"],
    ["a", "A"],
    ["aa", "AA"],
    ["color", "not colour"],
    ["refnud-answer", "not refund-answer"],
    ["c", "not anything"],
    ["moonlight", "not anything"],
    ["", "not anything"],
  ])("%j means %s", (typed, expected) => expect(meant(typed)).toBe(expected));

  test("an exact name wins over those it is a part of", () => {
    expect(meant("c1", ["c11", "c1", "xc1"])).toBe("c1");
    expect(meant("c1", ["c11", "xc1"])).toBe("c11");
  });

  test("every name means itself, and a part that only one has means that one", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{1,8}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, fc.nat(), fc.integer({ min: 2, max: 8 }), (all, at, length) => {
        const name = all[at % all.length] ?? "";
        expect(meant(name, all)).toBe(name);
        const part = name.slice(-length);
        if (part.length >= 2 && all.filter((one) => one.includes(part)).length === 1)
          expect(meant(part, all)).toBe(name);
      }),
    );
  });
});
