import fc from "fast-check";
import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import type { Original } from "../../../src/core/case/evidence.ts";
import { disclose } from "../../../src/core/filing/disclose.ts";
import { changesBetween, differing } from "../../../src/core/filing/filing-changes.ts";
import { oneLine } from "../../../src/core/text/text.ts";
import { caseOf } from "../../support/stories.ts";

const file: Original = {
  sha256: "b".repeat(64),
  bytes: 3,
  mediaType: "text/plain",
  fileName: "messages-nov.txt",
  addedAt: "2026-11-15T10:00:00Z",
};
const story = caseOf("freelancer-ended-money-held");
const with4 = (original: Original | undefined): Case => ({
  ...story,
  originals: original === undefined ? {} : { e4: original },
});
const changes = (was: Case, is: Case): string[] => changesBetween(disclose(was), disclose(is));

const line14 = { ...file, lines: { from: 14, to: 14 }, quote: "exactly what we wanted" };

test.each<[string, Original | undefined, Original | undefined, string[]]>([
  ["nothing", line14, line14, []],
  ["a file came", undefined, line14, ["Exhibit D has its file now."]],
  ["a file went", line14, undefined, ["Exhibit D has no file any more."]],
  ["another file", line14, { ...line14, sha256: "c".repeat(64) }, ["Exhibit D has another file."]],
  [
    "other lines",
    line14,
    { ...line14, lines: { from: 14, to: 15 } },
    ["Exhibit D: what it cites was line 14, is lines 14-15."],
  ],
  [
    "other words",
    line14,
    { ...line14, quote: "what we wanted" },
    ['Exhibit D: the words it cites were "exactly what we wanted", are "what we wanted".'],
  ],
  [
    "no lines any more",
    line14,
    file,
    [
      "Exhibit D: what it cites was line 14, is the whole file.",
      'Exhibit D: the words it cites were "exactly what we wanted", are nothing.',
    ],
  ],
])("what an exhibit cites: %s", (_name, was, is, said) => {
  expect(changes(with4(was), with4(is))).toEqual(said);
});

test("a long text is shown where it differs", () => {
  const long = "One sentence that stays as it is. ".repeat(5);
  const withReason = (explanation: string): Case => ({ ...story, answers: { ...story.answers, explanation } });
  expect(changes(withReason(`${long}It was late.`), withReason(`${long}It was late, by a day.`))).toEqual([
    'Explanation was "…as it is. It was late.", is "…as it is. It was late, by a day."',
  ]);
  expect(changes(withReason("a\nb"), withReason("a b"))).toEqual(["Explanation differs in spaces or line ends."]);
});

test("two texts are never shown as the same", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(words, words, words, (start, one, other) => {
      const parts = differing(start + one, start + other);
      if (oneLine(start + one) === oneLine(start + other)) expect(parts).toBeUndefined();
      else expect(parts?.[0]).not.toBe(parts?.[1]);
      for (const part of parts ?? []) {
        expect([...part].length).toBeLessThanOrEqual(81);
        expect(Buffer.from(part).toString()).toBe(part);
      }
    }),
  );
});

test.each([
  ["claims", "The claims are in another order."],
  ["exhibits", "The exhibits are in another order."],
] as const)("another order of %s is said once", (list, said) => {
  const labelled: Case = { ...story, labels: { e1: "A", e2: "B", e3: "C", e4: "D", e5: "E" } };
  expect(changes(labelled, { ...labelled, [list]: [...story[list]].reverse() })).toEqual([said]);
});

test("what is new or gone is no other order", () => {
  const fewer: Case = { ...story, contacts: story.contacts.slice(1) };
  for (const [was, is] of [
    [story, fewer],
    [fewer, story],
  ] as const)
    expect(changes(was, is).filter((say) => say.includes("order"))).toEqual([]);
});
