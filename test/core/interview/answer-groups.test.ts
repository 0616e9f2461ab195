import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setAnswer } from "../../../src/core/interview/edit.ts";
import { groupAt } from "../../../src/core/interview/rows/answer-groups.ts";
import type { CurrentQuestion } from "../../../src/core/interview/steps/question.ts";
import { caseFrom } from "../../support/stories.ts";

const TODAY = "2026-11-15";
const FIXED = { role: "freelancer", contract: "fixed", contractState: "active" };
const WEEKS = {
  role: "client",
  contract: "hourly",
  contractState: "active",
  weeks: [
    { monday: "2026-11-02", hours: 34.5, rate: 40, manualHours: 0, memos: "all", screenshots: "all" },
    { monday: "2026-11-09", hours: 12, rate: 40, manualHours: 0, memos: "all", screenshots: "all" },
  ],
};

const read = (given: Readonly<Record<string, unknown>>, key: string, line: string) => {
  const c = caseFrom(given);
  const group = groupAt(c, key);
  if (group === undefined) throw new Error(`${key} is asked by itself`);
  return group.read(line, { today: TODAY, writer: { zone: () => "UTC" }, c });
};

describe("small answers that belong together are told on one line", () => {
  test.each<[string, string, string, Readonly<Record<string, unknown>>]>([
    [
      "in their order",
      "target",
      "600, 500, 400, 450",
      { target: 60000, acceptable: 50000, floor: 40000, theirLimit: 45000 },
    ],
    ["by name, some of them", "target", "limit 400; goal 600", { target: 60000, floor: 40000 }],
    ["a share from and to", "chanceLow", "40, 70 %", { chanceLow: 40, chanceHigh: 70 }],
    [
      "a request with its day and its reason",
      "request",
      "release the milestone; by 24 Nov; because it was handed in",
      { request: "release the milestone", answerBy: "2026-11-24", reason: "it was handed in" },
    ],
    [
      "between commas, where the words have commas too",
      "request",
      "mend chairs 5, 6 and 7, by 24 Nov, because the legs, as on the photos, are wrong",
      {
        request: "mend chairs 5, 6 and 7",
        answerBy: "2026-11-24",
        reason: "the legs, as on the photos, are wrong",
      },
    ],
    ["a text alone", "request", "tell me what is missing", { request: "tell me what is missing" }],
    [
      "an offer",
      "offerAmount",
      "450; two small changes; because 9 of 12 pages are done; by 24 Nov",
      {
        offerAmount: 45000,
        offerTerms: "two small changes",
        offerReason: "9 of 12 pages are done",
        offerBy: "2026-11-24",
      },
    ],
    [
      "an offer without money",
      "offerAmount",
      "no money; I finish the page",
      { offerAmount: "never", offerTerms: "I finish the page" },
    ],
  ])("%s", (_name, key, line, item) => {
    expect(read(FIXED, key, line)).toEqual({ ok: true, item });
  });

  test("the disputed hours of several weeks: a number for each, or all of them", () => {
    const keys = ["weeks.w1.disputedHours", "weeks.w2.disputedHours"];
    const told = (line: string) => read(WEEKS, "weeks.w1.disputedHours", line);
    expect(told("12:30, 0")).toEqual({ ok: true, item: { [keys[0] ?? ""]: 12.5, [keys[1] ?? ""]: 0 } });
    expect(told("all")).toEqual({ ok: true, item: { [keys[0] ?? ""]: 34.5, [keys[1] ?? ""]: 12 } });
    expect(told("3")).toMatchObject({ ok: false, problem: expect.stringContaining("2 numbers") });
  });

  test.each(["a picture, 5", "goal soon", "1, 2, 3, 4, 5"])("what is not understood is refused whole: %s", (line) => {
    expect(read(FIXED, "target", line).ok).toBe(false);
  });

  test("what was answered is not asked with the others, and one that is left is asked by itself", () => {
    const some = setAnswer(caseFrom(FIXED), "target", 60000);
    expect(groupAt(some, "floor")?.open.map(({ key }: CurrentQuestion) => key)).toEqual([
      "acceptable",
      "floor",
      "theirLimit",
    ]);
    const all = ["acceptable", "floor"].reduce((c, key) => setAnswer(c, key, 40000), some);
    expect(groupAt(all, "theirLimit")).toBeUndefined();
  });

  test("whatever is typed, it is read or refused, and tells only what is open", () => {
    const c = caseFrom(FIXED);
    fc.assert(
      fc.property(
        fc.constantFrom("request", "need", "target", "chanceLow", "offerAmount"),
        fc.string(),
        (key, line) => {
          const group = groupAt(c, key);
          const told = group?.read(line, { today: TODAY, writer: { zone: () => "UTC" }, c });
          const open = new Set(group?.open.map((one) => one.key));
          expect(told).toBeDefined();
          if (told?.ok) expect(Object.keys(told.item).every((one) => open.has(one))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
