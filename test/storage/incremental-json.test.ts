import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../src/core/case/case.ts";
import { isMovable } from "../../src/core/case/history.ts";
import { LIST_NAMES } from "../../src/core/case/lists.ts";
import { prove, readCaseText } from "../../src/storage/case-text.ts";
import { sha256, sha256Of } from "../../src/storage/hashes.ts";
import { sortedPieces } from "../../src/storage/incremental-json.ts";
import { anyCase } from "../support/arbitraries.ts";
import { caseOf } from "../support/stories.ts";

// A case is written and proved part by part, and only what is new. What comes out must be what writing and reading all of it gives.

const ordered = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The state of a case, worked out the plain way. */
const plainState = (c: Case): string =>
  sha256(JSON.stringify(Object.fromEntries(Object.entries(c).filter(([key]) => isMovable(key))), ordered));

const stateOf = ({ parts }: ReturnType<typeof prove>): string => sha256Of(sortedPieces(parts, isMovable));

/** A case that has some parts, and some items of lists, in common with another: as after one change, or many. */
const mixed = (a: Case, b: Case, takes: readonly boolean[]): Case => {
  const keys = Object.keys(a) as (keyof Case)[];
  const whole = { ...a, ...Object.fromEntries(keys.filter((_, n) => takes[n]).map((key) => [key, b[key]])) };
  const lists = LIST_NAMES.map((list, n) => {
    const items = takes[n + keys.length] ? [...a[list].slice(1), ...a[list].slice(0, 1)] : [...a[list], ...b[list]];
    const last = new Map(items.map((item) => [item.id, item]));
    return [list, takes[n] ? [...last.values()] : a[list]] as const;
  });
  return { ...whole, ...Object.fromEntries(lists), id: "a", version: a.version } as Case;
};

const anyTakes = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });

describe("any case", () => {
  test("is written as JSON writes it, and reads as it reads", () => {
    fc.assert(
      fc.property(anyCase, (raw) => {
        const c = { ...raw, id: "a" };
        const proved = prove(c, "a");
        expect(proved.text).toBe(`${JSON.stringify(c, undefined, 2)}\n`);
        expect(proved.read).toEqual(readCaseText(proved.text, "a"));
        expect(stateOf(proved)).toBe(plainState(proved.read));
      }),
      { numRuns: 60 },
    );
  });

  test("saved after another, gives the same as saved alone", () => {
    fc.assert(
      fc.property(anyCase, anyCase, anyTakes, anyTakes, (one, two, takes, again) => {
        const first = { ...one, id: "a" };
        const second = mixed(first, two, takes);
        const third = mixed(second, first, again);
        let last = prove(first, "a");
        for (const next of [second, third, first]) {
          last = prove(next, "a", last.parts);
          const alone = prove(structuredClone(next), "a");
          expect(JSON.parse(last.text)).toEqual(JSON.parse(alone.text));
          expect(readCaseText(last.text, "a")).toEqual(alone.read);
          expect(last.read).toEqual(alone.read);
          expect(stateOf(last)).toBe(stateOf(alone));
          // What is read back is known as well: an undo goes on from it.
          expect(JSON.parse(prove(last.read, "a", last.parts).text)).toEqual(JSON.parse(last.text));
        }
      }),
      { numRuns: 60 },
    );
  });
});

const given = { ...caseOf("freelancer-ended-money-held"), id: "a" };

describe("what did not change is not made again", () => {
  const before = prove(given, "a");

  test("the lists of a case with one more answer are the same objects", () => {
    const after = prove({ ...given, answers: { ...given.answers, happened: "More." } }, "a", before.parts);
    for (const list of LIST_NAMES) expect(after.read[list]).toBe(before.read[list]);
    expect(after.read.answers.happened).toBe("More.");
  });

  test("of a list with one more item, the items before it are", () => {
    const claims = [...given.claims, { id: "c77", agreed: "One more." }];
    const after = prove({ ...given, claims }, "a", before.parts);
    expect(after.read.claims.slice(0, -1).every((item, n) => item === before.read.claims[n])).toBe(true);
    expect(after.read.claims.at(-1)).toEqual({ id: "c77", agreed: "One more." });
  });
});

describe("what would not read as a case is not written", () => {
  const before = prove(given, "a");
  test.each<[string, object]>([
    ["an answer of another kind", { answers: { ...given.answers, floor: "much" } }],
    ["an answer that no question has", { answers: { ...given.answers, other: 1 } }],
    ["an item with a field of another kind", { claims: [...given.claims, { id: "c78", cost: "much" }] }],
    ["two items with one id", { claims: [...given.claims, ...given.claims.slice(0, 1)] }],
    ["a part that is no part of a case", { more: 1 }],
    ["another case", { id: "b" }],
    ["another version", { version: 1 }],
    ["a list that is no list", { offers: {} }],
    ["a missing part", { notes: undefined }],
  ])("%s", (_what, change) => {
    expect(() => prove({ ...given, ...change } as Case, "a", before.parts)).toThrow(/cannot be read back/);
    expect(() => prove({ ...given, ...change } as Case, "a")).toThrow(/cannot be read back/);
  });
});

test("what would act on a terminal is cleaned in what is read, in any part", () => {
  const claims = [{ id: "c1", agreed: "red \u001b[31m" }];
  const { read, text } = prove(
    { ...given, claims, answers: { happened: "turn \u202e" } },
    "a",
    prove(given, "a").parts,
  );
  expect(read).toEqual(readCaseText(text, "a"));
  expect(JSON.stringify(read)).not.toMatch(/\\u001b|\u202e/);
});
