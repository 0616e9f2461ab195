import { expect, test } from "vitest";
import type { Redaction } from "../../../../src/core/case/evidence.ts";
import { disclose } from "../../../../src/core/filing/disclose.ts";
import { coverFiling } from "../../../../src/core/filing/redaction/redact-data.ts";
import { answered, caseOf } from "../../../support/stories.ts";

const REDACTIONS: readonly Redaction[] = [
  { words: "0171 123 45 67", as: "phone number" },
  { words: "Ann Lee", as: "name" },
];

test("every text of a filing is covered, and nothing else changes", () => {
  const c = answered(
    caseOf("freelancer-ended-money-held"),
    "explanation",
    "Ann Lee said: call 0171 123 45 67. Not 10 Nov.",
  );
  const filing = disclose(c);
  const covered = coverFiling(filing, REDACTIONS);
  expect(covered.answers.explanation).toBe("[name] said: call [phone number]. Not 10 Nov.");
  expect({ ...covered, answers: { ...covered.answers, explanation: filing.answers.explanation } }).toEqual(filing);
  expect(coverFiling(filing, [])).toBe(filing);
});
