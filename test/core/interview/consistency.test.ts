import { describe, expect, test } from "vitest";
import { takeAnswers } from "../../../src/core/interview/answers-file.ts";
import { emptyCase, TODAY } from "../../support/stories.ts";

const taken = (given: Record<string, unknown>) => takeAnswers(emptyCase(), given, TODAY);
const says = (given: Record<string, unknown>): string[] => taken(given).flaws.map((flaw) => `${flaw.at}: ${flaw.say}`);

const fixed = { role: "freelancer", contract: "fixed", contractState: "ended", endedBy: "them", filed: "nothing" };
const hourly = { role: "freelancer", contract: "hourly" };

describe("answers that cannot be true are refused, and say what to do", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "ended before it began",
      { ...fixed, contractBegan: "2026-11-10", endedOn: "2026-11-09" },
      "contractBegan, endedOn: The end of the contract (9 Nov 2026) cannot come before the start of the contract (10 Nov 2026). Check both days.",
    ],
    [
      "a notice before it began",
      { ...fixed, contractBegan: "2026-11-10", filed: "refundAsked", filedOn: "2026-11-01" },
      "contractBegan, filedOn: The notice (1 Nov 2026) cannot come before",
    ],
    [
      "released before it was funded",
      { ...fixed, milestones: [{ id: "m1", money: "released", fundedOn: "2026-11-05", releasedOn: "2026-11-04" }] },
      "milestones.m1.fundedOn, milestones.m1.releasedOn: The release (4 Nov 2026)",
    ],
    [
      "handed in before the contract began",
      { ...fixed, contractBegan: "2026-11-10", milestones: [{ id: "m1", money: "held", submittedOn: "2026-11-01" }] },
      "contractBegan, milestones.m1.submittedOn",
    ],
    ["a day to come", { ...fixed, endedOn: "2026-11-16" }, "endedOn: 16 Nov 2026 is still to come."],
    [
      "an amount below zero",
      { ...fixed, milestones: [{ amount: "-5" }] },
      "milestones[0].amount: An amount cannot be below zero.",
    ],
    [
      "a fraction of a cent",
      { ...fixed, milestones: [{ amount: 8.125 }] },
      "milestones[0].amount: Write an amount with at most two decimals",
    ],
    [
      "a date in a mediation before its notice",
      {
        ...fixed,
        filed: "mediation",
        filedOn: "2026-11-10",
        dates: [{ id: "d1", clock: "mediationAnswer", dueOn: "2026-11-09" }],
      },
      "filedOn, dates.d1.dueOn: The day Upwork gave (9 Nov 2026) cannot come before the notice (10 Nov 2026).",
    ],
    ["a fee above 15 %", { ...fixed, feePercent: 15.5 }, "feePercent: On this kind of contract the fee is 0 to 15 %."],
    [
      "more hours disputed than billed",
      { ...hourly, weeks: [{ id: "w1", hours: 10, disputedHours: 12 }] },
      "weeks.w1.disputedHours, weeks.w1.hours: The disputed hours (12 hours) cannot be more than the week's 10 hours.",
    ],
    [
      "more hours by hand than billed",
      { ...hourly, weeks: [{ id: "w1", hours: 1, manualHours: 2 }] },
      "The hours added by hand (2 hours) cannot be more than the week's 1 hour.",
    ],
  ])("%s", (_what, given, expected) => {
    expect(says(given).join("\n")).toContain(expected);
  });
});

describe("answers that are unusual are kept, and told", () => {
  test.each<[string, Record<string, unknown>]>([
    [
      "a high fee on a Direct Contract",
      { role: "freelancer", contract: "directByFreelancer", payBasis: "fixed", feePercent: 16 },
    ],
    [
      "a high fee for an Enterprise client",
      { role: "agency", contract: "enterprise", payBasis: "hourly", feePercent: 18 },
    ],
    [
      "the 20 % tier of an old contract",
      { role: "freelancer", contract: "fixed", contractBegan: "2023-05-02", feePercent: 20 },
    ],
  ])("%s", (_what, given) => {
    expect(taken(given)).toMatchObject({
      flaws: [],
      doubts: [expect.stringContaining("is above the usual 0 to 15 %")],
    });
  });

  test.each([
    ["a client's limit below the goal", "client", "your limit (300.00 USD) is below your goal (400.00 USD)"],
    ["a freelancer's limit above the goal", "freelancer", "your limit (400.00 USD) is above your goal (300.00 USD)"],
  ])("%s", (_what, role, said) => {
    const low = { target: "300.00", floor: "400.00" };
    const given = role === "client" ? { target: low.floor, floor: low.target } : low;
    const { flaws, doubts } = taken({
      ...fixed,
      role,
      milestones: [{ id: "m1", amount: "500.00", money: "held" }],
      ...given,
    });
    expect([flaws, doubts.join("\n").toLowerCase()]).toEqual([[], expect.stringContaining(said.toLowerCase())]);
    const right = taken({
      ...fixed,
      role,
      milestones: [{ id: "m1", amount: "500.00", money: "held" }],
      target: given.floor,
      floor: given.target,
    });
    expect([right.flaws, right.doubts]).toEqual([[], []]);
  });

  test("a limit reached and not passed is not remarked on", () => {
    const milestones = [{ id: "m1", amount: "500.00", money: "partReleased", releasedAmount: "500.00" }];
    const weeks = [{ id: "w1", hours: 10, disputedHours: 10, manualHours: 10 }];
    expect([taken({ ...fixed, milestones }).flaws, taken({ ...hourly, weeks }).flaws]).toEqual([[], []]);
  });

  test("the usual is not remarked on", () => {
    expect(taken({ ...fixed, contractBegan: "2026-11-01", endedOn: "2026-11-01", feePercent: 15 })).toMatchObject({
      flaws: [],
      doubts: [],
    });
  });
});
