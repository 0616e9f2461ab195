import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { isMovable } from "../../../src/core/case/history.ts";
import { stateOf } from "../../../src/storage/cases/case-context.ts";
import { caseText, readCaseText } from "../../../src/storage/cases/case-text.ts";
import { sha256 } from "../../../src/storage/hashes.ts";
import { anyCase } from "../../support/arbitraries.ts";
import { caseOf } from "../../support/stories.ts";

// A case is checked before it is written: what would not read again never gets to the disk.

const ordered = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

test("any case is written as JSON writes it, and reads as it was checked", () => {
  fc.assert(
    fc.property(anyCase, (raw) => {
      const c = { ...raw, id: "a" };
      const { text, read } = caseText(c, "a");
      expect(text).toBe(`${JSON.stringify(c, undefined, 2)}\n`);
      expect(JSON.parse(JSON.stringify(read))).toEqual(readCaseText(text, "a"));
    }),
    { numRuns: 60 },
  );
});

describe("the state of a case, by which its history goes", () => {
  test("is the SHA-256 of what can be taken back, with all names in order", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const movable = Object.fromEntries(
          Object.entries(c).filter(([key]) => isMovable(key) && !(key === "happenings" && c.happenings.length === 0)),
        );
        expect(stateOf(c)).toBe(sha256(JSON.stringify(movable, ordered)));
      }),
      { numRuns: 60 },
    );
  });

  test("is what earlier versions wrote into histories", () => {
    const c = {
      version: 2,
      title: "Logo",
      id: "a",
      updatedAt: "2026-11-15T10:42:00Z",
      skipped: ["floor"],
      answers: { side: "freelancer", happened: 'Späte "Zahlung"\nund mehr' },
      offers: [{ terms: "Two more", id: "o1", amount: 70_000 }],
      unsent: { floor: "10" },
      lastIds: { offers: 2 },
    } as unknown as Case;
    expect(stateOf(c)).toBe("8ffdda66c3cde9efb66c11ac987505cc5f77a95d1f8f037ccb7decf92e09ba78");
    expect(stateOf({ ...c, updatedAt: "2030-01-01T00:00:00Z", unsent: {} })).toBe(stateOf(c));
  });

  test("is the same for a case as it was saved and as it is read back", () => {
    fc.assert(
      fc.property(anyCase, (raw) => {
        const { text, read } = caseText({ ...raw, id: "a" }, "a");
        expect(stateOf(readCaseText(text, "a"))).toBe(stateOf(read));
      }),
      { numRuns: 60 },
    );
  });
});

const given = { ...caseOf("freelancer-ended-money-held"), id: "a" };

test("what did not change stays the same object, so comparing two cases costs little", () => {
  const { read } = caseText({ ...given, answers: { ...given.answers, happened: "More." } }, "a");
  expect(read.claims).toBe(given.claims);
});

describe("what would not read as a case is not written", () => {
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
    expect(() => caseText({ ...given, ...change } as Case, "a")).toThrow(/cannot be read back/);
  });
});

test("what would act on a terminal is cleaned in what is read, in any part", () => {
  const claims = [{ id: "c1", agreed: "red \u001b[31m" }];
  const { read, text } = caseText({ ...given, claims, answers: { happened: "turn \u202e" } }, "a");
  expect(read).toEqual(readCaseText(text, "a"));
  expect(JSON.stringify(read)).not.toMatch(/\\u001b|\u202e/);
});
