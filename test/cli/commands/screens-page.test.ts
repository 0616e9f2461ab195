import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { computer } from "../../support/run-program.ts";
import { caseOf } from "../../support/stories.ts";

// docs/screens.md shows screens before and after: what it calls "now" is what the program says today.

const STORY = "freelancer-ended-money-held";
const PAGE = readFileSync(new URL("../../../docs/screens.md", import.meta.url), "utf8");
const NOW = [...PAGE.matchAll(/<!-- (question|command) ([^>]+) -->\n\n```text\n([\s\S]*?)\n```/g)].map(
  ([, kind = "", what = "", text = ""]) => ({ kind, what, text }),
);

test("the page shows ten screens, each before and now", () => {
  expect(PAGE.match(/^## /gm)).toHaveLength(10);
  expect(PAGE.match(/^Before:$/gm)).toHaveLength(10);
  expect(PAGE.match(/^Now:$/gm)).toHaveLength(10);
  expect(NOW.length).toBeGreaterThanOrEqual(10);
});

describe("what the page calls now", () => {
  test.each(NOW.filter(({ kind }) => kind === "question"))("the question $what", ({ what, text }) => {
    const asking = currentQuestionsOf(caseOf(STORY)).find(({ key }) => key === what);
    const said = [
      asking?.ask,
      ...(asking?.options ?? []).map(({ label }) => label),
      `Why: ${asking?.why}`,
      `How: ${String(asking?.how)}`,
    ];
    for (const line of text.split("\n").filter((one) => one.trim() !== "")) expect(said).toContain(line.trim());
  });

  test.each(NOW.filter(({ kind }) => kind === "command"))("what $what prints", async ({ what, text }) => {
    const home = computer({ now: "2026-11-15T10:42:00Z", width: 80 });
    home.files.set("a.json", readFileSync(new URL(`../../cases/${STORY}.json`, import.meta.url), "utf8"));
    expect((await home.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
    const ran = await home.run(what.split(" "));
    expect(ran.out + ran.err).toContain(text);
  });
});
