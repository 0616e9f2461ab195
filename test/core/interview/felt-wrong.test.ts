import { describe, expect, test } from "vitest";
import { questionAt } from "../../../src/core/interview/navigation.ts";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { caseFrom } from "../../support/stories.ts";

type Given = Readonly<Record<string, unknown>>;

const FIXED: Given = { role: "freelancer", contract: "fixed", contractState: "active", want: "releaseAll" };
const HELD = { name: "Logo", amount: "600", money: "held", submittedOn: "2026-11-03" };
const ASKED = { kind: "refundAsked", on: "2026-11-10", amount: "600" };
const HOURLY: Given = { role: "freelancer", contract: "hourly", contractState: "active", want: "keepPaid" };
const isOpen = (given: Given, key: string): boolean => questionAt(caseFrom(given), key)?.state === "open";
const applying = (given: Given) => replay(caseFrom(given)).applying;

describe("what is known is not asked again", () => {
  test.each<[string, Given, string, Given]>([
    ["the kind of problem, after the refund request", { ...FIXED, happenings: [ASKED] }, "problem", FIXED],
    ["the amount, after the milestones", { ...FIXED, milestones: [HELD] }, "disputedAmount", FIXED],
    [
      "the day, where the text names it",
      { ...FIXED, happened: "Handed in on 3 Nov 2026." },
      "happenedOn",
      { ...FIXED, happened: "Handed in." },
    ],
    [
      "the day of a claim whose words name it",
      { ...FIXED, claims: [{ agreed: "a", happened: "sent on 3 Nov 2026" }] },
      "claims.c1.happenedOn",
      { ...FIXED, claims: [{ agreed: "a", happened: "sent" }] },
    ],
    [
      "the rate of the second week",
      {
        ...HOURLY,
        weeks: [
          { monday: "2026-11-02", hours: 10, rate: 40 },
          { monday: "2026-11-09", hours: 5 },
        ],
      },
      "weeks.w2.rate",
      {
        ...HOURLY,
        weeks: [
          { monday: "2026-11-02", hours: 10 },
          { monday: "2026-11-09", hours: 5 },
        ],
      },
    ],
    [
      "what was tried, after the contacts",
      { ...FIXED, contacts: [{ by: "me", channel: "upwork", gist: "Hi" }] },
      "tried",
      FIXED,
    ],
    [
      "the amount asked for, where all is wanted",
      { ...FIXED, milestones: [HELD], route: "escrowDispute" },
      "askAmount",
      { ...FIXED, want: "releasePart", milestones: [HELD], route: "escrowDispute" },
    ],
    [
      "the name of a contract with one milestone",
      { ...FIXED, milestones: [HELD] },
      "contractName",
      { ...FIXED, milestones: [HELD, { ...HELD, name: "Sheet" }] },
    ],
  ])("%s", (_what, known, key, not) => {
    expect(isOpen(known, key)).toBe(false);
    expect(isOpen(not, key)).toBe(true);
  });

  test("what follows counts, gives way to an own answer, and can be left for later", () => {
    const given = { ...FIXED, happenings: [ASKED], milestones: [HELD] };
    expect(applying(given).answers).toMatchObject({ problem: "refundAsked", disputedAmount: 60000 });
    expect(questionAt(caseFrom(given), "problem")).toMatchObject({ was: "refundAsked", isDerived: true });
    expect(applying({ ...given, problem: "scope" }).answers.problem).toBe("scope");
    expect(applying({ ...given, skip: ["problem"] }).answers.problem).toBeUndefined();
    const weeks = [
      { monday: "2026-11-02", hours: 10, rate: 40 },
      { monday: "2026-11-09", hours: 5 },
    ];
    expect(applying({ ...HOURLY, weeks }).weeks[1]).toMatchObject({ rate: 4000 });
    expect(caseFrom({ ...HOURLY, weeks }).weeks[1]).not.toHaveProperty("rate");
  });
});

describe("what is of no use is not asked", () => {
  const released = { ...HELD, money: "released", releasedOn: "2026-11-05" };
  const offered = { ...FIXED, offerAmount: "300" };
  test.each<[string, Given, string, Given]>([
    [
      "changes asked of a released milestone",
      { ...FIXED, milestones: [released] },
      "milestones.m1.changesAskedOn",
      { ...FIXED, milestones: [HELD] },
    ],
    [
      "the funding day of a released milestone",
      { ...FIXED, milestones: [released] },
      "milestones.m1.fundedOn",
      { ...FIXED, milestones: [HELD] },
    ],
    ["why there is no offer, after drafting one", offered, "noOfferWhy", FIXED],
    [
      "a proposal before any mediation",
      FIXED,
      "proposalMade",
      { ...FIXED, happenings: [{ kind: "mediation", on: "2026-11-10" }] },
    ],
    [
      "what a claim costs somebody who is not paid",
      { ...FIXED, claims: [{ agreed: "a" }] },
      "claims.c1.cost",
      { ...FIXED, role: "client", want: "refundPart", claims: [{ agreed: "a" }] },
    ],
    ["the lessons of a dispute that runs", FIXED, "causes", { ...FIXED, outcome: "dropped" }],
    ["feedback on a contract that runs", FIXED, "feedbackReceived", { ...FIXED, contractState: "ended" }],
  ])("%s", (_what, not, key, asked) => {
    expect(isOpen(not, key)).toBe(false);
    expect(isOpen(asked, key)).toBe(true);
  });

  const optionsOf = (given: Given, key: string) => questionAt(caseFrom(given), key)?.options?.map(({ value }) => value);
  test("options of another side or kind of contract", () => {
    expect(optionsOf(FIXED, "inAnger")).not.toContain("chargeback");
    expect(optionsOf({ ...FIXED, role: "client", want: "refundAll" }, "inAnger")).toContain("chargeback");
    expect(optionsOf({ ...FIXED, outcome: "dropped" }, "causes")).not.toContain("manualTime");
    expect(optionsOf({ ...HOURLY, outcome: "dropped" }, "causes")).toContain("manualTime");
  });

  test("the fee comes after the facts", () => {
    expect(questionAt(caseFrom(FIXED), "feePercent")?.step).toBe("common-ground");
  });

  test("an answer of an earlier file counts all the same", () => {
    const c = caseFrom({
      ...FIXED,
      proposalMade: false,
      causes: ["silence"],
      milestones: [{ ...released, fundedOn: "2026-10-01" }],
    });
    const keys = currentQuestionsOf(c).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["proposalMade", "causes", "milestones.m1.fundedOn"]));
  });
});

test("what was unclear or never asked is said plainly", () => {
  const c = caseFrom({
    ...FIXED,
    contacts: [{ on: "2026-11-05", by: "me", gist: "Please release it" }],
    happenings: [{ kind: "refundAsked", on: "2026-11-10" }],
  });
  expect(questionAt(c, "contacts.c1.answered")?.ask).toBe(
    "You wrote on 5 Nov 2026: “Please release it”. Did they answer?",
  );
  expect(questionAt(c, "happenings.h1.amount")?.ask).toContain("How much does the client want back?");
  expect(questionAt(c, "happenings.h1.until")?.ask).toContain("What date does Upwork's email give");
  expect(questionAt(c, "floor")?.ask).toContain("below what amount would you say no");
});

test("several wishes and kinds of trouble are true together", () => {
  const c = applying({ ...FIXED, alsoWant: ["getBack"], problem: "notPaid", alsoProblem: ["silence"] });
  expect(c.answers).toMatchObject({ want: "releaseAll", alsoWant: ["getBack"], alsoProblem: ["silence"] });
});
