import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replay } from "../../../src/core/interview/replay.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { changesBetweenStandings } from "../../../src/core/standing/changes.ts";
import { standingOf } from "../../../src/core/standing/standing.ts";
import { addDays } from "../../../src/core/values/days.ts";
import { anyCase } from "../../support/arbitraries.ts";
import { caseFrom } from "../../support/stories.ts";

const CONTRACT = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "nothing",
  contractBegan: "2026-09-01",
};
const HELD = { name: "Shop", amount: "800.00", fundedOn: "2026-09-01", money: "held", changesAskedOn: null };
const SUBMITTED = { ...HELD, submittedOn: "2026-11-05" };
const ENDED = { ...CONTRACT, contractState: "ended", endedBy: "them", endedOn: "2026-11-10", milestones: [HELD] };
const { endedOn: _, ...UNDATED } = ENDED;
const REVIEW = { ...CONTRACT, milestones: [SUBMITTED] };
const PAID = { ...CONTRACT, milestones: [{ ...SUBMITTED, money: "released", releasedOn: "2026-11-08" }] };
const CLIENT_WEEK = {
  role: "client",
  contract: "hourly",
  contractState: "active",
  filed: "nothing",
  weeks: [{ monday: "2026-11-02", hours: 20, rate: "30.00" }],
};

type Given = Parameters<typeof caseFrom>[0];
const standAt = (told: ReturnType<typeof caseFrom>, now: string) => {
  const present = { now, zone: "UTC" };
  return { standing: standingOf(told, UPWORK_RULES, present), present, told };
};
const stand = (given: object, now = "2026-11-12T12:00:00Z") => standAt(replay(caseFrom(given as Given)).applying, now);

const say = (changes: ReturnType<typeof changesBetweenStandings>) => ({
  moved: changes.moved.map(({ before, after }) => [before.id, endIn(before), endIn(after)].join(" ")),
  came: changes.came.map(({ id }) => id),
  went: changes.went.map(({ deadline, why }) => `${deadline.id}: ${why}`),
  passed: changes.passed.map(({ id }) => id),
});
const endIn = ({ due }: { due: { kind: string } & Record<string, unknown> }): string =>
  String(due.day ?? due.instant ?? "?");

describe("an edit", () => {
  test.each<[string, object, object, Partial<ReturnType<typeof say>>]>([
    [
      "moves",
      ENDED,
      { ...ENDED, endedOn: "2026-11-11" },
      { moved: expect.arrayContaining(["refund-answer 2026-11-17 2026-11-18"]) },
    ],
    [
      "tells the day",
      UNDATED,
      ENDED,
      { moved: ["refund-answer ? 2026-11-17", "feedback ? 2026-11-24", "feedback-reply ? 2026-12-08"] },
    ],
    [
      "takes the ending back",
      ENDED,
      { ...CONTRACT, milestones: [HELD] },
      {
        went: [
          "refund-answer: the contract has not ended",
          "feedback: the contract has not ended",
          "feedback-reply: the contract has not ended",
        ],
      },
    ],
    [
      "says that changes were asked for",
      REVIEW,
      { ...CONTRACT, milestones: [{ ...SUBMITTED, changesAskedOn: "2026-11-09" }] },
      { went: ["review-m1: changes were asked for"] },
    ],
    [
      "says that the work was not handed in",
      REVIEW,
      { ...CONTRACT, milestones: [{ ...HELD, submittedOn: "never" }] },
      { went: ["review-m1: the work was not handed in"] },
    ],
    [
      "says that it was released",
      REVIEW,
      PAID,
      { went: expect.arrayContaining(["review-m1: its money is no longer held"]) },
    ],
    [
      "takes the milestone out",
      { ...CONTRACT, milestones: [SUBMITTED, { ...HELD, submittedOn: "never" }] },
      { ...CONTRACT, milestones: [] },
      { went: expect.arrayContaining(["review-m1: the milestone was removed"]) },
    ],
    [
      "ends the contract",
      REVIEW,
      { ...ENDED, milestones: [SUBMITTED] },
      { went: expect.arrayContaining(["review-m1: the contract has ended"]) },
    ],
    [
      "settles the case",
      ENDED,
      { ...ENDED, outcome: "agreement", outcomeOn: "2026-11-12" },
      { went: ["refund-answer: the case is settled"] },
    ],
    [
      "answers a request of its day",
      { ...ENDED, requests: [{ on: "2026-11-11", what: "Answer", dueOn: "2026-11-17" }] },
      { ...ENDED, requests: [{ on: "2026-11-11", what: "Answer", dueOn: "2026-11-17", answeredOn: "2026-11-12" }] },
      { went: ["refund-answer: it was met"] },
    ],
    [
      "tells that the refund was approved",
      ENDED,
      { ...ENDED, happenings: [{ kind: "refundApproved", on: "2026-11-12" }] },
      { went: expect.arrayContaining(["refund-answer: the freelancer approved the refund of held money"]) },
    ],
    [
      "takes a week out",
      CLIENT_WEEK,
      { ...CLIENT_WEEK, weeks: [] },
      { went: ["hours-dispute-w1: the week was removed"] },
    ],
    [
      "tells of something long past",
      { ...CONTRACT, milestones: [HELD] },
      { ...ENDED, endedOn: "2026-11-02" },
      { passed: ["refund-answer"] },
    ],
    ["of nothing that counts", ENDED, { ...ENDED, otherParty: "Mara" }, { moved: [], came: [], went: [], passed: [] }],
  ])("that %s", (_name, before, after, expected) => {
    expect(say(changesBetweenStandings(stand(before), stand(after)))).toMatchObject(expected);
  });
});

describe("time", () => {
  test.each<[string, object, string, string, Partial<ReturnType<typeof say>>]>([
    ["ends a deadline", ENDED, "2026-11-12T12:00:00Z", "2026-11-20T12:00:00Z", { passed: ["refund-answer"] }],
    [
      "moves money by the rule, which starts others",
      { ...REVIEW, role: "client" },
      "2026-11-12T12:00:00Z",
      "2026-11-21T12:00:00Z",
      { passed: ["review-m1"], came: expect.arrayContaining(["mediation-start-m1"]) },
    ],
    ["does nothing within a day", ENDED, "2026-11-12T12:00:00Z", "2026-11-13T12:00:00Z", { passed: [], came: [] }],
  ])("%s", (_name, given, first, later, expected) => {
    expect(say(changesBetweenStandings(stand(given, first), stand(given, later)))).toMatchObject(expected);
  });
});

describe("for any two cases", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => `${addDays("2026-01-01", days)}T12:00:00Z`);

  test("there is no news in the same, and the way back is mirrored", () => {
    fc.assert(
      fc.property(anyCase, anyCase, day, (one, other, now) => {
        const [a, b] = [one, other].map((raw) => standAt(replay(raw).applying, now)) as [
          ReturnType<typeof standAt>,
          ReturnType<typeof standAt>,
        ];
        expect(changesBetweenStandings(a, a)).toEqual({
          ...{ moved: [], came: [], went: [], passed: [] },
          dates: { came: [], over: [] },
        });
        const [there, back] = [changesBetweenStandings(a, b), changesBetweenStandings(b, a)];
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
        expect(ids(back.went.map(({ deadline }) => deadline))).toEqual(ids(there.came));
        expect(ids(back.came)).toEqual(ids(there.went.map(({ deadline }) => deadline)));
        const pairs = (list: readonly (readonly [string, string, string])[]) => list.map(String).sort();
        expect(pairs(back.moved.map(({ before, after }) => [before.id, endIn(after), endIn(before)]))).toEqual(
          pairs(there.moved.map(({ before, after }) => [before.id, endIn(before), endIn(after)])),
        );
        for (const { why } of there.went) expect(why).toMatch(/^(?:[a-z]|Upwork ).*[^.]$/);
      }),
      { numRuns: 200 },
    );
  });
});
