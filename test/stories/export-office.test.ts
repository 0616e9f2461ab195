import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { computer } from "../support/run-program.ts";
import { storyOf } from "../support/stories.ts";

const withCase = async () => {
  const made = computer();
  made.files.set("case.json", readFileSync(storyOf("freelancer-ended-money-held").path, "utf8"));
  await made.run(["start", "--answers", "case.json", "--no-input"]);
  return made;
};

const startOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("latin1", 0, 4);

test("a case goes out as a PDF and as a Word file", async () => {
  const made = await withCase();
  const pdf = await made.run(["export", "--format", "pdf", "--output", "filing.pdf"]);
  const docx = await made.run(["export", "--format", "docx", "--output", "filing.docx"]);
  expect([pdf.code, docx.code, pdf.out, docx.out]).toEqual([0, 0, "", ""]);
  expect(pdf.err).toContain("Written: filing.pdf");
  expect(pdf.err).toContain("Before you file.");
  expect([startOf(made.bytes.get("filing.pdf")), startOf(made.bytes.get("filing.docx"))]).toEqual([
    "%PDF",
    "PK\u0003\u0004",
  ]);
  const again = await made.run(["export", "--format", "pdf", "--output", "filing.pdf"]);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("is there already")]);
});

test("what the fonts lack is told once, with what to do", async () => {
  const made = await withCase();
  await made.run(["log", "contact", "--set", "on=2026-11-08", "--set", "by=me", "--set", "gist=Спасибо 谢谢 👍"]);
  const ran = await made.run(["export", "--format", "pdf", "--output", "filing.pdf"]);
  expect(ran.err.replace(/\s+/g, " ")).toContain(
    "The PDF fonts do not have Chinese text, which the case uses. Words in square brackets replace them, and the PDF says so. To show them, use --format html",
  );
});
