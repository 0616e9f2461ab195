import fc from "fast-check";
import { expect, test } from "vitest";
import { reliedClaims } from "../../../../src/core/case/facts.ts";
import { disclose } from "../../../../src/core/filing/disclose.ts";
import { documentFor } from "../../../../src/core/filing/document/documents.ts";
import { fittedText } from "../../../../src/core/filing/formats/plain-text.ts";
import { cutAtSentence } from "../../../../src/core/text/cut-at-sentence.ts";
import { caseOf, STORIES, TODAY } from "../../../support/stories.ts";

const WHOLE = Number.POSITIVE_INFINITY;
const flat = (text: string): string => text.replace(/\s+/g, " ");

test.each(STORIES.map(({ name }) => name))("%s: every answer that a filing shows is in the text", (name) => {
  const c = caseOf(name);
  const { text } = fittedText(documentFor("filing", c, TODAY), WHOLE);
  const { statement, theirView, otherParty } = disclose(c).answers;
  for (const one of [statement, ...(theirView?.split("\n") ?? []), otherParty])
    if (one !== undefined) expect(flat(text)).toContain(flat(one));
  for (const claim of reliedClaims(c))
    if (claim.agreed !== undefined) expect(flat(text)).toContain(flat(claim.agreed).replace(/\.$/, ""));
  expect(text).not.toMatch(/undefined|\*\*|\n\n\n/);
});

test.each([
  ["One. Two. Three.", 9, "One. Two."],
  ["One. Two. Three.", 8, "One."],
  ["One. Two. Three.", 100, "One. Two. Three."],
  ["A sentence without an end", 12, "A sentence…"],
  ["Donaudampfschifffahrt", 6, "Donau…"],
  ["👩‍👩‍👧 family", 4, ""],
  ["Any", 0, ""],
])("%j cut to %i characters is %j", (text, most, expected) => {
  expect(cutAtSentence(text, most)).toBe(expected);
});

test("a text that is cut is never longer than allowed, says so, and ends where something ends", () => {
  const trees = ["freelancer-ended-money-held", "client-hourly", "agency-milestones"].map((name) =>
    documentFor("filing", caseOf(name), TODAY),
  );
  fc.assert(
    fc.property(fc.constantFrom(...trees), fc.integer({ min: 1, max: 5000 }), (tree, most) => {
      const { text, cut } = fittedText(tree, most);
      expect(text.length).toBeLessThanOrEqual(most);
      const whole = fittedText(tree, WHOLE).text;
      if (text === whole) expect(cut).toBeUndefined();
      else {
        expect(cut).toMatch(/^Cut to \d+ characters\. Left out: /);
        const kept = text.replace(/\s*\[Shortened\..*$/s, "");
        expect(kept).toMatch(/(?:[.!?…"”')]|[\w,:;-])$|^$/);
      }
    }),
    { numRuns: 150 },
  );
});

test("any text, cut anywhere, keeps whole letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 0, max: 60 }), (text, most) => {
      const cut = cutAtSentence(text, most);
      expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
      expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }),
  );
});
