import { expect, test } from "vitest";
import type { CurrentQuestion } from "../../src/core/interview/steps/question.ts";
import { shownText, startNote } from "../../src/terminal/answer-text.ts";

const asking = (more: Partial<CurrentQuestion>): CurrentQuestion => ({
  key: "message",
  step: "communicate",
  kind: "text",
  ask: "?",
  why: "",
  state: "answered",
  ...more,
});

test.each<[string, Partial<CurrentQuestion>, string, string]>([
  ["an answer", { was: "kept" }, "kept", ""],
  ["a draft", { start: "drafted", startIs: "draft" }, "drafted", "A draft from your answers."],
  ["an answer before a draft", { was: "kept", start: "drafted", startIs: "draft" }, "kept", ""],
  [
    "a text typed and not given before the answer it may replace",
    { was: "kept", start: "typed", startIs: "unsent" },
    "typed",
    "You typed this before. It is not an answer yet.",
  ],
])("shows %s", (_what, more, text, note) => {
  expect(shownText(asking(more))).toBe(text);
  expect(startNote(asking(more))).toBe(note);
});
