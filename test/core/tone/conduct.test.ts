import { describe, expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import type { Family } from "../../../src/core/tone/rules/finding.ts";
import { CLAUSES } from "./cases/clauses.ts";
import { FEEDBACK_DEMANDED, FEEDBACK_SAID, FEEDBACK_TRADED } from "./cases/feedback.ts";
import { INSULTS } from "./cases/insult.ts";
import { OFF_PLATFORM, OFF_PLATFORM_SAID } from "./cases/off-platform.ts";
import { PERSONAL_DATA } from "./cases/personal-data.ts";
import { THREATS, THREATS_SAID } from "./cases/threat.ts";
import { type Cases, CONDUCT_CASES } from "./conduct-cases.ts";
import { RULEBOOK_IDS } from "./rulebook-ids.ts";

const MORE: readonly (readonly [Family, Cases])[] = [
  ["insult", INSULTS],
  ["threat", THREATS],
  ["threat", THREATS_SAID],
  ["feedback", FEEDBACK_TRADED],
  ["feedback", FEEDBACK_DEMANDED],
  ["feedback", FEEDBACK_SAID],
  ["off-platform", OFF_PLATFORM],
  ["off-platform", OFF_PLATFORM_SAID],
  ["personal-data", PERSONAL_DATA],
];

const aboveNote = (text: string, family: Family) =>
  findingsIn(text).filter((one) => one.family === family && one.severity !== "note");

describe.each([...Object.entries(CONDUCT_CASES), ...MORE])("%s", (name, cases) => {
  const family = name as Family;
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
    expect(aboveNote(text, family)).toEqual([]);
  });
  test("has at least 15 of each", () => {
    expect(cases.found.length).toBeGreaterThanOrEqual(15);
    expect(cases.left.length).toBeGreaterThanOrEqual(15);
  });
});

test.each(FEEDBACK_TRADED.found)("is serious, as feedback-traded: %s", (text) => {
  expect(findingsIn(text).map((one) => [one.rule, one.severity])).toContainEqual(["feedback-traded", "serious"]);
});

test.each(FEEDBACK_DEMANDED.found)("is feedback-demanded, with nothing traded: %s", (text) => {
  expect(findingsIn(text).map((one) => one.rule)).toEqual(["feedback-demanded"]);
});

test.each(CLAUSES)("the clause decides, not the sentence: %s", (text, rule, severity) => {
  expect(findingsIn(text).map((one) => [one.rule, one.severity])).toContainEqual([rule, severity]);
});

test.each([
  "The client wrote that he will leave a bad review unless I refund.",
  'He wrote: "Pay me or I will sue you," and left the chat.',
  'His message of 3 May: "Pay me or I will sue you."',
  '"I will leave a bad review," the client wrote on 3 May.',
  "He wrote on 3 May: pay me by PayPal or I will leave 1 star.",
  "I was asked to pay by PayPal, and I declined.",
])("what the other side said is told, not done: %s", (text) => {
  expect(findingsIn(text).filter((one) => one.severity === "serious")).toEqual([]);
});
