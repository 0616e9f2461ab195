import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseSchema } from "../../../src/core/case/case.ts";
import { takeAnswers } from "../../../src/core/interview/answers-file.ts";
import { nextQuestion } from "../../../src/core/interview/navigation.ts";
import { caseOf, emptyCase, storyOf, TODAY } from "../../support/stories.ts";

const take = (given: unknown) => takeAnswers(emptyCase(), given, TODAY);
const flawsOf = (given: unknown) => take(given).flaws.map(({ at, say }) => `${at}: ${say}`);

test("all flaws are told at once, each with its place and what to do, and what is good is taken", () => {
  const taken = take(
    JSON.parse(`{
      "role": "lawyer", "contractState": "ended", "feePercent": 120, "answerBy": "03/04/2026", "endedOn": "tomorrow",
      "nothing": 1, "title": " ", "skip": ["vent", "nope", 5],
      "milestones": [{ "name": "Logo", "amount": "1.200", "price": 5 }, "x", { "id": "M 1" }],
      "weeks": {}, "claims": [{ "id": "c1" }, { "id": "c1" }], "exhibits": [{ "claims": ["c9"] }],
      "milestones.m9.amount": "5", "milestones.m1.money": "lost"
    }`),
  );
  expect(taken.flaws.map(({ at, say }) => `${at}: ${say}`)).toEqual([
    'milestones[0].amount: This can be 1,200.00 USD or 1.20 USD. Write it as 1200.00 or 1.20. (given: "1.200")',
    'milestones[0].price: A milestone has no "price". It has: name, amount, money, releasedAmount, fundedOn, dueOn, submittedOn, changesAskedOn, cameLast, releasedOn, ask and number.',
    'milestones[1]: Write each milestone as an object, like {"name": …}.',
    "milestones[2].id: An id is 1 to 12 small letters or digits.",
    'weeks: Write weeks as a list: [ … ], or "none".',
    "claims: Two claims have the same id.",
    'role: "lawyer" is none of the choices. Write freelancer (I am the freelancer), agency (I am the agency that does the work), client (I am the client) or other (None of these fits).',
    "feePercent: A percentage cannot be above 100. (given: 120)",
    'answerBy: This can be Friday 3 April 2026 (226 days ago) or Wednesday 4 March 2026 (256 days ago). Write it like 2026-04-03. (given: "03/04/2026")',
    'endedOn: 16 Nov 2026 is still to come. Write a date no later than today, 15 Nov 2026. (given: "tomorrow")',
    "nothing: No question has this name.",
    "title: Write the title as a text of 1 to 200 characters.",
    'skip: No question is called "nope".',
    "skip: No question is called 5.",
    "milestones.m9.amount: There is no milestone m9. There is: m1. To add one, give the whole list: milestones=[{…}].",
    'milestones.m1.money: "lost" is none of the choices. Write held (Funded and still held by Upwork), released (Released to the freelancer), partReleased (Part was released, and the rest is still held), partReturned (Part was released, and the rest went back to the client), notFunded (Not funded), returned (Returned to the client), bonus (Paid as a bonus, tip or expense) or other (None of these fits).',
    "exhibits[0].claims: There is no claim c9.",
  ]);
  expect(taken.case.answers).toEqual({ contractState: "ended" });
  expect(taken.case.milestones).toEqual([{ id: "m1", name: "Logo" }]);
  expect(taken.case.skipped).toEqual(["vent"]);
});

describe("names that every object has are no questions", () => {
  test.each([
    ['{ "__proto__": { "role": "client" } }', "__proto__"],
    ['{ "constructor": "x" }', "constructor"],
    ['{ "toString": "x" }', "toString"],
    ['{ "hasOwnProperty": "x" }', "hasOwnProperty"],
    ['{ "milestones.__proto__.amount": "5" }', "milestones.__proto__.amount"],
    ['{ "milestones": [{ "__proto__": 1 }] }', "milestones[0].__proto__"],
    ['{ "milestones": [{ "constructor": null }] }', "milestones[0].constructor"],
  ])("%s", (json, at) => {
    const taken = take(JSON.parse(json));
    expect(taken.flaws.map((flaw) => flaw.at)).toEqual([at]);
    expect(taken.case.answers).toEqual({});
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });
});

test.each([[null], ["text"], [5], [[]], [undefined]])("%j is no set of answers", (given) => {
  expect(flawsOf(given)).toEqual(["answers: Write the answers as one JSON object: { … }."]);
});

describe("a choice that does not fit", () => {
  test.each([
    [
      "this side",
      { role: "client", contract: "fixed", want: "keepPaid" },
      'want: "keepPaid" does not fit this contract and side. Write refundAll, refundPart, finish, releasePart, close, stopNow, getBack, leave or other.',
    ],
    [
      "this contract",
      { role: "freelancer", contract: "hourly", filed: "arbitration" },
      'filed: "arbitration" does not fit this contract and side. Write nothing, refundAsked, disputeByClient, hoursRejected or other.',
    ],
    [
      "a contract outside the programme",
      { role: "client", contract: "anyHire", payBasis: "fixed", route: "answerDispute" },
      'route: "answerDispute" does not fit this contract and side. Write askChanges, partialRelease, endAndRefund, refundRequest, jointInstruction, report, endContract, nothing, settled or other.',
    ],
  ])("%s is told, with those that fit", (_what, given, flaw) => {
    expect(flawsOf(given)).toEqual([flaw]);
  });

  test("the way out fits everywhere", () => {
    expect(flawsOf({ role: "client", contract: "payroll", want: "other", filed: "other", route: "other" })).toEqual([]);
  });
});

describe("claims that are pointed at", () => {
  test("must be there, in exhibits and among those not relied on", () => {
    const given = { claims: [{ agreed: "a" }], exhibits: [{ claims: ["c1", "c2"] }, { claims: ["c3"] }] };
    expect(flawsOf(given)).toEqual([
      "exhibits[0].claims: There is no claim c2.",
      "exhibits[1].claims: There is no claim c3.",
    ]);
    expect(flawsOf({ claims: [{ agreed: "a" }], notReliedOn: ["c1", "c7"] })).toEqual([
      "notReliedOn: There is no claim c7.",
    ]);
  });
});

describe("what does not apply is named and kept aside", () => {
  test("answers, lists and fields of items", () => {
    const taken = take({
      contract: "fixed",
      endedOn: "2026-11-10",
      weeks: [{ hours: 5 }],
      milestones: [{ money: "held", releasedOn: "2026-11-10" }],
    });
    expect(taken.flaws).toEqual([]);
    expect(taken.unused).toEqual(["endedOn", "weeks", "milestones.m1.releasedOn"]);
    expect(taken.case.parked).toEqual({ endedOn: "2026-11-10" });
    expect(taken.case.weeks).toEqual([{ id: "w1", hours: 5 }]);
  });
});

describe("lists and their fields", () => {
  test("ids are given where there are none, a whole list counts as complete, null skips", () => {
    const taken = take({
      contract: "fixed",
      milestones: [
        { name: "A", amount: null },
        { id: "logo", name: "B" },
      ],
      vent: null,
    });
    expect(taken.flaws).toEqual([]);
    expect(taken.case.milestones).toEqual([
      { id: "m1", name: "A" },
      { id: "logo", name: "B" },
    ]);
    expect(taken.case.finished).toEqual(["milestones"]);
    expect(taken.case.skipped).toEqual(["milestones.m1.amount", "vent"]);
  });

  test("a key changes one field, and does not call the list complete", () => {
    const open = { ...emptyCase(), answers: { contract: "fixed" as const }, milestones: [{ id: "m1", name: "A" }] };
    const taken = takeAnswers(open, { "milestones.m1.amount": "5", "milestones.m1.fundedOn": null }, TODAY);
    expect(taken.flaws).toEqual([]);
    expect(taken.case.milestones).toEqual([{ id: "m1", name: "A", amount: 500 }]);
    expect(taken.case.skipped).toEqual(["milestones.m1.fundedOn"]);
    expect(taken.case.finished).toEqual([]);
  });

  test("a key may point into a list that is given beside it, in any order", () => {
    const taken = take({ contract: "fixed", "milestones.m1.amount": "7", milestones: [{ name: "A", amount: "5" }] });
    expect(taken.flaws).toEqual([]);
    expect(taken.case.milestones).toEqual([{ id: "m1", name: "A", amount: 700 }]);
  });
});

test("answers are added to a case: what was there stays, what is given again is replaced", () => {
  const before = caseOf("freelancer-ended-money-held");
  const { vent: _cleared, reason, answerBy, ...kept } = before.answers;
  const taken = takeAnswers(before, { request: "  Release the milestone ", vent: null }, TODAY);
  expect(taken).toMatchObject({ flaws: [], unused: [] });
  expect(taken.case).toEqual({
    ...before,
    answers: { ...kept, request: "Release the milestone" },
    // What was about the request before is asked again.
    toConfirm: { reason, answerBy },
    skipped: [...before.skipped, "vent"],
  });
  expect(nextQuestion(taken.case)?.key).toBe("reason");
});

test("the words $schema and title are no questions", () => {
  const taken = take({ $schema: "https://example.org/x.json", title: "  Two\n lines " });
  expect(taken.flaws).toEqual([]);
  expect(taken.case.title).toBe("Two lines");
});

test("whatever is given, it never throws, and what it takes without a flaw can be kept", () => {
  const names = Object.keys(storyOf("freelancer-scope-grew").given);
  const anyGiven = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...names, "milestones.m1.amount", "__proto__", "x"), fc.jsonValue()),
    fc.subarray(names).map((some) => {
      const { given } = storyOf("freelancer-scope-grew");
      return Object.fromEntries(some.map((name) => [name, given[name]]));
    }),
  );
  fc.assert(
    fc.property(anyGiven, (given) => {
      const taken = take(given);
      if (taken.flaws.length === 0) expect(caseSchema().parse(taken.case)).toEqual(taken.case);
      for (const { at, say } of taken.flaws) expect(`${at} ${say}`).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 300 },
  );
});
