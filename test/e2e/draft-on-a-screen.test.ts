import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

// A draft is read on a screen: its lines break between words there, and nowhere else.
const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const SAID = [
  "role=freelancer",
  "contract=fixed",
  "otherParty=Ana",
  "complaint=the whole guide by the end of October, with pictures of every beach",
  "happened=All twelve pages were handed in on 28 October, and three of them still had pictures that stood in for yours",
  "effect=I cannot plan my next weeks before this is settled between the two of us",
  "request=release the milestone or tell me which of the pages you want me to change",
];

let term: TerminalRun | undefined;
afterEach(() => term?.kill("SIGKILL"));

test.each([[], ["--plain"]])("a message on 40 columns, %j", async (...flags) => {
  const env = { DISPUTE_COACH_HOME: tempHome(), SOURCE_DATE_EPOCH: "1794739320" };
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [BIN, ...args], { env: { ...process.env, ...env } });
  run("start", "--no-input", ...SAID.flatMap((one) => ["--set", one]));
  const piped = run("draft", "message").toString();
  expect(Math.max(...piped.split("\n").map((line) => line.length))).toBeGreaterThan(80);
  term = await startTerminal(process.execPath, [BIN, "draft", "message", ...flags], { cols: 40, rows: 60, env });
  await term.exit;
  const words = new Set(piped.split(/\s+/));
  const shown = term.all().split("Before you send it")[0] ?? "";
  const text = shown.slice(shown.indexOf("Hello"), shown.indexOf("Thank you"));
  expect(text.length).toBeGreaterThan(200);
  expect(text.split(/\s+/).filter((word) => word !== "" && !words.has(word))).toEqual([]);
});
