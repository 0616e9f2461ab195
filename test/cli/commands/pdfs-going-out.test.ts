import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { degrees, PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { coverBoxes } from "../../../src/core/filing/redaction/cover-boxes.ts";
import { builtPorts } from "../../support/built.ts";
import { type OnPage, pdfOfPages } from "../../support/pdf-of-pictures.ts";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";
import { fileFor, lacks, printed } from "../../support/tools.ts";

// Covered words in PDFs: a page that has them goes out as a picture of the page, with them painted over.
const PICTURE = readFileSync(fileURLToPath(new URL("../../fixtures/screens/chat-22.jpg", import.meta.url)));
const ports = await builtPorts();

/** Adds a PDF to a case, covers words, makes a bundle. Out: how it ended, and the copy that went out. */
const sent = async (pages: readonly OnPage[], words = "Lindqvist", given?: Uint8Array) => {
  const pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  const path = tempFile("paper.pdf", given ?? (await pdfOfPages(pages)));
  await pc.run(["evidence", "add", path, "--no-input"]);
  await pc.run(["redact", "--words", words, "--as", "name"]);
  const folder = join(dirname(path), "out");
  const ran = await pc.run(["bundle", "--output", folder, "--uncovered", "send"]);
  expect(ran.code, ran.err).toBe(0);
  const name = readdirSync(join(folder, "data/exhibits")).find((one) => one.includes("paper")) ?? "";
  return {
    name,
    said: ran.err.replace(/\s+/g, " "),
    copy: readFileSync(join(folder, "data/exhibits", name)),
    filing: readFileSync(join(folder, "data/filing/filing.pdf")),
  };
};

/** The lines of each page: those that stand there as text, and those that a machine reads. */
const linesOf = async (pdf: Uint8Array): Promise<{ page: number; text: string; isRead: boolean }[]> => {
  const all: { page: number; text: string; isRead: boolean }[] = [];
  for await (const { text } of ports.readTexts([{ path: tempFile("copy.pdf", pdf) }], "2026-12-31"))
    all.push(
      ...text.lines.map(({ text: line, place, words }) => ({
        page: place.page ?? 0,
        text: line,
        isRead: words !== undefined,
      })),
    );
  return all;
};

test("pages with covered words go out as pictures without them; the other pages keep their text", async () => {
  const { copy, filing, name, said } = await sent([
    { lines: ["Dear Ms Lindqvist, the money is held.", "The work was delivered on 3 May."] },
    { lines: ["This page names nobody."] },
    { jpeg: PICTURE },
  ]);
  expect(name).toBe("F-paper-covered.pdf");
  expect(said).toContain("covered only as far as it could be read");
  const lines = await linesOf(copy);
  expect(lines.filter(({ isRead }) => !isRead)).toEqual([{ page: 2, text: "This page names nobody.", isRead: false }]);
  const words = lines.map(({ text }) => text).join("\n");
  expect(words).toContain("delivered on 3 May");
  expect(words).toContain("money is held");
  expect(words).toContain("Chapter 7");
  expect(words).not.toMatch(/Lind|qvist/);
  if (!lacks("pdftotext"))
    expect(printed("pdftotext", fileFor("copy.pdf", copy), "-").trim()).toBe("This page names nobody.");
  const document = await PDFDocument.load(copy);
  expect(document.getTitle()).toBeUndefined();
  expect(document.getPageCount()).toBe(3);
  expect((await linesOf(filing)).map(({ text }) => text).join("\n")).not.toContain("Lindqvist");
}, 120_000);

const covered = (pdf: Uint8Array, words: string) =>
  ports.coverPdf(pdf, (lines) => coverBoxes(lines, [{ words, as: "name" }]));

test("a name over two lines is covered, and one that nobody sees is not sent along", async () => {
  const over = await covered(
    await pdfOfPages([{ lines: ["I wrote to Greta", "Lindqvist yesterday"] }]),
    "Greta Lindqvist",
  );
  expect((await linesOf(over ?? new Uint8Array())).map(({ text }) => text).join(" ")).toMatch(
    /^I wrote to\W+yesterday$/,
  );
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([595, 842]);
  page.drawText("Lindqvist in white", { x: 50, y: 700, size: 14, font, color: rgb(1, 1, 1) });
  page.drawText("Words that are seen", { x: 50, y: 600, size: 14, font });
  const hidden = await covered(await made.save(), "Lindqvist");
  expect((await linesOf(hidden ?? new Uint8Array())).map(({ text }) => text)).toEqual(["Words that are seen"]);
}, 120_000);

test("turned words and turned pages are covered where they are", async () => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const angle of [0, 90, 180, 270]) {
    const page = made.addPage([595, 842]);
    page.setRotation(degrees(angle));
    page.drawText("Ask Lindqvist again", { x: 300, y: 400, size: 20, font, rotate: degrees(angle) });
  }
  const copy = await covered(await made.save(), "Lindqvist");
  const lines = await linesOf(copy ?? new Uint8Array());
  const onPage = (number: number): string =>
    lines
      .filter(({ page }) => page === number)
      .map(({ text }) => text)
      .join(" ");
  for (const number of [1, 2, 3, 4]) expect(onPage(number)).toMatch(/^Ask\W+again$/);
}, 120_000);

test("no bytes make it throw, and what cannot be opened is not covered", async () => {
  const pdf = await pdfOfPages([{ lines: ["Dear Ms Lindqvist"] }]);
  expect(await covered(pdf.subarray(0, 200), "Lindqvist")).toBeUndefined();
  expect(await covered(Buffer.from("no PDF"), "Lindqvist")).toBeUndefined();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (changes) => {
        const bytes = Uint8Array.from(pdf);
        for (const [at, value] of changes) bytes[at] = value;
        const copy = await covered(bytes, "Lindqvist");
        if (copy !== undefined) expect(Buffer.from(copy).toString("latin1")).toMatch(/^%PDF/);
      },
    ),
    { numRuns: 10 },
  );
}, 120_000);

test("a PDF in which no covered word is found goes out as it is and is never said to be covered", async () => {
  const pages: OnPage[] = [{ lines: ["This page names nobody."] }];
  const { copy, name, said } = await sent(pages);
  expect(name).not.toContain("covered");
  expect((await linesOf(copy)).map(({ text }) => text)).toEqual(["This page names nobody."]);
  expect(said).toContain("Words cannot be covered in 1 file");
  expect(said).not.toContain("covered only as far as");
}, 60_000);
