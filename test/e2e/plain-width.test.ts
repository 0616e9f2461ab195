import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

// Plain lines are what screen readers read out: no word is broken in two, at any width.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const GIVEN = ["role=freelancer", "contract=fixed", "contractState=active", "filed=nothing"];

let term: TerminalRun | undefined;
afterEach(() => term?.kill("SIGKILL"));

/** All that one walk says: questions of several kinds, their help, mistakes. Each run has a case of its own, with its id. */
const walked = async (cols: number, words: readonly string[]): Promise<string[]> => {
  const set = GIVEN.flatMap((pair) => ["--set", pair]);
  const env = { DISPUTE_COACH_HOME: tempHome(), SOURCE_DATE_EPOCH: "1794739320", EDITOR: "true" };
  term = await startTerminal("env", [...words, ...set], { cols, rows: 60, env });
  await term.see("/leave", 20_000);
  for (const line of ["/why", "nonsense", "/skip", "/skip", "150", "/leave"]) {
    term.type(`${line}\r`);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  await term.exit;
  return (
    term
      .all()
      .replace(/\d{4}-\d\d-\d\d-\w{4}/g, "ID")
      // A command stands behind a colon where it has room, and on the next line where it has none.
      .replace(/:(?=\s)/g, "")
      .split(/\s+/)
  );
};

describe.each([
  ["--plain", [process.execPath, BIN, "start", "--plain"]],
  ["TERM=dumb", ["TERM=dumb", process.execPath, BIN, "start"]],
])("%s", (_, words) => {
  test.each([80, 40])("breaks no word at %i columns", async (cols) => {
    const wide = await walked(400, words);
    expect(wide.length).toBeGreaterThan(100);
    const whole = new Set(wide);
    expect((await walked(cols, words)).filter((word) => !whole.has(word))).toEqual([]);
  });
});
