import { readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { documentFor } from "../../../src/core/filing/documents.ts";
import { heading, prose } from "../../../src/core/filing/tree.ts";
import { pdfOf } from "../../../src/shell/office/pdf.ts";
import { attached, bombPdf, hostilePdf, pdfWith, pngOf } from "../../support/made-files.ts";
import { caseOf } from "../../support/stories.ts";

test("x", async () => {
  const tree = documentFor("filing", caseOf("freelancer-ended-money-held"), "2026-11-15");
  tree.children.push(
    heading(2, "Letters"),
    ...prose("Ελληνικά, Русский, Tiếng Việt, cafe\u0301, 中文字 emoji 👍🏽 👨‍👩‍👧 עברית → ✓ " + "x".repeat(300)),
  );
  const lines = Array.from(
    { length: 120 },
    (_, i) => `[${i + 1}.11.2026] Northwind: this is what was said in line ${i + 1}`,
  );
  lines[43] += " and it went on ".repeat(20);
  const atts = [
    attached("A", { fileName: "milestone-2.png", mediaType: "image/png", content: pngOf(900, 700) }),
    attached("B", {
      fileName: "submission.pdf",
      mediaType: "application/pdf",
      content: await pdfWith(["first page", "second page", "third page"]),
    }),
    attached("C", {
      fileName: "messages-sep.txt",
      mediaType: "text/plain",
      textLines: lines,
      lines: { from: 40, to: 52 },
      quote: "this is what was said in line 40",
    }),
    attached("D", {
      fileName: "phone.jpg",
      mediaType: "image/jpeg",
      content: readFileSync(new URL("fixtures/turned.jpg", import.meta.url)),
    }),
    attached("E", {
      fileName: "wide.pdf",
      mediaType: "application/pdf",
      content: await pdfWith(["wide one", "wide two"], { size: [842, 595] }),
    }),
    attached("F", {
      fileName: "turned.pdf",
      mediaType: "application/pdf",
      content: await pdfWith(["turned one"], { turn: 90 }),
    }),
    attached("G", { fileName: "hostile.pdf", mediaType: "application/pdf", content: await hostilePdf() }),
    attached("H", { fileName: "bomb.pdf", mediaType: "application/pdf", content: bombPdf(300_000_000) }),
    attached("I", { fileName: "sound.mp3", mediaType: "audio/mpeg", content: new Uint8Array(5_432_100) }),
    attached("J", { fileName: "whole.txt", mediaType: "text/plain", textLines: lines }),
    attached("K", { fileName: "broken.png", mediaType: "image/png", content: pngOf(900, 700).slice(0, 200) }),
    attached("L", {
      fileName: "broken.pdf",
      mediaType: "application/pdf",
      content: (await pdfWith(["first page"])).slice(0, 300),
    }),
  ];
  const t = performance.now();
  const { bytes, missing } = await pdfOf(
    { tree, title: "Dispute summary: logo", language: "en", preparedAt: "2026-11-15T10:42:00Z" },
    atts,
  );
  console.log(performance.now() - t, bytes.length, missing);
  writeFileSync(`/tmp/office-x.pdf`, bytes);
});
