import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import type { Claim, Exhibit } from "../../../src/core/case/lists.ts";
import { CLAIM_DOUBTS, claimsWithDoubts } from "../../../src/core/claims/claim-doubts.ts";
import { originalOf } from "../../support/originals.ts";
import { emptyCase } from "../../support/stories.ts";

const CLAIM: Claim = {
  id: "c1",
  agreed: "Four pages",
  agreedWhere: "milestone",
  agreedOn: "2026-09-04",
  happened: "Four pages delivered",
  happenedOn: "2026-11-03",
};
const PAGE: Exhibit = {
  id: "e1",
  name: "page.png",
  on: "2026-09-04",
  source: "contractPage",
  shows: "four pages",
  claims: ["c1"],
};
const HAND_IN: Exhibit = {
  id: "e2",
  name: "hand-in.png",
  on: "2026-11-03",
  source: "submission",
  shows: "four pages",
  claims: ["c1"],
};

interface Given {
  readonly claim?: Partial<Claim>;
  readonly exhibits?: readonly Exhibit[];
  /** Ids of exhibits with no file behind them. */
  readonly bareFiles?: readonly string[];
  readonly quotes?: ReadonlyMap<string, string>;
}

const caseOf = ({ claim = {}, exhibits = [PAGE, HAND_IN], bareFiles = [] }: Given): Case => ({
  ...emptyCase(),
  claims: [{ ...CLAIM, ...claim }],
  exhibits,
  originals: Object.fromEntries(
    exhibits.filter((one) => !bareFiles.includes(one.id)).map((one) => [one.id, originalOf()]),
  ),
});

const judged = (given: Given) => {
  const [one] = claimsWithDoubts(caseOf(given), given.quotes);
  return { state: one?.state, doubts: one?.doubts.map((rule) => rule.id) };
};

const MESSAGE: Exhibit = { ...PAGE, id: "e3", source: "messages" };
const undated = ({ on: _on, ...rest }: Exhibit): Exhibit => rest;
const unsaid = ({ shows: _shows, ...rest }: Exhibit): Exhibit => rest;
const unplaced = ({ source: _source, ...rest }: Exhibit): Exhibit => rest;

const ROWS: readonly (readonly [rule: string, what: string, has: Given, hasNot: Given])[] = [
  ["no-proof", "no exhibit names the claim", { exhibits: [{ ...PAGE, claims: [] }] }, {}],
  ["side-untold", "what happened is not said", { claim: { happened: undefined } }, {}],
  [
    "agreed-spoken",
    "it was agreed in a talk",
    { claim: { agreedWhere: "spoken" } },
    { claim: { agreedWhere: "messages" } },
  ],
  ["one-side-only", "a hand-in alone shows no agreement", { exhibits: [HAND_IN] }, { exhibits: [MESSAGE] }],
  [
    "one-side-only",
    "a contract page from before the event shows no event",
    { exhibits: [PAGE] },
    { exhibits: [{ ...PAGE, on: "2026-11-03" }] },
  ],
  [
    "no-date",
    "the day of the agreement is missing",
    { claim: { agreedOn: undefined } },
    { claim: { agreedOn: undefined, agreedWhere: "nowhere" } },
  ],
  [
    "quote-not-found",
    "the only exhibit cites words that are not there",
    { exhibits: [MESSAGE], quotes: new Map([["e3", "not in line 14"]]) },
    { exhibits: [MESSAGE, PAGE, HAND_IN], quotes: new Map([["e3", "not in line 14"]]) },
  ],
  [
    "proof-outside",
    "all proof is from outside Upwork",
    { exhibits: [{ ...MESSAGE, source: "outside" }] },
    { exhibits: [{ ...MESSAGE, source: "outside" }, PAGE, HAND_IN] },
  ],
  ["proof-unplaced", "nobody knows where it is from", { exhibits: [unplaced(MESSAGE)] }, { exhibits: [MESSAGE] }],
  ["proof-undated", "the only exhibit has no day", { exhibits: [undated(MESSAGE)] }, { exhibits: [MESSAGE] }],
  ["proof-unsaid", "it is not said what it shows", { exhibits: [unsaid(MESSAGE)] }, { exhibits: [MESSAGE] }],
  ["no-original", "no file is behind any exhibit", { bareFiles: ["e1", "e2"] }, { bareFiles: ["e2"] }],
];

describe("what is doubted about a claim", () => {
  test.each(ROWS)("%s: %s", (rule, _what, has, hasNot) => {
    expect(judged(has).doubts).toContain(rule);
    expect(judged(hasNot).doubts).not.toContain(rule);
  });

  test("every rule has its row", () => {
    expect(new Set(ROWS.map(([rule]) => rule))).toEqual(new Set(CLAIM_DOUBTS.map((rule) => rule.id)));
  });
});

describe("how a claim stands", () => {
  test.each<readonly [string, Given, string]>([
    ["dated, from Upwork, both halves, a file behind it", {}, "proved"],
    ["a file on the computer counts too", { exhibits: [{ ...PAGE, source: "file" }] }, "proved"],
    ["something is doubted", { bareFiles: ["e1", "e2"] }, "thin"],
    ["nothing is behind it", { exhibits: [] }, "bare"],
    ["its exhibit belongs to another claim", { exhibits: [{ ...PAGE, claims: ["c9"] }] }, "bare"],
  ])("%s", (_what, given, state) => {
    expect(judged(given).state).toBe(state);
  });

  test("one good exhibit is enough: the best one is judged, not the worst", () => {
    expect(judged({ exhibits: [undated({ ...MESSAGE, id: "e9" }), MESSAGE] })).toEqual({ state: "proved", doubts: [] });
  });

  test("an exhibit that was taken out of the filing proves nothing", () => {
    const [one] = claimsWithDoubts({ ...caseOf({}), withdrawn: ["e1", "e2"] });
    expect(one?.state).toBe("bare");
  });

  test("a claim that is set aside has nothing to work off", () => {
    const c = caseOf({ exhibits: [] });
    expect(claimsWithDoubts({ ...c, answers: { notReliedOn: ["c1"] } })).toMatchObject([
      { state: "aside", doubts: [] },
    ]);
  });
});
