import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replay } from "../../../src/core/interview/replay.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { type Standing, standingOf } from "../../../src/core/standing/standing.ts";
import { addDays } from "../../../src/core/values/days.ts";
import { anyCase } from "../../support/arbitraries.ts";
import { caseFrom, caseOf, STORIES } from "../../support/stories.ts";

const CONTRACT = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "nothing",
  contractBegan: "2026-09-01",
};
const HELD = { name: "Landing page", amount: "800.00", fundedOn: "2026-09-01", money: "held", changesAskedOn: null };
const ENDED = { ...CONTRACT, contractState: "ended", endedBy: "them", endedOn: "2026-11-10" };

const standingAt = (given: object, now: string): Standing =>
  standingOf(replay(caseFrom(given as Parameters<typeof caseFrom>[0])).applying, UPWORK_RULES, { now, zone: "UTC" });

/** What a table says of a standing: where the money is, what moved it and when. */
const told = ({ case: c, moved, passed }: Standing) => ({
  money: c.milestones.map((one) => one.money),
  moved: moved.map(({ deadline, to }) => `${deadline.rule.id} ${to}`),
  passed: passed.map((one) => one.rule.id),
});

describe("what follows from a deadline that passed in silence", () => {
  const review = { ...CONTRACT, milestones: [{ ...HELD, submittedOn: "2026-11-01" }] };
  const refund = { ...ENDED, milestones: [{ ...HELD, submittedOn: "2026-11-03" }] };
  const disputed = { ...refund, filed: "disputeByFreelancer", filedOn: "2026-11-12" };

  test.each<[string, object, string, ReturnType<typeof told>]>([
    ["a review, on its last day", review, "2026-11-15T23:59:00Z", { money: ["held"], moved: [], passed: [] }],
    [
      "a review, when the day is not over everywhere",
      review,
      "2026-11-16T11:59:00Z",
      { money: ["held"], moved: [], passed: [] },
    ],
    [
      "a review, after it",
      review,
      "2026-11-16T12:00:00Z",
      { money: ["released"], moved: ["review released"], passed: ["review"] },
    ],
    [
      "a refund that was asked for, before the end",
      refund,
      "2026-11-17T12:00:00Z",
      { money: ["held"], moved: [], passed: [] },
    ],
    [
      "a refund that was asked for, after it",
      refund,
      "2026-11-18T12:00:00Z",
      { money: ["returned"], moved: ["refund-answer returned"], passed: ["refund-answer"] },
    ],
    [
      "a dispute that was answered to nobody",
      disputed,
      "2026-11-18T12:00:00Z",
      { money: ["released"], moved: ["escrow-dispute-answer released"], passed: ["escrow-dispute-answer"] },
    ],
    [
      "a direct contract, where the sources are silent",
      { ...refund, contract: "directByFreelancer", payBasis: "fixed" },
      "2026-11-18T12:00:00Z",
      { money: ["held"], moved: [], passed: ["direct-refund-answer"] },
    ],
    [
      "a settled case",
      { ...refund, outcome: "agreement", outcomeOn: "2026-11-12" },
      "2026-11-20T12:00:00Z",
      { money: ["held"], moved: [], passed: [] },
    ],
    [
      "money that is told to be released",
      { ...review, milestones: [{ ...HELD, money: "released", releasedOn: "2026-11-15", submittedOn: "2026-11-01" }] },
      "2026-11-20T12:00:00Z",
      { money: ["released"], moved: [], passed: [] },
    ],
  ])("%s", (_name, given, now, expected) => {
    expect(told(standingAt(given, now))).toEqual(expected);
  });

  test("a part that was released before stays released, the rest went back", () => {
    const part = {
      ...ENDED,
      milestones: [{ ...HELD, money: "partReleased", releasedAmount: "300.00", releasedOn: "2026-10-20" }],
    };
    const { case: c, moved } = standingAt(part, "2026-11-20T12:00:00Z");
    expect(c.milestones[0]).toMatchObject({ money: "partReturned", releasedOn: "2026-10-20" });
    expect(moved[0]?.cents).toBe(50_000);
  });

  test("money that by the rule was released can be asked back for 30 days", () => {
    const standing = standingAt({ ...review, role: "client" }, "2026-11-20T12:00:00Z");
    expect(standing.deadlines.find((one) => one.rule.id === "mediation-start")?.from?.day).toBe("2026-11-15");
  });

  test("a request of Upwork that was answered meets the deadline of the same day", () => {
    const request = { on: "2026-11-10", what: "Answer the dispute", dueOn: "2026-11-15", reply: "Declined" };
    const client = {
      ...CONTRACT,
      role: "client",
      filed: "disputeByFreelancer",
      filedOn: "2026-11-10",
      milestones: [HELD],
    };
    const open = standingAt({ ...client, requests: [request] }, "2026-11-20T12:00:00Z");
    expect(told(open).money).toEqual(["released"]);
    const met = standingAt({ ...client, requests: [{ ...request, answeredOn: "2026-11-12" }] }, "2026-11-20T12:00:00Z");
    expect(told(met).money).toEqual(["held"]);
    expect(met.deadlines.map((one) => one.rule.id)).not.toContain("escrow-dispute-answer");
  });

  test("of two dates that Upwork gave for one thing the last counts", () => {
    const moved = { ...ENDED, filed: "refundAsked", filedOn: "2026-11-10", milestones: [HELD] };
    const dates = [
      { clock: "refundAnswer", dueOn: "2026-11-17" },
      { clock: "refundAnswer", dueOn: "2026-11-19" },
    ];
    const { deadlines } = standingAt({ ...moved, dates }, "2026-11-16T12:00:00Z");
    expect(deadlines.find((one) => one.rule.id === "refund-answer")?.due).toEqual({ kind: "day", day: "2026-11-19" });
  });
});

describe("for any case", () => {
  const everyDay = fc.integer({ min: 0, max: 800 }).map((days) => `${addDays("2025-12-01", days)}T12:00:00Z`);

  test("it never throws, moves each milestone once at most, and only money that was held", () => {
    fc.assert(
      fc.property(anyCase, everyDay, (raw, now) => {
        const { applying } = replay(raw);
        const { moved, case: c } = standingOf(applying, UPWORK_RULES, { now, zone: "UTC" });
        const ids = moved.flatMap((one) => one.milestones);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of applying.milestones) if (!ids.includes(one.id)) expect(c.milestones).toContainEqual(one);
      }),
      { numRuns: 150 },
    );
  });

  test("what is over stays over: no later day has less passed or moved", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STORIES), fc.integer({ min: 0, max: 120 }), ({ name }, days) => {
        const { applying } = replay(caseOf(name));
        const at = (day: string) => standingOf(applying, UPWORK_RULES, { now: `${day}T12:00:00Z`, zone: "UTC" });
        const [first, later] = [at(addDays("2026-11-15", days)), at(addDays("2026-11-15", days + 1))];
        const movedIn = ({ moved }: Standing) => moved.map((one) => one.deadline.id);
        expect(movedIn(later)).toEqual(expect.arrayContaining(movedIn(first)));
      }),
      { numRuns: 150 },
    );
  });
});
