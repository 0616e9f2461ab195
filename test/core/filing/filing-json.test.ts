import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { labelsOf } from "../../../src/core/case/exhibit-labels.ts";
import { disclose } from "../../../src/core/filing/disclose.ts";
import { type Carried, filingText, readCarried, wholeCaseText } from "../../../src/core/filing/filing-json.ts";
import { anyCase } from "../../support/arbitraries.ts";
import { caseOf, STORIES } from "../../support/stories.ts";

const caseIn = (carried: Carried): Case => {
  if (!("case" in carried)) throw new Error(carried.flaw);
  return carried.case;
};
const textOf = (c: Case): string => filingText(c, disclose(c));

/** A case with labels handed out, as it is when something of it goes out. */
const labelled = (c: Case): Case => ({ ...c, labels: Object.fromEntries(labelsOf(c)) });

const SUM = "b".repeat(64);
const original = { sha256: SUM, bytes: 3, mediaType: "text/plain", fileName: "a.txt", addedAt: "2026-11-15T10:00:00Z" };

describe("a filing as data", () => {
  test("goes out and comes back for any case, with the same text the next time", () => {
    fc.assert(
      fc.property(anyCase, (raw) => {
        // An answer that waits to be confirmed is no part of a filing. When it comes back, what follows from the others is in its
        // place; from then on the text stays the same.
        const text = textOf(caseIn(readCarried(textOf(labelled(raw)))));
        expect(textOf(caseIn(readCarried(text)))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test.each(STORIES.map((story) => story.name))("%s: the case that comes back discloses the same", (name) => {
    const c = labelled(caseOf(name));
    const back = caseIn(readCarried(textOf(c)));
    expect(disclose(back)).toEqual(disclose(c));
    expect(back).toMatchObject({ id: c.id, createdAt: c.createdAt, updatedAt: c.createdAt, notes: [], unsent: {} });
  });

  test("says the same at any time: the last change of the case is no part of it, and is read where an older one has it", () => {
    const c = caseOf("freelancer-ended-money-held");
    const updatedAt = "2026-11-20T08:00:00Z";
    expect(textOf({ ...c, updatedAt })).toBe(textOf(c));
    const older = JSON.stringify({ ...JSON.parse(textOf(labelled(c))), updatedAt });
    expect(caseIn(readCarried(older)).updatedAt).toBe(updatedAt);
  });

  test("holds no private answer, no note, no title, no lesson", () => {
    const c: Case = {
      ...caseOf("freelancer-ended-money-held"),
      title: "SECRET-title",
      notes: [{ id: "n1", writtenAt: "2026-11-15T10:00:00Z", about: "note", secret: { text: "SECRET-note" } }],
      unsent: { message: "SECRET-unsent" },
      parked: { effect: "SECRET-parked" },
      keptWarnings: ["SECRET-warning"],
    };
    const text = textOf({
      ...c,
      answers: { ...c.answers, batna: "SECRET-batna", vent: "SECRET-vent", keep: "SECRET" },
    });
    expect(text).not.toMatch(/SECRET/);
    expect(text).not.toMatch(/"(floor|target|acceptable|batna|vent|theirLimit|chanceLow|chanceHigh|causes)"/);
  });

  const change = (
    edit: (raw: { [key: string]: never } & { filing: { answers: object; originals: object } }) => void,
  ) => {
    const raw = JSON.parse(textOf(labelled(caseOf("freelancer-ended-money-held"))));
    edit(raw);
    return readCarried(JSON.stringify(raw));
  };

  test("with a private answer in it is refused, not trimmed", () => {
    expect(change((raw) => Object.assign(raw.filing.answers, { floor: 1 }))).toEqual({
      flaw: expect.stringMatching(/^at filing\.answers: Unrecognized key: "floor"/),
    });
  });

  test("with an answer that no filing holds is refused too", () => {
    expect(change((raw) => Object.assign(raw.filing.answers, { outcome: "agreed" }))).toEqual({
      flaw: expect.stringMatching(/^at filing\.answers: Unrecognized key: "outcome"/),
    });
  });

  test("of version 1, without the parts of the ask, is read as before", () => {
    const c = labelled(caseOf("freelancer-ended-money-held"));
    const { filing, ...rest } = JSON.parse(textOf(c));
    const { ask: _ask, ...older } = filing;
    const back = readCarried(JSON.stringify({ ...rest, version: 1, filing: older }));
    expect(disclose(caseIn(back))).toEqual(disclose(c));
  });

  test("of a newer program is told apart", () => {
    expect(change((raw) => Object.assign(raw, { version: 4 }))).toEqual({
      flaw: "it was made by a newer dispute-coach (filing version 4)",
      newer: true,
    });
  });

  test.each([
    ["../../.ssh/authorized_keys", "authorized_keys"],
    ["C:\\Windows\\system.ini", "system.ini"],
    ["..", "file"],
    ["a/", "file"],
    ["a\u001b[2J.png", "a␛[2J.png"],
  ])("a file name %j comes in as %s", (fileName, expected) => {
    const read = change((raw) => Object.assign(raw.filing.originals, { e1: { ...original, fileName } }));
    expect(caseIn(read).originals.e1?.fileName).toBe(expected);
  });
});

describe("a whole case", () => {
  test("goes out and comes back for any case, letter for letter", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const text = wholeCaseText(c);
        const read = readCarried(text);
        expect(read).toMatchObject({ whole: true });
        expect(wholeCaseText(caseIn(read))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test("of version 1 is brought up to today", () => {
    const { originals, labels, withdrawn, redactions, filings, ...rest } = caseOf("any-hire");
    const back = caseIn(readCarried(JSON.stringify({ ...rest, version: 1 })));
    expect(back).toMatchObject({ version: 3, originals: {} });
  });
});

test.each([
  ["", "it is not valid JSON"],
  ["{", "it is not valid JSON"],
  ["[]", "it is no case"],
  ["null", "it is no case"],
  ['{"format":"something"}', "it is no case"],
  ['{"version":1}', /^at id: /],
  ['{"version":2,"__proto__":{"id":"x"}}', 'it contains a name that does not belong there: "__proto__"'],
  [
    '{"format":"dispute-coach/filing","filing":{"originals":{"__proto__":{}}}}',
    'it contains a name that does not belong there: "__proto__"',
  ],
  ['{"version":99}', "it was made by a newer dispute-coach (case version 99)"],
  [`${"[".repeat(200_000)}`, "it is not valid JSON"],
])("text that is no case is refused: %s", (text, flaw) => {
  expect(readCarried(text.slice(0, 300_000))).toMatchObject({
    flaw: typeof flaw === "string" ? flaw : expect.stringMatching(flaw),
  });
});
