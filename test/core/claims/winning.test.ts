import { describe, expect, test } from "vitest";
import { type Case, newCase } from "../../../src/core/case/case.ts";
import { NEVER } from "../../../src/core/case/never.ts";
import { winningIn } from "../../../src/core/claims/winning.ts";
import { draftStatement } from "../../../src/core/letters/statement.ts";
import { findingsIn } from "../../../src/core/tone/findings.ts";

const NOW = "2027-04-01T10:00:00Z";
const made = (more: Partial<Case>): Case => ({ ...newCase("c", NOW), ...more });

const FREELANCER: Partial<Case> = {
  answers: { role: "freelancer", contract: "fixed", statement: "The client refuses the poster that was handed in." },
  milestones: [
    { id: "m1", name: "Poster", amount: 40_000, money: "held", submittedOn: "2027-03-01", changesAskedOn: NEVER },
  ],
  happenings: [{ id: "h1", kind: "refundAsked", on: "2027-03-20", by: "them", amount: 45_000, of: "m1" }],
  contacts: [
    {
      id: "c1",
      on: "2027-03-03",
      by: "them",
      channel: "upwork",
      gist: "“Looks great, exactly what I wanted!”",
      answered: "notNeeded",
    },
  ],
};

const idsOf = (c: Case) => winningIn(c).map(({ id }) => id);
const without = (change: Partial<Case>) => idsOf(made({ ...FREELANCER, ...change }));
const m1 = (FREELANCER.milestones as Case["milestones"])[0];
const h1 = (FREELANCER.happenings as Case["happenings"])[0];
const c1 = (FREELANCER.contacts as Case["contacts"])[0];

const saidBy = (gist: string, more: Partial<Case> = {}) =>
  winningIn(
    made({ ...FREELANCER, happenings: [], contacts: [{ ...c1, on: "2027-03-25", gist }] as Case["contacts"], ...more }),
  ).map(({ id, says }) => `${id}: ${says}`);

describe("a day in the words that is not the day in the case", () => {
  test("is said, with both days", () => {
    expect(saidBy("“You handed it in on 12 March, which is too late.”")).toEqual([
      "day-differs: On 25 Mar 2027 the client wrote: “You handed it in on 12 March, which is too late.” On Upwork the work was submitted on 1 Mar 2027.",
    ]);
  });
  test.each([
    ["the same day", "You handed it in on 1 March."],
    ["a day of something else", "The fair was on 12 March."],
    ["what did not happen", "You have not handed it in on 12 March."],
    ["two days", "You handed it in on 1 March, not on 12 March."],
    ["a wish", "It must be handed in by 12 March."],
  ])("%s says nothing", (_what, gist) => expect(saidBy(gist)).toEqual([]));
  test("where changes were asked for, an earlier hand-in can be meant", () => {
    const milestones = [{ ...m1, changesAskedOn: "2027-02-20" }] as Case["milestones"];
    expect(saidBy("You handed it in on 12 February.", { milestones })).toEqual([]);
  });
});

describe("what does not fit together", () => {
  test("is said with its days, and in the draft for Upwork before the claims", () => {
    const c = made(FREELANCER);
    expect(winningIn(c).map(({ says }) => says)).toEqual([
      "The milestone “Poster” was submitted on 1 Mar 2027. The review ended on 15 Mar 2027, and no changes were requested on the contract by then. The refund was requested only on 20 Mar 2027, 19 days after the work was submitted.",
      "On 3 Mar 2027 the client wrote: “Looks great, exactly what I wanted!” On 20 Mar 2027 the client asked for a refund of 450.00 USD.",
      "The refund requested on 20 Mar 2027 is for 450.00 USD. Upwork holds 400.00 USD.",
    ]);
    const draft = draftStatement(c) ?? "";
    // What the rule decides comes first, what was said after the statement.
    expect(draft).toMatch(/^The milestone “Poster” was submitted.*refuses the poster.*exactly what I wanted/s);
    expect(
      findingsIn(
        winningIn(c)
          .map(({ says }) => says)
          .join("\n"),
        "statement",
      ).filter(({ severity }) => severity !== "note"),
    ).toEqual([]);
  });

  const held: readonly (readonly [string, Partial<Case>, readonly string[]])[] = [
    [
      "the refund came while the review ran",
      { happenings: [{ ...h1, on: "2027-03-10", amount: 40_000 }] as Case["happenings"], contacts: [] },
      [],
    ],
    [
      "it is not known whether changes were asked for",
      {
        milestones: [{ ...m1, changesAskedOn: undefined }] as never,
        contacts: [],
        happenings: [{ ...h1, amount: 40_000 }] as never,
      },
      [],
    ],
    [
      "the praise was before the hand-in",
      { contacts: [{ ...c1, on: "2027-02-20" }] as never },
      ["review-ended-first", "asked-not-held"],
    ],
    [
      "the praise came with a complaint",
      { contacts: [{ ...c1, gist: "Looks great, but the logo is wrong" }] as never },
      ["review-ended-first", "asked-not-held"],
    ],
    [
      "the praise is the person's own",
      { contacts: [{ ...c1, by: "me" }] as never },
      ["review-ended-first", "asked-not-held"],
    ],
    [
      "the amount is the one that is held",
      { happenings: [{ ...h1, amount: 40_000 }] as never },
      ["review-ended-first", "praised-then-refused"],
    ],
    ["the person is the client", { answers: { role: "client", contract: "fixed" } as never }, []],
  ];
  test.each(held)("%s", (_what, change, ids) => expect(without(change)).toEqual(ids));

  test("a client: fewer hours written than billed for the week before", () => {
    const c = made({
      answers: { role: "client", contract: "hourly" },
      weeks: [{ id: "w1", monday: "2027-03-01", hours: 30.5, rate: 2000 }],
      contacts: [
        {
          id: "c1",
          on: "2027-03-09",
          by: "them",
          channel: "upwork",
          gist: "“Honestly it was 21 hours.”",
          answered: "no",
        },
      ],
    } as Partial<Case>);
    expect(winningIn(c).map(({ says }) => says)).toEqual([
      "On 9 Mar 2027 the freelancer wrote: “Honestly it was 21 hours.” For the week from 1 Mar 2027, 30:30 hours were billed.",
    ]);
  });
});
