import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentFor } from "../../../src/core/filing/documents.ts";
import { bullets, heading, prose, quoted, table } from "../../../src/core/filing/tree.ts";
import { docxOf } from "../../../src/shell/office/docx.ts";
import { pdfOf } from "../../../src/shell/office/pdf.ts";
import { caseOf } from "../../support/stories.ts";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 100" width="600" height="100"><line x1="10" y1="50" x2="590" y2="50" stroke="#333"/><circle cx="60" cy="50" r="6" fill="#246"/><text x="60" y="35" text-anchor="middle" font-size="11" font-family="sans-serif">4 Sep 2026</text><text x="60" y="75" text-anchor="middle" font-size="11" font-weight="bold">Contract → began</text></svg>`;
test("x", async () => {
  const mk = () => {
    const tree = documentFor("filing", caseOf("freelancer-ended-money-held"), "2026-11-15");
    tree.children.push(
      { type: "picture", alt: "Timeline", svg },
      heading(2, "Letters"),
      ...prose(
        "Ελληνικά, Русский, Tiếng Việt, cafe\u0301, 中文字 emoji 👍🏽 👨‍👩‍👧 עברית → ✓ \ufffe\u0000\ud800 <b>&amp;" +
          "x".repeat(300),
      ),
      ...quoted("said by somebody\nand on\n\nmore"),
      table([
        ["A", "B", "C"],
        ...Array.from({ length: 80 }, (_, i) => [`${i}`, "text of the cell " + "y".repeat(i * 3), "other words"]),
      ]),
      ...bullets([["a", "b"]]),
    );
    return { tree, title: "Dispute summary: logo", language: "en", preparedAt: "2026-11-15T10:42:00Z" };
  };
  for (let i = 0; i < 2; i++) {
    const t = performance.now();
    const bytes = await docxOf(mk());
    console.log(performance.now() - t, bytes.length);
    writeFileSync(`/tmp/office-x${i}.docx`, bytes);
  }
  writeFileSync(`/tmp/office-y.pdf`, (await pdfOf(mk(), [])).bytes);
});
