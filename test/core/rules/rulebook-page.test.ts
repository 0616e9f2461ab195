import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LEFT_OUT } from "../../../scripts/rulebook/left-out.ts";
import { rulebookPage } from "../../../scripts/rulebook/page.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";

const page = rulebookPage(UPWORK_RULES, LEFT_OUT);

test("docs/rulebook.md is what the data gives; if not: node scripts/rulebook.mjs", () => {
  const written = readFileSync(new URL("../../../docs/rulebook.md", import.meta.url), "utf8");
  expect(written.replace(/\r\n/g, "\n")).toBe(page);
});

test("it has every rule and all that was left out", () => {
  for (const rule of UPWORK_RULES.rules) expect(page).toContain(`- **Id:** ${rule.id}\n`);
  expect(page.match(/^- \*\*Source:\*\* \S/gm)).toHaveLength(UPWORK_RULES.rules.length);
  expect(page.match(/^- \*\*Checked on:\*\* \d/gm)).toHaveLength(UPWORK_RULES.rules.length);
  expect(page.slice(page.indexOf("## What was left out")).match(/^\| /gm)).toHaveLength(LEFT_OUT.length + 2);
});
