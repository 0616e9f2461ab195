import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { documentFor } from "../../../src/core/filing/documents.ts";
import { pdfOf } from "../../../src/shell/office/pdf.ts";
import { caseOf } from "../../support/stories.ts";
test("x", async () => {
  for (const a of ["filing","self"] as const) {
  const tree = documentFor(a, caseOf("freelancer-ended-money-held"), "2026-11-15");
  const t=performance.now();
  const { bytes, missing } = await pdfOf({ tree, title: "Dispute summary: logo", language: "en", preparedAt: "2026-11-15T10:42:00Z" }, []);
  console.log(performance.now()-t, bytes.length, missing);
  writeFileSync(`/tmp/office-${a}.pdf`, bytes);
  }
});
