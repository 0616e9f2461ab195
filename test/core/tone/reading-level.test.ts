import { expect, test } from "vitest";
import { readingLevelOf } from "../../../src/core/tone/text-summary.ts";

test("a short plain text fits its goal", () => {
  const reading = readingLevelOf("Hello Ana. I sent the files on 3 May. Could you please look at them?", "message");
  expect(reading.words).toBe(15);
  expect(reading.grade).toBeLessThan(5);
  expect(reading).toMatchObject({ fits: true, goal: "at most 150 words, grade 9 or lower" });
});

test("hard words and long sentences raise the grade", () => {
  const hard =
    "Notwithstanding considerable communication difficulties, the contractual representatives unanimously recommended immediate reconsideration of organisational responsibilities.";
  expect(readingLevelOf(hard, "message").grade).toBeGreaterThan(20);
  expect(readingLevelOf(hard, "message").fits).toBe(false);
});

test("too many words do not fit, and an empty text has grade 0", () => {
  expect(readingLevelOf("I sent it. ".repeat(60), "message")).toMatchObject({ words: 180, fits: false });
  expect(readingLevelOf("", "any")).toMatchObject({ grade: 0, words: 0, fits: true });
});

test("quotes and code are not counted", () => {
  expect(readingLevelOf("> one two three\nfour five", "any").words).toBe(2);
});
