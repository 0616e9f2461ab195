import { expect, test } from "vitest";
import type { ReadLine } from "../../../../src/core/facts/read-text.ts";
import { coverBoxes } from "../../../../src/core/filing/redaction/cover-boxes.ts";

const lineOf = (y: number, text: string, confidence = 0.95): ReadLine => ({
  text,
  place: { file: "a.png" },
  words: text
    .split(" ")
    .map((word, index) => ({ text: word, confidence, box: { x: index * 100, y, width: 80, height: 20 } })),
});
const ANN = [{ words: "Ann Leeson", as: "name" }];

test.each([
  ["a name in a line", [lineOf(0, "Hello Ann Leeson, how")], [100, 200]],
  ["a name over two lines", [lineOf(0, "ask Ann"), lineOf(50, "Leeson about it")], [100, 0]],
  ["a number in groups", [lineOf(0, "call 0171 123 45 67 now")], []],
  ["a word that was read unsurely, a letter wrong", [lineOf(0, "Mrs Leesan wrote", 0.6)], [100]],
  ["such a word read surely is another", [lineOf(0, "Mrs Leesan wrote")], []],
  ["nothing", [lineOf(0, "no name here")], []],
])("%s", (_name, lines, lefts) => {
  expect(coverBoxes(lines, ANN).map(({ x }) => x + 4)).toEqual(lefts);
});

test("a box is wider than its word", () => {
  expect(coverBoxes([lineOf(30, "Ann Leeson")], ANN)[0]).toEqual({ x: -4, y: 26, width: 88, height: 28 });
});

test("what stands in one picture of what is covered is found by all its written forms", () => {
  const phone = [{ words: "+44 171 1234567", as: "phone number" }];
  expect(coverBoxes([lineOf(0, "call 0171 123 45 67 now")], phone)).toHaveLength(4);
});
