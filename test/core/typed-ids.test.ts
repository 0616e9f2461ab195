import { expect, test } from "vitest";
import type { DoubtId } from "../../src/core/claims/claim-doubts.ts";
import type { CheckId } from "../../src/core/filing/checks/checks.ts";
import type { ToneRuleId } from "../../src/core/tone/rules/all.ts";

// What this file shows is shown by its types: `npm test` checks them, and an id that compiled in spite of its slip would fail it.
const DOUBTS: readonly DoubtId[] = [
  "no-proof",
  // @ts-expect-error a misspelt doubt about a claim
  "no-prooof",
];
const CHECK_IDS: readonly CheckId[] = [
  "ask-missing",
  "matter-law",
  // @ts-expect-error a misspelt check of the filing
  "ask-mising",
];
const TONE_RULES: readonly ToneRuleId[] = [
  "feedback-traded",
  "personal-email",
  "missing-amount",
  "shouting-capitals",
  "profanity-slur",
  // @ts-expect-error a misspelt rule of the tone review
  "feedback-tradet",
];

test("a misspelt id of a doubt, a check or a tone rule does not compile", () => {
  expect([DOUBTS, CHECK_IDS, TONE_RULES].map((ids) => ids.length)).toEqual([2, 3, 6]);
});
