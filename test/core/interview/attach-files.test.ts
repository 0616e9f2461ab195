import fc from "fast-check";
import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import type { Original } from "../../../src/core/case/evidence.ts";
import { placeOriginal } from "../../../src/core/interview/attach-file.ts";
import { type FileToPlace, placeOriginals } from "../../../src/core/interview/attach-files.ts";
import { removeItem, withdrawExhibit } from "../../../src/core/interview/edit.ts";
import { caseOf, emptyCase } from "../../support/stories.ts";

const CASES: readonly Case[] = [
  emptyCase(),
  caseOf("freelancer-ended-money-held"),
  withdrawExhibit(caseOf("freelancer-ended-money-held"), "e2"),
  removeItem(caseOf("freelancer-ended-money-held"), "exhibits", "e1"),
];

const files = fc.array(
  fc.record({
    sha256: fc.integer({ min: 1, max: 9 }).map((n) => String(n).padStart(64, "0")),
    fileName: fc.constantFrom("other.txt", "Submission.PDF", "messages-nov.txt", "messages", "note.eml", "note 2.eml"),
    hasReading: fc.boolean(),
    source: fc.constantFrom(undefined, "notice" as const),
  }),
  { maxLength: 30 },
);

const toPlace = (given: { sha256: string; fileName: string; hasReading: boolean; source: "notice" | undefined }) => {
  const original: Original = {
    sha256: given.sha256,
    bytes: 1,
    mediaType: "text/plain",
    fileName: given.fileName,
    addedAt: "2026-11-15T10:42:00Z",
    ...(given.hasReading ? { reading: { form: "eml" as const }, dated: "2026-11-01" } : {}),
  };
  const { source } = given;
  return { original, answers: { name: given.fileName, ...(source === undefined ? {} : { source }) } };
};

/** What the program did before: one file after the other. */
const oneByOne = (c: Case, all: readonly FileToPlace[]) => {
  const placed: { ids: readonly string[]; how: string }[] = [];
  let now = c;
  for (const { original, answers } of all) {
    const { case: next, ids, how } = placeOriginal(now, original);
    const read = { reading: original.reading, dated: original.dated };
    const originals = { ...next.originals };
    if (how === "known" && original.reading !== undefined)
      for (const id of ids) originals[id] = { ...(originals[id] as Original), ...(read as Partial<Original>) };
    const exhibits = next.exhibits.map((one) => (one.id === ids[0] ? { ...answers, ...one } : one));
    now = { ...next, originals, exhibits };
    placed.push({ ids, how });
  }
  return { case: now, placed };
};

test("many files at once go where they go one after the other", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CASES), files, (c, given) => {
      const all = given.map(toPlace);
      const { case: now, placed } = placeOriginals(c, all);
      expect({ case: now, placed }).toEqual(oneByOne(c, all));
    }),
    { numRuns: 200 },
  );
});

test("3,000 files take a small multiple of what 300 take", () => {
  const filesOf = (many: number) =>
    Array.from({ length: many }, (_, n) =>
      toPlace({ sha256: `${n}`.padStart(64, "0"), fileName: `mail-${n}.eml`, hasReading: true, source: "notice" }),
    );
  const { case: now, placed } = placeOriginals(emptyCase(), filesOf(3000));
  expect(new Set(placed.flatMap(({ ids }) => ids)).size).toBe(3000);
  expect(now.labels.e3000).toBe("DKJ");
});
