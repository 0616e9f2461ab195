import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFString,
} from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { documentFor } from "../../../src/core/filing/document/documents.ts";
import { exportDocument } from "../../../src/core/filing/document/export-document.ts";
import { heading, root, table } from "../../../src/core/filing/document/mdast.ts";
import { builtPorts } from "../../support/built.ts";
import { attached, pngOf } from "../../support/made-files.ts";
import { caseOf, TODAY } from "../../support/stories.ts";
import { fileFor, lacks, printed } from "../../support/tools.ts";

// What who listens to a filing is told: what is a heading, a list, a table with its heads; what a picture shows; nothing that is only for the eye.

const { pdf: pdfOf } = await builtPorts();
const AT = "2026-11-15T10:42:00Z";
const name = (key: string) => PDFName.of(key);

const filing = async () => {
  const document = exportDocument(documentFor("filing", caseOf("freelancer-ended-money-held"), TODAY), AT);
  const picture = attached("F", { fileName: "milestone.png", mediaType: "image/png", content: pngOf(40, 30) });
  const lines = attached("G", { fileName: "chat.txt", mediaType: "text/plain", textLines: ["One", "Two"] });
  return (await pdfOf(document, [picture, lines])).bytes;
};

/** What a page draws, unpacked. */
const drawnOn = (page: ReturnType<PDFDocument["getPages"]>[number]): string => {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  return streams
    .filter((one) => one instanceof PDFRawStream)
    .map((one) => Buffer.from(decodePDFRawStream(one).decode()).toString("latin1"))
    .join("\n");
};

/** How often something is drawn that is told neither as a part of the document nor as one for the eye alone. */
const untold = (drawn: string): number => {
  let depth = 0;
  let count = 0;
  // Texts are taken out: they could hold anything.
  const acts = /(?<![/\w])(?:BDC|BMC|EMC|TJ|Tj|Do|sh|[fF]\*?|[bB]\*?|[sS])(?![\w*])/g;
  for (const [word] of drawn.replace(/<[0-9a-f\s]*>/gi, "").matchAll(acts)) {
    if (word === "BDC" || word === "BMC") depth += 1;
    else if (word === "EMC") depth -= 1;
    else if (depth === 0) count += 1;
  }
  expect(depth).toBe(0);
  return count;
};

const textOf = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(name(key));
  return value === undefined ? undefined : (value as PDFString).decodeText();
};

test("the document says that it is tagged, its language and title; each part that is drawn is told, and pictures in words", async () => {
  const document = await PDFDocument.load(await filing(), { updateMetadata: false });
  const { catalog, context } = document;
  expect(catalog.lookup(name("MarkInfo"), PDFDict).lookup(name("Marked"))?.toString()).toBe("true");
  expect(textOf(catalog, "Lang")).toBe("en");
  expect(catalog.lookup(name("ViewerPreferences"), PDFDict).get(name("DisplayDocTitle"))?.toString()).toBe("true");
  expect(catalog.has(name("Outlines"))).toBe(true);
  expect(document.getPages().map((page) => untold(drawnOn(page)))).toEqual(document.getPages().map(() => 0));
  const elements = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.has(name("S")) && dict.has(name("P")) && dict.has(name("K")));
  const ofKind = (kind: string) => elements.filter((dict) => dict.get(name("S")) === name(kind));
  expect(ofKind("H1")).toHaveLength(1);
  expect(ofKind("Link").length).toBeGreaterThan(2);
  expect(ofKind("Figure").map((dict) => textOf(dict, "Alt"))).toEqual([
    expect.stringMatching(/^Timeline from 5 Oct 2026/),
    expect.stringMatching(/^Exhibit F: .*This is a picture of the file milestone\.png\./),
  ]);
});

test("Tab goes through a page in the order of its parts; each link says in words where it leads, and is a part of the document", async () => {
  const document = await PDFDocument.load(await filing(), { updateMetadata: false });
  const pages = document.getPages().map((page) => page.node);
  expect(pages.map((page) => page.get(name("Tabs"))?.toString())).toEqual(pages.map(() => "/S"));
  const links = pages
    .flatMap((page) => page.Annots()?.asArray() ?? [])
    .map((one) => document.context.lookup(one, PDFDict));
  expect(links.length).toBeGreaterThan(2);
  const numbers = links.map((link) => {
    expect(link.get(name("Subtype"))).toBe(name("Link"));
    expect(textOf(link, "Contents")).toMatch(/\p{L}/u);
    return link.get(name("StructParent"))?.toString();
  });
  expect(numbers).not.toContain(undefined);
  expect(new Set(numbers).size).toBe(links.length);
});

describe.skipIf(lacks("pdfinfo"))("as pdfinfo reads it", () => {
  const readAloud = async (bytes: Uint8Array) => printed("pdfinfo", "-struct-text", fileFor("filing.pdf", bytes));

  test("headings, tables with their heads, contents with links, in the order in which they stand", async () => {
    const read = await readAloud(await filing());
    expect(read).toMatch(/^Document\n {2}H1 \(block\)\n {4}"Dispute summary/);
    expect(read).toMatch(/TH:\n +\/Scope \/Column\n +"I ask for"/);
    expect(read).toMatch(
      /TH:\n +\/Scope \/Row\n +"Milestone 2, “Logo and brand sheet”: release to me"\n +TD\n +"held by Upwork"/,
    );
    expect(read).toMatch(/H2 \(block\)\n +"Contents"\n +TOC\n +TOCI\n +Link \(inline\)\n +"Milestones"/);
    expect(read).toMatch(/TH:\n +\/Scope \/Row\n +"2"\n +TD\n +"Two"/);
    const places = ["Dispute summary", '"I ask for"', '"Contents"', '"Milestone"', '"Exhibit F', '"Exhibit G'].map(
      (words) => read.lastIndexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // Running heads and page numbers are for the eye.
    expect(read).not.toMatch(/"Prepared on|"Page 1 of/);
  });

  test("the head of a table is told once, however many pages it goes over", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Row ${index}`, "left", "right"]);
    const document = exportDocument(root(heading(1, "Long"), table([["First head", "Second", "Third"], ...rows])), AT);
    const { bytes } = await pdfOf(document, []);
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(2);
    expect((await readAloud(bytes)).match(/"First head"/g)).toHaveLength(1);
  });
});
