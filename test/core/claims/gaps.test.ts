import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { claimsWithDoubts } from "../../../src/core/claims/claim-doubts.ts";
import { gapsOfClaims } from "../../../src/core/claims/gaps.ts";
import { deadlinesOf } from "../../../src/core/deadlines/deadlines.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import { caseOf, STORIES, TODAY } from "../../support/stories.ts";

const NOW = "2026-11-15T10:42:00Z";
const DAY = { today: TODAY, zone: "UTC" };

const gapsIn = (c: Case) => {
  const { applying } = replay(c);
  return gapsOfClaims(
    applying,
    claimsWithDoubts(applying),
    deadlinesOf(applying, UPWORK_RULES, { now: NOW, zone: "UTC" }),
    DAY,
  );
};
const held = caseOf("freelancer-ended-money-held");
const without = (c: Case): Case => ({ ...c, exhibits: [] });

test.each(STORIES.map((story) => story.name))("what is drafted to close the gaps of %s is calm", (name) => {
  for (const c of [caseOf(name), without(caseOf(name))])
    for (const { message } of gapsIn(c)) {
      const above = findingsIn(message ?? "", "message").filter((one) => one.severity !== "note");
      expect(above).toEqual([]);
      expect(message ?? "").not.toMatch(/undefined|NaN/);
    }
});

describe("the gaps of a case", () => {
  test("a bare claim asks for its proof: where it is, a message, the command, the deadline", () => {
    const [first] = gapsIn(without(held));
    expect(first).toMatchObject({
      claim: { number: 1, state: "bare" },
      rule: { id: "no-proof" },
      where: "the milestone text on the contract page, around 4 Sep 2026",
      run: "evidence add FILE",
      deadline: { id: "refund-answer" },
    });
    expect(first?.message).toBe(
      [
        "Hello Northwind,",
        "I am collecting the records of our contract.",
        "As I have it, we agreed on 4 Sep 2026: Logo in SVG and PNG, three colour versions.",
        "Is that right? If so, could you please confirm it here in Upwork Messages? If you remember it differently, please tell me how.",
        "I would be glad of an answer by Monday 16 November 2026.",
        "Thank you.",
      ].join("\n\n"),
    );
  });

  test("a field that is missing is asked for by its question", () => {
    const c: Case = {
      ...held,
      claims: held.claims.map(({ happenedOn: _day, ...claim }) => claim),
      exhibits: held.exhibits.map(({ on: _day, ...one }) => one),
    };
    const runs = gapsIn(c).map((gap) => [gap.rule.id, gap.run]);
    expect(runs).toContainEqual(["no-date", "review story claims.c1.happenedOn"]);
    expect(runs).toContainEqual(["proof-undated", "review story exhibits.e1.on"]);
  });

  test("the claim whose deadline ends first comes first; the deadline of another milestone does not count", () => {
    const client: Case = {
      ...held,
      answers: { ...held.answers, role: "client", contractState: "active", filed: "nothing" },
      happenings: [],
      milestones: [
        { id: "m1", name: "Late part", amount: 100_00, money: "held", submittedOn: "2026-11-14" },
        { id: "m2", name: "Early part", amount: 200_00, money: "held", submittedOn: "2026-11-03" },
      ],
      claims: [
        { id: "c1", agreed: "The late part has four pages", happened: "It has two", happenedOn: "2026-11-14" },
        { id: "c2", agreed: "The early part has a cover", happened: "There is none", happenedOn: "2026-11-03" },
      ],
      exhibits: [],
    };
    const gaps = gapsIn(client);
    expect([...new Set(gaps.map((gap) => `${gap.claim.claim.id} ${gap.deadline?.id}`))]).toEqual([
      "c2 review-m2",
      "c1 review-m1",
    ]);
  });

  test("without a deadline the bare claims come first, and the answer is wanted in three days", () => {
    const c: Case = { ...caseOf("client-money-held-late"), dates: [], exhibits: [] };
    const [first] = gapsIn({ ...c, answers: { ...c.answers, filed: "nothing" } });
    expect(first?.message).toContain("by Wednesday 18 November 2026");
  });

  test("where the other side tempted or threatened, nobody is asked to confirm it", () => {
    expect(gapsIn(caseOf("freelancer-feedback-threat")).filter((gap) => gap.message !== undefined)).toEqual([]);
  });

  test("a claim in heated words gets no message at all", () => {
    const c: Case = { ...without(held), claims: [{ id: "c1", agreed: "Pay me or I will leave a bad review" }] };
    expect(gapsIn(c).every((gap) => gap.message === undefined)).toBe(true);
  });
});
