import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// The page that shows a filing before and after is about the program as it is.
const root = join(import.meta.dirname, "../../..");

test("docs/filings/after.md is what the program writes", async () => {
  const pc = computer();
  pc.files.set("case.json", readFileSync(join(root, "test/cases/freelancer-scope-grew.json"), "utf8"));
  expect((await pc.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
  const { out } = await pc.run(["export"]);
  expect(out).toBe(readFileSync(join(root, "docs/filings/after.md"), "utf8"));
});
