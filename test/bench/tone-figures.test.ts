import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accuracyAt, auc, bestAccuracy, recallAt, shareFlagged } from "../../bench/tone/figures.mjs";
import { foldOf } from "../../bench/tone/held-back.mjs";
import { foldKey, untokenised } from "../../bench/tone/sets.mjs";
import { spanCounts } from "../../bench/tone/spans.mjs";
import { tableLines, withGoal } from "../../bench/tone/table.mjs";

describe("AUC is the chance that a rude row scores above a calm one", () => {
  test.each([
    ["all in order", [4, 3, 2, 1], [1, 1, 0, 0], 1],
    ["all the wrong way round", [1, 2, 3, 4], [1, 1, 0, 0], 0],
    ["all tied", [7, 7, 7, 7], [1, 0, 1, 0], 0.5],
    ["one pair of four wrong", [4, 2, 3, 1], [1, 1, 0, 0], 0.75],
    ["one pair of four tied", [4, 3, 3, 1], [1, 1, 0, 0], 0.875],
    ["a tie of three, in any order", [2, 2, 2], [0, 1, 0], 0.5],
    ["negative scores", [-1, -2, -3], [1, 0, 0], 1],
  ])("%s", (_, scores, labels, expected) => {
    expect(auc(scores, labels)).toBeCloseTo(expected, 12);
  });

  const scored = fc.array(fc.record({ score: fc.integer({ min: -3, max: 3 }), label: fc.constantFrom(0, 1) }));
  test("as counted pair by pair", () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const [rude, calm] = [rows.filter(({ label }) => label === 1), rows.filter(({ label }) => label === 0)];
        fc.pre(rude.length > 0 && calm.length > 0);
        const pairs = rude.flatMap((one) => calm.map((other) => (Math.sign(one.score - other.score) + 1) / 2));
        const mean = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
        const scores = rows.map(({ score }) => score);
        const labels = rows.map(({ label }) => label);
        expect(auc(scores, labels)).toBeCloseTo(mean, 9);
      }),
    );
  });

  test("without rows of both labels there is none", () => {
    expect(auc([1, 2], [1, 1])).toBeNaN();
    expect(auc([], [])).toBeNaN();
  });

  test("a score that is no number is refused, not ranked", () => {
    expect(() => auc([1, Number.NaN], [1, 0])).toThrow("not a number");
  });
});

describe("recall at 10 % false alarms", () => {
  const ten = Array.from({ length: 10 }, (_, i) => i);
  test.each([
    ["one calm row of ten may be flagged", [...ten, 8.5, 9.5], [...ten.map(() => 0), 1, 1], 1],
    ["two may not", [...ten, 7.5, 9.5], [...ten.map(() => 0), 1, 1], 0.5],
    ["tied rows are flagged together", [9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 9, 10], [...ten.map(() => 0), 1, 1], 0.5],
    ["nothing when the highest tie is too large", [1, 1, 1, 1], [1, 1, 0, 0], 0],
    ["everything when the labels part", [1, 1, 0, 0], [1, 1, 0, 0], 1],
  ])("%s", (_, scores, labels, expected) => {
    expect(recallAt(0.1, scores, labels)).toBe(expected);
  });
});

describe("accuracy", () => {
  test.each([
    ["a score at the threshold is rude", [0.5, 0.49], [1, 0], 1, 1],
    ["the best threshold lies elsewhere", [0.3, 0.2, 0.1, 0.1], [1, 1, 0, 0], 0.5, 1],
    ["the best may be to flag nothing", [0.9, 0.1, 0.1], [0, 0, 0], 2 / 3, 1],
    ["the best may be to flag all", [0.1, 0.2], [1, 1], 0, 1],
    ["ties cannot be parted", [1, 1, 1], [1, 1, 0], 2 / 3, 2 / 3],
  ])("%s", (_, scores, labels, atHalf, best) => {
    expect(accuracyAt(0.5, scores, labels)).toBeCloseTo(atHalf, 12);
    expect(bestAccuracy(scores, labels)).toBeCloseTo(best, 12);
  });
});

test("the share of rows flagged is of one label alone", () => {
  const [flags, labels] = [
    [true, false, true, false, false],
    [1, 1, 0, 0, 0],
  ];
  expect(shareFlagged(1, flags, labels)).toBe(1 / 2);
  expect(shareFlagged(0, flags, labels)).toBe(1 / 3);
  expect(shareFlagged(2, flags, labels)).toBeNaN();
});

describe("spans of personal data", () => {
  const email = { type: "EMAIL_ADDRESS", start: 10, end: 20 };
  const licence = { type: "US_DRIVER_LICENSE", start: 30, end: 40 };
  const phone = { type: "PHONE_NUMBER", start: 50, end: 60 };
  const found = (rule: string, start: number, end: number) => ({ rule, start, end });
  test.each([
    ["the same bounds, the right rule", [found("personal-email", 10, 20)], 1, { right: 1, wrong: 0, leftOut: 0 }],
    ["bounds that are too wide", [found("personal-email", 9, 20)], 0, { right: 0, wrong: 1, leftOut: 0 }],
    ["the wrong rule", [found("personal-phone", 10, 20)], 0, { right: 0, wrong: 1, leftOut: 0 }],
    ["nothing labelled there", [found("personal-email", 0, 10)], 0, { right: 0, wrong: 1, leftOut: 0 }],
    ["a label of a type nobody claims", [found("personal-phone", 32, 45)], 0, { right: 0, wrong: 0, leftOut: 1 }],
    ["such a label and a claimed one", [found("personal-card", 35, 55)], 0, { right: 0, wrong: 1, leftOut: 0 }],
    ["no finding", [], 0, { right: 0, wrong: 0, leftOut: 0 }],
  ])("%s", (_, findings, hits, counts) => {
    const { recall, ...rest } = spanCounts([{ spans: [email, licence, phone], findings }]);
    expect(rest).toEqual(counts);
    expect(recall.get("EMAIL_ADDRESS")).toEqual({ spans: 1, found: hits });
    expect(recall.get("PHONE_NUMBER")).toEqual({ spans: 1, found: 0 });
    expect(recall.has("US_DRIVER_LICENSE")).toBe(false);
  });
});

describe("rows", () => {
  test.each([
    ["It 's fine , couldn 't be better .", "it's fine, couldn't be better."],
    ["It's fine, couldn't be better.", "it's fine, couldn't be better."],
    ["WHY ? !", "why?!"],
  ])("%j of a pair is measured as %j", (text, expected) => {
    expect(untokenised(text)).toBe(expected);
  });

  test("a thread, and the rewordings of one sentence, share a fold", () => {
    expect(foldKey({ group: 7, text: "a" })).toBe(foldKey({ group: 7, text: "b" }));
    expect(foldKey({ toxic: "a", neutral: "b" })).toBe(foldKey({ toxic: "a", neutral: "c" }));
  });

  test("keys fall into all five folds, the same each time", () => {
    const folds = Array.from({ length: 100 }, (_, i) => foldOf(`row ${i}`));
    expect(new Set(folds)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(foldOf("row 1")).toBe(folds[1]);
  });
});

describe("the table", () => {
  test.each([
    [0.9, 0.85, false, "0.900 (goal >= 0.85: met)"],
    [0.8496, 0.85, false, "0.850 (goal >= 0.85: not met)"],
    [0.05, 0.05, true, "0.050 (goal <= 0.05: met)"],
    [0.06, 0.05, true, "0.060 (goal <= 0.05: not met)"],
    [0.5, undefined, false, "0.500"],
    [Number.NaN, undefined, false, "-"],
  ])("%d against the goal %s", (number, goal, atMost, expected) => {
    expect(withGoal(number, goal, atMost)).toBe(expected);
  });

  test("lines its columns up and leaves no space at the end", () => {
    expect(tableLines(["tool", "AUC"], [["a long name", "1"]])).toEqual(["  tool         AUC", "  a long name  1"]);
  });
});
