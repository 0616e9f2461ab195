import { expect, test } from "vitest";
import { addItem } from "../../../src/core/interview/edit.ts";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { caseFrom } from "../../support/stories.ts";

// A review that ended with a request for changes has no day any more: the next one begins when the work is handed in again.
test.each([
  ["handed in, no changes", { submittedOn: "2026-11-03", changesAskedOn: "never" }, true],
  ["changes after it was handed in", { submittedOn: "2026-11-03", changesAskedOn: "2026-11-06" }, false],
  ["handed in again after the changes", { submittedOn: "2026-11-09", changesAskedOn: "2026-11-06" }, true],
  ["both on one day", { submittedOn: "2026-11-06", changesAskedOn: "2026-11-06" }, true],
] as const)("is the review among the days that Upwork can have given: %s", (_what, days, offered) => {
  const base = caseFrom({
    role: "freelancer",
    contract: "fixed",
    milestones: [{ name: "Logo", amount: "600", money: "held", ...days }],
  });
  const { case: c, id } = addItem(base, "dates");
  const asking = currentQuestionsOf(c).find(({ key }) => key === `dates.${id}.clock`);
  const values = asking?.options?.map(({ value }) => value) ?? [];
  expect(values).toContain("refundAnswer");
  expect(values.includes("review")).toBe(offered);
});
