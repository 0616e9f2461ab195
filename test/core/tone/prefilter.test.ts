import { expect, test } from "vitest";
import { toneRules } from "../../../src/core/tone/rules/all.ts";
import { folded, hintOf, holds, phrases } from "../../../src/core/tone/rules/phrase-pattern.ts";
import { EVERY_CASE } from "./every-case.ts";

test.each<[source: string, text: string, may: boolean]>([
  ["see you in court", "See you  in\ncourt!", true],
  ["see you in court", "see you in the courtyard", false],
  ["(?:sue|report) you", "I report you", true],
  ["(?:sue|report) you", "I will sue them", false],
  ["courts?", "in court", true],
  ["no (?:refund)? today", "No, today", true],
  ["no (?:refund)? today", "not now", false],
  ["(?:on|or) you", "for you", false],
  ["a{2}b", "aab", true],
  ["x[abc]\\d{1,3}\\p{L}", "nothing of it", false],
  ["[abc]\\p{L}", "says nothing", true],
  ["(?!stop)go (?<=go )on", "go on", true],
  ["tax", "TAX", true],
  ["task", "ta\u017f\u212a", true],
])("%s in %j: %s", (source, text, may) => {
  expect(holds(folded(text), hintOf(source))).toBe(may);
});

test("where a pattern matches, its hint never says no", () => {
  const missed = EVERY_CASE.flatMap((text) =>
    toneRules()
      .filter(({ find }) => !find.mayMatch(folded(text)) && text.search(find.regexp) >= 0)
      .map(({ id }) => `${id}: ${text}`),
  );
  expect(missed).toEqual([]);
});

test("most texts wake few patterns", () => {
  const woken = EVERY_CASE.reduce(
    (sum, text) => sum + toneRules().filter(({ find }) => find.mayMatch(folded(text))).length,
    0,
  );
  expect(woken / EVERY_CASE.length).toBeLessThan(toneRules().length / 10);
});

test("a hint looks inside words, before and after them, where the pattern does", () => {
  const find = phrases("(?:pay|paid) (?:me )?now", "you ?owe");
  for (const text of ["pay now", "'pay now", "(pay me now)", "youowe", "you owe", "e-pay now, please"])
    expect([text, text.search(find.regexp) >= 0, find.mayMatch(folded(text))]).toEqual([
      text,
      text !== "'pay now",
      text !== "'pay now",
    ]);
});
