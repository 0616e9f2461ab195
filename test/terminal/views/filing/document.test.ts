import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { documentFor } from "../../../../src/core/filing/document/documents.ts";
import { UNPAINTED } from "../../../../src/system/paint.ts";
import { documentLines } from "../../../../src/terminal/views/filing/document.ts";
import { asInstalled } from "../../../support/look.ts";
import { answered, caseOf, STORIES, TODAY } from "../../../support/stories.ts";

describe.each([40, 80])("a document at %i columns", (width) => {
  test.each(STORIES.map(({ name }) => name))("%s fits, and every claim is there", (name) => {
    const c = caseOf(name);
    for (const plain of [false, true]) {
      const lines = documentLines(documentFor("filing", c, TODAY), {
        paint: UNPAINTED,
        width,
        plain,
        asTyped: asInstalled,
      });
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      const all = lines.join(" ").replace(/\s+/g, " ");
      for (const claim of c.claims)
        if (claim.agreed !== undefined && !(c.answers.notReliedOn ?? []).includes(claim.id))
          expect(all).toContain(claim.agreed.replace(/\.$/, "").replace(/\s+/g, " "));
      expect(all).not.toMatch(/undefined|\*\*/);
    }
  });
});

test("a word of 10,000 letters is broken, none of it lost", () => {
  const c = answered(caseOf("freelancer-ended-money-held"), "theirView", "x".repeat(10_000));
  const lines = documentLines(documentFor("filing", c, TODAY), {
    paint: UNPAINTED,
    width: 40,
    plain: false,
    asTyped: asInstalled,
  });
  expect(lines.join("").match(/x/g)?.length).toBeGreaterThanOrEqual(10_000);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
});
