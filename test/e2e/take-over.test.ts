import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Exit, startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

// A case was opened where nobody can look from here: the person is asked, and only "yes" opens it.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const QUESTION = "Is it closed everywhere else?";
const flat = (text: string): string => text.replace(/\s+/g, " ");

let home: string;
let lock: string;
let running: TerminalRun | undefined;
const run = (args: readonly string[]) => {
  const ran = spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, DISPUTE_COACH_HOME: home } as NodeJS.ProcessEnv,
    input: "",
  });
  return { code: ran.status, text: flat(`${ran.stdout}${ran.stderr}`) };
};
beforeEach(() => {
  home = tempHome();
  run(["start", "--no-input", "--set", "role=freelancer", "--set", "contract=hourly"]);
  const [id = ""] = readdirSync(join(home, "cases")).filter((name) => name.endsWith(".json"));
  lock = join(home, "cases", "locks", `${id.replace(".json", "")}.lock`);
});
afterEach(() => running?.kill("SIGKILL"));

const mark = process.platform === "linux" ? readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim() : "b";
/** Who holds the case, as its lock says: on another computer, on one of unknown start, in a container of this computer. */
const HOLDERS = [
  ["another computer", { host: "the-other-desk", boot: "another-start", space: "s" }],
  ["a computer that tells no start", { host: "the-other-desk" }],
  ["a container", { host: "the-other-desk", boot: mark, space: "another-space" }],
] as const;
const held = (holder: object): string => {
  mkdirSync(lock, { recursive: true });
  const note = JSON.stringify({ pid: 7, since: "2026-11-15T10:00:00Z", token: "t", ...holder });
  writeFileSync(join(lock, "owner.json"), note);
  return note;
};
const asked = async (args: readonly string[]): Promise<TerminalRun> => {
  const env = { DISPUTE_COACH_HOME: home };
  running = await startTerminal(process.execPath, [BIN, "log", "note", "--text", "hello", ...args], { rows: 30, env });
  await running.see(QUESTION, 20_000);
  return running;
};
const theCase = (): string =>
  readdirSync(join(home, "cases"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFileSync(join(home, "cases", name), "utf8"))
    .join("");

const stays = (note: string, ended: Exit, code: number) => {
  expect(ended).toEqual({ code, signal: 0 });
  expect(readFileSync(join(lock, "owner.json"), "utf8")).toBe(note);
  expect(theCase()).not.toContain("hello");
};

describe.each(HOLDERS)("opened in %s", (_, holder) => {
  test("the question says where, and No is the answer that Enter gives", async () => {
    const note = held(holder);
    const term = await asked([]);
    expect(flat(term.all())).toMatch(
      /This case was opened elsewhere \(.*the-other-desk, since .*cannot tell from here/,
    );
    term.press("enter");
    stays(note, await term.exit, 1);
    expect(flat(term.all())).toMatch(/close it there.*--take-over.*Only read it/);
  });

  test("Yes opens it, and what was asked for is done", async () => {
    held(holder);
    const term = await asked([]);
    term.press("down");
    await term.see("› 2");
    term.press("enter");
    expect(await term.exit).toEqual({ code: 0, signal: 0 });
    expect(theCase()).toContain("hello");
    expect(existsSync(lock)).toBe(false);
  });
});

describe("not answered", () => {
  test("Ctrl-C leaves all as it was", async () => {
    const note = held(HOLDERS[0][1]);
    const term = await asked([]);
    term.press("ctrl-c");
    const ended = await term.exit;
    stays(note, ended, ended.code);
    expect(ended.code).not.toBe(0);
    expect(flat(term.all())).toContain("--take-over");
  });

  test("without a terminal it is refused, with what to do", () => {
    const note = held(HOLDERS[0][1]);
    for (const words of [
      ["log", "note", "--text", "hello"],
      ["resume", "--no-input", "--set", "title=hello"],
    ]) {
      const ran = run(words);
      expect(ran.text).toMatch(/the-other-desk.*close it there.*--take-over.*Only read it/);
      stays(note, { code: ran.code ?? -1, signal: 0 }, 1);
    }
  });

  test("with --no-input nobody is asked in a terminal either", async () => {
    const note = held(HOLDERS[0][1]);
    const args = [BIN, "resume", "--no-input", "--set", "title=hello"];
    running = await startTerminal(process.execPath, args, { env: { DISPUTE_COACH_HOME: home } });
    const ended = await running.exit;
    expect(running.all()).not.toContain(QUESTION);
    expect(flat(running.all())).toContain("--take-over");
    stays(note, ended, 1);
  });
});

test("a holder that gives a sign of life while the question stands keeps the case", async () => {
  const note = held(HOLDERS[0][1]);
  const term = await asked([]);
  const alive = setInterval(() => {
    const now = new Date();
    if (existsSync(lock)) utimesSync(lock, now, now);
    if (existsSync(join(lock, "owner.json"))) utimesSync(join(lock, "owner.json"), now, now);
  }, 200);
  term.press("down");
  await term.see("› 2");
  term.press("enter");
  const ended = await term.exit;
  clearInterval(alive);
  stays(note, ended, 1);
  expect(flat(term.all())).toContain("has this case open");
});
