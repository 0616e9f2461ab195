import { expect, it } from "vitest";
import { lineEdit, numberedLines } from "../../../src/terminal/plain/line-edits.ts";

const LINES = ["Dear Tom,", "", "the files came late."];

it("reads lines with their numbers", () => {
  expect(numberedLines(LINES)).toEqual(["1: Dear Tom,", "2: (empty)", "3: the files came late."]);
});

it.each([
  ["/line 3 The files came on 3 May.", ["Dear Tom,", "", "The files came on 3 May."]],
  ["/delete 2", ["Dear Tom,", "the files came late."]],
  ["/delete 1-2", ["the files came late."]],
  ["/insert 1 Hello", ["Hello", ...LINES]],
  ["/insert 4 Bye", [...LINES, "Bye"]],
  ["/change came late > came on 3 May", ["Dear Tom,", "", "the files came on 3 May."]],
  ["/change came $& > $&", undefined],
])("%s", (typed, after) => {
  const edit = lineEdit(LINES, typed);
  expect(edit !== undefined && "lines" in edit ? edit.lines : undefined).toEqual(after);
});

it.each([
  ["/line 9 words", "There are 3 lines: name one by its number, for example /line 1."],
  ["/line two words", "There are 3 lines"],
  ["/line 2", "Type the new words behind the number"],
  ["/delete 3-2", "There are 3 lines"],
  ["/change nothing > something", '"nothing" is not in the text.'],
  ["/change nothing", "Type it so"],
])("%s says how it is typed", (typed, says) => {
  expect(lineEdit(LINES, typed)?.say).toContain(says);
});

it.each(["/lines of code", "/home/tom", "line 3", "a /delete 2"])("%j is a line of the text", (typed) => {
  expect(lineEdit(LINES, typed)).toBeUndefined();
});
