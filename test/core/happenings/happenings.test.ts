import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HAPPENING_KINDS, HAPPENINGS, type HappeningKind, rowOf } from "../../../src/core/case/happening-kinds.ts";
import type { Happening } from "../../../src/core/case/lists.ts";
import { TRIGGERS } from "../../../src/core/deadlines/triggers.ts";
import { filedAs, filingOf, mattersOf } from "../../../src/core/happenings/matters.ts";
import { sayHappening } from "../../../src/core/happenings/say-happening.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { standingOf } from "../../../src/core/standing/standing.ts";
import { caseFrom } from "../../support/stories.ts";

const FIXED = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-08-01",
  milestones: [
    { name: "One", amount: "300.00", money: "released", fundedOn: "2026-08-01", releasedOn: "2026-09-01" },
    { name: "Two", amount: "500.00", money: "held", fundedOn: "2026-09-02", submittedOn: "2026-09-20" },
  ],
};
const HOURLY = {
  role: "freelancer",
  contract: "hourly",
  contractState: "active",
  weeks: [{ monday: "2026-09-07", hours: 10, rate: "30.00" }],
};

const history = (given: object, ...happenings: readonly object[]) =>
  replay(caseFrom({ ...given, happenings } as Parameters<typeof caseFrom>[0])).applying;
const at = (c: ReturnType<typeof history>, now: string, zone = "UTC") => standingOf(c, UPWORK_RULES, { now, zone });

describe("what a happening does to the money of a milestone", () => {
  const ENDED = { ...FIXED, contractState: "ended", endedBy: "them", endedOn: "2026-10-01" };
  test.each<[string, object[], string, object]>([
    [
      "released, all of it",
      [{ kind: "released", on: "2026-10-02", of: "m2" }],
      "m2",
      { money: "released", releasedOn: "2026-10-02" },
    ],
    [
      "released, a part",
      [{ kind: "released", on: "2026-10-02", of: "m2", amount: "200.00" }],
      "m2",
      { money: "partReleased", releasedAmount: 20000 },
    ],
    ["released, and only one is held", [{ kind: "released", on: "2026-10-02" }], "m2", { money: "released" }],
    [
      "released in two parts",
      [
        { kind: "released", on: "2026-10-02", of: "m2", amount: "200.00" },
        { kind: "released", on: "2026-10-04", of: "m2", amount: "300.00" },
      ],
      "m2",
      { money: "released", releasedOn: "2026-10-04" },
    ],
    [
      "the rest of a part went back",
      [
        { kind: "released", on: "2026-10-02", of: "m2", amount: "200.00" },
        { kind: "returned", on: "2026-10-04", of: "m2" },
      ],
      "m2",
      { money: "partReturned", releasedAmount: 20000 },
    ],
    ["it went back", [{ kind: "returned", on: "2026-10-02", of: "m2" }], "m2", { money: "returned" }],
    ["the refund was approved", [{ kind: "refundApproved", on: "2026-10-02" }], "m2", { money: "returned" }],
    ["a refund of what was paid", [{ kind: "refundGiven", on: "2026-10-02", of: "m1" }], "m1", { money: "returned" }],
    [
      "a refund of a part of it",
      [{ kind: "refundGiven", on: "2026-10-02", of: "m1", amount: "100.00" }],
      "m1",
      { money: "partReturned", releasedAmount: 20000 },
    ],
    ["handed in again", [{ kind: "submitted", on: "2026-10-02", of: "m2" }], "m2", { submittedOn: "2026-10-02" }],
    [
      "an earlier hand-in, told later",
      [{ kind: "submitted", on: "2026-09-10", of: "m2" }],
      "m2",
      { submittedOn: "2026-09-20" },
    ],
    [
      "changes asked for",
      [{ kind: "changesAsked", on: "2026-10-02", of: "m2" }],
      "m2",
      { changesAskedOn: "2026-10-02" },
    ],
    [
      "released, of a milestone that was released already",
      [{ kind: "released", on: "2026-10-02", of: "m1" }],
      "m1",
      { money: "released", releasedOn: "2026-09-01" },
    ],
    ["nothing", [{ kind: "nothing", on: "2026-10-02", of: "m2" }], "m2", { money: "held" }],
  ])("%s", (_name, happenings, id, expected) => {
    const c = history(ENDED, ...happenings);
    expect(c.milestones.find((one) => one.id === id)).toMatchObject(expected);
  });

  test("what stands in the answers stays as it was told", () => {
    const c = caseFrom({ ...FIXED, happenings: [{ kind: "released", on: "2026-10-02", of: "m2" }] });
    expect(c.milestones[1]?.money).toBe("held");
    expect(c.answers.contractState).toBe("active");
  });

  test("which of two was funded is not guessed", () => {
    const two = {
      ...FIXED,
      milestones: FIXED.milestones.map((one) => ({ name: one.name, amount: one.amount, money: "notFunded" })),
    };
    const c = history(two, { kind: "funded", on: "2026-10-02" });
    expect(c.milestones.map((one) => one.money)).toEqual(["notFunded", "notFunded"]);
  });
});

describe("the contract", () => {
  test.each<[string, object, object[], object]>([
    [
      "was ended",
      FIXED,
      [{ kind: "ended", on: "2026-10-01", by: "them" }],
      { contractState: "ended", endedBy: "them", endedOn: "2026-10-01" },
    ],
    ["was paused", FIXED, [{ kind: "paused", on: "2026-10-01", by: "them" }], { contractState: "paused" }],
    [
      "was paused and started again",
      FIXED,
      [
        { kind: "restarted", on: "2026-10-03", by: "them" },
        { kind: "paused", on: "2026-10-01", by: "them" },
      ],
      { contractState: "active" },
    ],
    [
      "has ended, and stays so",
      { ...FIXED, contractState: "ended", endedBy: "me", endedOn: "2026-09-30" },
      [{ kind: "paused", on: "2026-10-01", by: "them" }],
      { contractState: "ended", endedBy: "me" },
    ],
  ])("%s", (_name, given, happenings, expected) => {
    expect(history(given, ...happenings).answers).toMatchObject(expected);
  });
});

describe("matters", () => {
  // kind, what ends it; on which contract.
  const ENDS: [HappeningKind, HappeningKind][] = HAPPENING_KINDS.flatMap((kind) =>
    (rowOf(kind).ends ?? []).map((ended): [HappeningKind, HappeningKind] => [ended as HappeningKind, kind]),
  );
  test.each(ENDS)("%s ends with %s, and not with what came before it", (opened, ending) => {
    const given = rowOf(opened).pay === "hourly" || rowOf(ending).pay === "hourly" ? HOURLY : FIXED;
    const running = history(given, { kind: ending, on: "2026-10-01" }, { kind: opened, on: "2026-10-05" });
    const over = history(given, { kind: ending, on: "2026-10-09" }, { kind: opened, on: "2026-10-05" });
    const find = (c: typeof over) => mattersOf(c).find((one) => one.kind === opened);
    expect(find(running)?.ended).toBeUndefined();
    expect(find(over)?.ended?.kind).toBe(ending);
  });

  test("two run beside each other, each of its own milestone", () => {
    const c = history(
      FIXED,
      { kind: "mediation", on: "2026-10-01", of: "m1" },
      { kind: "refundAsked", on: "2026-10-03", of: "m2" },
    );
    expect(filedAs(c, "mediation")).toBe(true);
    expect(filedAs(c, "refundAsked")).toBe(true);
    const answered = history(
      FIXED,
      { kind: "mediation", on: "2026-10-01", of: "m1" },
      { kind: "refundAsked", on: "2026-10-03", of: "m2" },
      { kind: "disputeByFreelancer", on: "2026-10-05", of: "m2" },
    );
    expect([filedAs(answered, "mediation"), filedAs(answered, "refundAsked")]).toEqual([true, false]);
  });

  test("what the first version told is a matter like any other", () => {
    const c = history(
      { ...FIXED, filed: "refundAsked", filedOn: "2026-10-01" },
      { kind: "disputeByFreelancer", on: "2026-10-05" },
    );
    expect(filingOf(c)).toEqual({ filed: "disputeByFreelancer", on: "2026-10-05" });
    expect(filingOf(history(FIXED))).toEqual({ filed: "nothing" });
    expect(filingOf(replay(caseFrom(FIXED as Parameters<typeof caseFrom>[0])).applying)).toBeUndefined();
  });
});

describe("deadlines by what happened: before, on and after", () => {
  const ids = (c: ReturnType<typeof history>, now: string, zone?: string) =>
    at(c, now, zone)
      .deadlines.filter((one) => one.state === "running")
      .map((one) => `${one.rule.id} ${one.actor}`);

  test.each<[string, object, object[], string, string, boolean]>([
    // The day of the happening, the deadline it starts, whether it runs.
    [
      "a refund request",
      FIXED,
      [{ kind: "refundAsked", on: "2026-10-01", of: "m2" }],
      "2026-10-02",
      "refund-answer you",
      true,
    ],
    [
      "… on its last day",
      FIXED,
      [{ kind: "refundAsked", on: "2026-10-01", of: "m2" }],
      "2026-10-08",
      "refund-answer you",
      true,
    ],
    [
      "… a day after it",
      FIXED,
      [{ kind: "refundAsked", on: "2026-10-01", of: "m2" }],
      "2026-10-10",
      "refund-answer you",
      false,
    ],
    [
      "… that was answered by a dispute",
      FIXED,
      [
        { kind: "refundAsked", on: "2026-10-01" },
        { kind: "disputeByFreelancer", on: "2026-10-03" },
      ],
      "2026-10-04",
      "refund-answer you",
      false,
    ],
    [
      "a dispute waits for the client",
      FIXED,
      [{ kind: "disputeByFreelancer", on: "2026-10-03" }],
      "2026-10-04",
      "escrow-dispute-answer them",
      true,
    ],
    [
      "… who answered",
      FIXED,
      [
        { kind: "disputeByFreelancer", on: "2026-10-03" },
        { kind: "disputeAnswered", on: "2026-10-04" },
      ],
      "2026-10-05",
      "escrow-dispute-answer them",
      false,
    ],
    [
      "… and Upwork helps until its end",
      FIXED,
      [
        { kind: "disputeByFreelancer", on: "2026-10-03" },
        { kind: "disputeAnswered", on: "2026-10-04" },
      ],
      "2026-10-05",
      "assistance-end upwork",
      true,
    ],
    [
      "the client's own dispute to answer",
      { ...FIXED, role: "client" },
      [{ kind: "disputeByFreelancer", on: "2026-10-03" }],
      "2026-10-04",
      "escrow-dispute-answer you",
      true,
    ],
    [
      "a suggestion",
      FIXED,
      [
        { kind: "mediation", on: "2026-10-01" },
        { kind: "suggestionMade", on: "2026-10-03" },
      ],
      "2026-10-04",
      "suggestion-answer both",
      true,
    ],
    [
      "… that I accepted",
      FIXED,
      [
        { kind: "mediation", on: "2026-10-01" },
        { kind: "suggestionMade", on: "2026-10-03" },
        { kind: "suggestionAccepted", by: "me", on: "2026-10-04" },
      ],
      "2026-10-04",
      "suggestion-answer them",
      true,
    ],
    [
      "a Notice of Non-Resolution",
      FIXED,
      [{ kind: "nonResolution", on: "2026-10-03" }],
      "2026-10-04",
      "arbitration-demand both",
      true,
    ],
    [
      "… when I have paid",
      FIXED,
      [
        { kind: "nonResolution", on: "2026-10-03" },
        { kind: "arbitrationPaid", by: "me", on: "2026-10-04" },
      ],
      "2026-10-05",
      "arbitration-demand them",
      true,
    ],
    [
      "hours are disputed",
      HOURLY,
      [{ kind: "disputeByClient", on: "2026-09-16" }],
      "2026-09-17",
      "hours-answer you",
      true,
    ],
    [
      "… and I answered",
      HOURLY,
      [
        { kind: "disputeByClient", on: "2026-09-16" },
        { kind: "hoursAnswered", on: "2026-09-17" },
      ],
      "2026-09-17",
      "hours-answer you",
      false,
    ],
    [
      "hours are rejected",
      HOURLY,
      [{ kind: "hoursRejected", on: "2026-09-16" }],
      "2026-09-17",
      "hours-claim you",
      true,
    ],
    [
      "… and I claimed them",
      HOURLY,
      [
        { kind: "hoursRejected", on: "2026-09-16" },
        { kind: "hoursClaimed", on: "2026-09-18" },
      ],
      "2026-09-18",
      "hours-claim you",
      false,
    ],
  ])("%s", (_name, given, happenings, day, expected, runs) => {
    for (const zone of ["UTC", "Pacific/Auckland", "America/Los_Angeles", "Pacific/Pago_Pago"])
      expect(ids(history(given, ...happenings), `${day}T12:00:00Z`, zone).includes(expected), zone).toBe(runs);
  });

  test("a day that Upwork named beats the rule, for the matter it was named in", () => {
    const c = history(FIXED, { kind: "refundAsked", on: "2026-10-01", of: "m2", until: "2026-10-12" });
    expect(at(c, "2026-10-02T12:00:00Z").deadlines.find((one) => one.rule.id === "refund-answer")).toMatchObject({
      due: { kind: "day", day: "2026-10-12" },
      ownDate: true,
    });
  });
});

describe("did it happen?", () => {
  const asked = history(FIXED, { kind: "refundAsked", on: "2026-10-01", of: "m2" });
  const questions = (c: ReturnType<typeof history>, now: string) =>
    at(c, now).questions.map(({ deadline }) => deadline.id);

  test("it is asked once a time is over everywhere, and not before", () => {
    expect(questions(asked, "2026-10-09T11:00:00Z")).not.toContain("refund-answer");
    expect(questions(asked, "2026-10-09T12:00:00Z")).toContain("refund-answer");
  });

  test("told that nothing happened, the money is where it was told, and the question is put no more", () => {
    const c = history(
      FIXED,
      { kind: "refundAsked", on: "2026-10-01", of: "m2" },
      { kind: "nothing", on: "2026-10-12", of: "m2" },
    );
    const all = history(
      FIXED,
      { kind: "refundAsked", on: "2026-10-01", of: "m2" },
      { kind: "nothing", on: "2026-10-12" },
    );
    expect(at(all, "2026-10-12T12:00:00Z").moved).toEqual([]);
    expect(at(all, "2026-10-12T12:00:00Z").saidNothing.get("refund-answer")).toBe("2026-10-12");
    // The request is about the contract: what was said of one milestone does not answer it.
    expect(at(c, "2026-10-12T12:00:00Z").moved.map(({ to }) => to)).toEqual(["returned"]);
  });
});

test.each(HAPPENING_KINDS)("%s is said as the one who did it says it", (kind) => {
  const said = (role: string, by?: "me" | "them") =>
    sayHappening(history({ ...FIXED, role }), { id: "h1", kind, ...(by === undefined ? {} : { by }) });
  for (const role of ["freelancer", "client", "other"])
    expect([HAPPENINGS[kind].label, said(role)]).toContain(said(role));
  expect(said("other")).toBe(HAPPENINGS[kind].label);
});

const DAYS = ["2026-08-10", "2026-09-21", "2026-10-01", "2026-10-02", "2026-10-09", "2026-11-20"];
const anyHappening = fc.record(
  {
    kind: fc.constantFrom(...HAPPENING_KINDS),
    on: fc.constantFrom(...DAYS),
    of: fc.constantFrom("m1", "m2", "contract"),
    by: fc.constantFrom("me", "them", "upwork"),
    amount: fc.constantFrom(100, 20000, 50000, 99999),
    until: fc.constantFrom("2026-10-05", "2026-12-01"),
  },
  { requiredKeys: ["kind"] },
) as fc.Arbitrary<Omit<Happening, "id">>;

/** A case with these happenings in this order, by the answers of a fixed or hourly contract. */
const withHappenings = (given: object, happenings: readonly Omit<Happening, "id">[]) => ({
  ...caseFrom(given as Parameters<typeof caseFrom>[0]),
  happenings: happenings.map((one, index) => ({ ...one, id: `h${index + 1}` })),
});

describe("whatever has happened", () => {
  const anyGiven = fc.constantFrom(
    FIXED,
    HOURLY,
    { ...FIXED, role: "client" },
    { ...FIXED, filed: "refundAsked", filedOn: "2026-09-30" },
  );
  const anyNow = fc.constantFrom("2026-10-03T12:00:00Z", "2026-10-20T00:00:00Z", "2027-02-01T00:00:00Z");

  test("every order of telling gives the same standing", () => {
    fc.assert(
      fc.property(
        anyGiven,
        anyNow,
        fc
          .array(anyHappening, { maxLength: 6 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        (given, now, [one, other]) => {
          const view = (list: typeof one) => {
            const standing = at(replay(withHappenings(given, list)).applying, now);
            return { ...standing, case: { ...standing.case, happenings: [] } };
          };
          const bare = (value: unknown) =>
            JSON.stringify(value, (key, v) =>
              key === "id" && /^h\d+$/.test(v) ? undefined : key === "key" ? undefined : v,
            ).replace(/-h\d+"/g, '-h"');
          expect(bare(view(one))).toBe(bare(view(other)));
        },
      ),
    );
  });

  test("standing never throws, and what is over is over in every zone", () => {
    fc.assert(
      fc.property(anyGiven, anyNow, fc.array(anyHappening, { maxLength: 8 }), (given, now, list) => {
        const c = replay(withHappenings(given, list)).applying;
        const [far, near] = ["Pacific/Kiritimati", "Pacific/Niue"].map((zone) => at(c, now, zone));
        const over = (standing?: ReturnType<typeof at>) =>
          standing?.deadlines.filter((one) => one.state === "over").map(({ id }) => id);
        expect(over(far)).toEqual(over(near));
      }),
    );
  });

  test("what comes later never brings back money that is gone", () => {
    fc.assert(
      fc.property(fc.array(anyHappening, { maxLength: 6 }), (list) => {
        const gone = [
          { kind: "returned", on: "2026-08-05", of: "m2" } as const,
          ...list.filter((one) => one.kind !== "funded"),
        ];
        const c = replay(withHappenings(FIXED, gone)).applying;
        expect(c.milestones.find(({ id }) => id === "m2")?.money).toBe("returned");
      }),
    );
  });
});

test("a day that Upwork named for the answer to a dispute ends nothing that runs after it", () => {
  const c = history(FIXED, { kind: "disputeByFreelancer", on: "2026-10-01", until: "2026-10-12" });
  const untilOf = (trigger: "escrowDispute" | "disputeOrMediation") =>
    TRIGGERS[trigger](c, UPWORK_RULES).map((one) => one.until);
  expect([untilOf("escrowDispute"), untilOf("disputeOrMediation")]).toEqual([["2026-10-12"], [undefined]]);
});
