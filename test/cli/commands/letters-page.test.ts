import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// docs/letters.md shows what the program writes: its half is what it writes today.

const PAGE = readFileSync(new URL("../../../docs/letters.md", import.meta.url), "utf8");
const SHOWN = [
  ...PAGE.matchAll(/<!-- ([\w-]+)(?: on (\d{4}-\d\d-\d\d))?: (draft [^>]+) -->\n\n```text\n([\s\S]*?)\n```/g),
].map(([, name = "", day = "2026-11-15", command = "", text = ""]) => ({ name, day, command, text }));

test("the page shows each kind of draft beside a person's, and three before and after", () => {
  expect(SHOWN).toHaveLength(10);
  expect(PAGE.match(/^By hand:$/gm)).toHaveLength(7);
  expect(PAGE.match(/^Before:$/gm)).toHaveLength(3);
});

describe("what the page shows as the program's is what it writes", () => {
  test.each(SHOWN)("$command of $name", async ({ name, day, command, text }) => {
    const home = computer({ now: "2026-11-15T10:42:00Z" });
    home.files.set("a.json", readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8"));
    expect((await home.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
    home.now = `${day}T10:42:00Z`;
    expect((await home.run(command.split(" "))).out.trimEnd()).toBe(text);
  });
});
