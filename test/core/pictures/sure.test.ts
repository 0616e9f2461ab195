import { expect, test } from "vitest";
import type { ReadLine } from "../../../src/core/facts/read-text.ts";
import { confidenceOf, isSurePart, isSureQuote, isSureWord } from "../../../src/core/pictures/sure.ts";

const box = { x: 0, y: 0, width: 10, height: 10 };
const lineOf = (...words: readonly (readonly [text: string, confidence: number])[]): ReadLine => ({
  text: words.map(([text]) => text).join(" "),
  place: { file: "a.png", box },
  words: words.map(([text, confidence]) => ({ text, confidence, box })),
});

test("a value is as sure as its least sure word", () => {
  const line = lineOf(["Due", 0.3], ["Nov", 0.96], ["12,", 0.91], ["2026", 0.6], ["$40", 0.95]);
  expect(confidenceOf(line, 4, 7)).toBe(0.96);
  expect(confidenceOf(line, 4, 15)).toBe(0.6);
  expect(isSurePart(line, 4, 10)).toBe(true);
  expect(isSureQuote(line, "Nov 12, 2026")).toBe(false);
  expect(isSureQuote(line, "$40")).toBe(true);
  expect(isSureQuote(line, "$50")).toBe(false);
  expect(isSureWord({ text: "a", confidence: 0.84, box })).toBe(false);
});

test("a line that no machine read is sure", () => {
  const line: ReadLine = { text: "Nov 12, 2026", place: { file: "a.txt", line: 1 } };
  expect(isSureQuote(line, "Nov 12, 2026")).toBe(true);
});
