import { describe, expect, test } from "vitest";
import { draftStatement } from "../../../src/core/letters/statement.ts";
import { caseFrom, caseOf, STORIES } from "../../support/stories.ts";

const claimed = (claim: object, more: object = {}): string =>
  draftStatement(caseFrom({ role: "freelancer", contract: "fixed", claims: [claim], ...more })) ?? "";

describe("a claim is told as prose", () => {
  test.each<[why: string, claim: object, says: string]>([
    [
      "the milestone text, a thing",
      { agreed: "Poster in A2, two colours", agreedWhere: "milestone", agreedOn: "2026-10-01" },
      "The milestone text of 1 Oct 2026 says: Poster in A2, two colours.",
    ],
    [
      "messages, a clause",
      { agreed: "The work ends on Friday", agreedWhere: "messages", agreedOn: "2026-10-01" },
      "We agreed in Upwork Messages on 1 Oct 2026: the work ends on Friday.",
    ],
    [
      "somebody who agreed is not said to have agreed twice",
      { agreed: "She agreed to pay for the fourth page", agreedWhere: "messages", agreedOn: "2026-10-01" },
      "She agreed to pay for the fourth page (Upwork Messages, 1 Oct 2026).",
    ],
    [
      "what is written nowhere has no place",
      { agreed: "Nothing was said about a second poster", agreedWhere: "nowhere" },
      "Nothing was said about a second poster.",
    ],
    ["without a place and a day", { agreed: "two rounds of changes" }, "We agreed: two rounds of changes."],
    [
      "done, by nobody named",
      { happened: "Delivered through Submit Work", happenedOn: "2026-10-20" },
      "This was delivered through Submit Work (20 Oct 2026).",
    ],
    ["not done", { happened: "Not paid", happenedOn: "2026-10-20" }, "This was not paid (20 Oct 2026)."],
    [
      "a number of things",
      { happened: "72 pages delivered", happenedOn: "2026-10-20" },
      "72 pages were delivered (20 Oct 2026).",
    ],
    ["one thing", { happened: "One round used, done in two days" }, "One round was used, done in two days."],
    [
      "a sentence stays as it is",
      { happened: "The client paid late", happenedOn: "2026-10-20" },
      "The client paid late (20 Oct 2026).",
    ],
    [
      "a day in the words is not told again",
      { happened: "Sent on 20 Oct", happenedOn: "2026-10-20" },
      "This was sent on 20 Oct.",
    ],
  ])("%s", (_why, claim, says) => {
    expect(claimed(claim)).toBe(says);
  });

  test("with its exhibits and their places", () => {
    const exhibits = [
      { name: "milestone.png", source: "contractPage", claims: ["c1"] },
      { name: "files.pdf, page 2", source: "submission", claims: ["c1"] },
    ];
    expect(claimed({ happened: "All files were submitted", happenedOn: "2026-10-20" }, { exhibits })).toBe(
      "All files were submitted (20 Oct 2026; exhibits A and B page 2).",
    );
  });
});

describe("nobody meets an empty field", () => {
  test("without a statement and claims the facts of the contract are told", () => {
    const c = caseFrom({
      role: "client",
      contract: "fixed",
      contractState: "active",
      milestones: [{ name: "Film", amount: "950.00", money: "held", fundedOn: "2026-09-21", submittedOn: "never" }],
      want: "refundAll",
    });
    expect(draftStatement(c)).toBe(
      "The milestone “Film” (950.00 USD) was funded on 21 Sep 2026. Nothing has been submitted.\n\nI ask for the return of 950.00 USD held in escrow, in full.",
    );
  });

  test("of a matter that is decided the outcome stands in place of the ask", () => {
    expect(draftStatement(caseOf("catalog-project"))).toMatch(/\n\nOn 12 Nov 2026 both sides agreed on 120\.00 USD\.$/);
  });
});

describe("it fits the field", () => {
  test.each(STORIES.map(({ name }) => name))("%s", (name) => {
    const c = caseOf(name);
    const whole = draftStatement(c) ?? "";
    expect(whole.length).toBeLessThan(3000);
    const end = whole.split("\n\n").at(-1) ?? "";
    for (const most of [end.length + 200, Math.floor(whole.length * 0.8), 400]) {
      const short = draftStatement(c, most) ?? "";
      expect(short.length).toBeLessThanOrEqual(most);
      // What is asked for stays, and no sentence is broken off.
      expect(short.endsWith(end)).toBe(true);
      expect(short).toMatch(/[.!?”")]$/);
    }
  });
});
