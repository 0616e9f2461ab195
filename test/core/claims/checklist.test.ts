import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { CHECKLIST, checklistOf } from "../../../src/core/claims/checklist.ts";
import { originalOf } from "../../support/originals.ts";
import { caseOf, emptyCase, STORIES } from "../../support/stories.ts";

const ticks = (c: Case) =>
  Object.fromEntries(
    checklistOf(c).map(({ row, isTicked, labels }) => [row.id, isTicked ? labels.join(", ") : "missing"]),
  );

describe("what usually decides a dispute", () => {
  test("goes by contract, problem and route, and is ticked by the exhibits that are there", () => {
    expect(ticks(caseOf("freelancer-ended-money-held"))).toEqual({
      "list-milestone-text": "A",
      "list-hand-in": "B",
      "list-funded-first": "missing",
      "list-approvals": "D",
      "list-delivered-where": "B",
      "list-end-notice": "missing",
      "list-feedback-first": "",
    });
    expect(ticks(caseOf("freelancer-hours-disputed"))).toMatchObject({
      "list-diary": "B",
      "list-hours-ordered": "A",
      "list-manual-time": "missing",
    });
    expect(ticks(caseOf("freelancer-scope-grew"))["list-new-wish"]).toBe("C, D");
  });

  test("an exhibit that was taken out ticks nothing", () => {
    expect(ticks({ ...caseOf("freelancer-ended-money-held"), withdrawn: ["e2"] })["list-hand-in"]).toBe("missing");
  });

  test("arbitration wants its own file types", () => {
    const c = caseOf("agency-milestones");
    const row = "list-arbitration-files";
    const all = (mediaType: string): Case => ({
      ...c,
      originals: Object.fromEntries(c.exhibits.map((one) => [one.id, originalOf({ mediaType })])),
    });
    expect(ticks(c)[row]).toBe("missing");
    expect(ticks(all("application/pdf"))[row]).toBe("");
    expect(ticks(all("text/plain"))[row]).toBe("missing");
  });

  test("says something of a case of which nothing is known", () => {
    expect(checklistOf(emptyCase()).map(({ row }) => row.id)).toEqual(["list-approvals"]);
  });

  test("every row has a source of its own title, and applies to some story", () => {
    const applying = new Set(STORIES.flatMap((story) => checklistOf(caseOf(story.name)).map(({ row }) => row.id)));
    const made = checklistOf({
      ...caseOf("freelancer-ended-money-held"),
      answers: { ...caseOf("freelancer-ended-money-held").answers, problem: "handover" },
    });
    for (const { row } of made) applying.add(row.id);
    expect(CHECKLIST.map((row) => row.id).filter((id) => !applying.has(id))).toEqual([]);
    for (const row of CHECKLIST) expect(row.source.title.length).toBeGreaterThan(5);
  });
});
