import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { answerFields } from "../../../../src/core/case/answers.ts";
import type { Case } from "../../../../src/core/case/case.ts";
import type { Field } from "../../../../src/core/case/fields.ts";
import { LIST_NAMES, listFields } from "../../../../src/core/case/lists.ts";
import { AUDIENCES, documentFor } from "../../../../src/core/filing/document/documents.ts";
import { asMarkdown } from "../../../../src/core/filing/formats/markdown.ts";
import { caseOf, STORIES } from "../../../support/stories.ts";

const TODAY = "2026-11-15";

/** The tree without positions and pictures, with neighbouring texts joined: what two equal documents share. */
const bare = (node: Nodes): unknown => {
  if (!("children" in node)) return node.type === "text" ? { type: "text", value: node.value } : { type: node.type };
  const children: unknown[] = [];
  for (const child of node.children as Nodes[]) {
    // Markdown has no picture; the list beside it says the same.
    if (child.type === "picture") continue;
    const next = bare(child) as { type: string; value?: string };
    const last = children.at(-1) as { type: string; value?: string } | undefined;
    if (next.type === "text" && last?.type === "text") last.value = `${last.value}${next.value}`;
    else if (next.type !== "text" || next.value !== "") children.push(next);
  }
  return { type: node.type, ...("depth" in node ? { depth: node.depth } : {}), children };
};

// The Markdown reader would turn even an escaped address into a link, in a pass over the finished tree (its
// `transforms`). A CommonMark or GitHub reader does not; here only what the Markdown itself says counts.
const readers = gfmFromMarkdown().map(({ transforms: _drop, ...reader }) => reader);
const parse = (markdown: string): Root => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: readers });

const NASTY = [
  "# not a heading",
  "- not a list",
  "1. not a number",
  "> not a quote",
  "| a | b |",
  "***",
  "---",
  "`code`",
  "```",
  "<script>alert(1)</script>",
  "<!-- hidden -->",
  "[link](javascript:alert(1))",
  "![x](http://e.example/x.png)",
  "www.example.com",
  "http://example.com/?a=b&c",
  "a@b.example",
  "&lt;b&gt; &amp; &#x27;",
  "\\*escaped\\*",
  "*a* _b_ ~~c~~ ~d~",
  "a_b_c*d*",
  "[^1]",
  "[^1]: note",
  "- [ ] task",
  "+ plus",
  "2) two",
  "a  \nb",
  "tab\tinside",
  "\u0000NUL\u001b[31m",
  "\u202eevil\u202c",
  "日本語 😀 e\u0301",
  "a\u00a0b",
  "  lead and trail  ",
  "line\n\n\nline",
  "====",
  "a\n===",
  "$100 | 50%",
  "C:\\path\\*",
  "{{x}} $" + "{y}",
  "# ",
  "!",
  "[",
  "]",
];

const words = () =>
  fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.tuple(fc.constantFrom(...NASTY), fc.constantFrom(...NASTY)).map(([a, b]) => a + b),
  );

/** A case with every text replaced by something hostile. */
const withTexts = (c: Case, texts: readonly string[]): Case => {
  let at = 0;
  const next = () => texts[at++ % texts.length] ?? "";
  const change = (fields: Readonly<Record<string, Field>>, values: object) =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        ["line", "text"].includes(fields[id]?.kind ?? "") ? next() : value,
      ]),
    );
  const lists = Object.fromEntries(
    LIST_NAMES.map((list) => [list, (c[list] as readonly object[]).map((item) => change(listFields[list], item))]),
  );
  return { ...c, title: next(), answers: change(answerFields, c.answers), ...lists } as Case;
};

describe("the Markdown", () => {
  test.each(STORIES.flatMap(({ name }) => AUDIENCES.map((audience) => [name, audience] as const)))(
    "%s for %s parses back to the same tree",
    (name, audience) => {
      const tree = documentFor(audience, caseOf(name), TODAY);
      expect(bare(parse(asMarkdown(tree)))).toEqual(bare(tree));
    },
  );

  test("no answer can break it: hostile texts parse back to the same tree", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STORIES.map((one) => one.name)),
        fc.array(words(), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...AUDIENCES),
        (name, texts, audience) => {
          const tree = documentFor(audience, withTexts(caseOf(name), texts), TODAY);
          expect(bare(parse(asMarkdown(tree)))).toEqual(bare(tree));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("nothing in it acts on a terminal or as HTML", () => {
    const hostile = withTexts(caseOf("freelancer-ended-money-held"), NASTY);
    for (const audience of AUDIENCES) {
      const markdown = asMarkdown(documentFor(audience, hostile, TODAY));
      expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      const kinds = new Set<string>();
      const look = (node: Nodes) => {
        kinds.add(node.type);
        if ("children" in node) (node.children as Nodes[]).forEach(look);
      };
      look(parse(markdown));
      for (const kind of ["html", "link", "image", "code", "inlineCode", "footnoteReference", "definition", "delete"])
        expect(kinds).not.toContain(kind);
    }
  });
});
