import { describe, expect, test } from "vitest";
import { toneRules } from "../../../src/core/tone/rules/all.ts";
import { MISSING_PATTERNS } from "../../../src/core/tone/rules/missing.ts";
import { dataPatterns } from "../../../src/core/tone/rules/personal-data.ts";
import { PREPARE_PATTERNS } from "../../../src/core/tone/rules/prepare.ts";
import { profanityPatterns } from "../../../src/core/tone/rules/profanity.ts";
import { quotedPatterns } from "../../../src/core/tone/rules/quoted.ts";
import { reportPatterns } from "../../../src/core/tone/rules/report.ts";
import { patternOf, STRETCH_PATTERNS } from "../../../src/core/tone/rules/rule.ts";
import { shoutPatterns } from "../../../src/core/tone/rules/shouting.ts";
import { spelledPatterns } from "../../../src/core/tone/rules/spelled.ts";
import { EVERY_CASE } from "./every-case.ts";
import { stepsOf } from "./step-counter.ts";

const LENGTH = 400;
const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Twice the text may take at most this many times the steps: 2, and a little for where the pieces are cut. */
const MOST = 2.3;
const growth = (pattern: RegExp, piece: string): number =>
  stepsOf(pattern, filled(piece, 2 * LENGTH)).steps / stepsOf(pattern, filled(piece, LENGTH)).steps;

const grows = (pattern: RegExp, pieces: readonly string[]): string[] =>
  pieces
    .filter((piece) => growth(pattern, piece) > MOST)
    .map((piece) => `${JSON.stringify(piece)}: ${pattern.source.slice(0, 60)}`);

test("the counter tries as the engine does, and sees a pattern that runs away", () => {
  for (const [pattern, text] of [
    [/(?<![\p{L}'])you(?:'ll| will)? (?:be|get)\b…?/giu, "You will be, you'll get, you get."],
    [/(\p{L})\1{2,4}/gu, "loooool aaa bb"],
    [/.{0,9}?x(?!y)|^a/gs, "abc\nxy x ab"],
  ] as const)
    expect(stepsOf(pattern, text).found).toEqual([...text.matchAll(pattern)].map((match) => match[0]));
  expect(growth(/\s*x/g, " ")).toBeGreaterThan(3.5);
  expect(growth(/a[^!]{0,9}b/g, "a")).toBeLessThan(MOST);
});

test("it finds with the patterns of the rules what the engine finds", () => {
  const texts = EVERY_CASE.filter((_, place) => place % 12 === 0);
  for (const { id, find } of toneRules())
    for (const text of texts)
      expect(stepsOf(find.regexp, text).found, id).toEqual([...text.matchAll(find.regexp)].map((one) => one[0]));
});

const SIGNS = ["a", " ", "1 2-", "A ", "@.", "you i "];

describe("twice the text takes about twice the steps", () => {
  test.each([
    ["preparing", PREPARE_PATTERNS],
    ["clauses", STRETCH_PATTERNS],
    ["reports", reportPatterns()],
    ["personal data", dataPatterns()],
    ["profanity", profanityPatterns()],
    ["shouting", shoutPatterns()],
    ["what is missing", MISSING_PATTERNS],
    ["quotations", quotedPatterns()],
    ["hidden words", spelledPatterns()],
  ])("%s", (_, patterns) => {
    const pieces = [...SIGNS, "the client said that i ", "f*", "www.", "0 1.", "`", '"said ', "by the 1 "];
    expect(patterns.flatMap((pattern) => grows(pattern, pieces))).toEqual([]);
  });

  test.each([...new Set(toneRules().map((rule) => rule.id))])("%s", (id) => {
    const flaws = toneRules()
      .filter((rule) => rule.id === id)
      .flatMap((rule) => {
        const words = `${rule.find.regexp.source
          .match(/[a-z]{3,}/g)
          ?.slice(0, 12)
          .join(" ")} `;
        const pieces = ["a ", "i will give you a ", "if you do not pay i ", words];
        return [
          rule.find.regexp,
          ...[...(rule.also ?? []), ...(rule.near ?? [])].map(patternOf),
          rule.unless,
          rule.unlessSaid,
        ]
          .filter((one) => one !== undefined)
          .flatMap((pattern) => grows(pattern, pieces));
      });
    expect(flaws).toEqual([]);
  });
});
