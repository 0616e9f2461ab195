import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

// The program was killed while an editor had a text: it is offered at its question, and never lost.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const TEXT = "The files came on Monday.";
/** No process has this number. */
const GONE = 4_190_000;

let home: string;
let id: string;
let term: TerminalRun | undefined;
const env = () => ({ DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1794739320", EDITOR: undefined, VISUAL: undefined });
const stored = () => JSON.parse(readFileSync(join(home, "cases", `${id}.json`), "utf8"));
const left = () => readdirSync(join(home, "editing"));
const run = (...args: string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
const leave = (key: string, text = TEXT): void => {
  const folder = join(home, "editing", `${id}.${GONE}.0123456789ab`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, `${key}.txt`), `${text}\n`, { mode: 0o600 });
};
const coach = async (...args: string[]): Promise<TerminalRun> => {
  term = await startTerminal(process.execPath, [BIN, ...args], { rows: 40, env: env() });
  return term;
};

beforeEach(() => {
  home = tempHome();
  run("start", "--no-input", "--set", "role=freelancer", "--set", "contract=fixed");
  id = (readdirSync(join(home, "cases")).find((name) => name.endsWith(".json")) ?? "").replace(".json", "");
});
afterEach(() => term?.kill("SIGKILL"));

describe("resume asks first for a text that an editor left", () => {
  test.each([
    ["open", []],
    ["answered", ["--set", "happened=Nothing yet."]],
  ])("of a question that is %s", async (_, set) => {
    run("resume", "--no-input", ...set);
    leave("happened");
    const at = await coach("resume");
    await at.see("The program stopped while you were writing in your editor.");
    await at.see(TEXT);
    expect(stored().unsent).toEqual({ happened: TEXT });
    expect(left()).toEqual([]);
    at.press("enter");
    await at.see("Is the contract active or ended?");
    at.press("ctrl-c");
    expect((await at.exit).code).toBe(130);
  });

  test("in plain lines", async () => {
    leave("happened");
    const at = await coach("resume", "--plain");
    await at.see(/The program stopped\s+while/);
    await at.see(TEXT);
    at.type("\r");
    await at.see("Is the contract active or ended?");
    at.type("/leave\r");
    await at.exit;
    expect(stored()).toMatchObject({ unsent: {}, answers: { happened: TEXT } });
  });
});

test("review names where it is kept", async () => {
  leave("happened");
  const at = await coach("review", "happened");
  await at.see(`review ${id} happened`);
  await at.see(TEXT);
  at.press("ctrl-c");
  await at.exit;
  expect(stored().unsent).toEqual({ happened: TEXT });
});

test("without a terminal, or of no question of the case, it stays where doctor finds it", async () => {
  leave("happened");
  run("resume", "--no-input");
  expect(left()).toHaveLength(1);
});
