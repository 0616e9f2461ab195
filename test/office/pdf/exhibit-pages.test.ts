import fc from "fast-check";
import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { documentFor } from "../../../src/core/filing/document/documents.ts";
import { type Attachment, exportDocument } from "../../../src/core/filing/document/export-document.ts";
import { wordsOf } from "../../../src/core/filing/formats/plain-text.ts";
import { builtPorts } from "../../support/built.ts";
import { attached, pngOf } from "../../support/made-files.ts";
import { withOriginals } from "../../support/originals.ts";
import { caseFrom, STORIES, TODAY } from "../../support/stories.ts";
import { fileFor, lacks, printed } from "../../support/tools.ts";

const { pdf: pdfOf } = await builtPorts();

const AT = "2026-11-15T10:42:00Z";
const LABELS = "ABCDEFGHIJKLMNOP";

type Kind = "short" | "long" | "picture";

const fileOf = (kind: Kind, index: number): Attachment =>
  kind === "picture"
    ? attached(LABELS[index] ?? "", {
        fileName: `p${index}.png`,
        mediaType: "image/png",
        content: pngOf(200 + index, 150),
      })
    : attached(LABELS[index] ?? "", {
        fileName: `notes-${index}.txt`,
        mediaType: "text/plain",
        sha256: String(index).padStart(64, "0"),
        textLines: Array.from({ length: kind === "short" ? 2 : 47 + index }, (_, line) => `said in line ${line + 1}`),
      });

/** A case with that many exhibits more, the first of its own exhibits again and again. */
const withExhibits = (c: Case, count: number): Case => {
  const [first] = c.exhibits;
  const more = Array.from({ length: count }, (_, index) => ({
    ...first,
    claims: [],
    id: `e9${index}`,
    name: `notes-${index}.txt`,
  }));
  return withOriginals({ ...c, exhibits: [...c.exhibits, ...more] });
};

const headingsOf = (document: ReturnType<typeof exportDocument>): string[] =>
  document.tree.children.filter((node) => node.type === "heading").map((node) => wordsOf(node).replace(/\s+/g, " "));

const faultsOf = async (c: Case, kinds: readonly Kind[]): Promise<string[]> => {
  const document = exportDocument(documentFor("filing", c, TODAY), AT);
  const attachments = kinds.map(fileOf);
  const { bytes } = await pdfOf(document, attachments);
  const path = fileFor("filing.pdf", bytes);
  const pages = printed("pdftotext", "-layout", path, "-").split("\f").slice(0, -1);
  const linesOn = pages.map((page) =>
    page
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
  const words = pages.join(" ").replace(/\s+/g, " ");
  const headings = headingsOf(document);
  return [
    ...headings.filter((heading) => !words.includes(heading)).map((heading) => `lost: ${heading}`),
    ...attachments.map(({ label }) => `Exhibit ${label}, page 1 of`).filter((stamp) => !words.includes(stamp)),
    // A head and a foot are on every page.
    ...linesOn.flatMap((lines, index) => (lines.length < 3 ? [`empty: page ${index + 1}`] : [])),
    ...linesOn.flatMap((lines, index) =>
      index > 0 && headings.includes(lines.at(-2) ?? "")
        ? [`alone at the foot of page ${index + 1}: ${lines.at(-2)}`]
        : [],
    ),
  ];
};

test.skipIf(lacks("pdftotext"))(
  "no page is empty, no heading is lost or stands alone, whatever exhibits a case has",
  async () => {
    const seen = [
      ["freelancer-ended-money-held", ["short", "short", "short", "short"]],
      ["freelancer-feedback-threat", Array.from({ length: 6 }, () => "short")],
      ["client-released-poor-work", Array.from({ length: 8 }, () => "short")],
      ["freelancer-scope-grew", ["short", "picture", "long"]],
    ] as const;
    const givenOf = (name: string) => caseFrom(STORIES.find((story) => story.name === name)?.given ?? {});
    for (const [name, kinds] of seen)
      expect([name, await faultsOf(withExhibits(givenOf(name), kinds.length), kinds as readonly Kind[])]).toEqual([
        name,
        [],
      ]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STORIES.map((story) => story.name)),
        fc.array(fc.constantFrom<Kind>("short", "long", "picture"), { maxLength: 9 }),
        async (name, kinds) => {
          expect(await faultsOf(withExhibits(givenOf(name), kinds.length), kinds)).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  },
  180_000,
);
