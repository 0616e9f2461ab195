import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startTerminal } from "../support/pty.ts";
import { computer } from "../support/run-program.ts";
import { storyOf } from "../support/stories.ts";

// In plain lines a talk begins with the line that names the mode and how to leave it. A command that only prints begins with what was asked of it.

const PROGRAM = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const MODE = "Plain mode: text only, nothing moves. To leave it, start without --plain.";

/** A home with one case in it, and a text file beside it. */
const home = async () => {
  const pc = computer();
  pc.files.set("case.json", JSON.stringify({ ...storyOf("freelancer-ended-money-held").given, title: "logo" }));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  const work = dirname(pc.home);
  writeFileSync(join(work, "notes.txt"), "Mail me at ann@example.com\n");
  return { store: pc.home, work };
};

const { store, work } = await home();

/** What a command says in a terminal of its own, until it waits or ends. */
const saidBy = async (words: readonly string[]): Promise<string> => {
  const env = { DISPUTE_COACH_HOME: store, SOURCE_DATE_EPOCH: "1794739320" };
  const term = await startTerminal(process.execPath, [PROGRAM, ...words, "--plain"], { env, cwd: work, cols: 100 });
  await Promise.race([term.exit, term.see(/\/leave/)]);
  const said = term.all().trimStart();
  term.close();
  await term.exit;
  return said;
};

test.each([
  [[]],
  [["start"]],
  [["resume"]],
  [["read", "notes.txt"]],
  [["review"]],
  [["review", "floor"]],
  [["log", "contact"]],
  [["log", "note"]],
  [["redact"]],
  [["evidence", "add", "notes.txt"]],
])("%j begins with the mode", async (words) => {
  const said = await saidBy(words);
  expect(said.startsWith(MODE), said.slice(0, 300)).toBe(true);
  expect(said.split("Plain mode").length).toBe(2);
});

test.each([
  [["status"]],
  [["deadlines"]],
  [["review", "--no-input"]],
  [["review", "--json"]],
  [["redact", "--list"]],
  [["log", "note", "--text", "x"]],
  [["help", "keys"]],
  [["demo", "--fast"]],
])("%j only prints, and says nothing of it", async (words) => {
  const said = await saidBy(words);
  expect(said.length).toBeGreaterThan(2);
  expect(said).not.toContain("Plain mode");
});
