import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { disclose } from "../../../src/core/filing/disclose.ts";
import { changesBetween } from "../../../src/core/filing/filing-changes.ts";
import { addItem, removeItem, setAnswer } from "../../../src/core/interview/edit.ts";
import { originalOf } from "../../support/originals.ts";
import { answered, caseOf, STORIES } from "../../support/stories.ts";

const BEFORE = caseOf("freelancer-ended-money-held");

/** With what hung on the change given again as it was. */
const confirmed = (c: Case): Case =>
  Object.entries(c.toConfirm ?? {}).reduce((now, [key, value]) => setAnswer(now, key, value), c);

const CHANGES: readonly (readonly [what: string, now: Case, said: readonly (string | RegExp)[]])[] = [
  ["nothing", BEFORE, []],
  [
    "the ask",
    confirmed(answered(BEFORE, "askAmount", "700")),
    [
      "The ask was the release of 800.00 USD held in escrow for milestone “Logo and brand sheet”, in full, is the release of 700.00 USD held in escrow for milestone “Logo and brand sheet”.",
    ],
  ],
  ["an answer", answered(BEFORE, "contractId", "99"), ['The number of the contract was "31234567", is "99".']],
  [
    "a field of a claim",
    confirmed(answered(BEFORE, "claims.c2.happened", "Two rounds used")),
    ['Claim 2: what happened was "One round used, done in two days", is "Two rounds used".'],
  ],
  ["a new item", setAnswer(addItem(BEFORE, "claims").case, "claims.c4.agreed", "three rounds"), [/^Claim 4 is new/]],
  ["a new item without a word", addItem(BEFORE, "claims").case, []],
  ["a contact gone", removeItem(BEFORE, "contacts", "c1"), [/^Contact 1 is not in it any more \(/]],
  [
    "an exhibit taken out",
    { ...BEFORE, labels: { e1: "A", e2: "B", e3: "C", e4: "D", e5: "E" }, withdrawn: ["e2"] },
    ["Exhibit B is not in it any more (submission.pdf)."],
  ],
  ["a file for an exhibit", { ...BEFORE, originals: { e1: originalOf({}) } }, ["Exhibit A has its file now."]],
  ["the order", { ...BEFORE, claims: [...BEFORE.claims].reverse() }, ["The claims are in another order."]],
  ["a private limit", answered(BEFORE, "floor", "100"), []],
];

test.each(CHANGES)("%s", (_what, now, said) => {
  const found = changesBetween(disclose(BEFORE), disclose(now));
  expect(found).toHaveLength(said.length);
  said.forEach((one, index) => {
    if (typeof one === "string") expect(found[index]).toBe(one);
    else expect(found[index]).toMatch(one);
  });
});

test.each(STORIES.map(({ name }) => name))("%s set beside itself: nothing; beside another case: sentences", (name) => {
  const c = disclose(caseOf(name));
  expect(changesBetween(c, c)).toEqual([]);
  for (const say of changesBetween(disclose(BEFORE), c)) expect(say).toMatch(/^[A-Z].*[.?!…][")]?$/s);
});

test.each([
  ["another file", originalOf({ sha256: "b".repeat(64) }), ["Exhibit A has another file."]],
  [
    "other lines",
    originalOf({ lines: { from: 2, to: 3 } }),
    ["Exhibit A: what it cites was the whole file, is lines 2-3."],
  ],
  ["the day it was added", originalOf({ addedAt: "2026-11-14T10:00:00Z" }), []],
  ["no file", undefined, ["Exhibit A has no file any more."]],
])("a file behind an exhibit: %s", (_what, e1, said) => {
  const before = disclose({ ...BEFORE, originals: { e1: originalOf() } });
  expect(changesBetween(before, disclose({ ...BEFORE, originals: e1 === undefined ? {} : { e1 } }))).toEqual(said);
});
