import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { ANSWER_IDS, answerFields } from "../../../../src/core/case/answers.ts";
import type { Case } from "../../../../src/core/case/case.ts";
import { formatAnswer } from "../../../../src/core/case/field-kinds.ts";
import type { Field } from "../../../../src/core/case/fields.ts";
import { type Item, LIST_NAMES, listFields } from "../../../../src/core/case/lists.ts";
import { inOwnPerson } from "../../../../src/core/case/speaker.ts";
import { documentFor } from "../../../../src/core/filing/document/documents.ts";
import { setAnswer, settle } from "../../../../src/core/interview/edit.ts";
import { oneLine } from "../../../../src/core/text/text.ts";
import { anyCase } from "../../../support/arbitraries.ts";
import { caseOf, STORIES } from "../../../support/stories.ts";

/** All words of a document on one line. */
const wordsOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? (node.children as Nodes[]).map(wordsOf).join(" ") : "";
const selfWords = (c: Case): string => wordsOf(documentFor("self", c, "2026-11-15")).replace(/\s+/g, " ");

/** Every answer that is kept anywhere in a case, as it is said. */
const keptIn = (c: Case): string[] => {
  const said = (field: Field, value: unknown) =>
    formatAnswer(field, value, c)
      .split("\n")
      .map(oneLine)
      .filter((line) => line !== "");
  const answers = ANSWER_IDS.flatMap((id) =>
    [c.answers[id], c.parked[id]].flatMap((value) =>
      value === undefined ? [] : said(answerFields[id] as Field, value),
    ),
  );
  const items = LIST_NAMES.flatMap((list) =>
    (c[list] as readonly Item[]).flatMap((item) =>
      Object.entries(listFields[list] as Readonly<Record<string, Field>>).flatMap(([name, field]) =>
        item[name] === undefined ? [] : said(field, item[name]),
      ),
    ),
  );
  const typed = Object.values(c.unsent).flatMap((text) =>
    text
      .split("\n")
      .map(oneLine)
      .filter((line) => line !== ""),
  );
  return [...answers, ...items, ...typed, ...c.notes.map((note) => oneLine(note.secret.text))];
};

const missingIn = (c: Case): string[] => {
  const words = selfWords(c);
  // An agency reads its choices as "We …".
  const asWe = (said: string): string =>
    said
      .split("; ")
      .map((one) => inOwnPerson(c, one))
      .join("; ");
  return keptIn(c).filter((said) => !words.includes(said) && !words.includes(asWe(said)));
};

describe("the export for the person alone", () => {
  test.each(STORIES.map((story) => story.name))("holds every answer of %s", (name) => {
    expect(missingIn(caseOf(name))).toEqual([]);
  });

  test("holds every answer of any case, also what was put aside by a change of contract", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom("fixed", "hourly", "anyHire", "payroll"),
        fc.constantFrom("freelancer", "client"),
        (c, contract, role) => {
          const settled = settle(c);
          expect(missingIn(settled)).toEqual([]);
          expect(missingIn(setAnswer(setAnswer(settled, "contract", contract), "role", role))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("holds private notes and what was typed and not given", () => {
    const c: Case = {
      ...caseOf("freelancer-scope-grew"),
      unsent: { "claims.c1.agreed": "half a sen" },
      notes: [{ id: "n1", writtenAt: "2026-11-15T10:00:00Z", about: "note", secret: { text: "I could scream" } }],
    };
    expect(missingIn(c)).toEqual([]);
    expect(selfWords(c)).toContain("half a sen");
  });
});
