import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { KeyName } from "../support/key-bytes.ts";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";
import { lacks } from "../support/tools.ts";

// The built program cannot save while somebody types: nothing typed is lost, and it is said in a line.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));

let home: string;
let term: TerminalRun;
const env = (more: Readonly<Record<string, string>> = {}) => ({
  DISPUTE_COACH_HOME: home,
  SOURCE_DATE_EPOCH: "1794739320",
  EDITOR: undefined,
  VISUAL: undefined,
  ...more,
});
const result = (...args: string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
beforeEach(() => {
  home = tempHome();
  result("start", "--no-input", "--set", "role=freelancer", "--set", "contract=fixed");
});
afterEach(() => term.kill("SIGKILL"));

const coach = async (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<void> => {
  term = await startTerminal(process.execPath, [BIN, ...args], { rows: 40, env: env(more) });
};
const answerTo = (key: string): unknown =>
  JSON.parse(result("review", "--json")).answers.find((one: { key: string }) => one.key === key).answer;
const stored = () => {
  const [file = ""] = readdirSync(join(home, "cases")).filter((name) => name.endsWith(".json"));
  return JSON.parse(readFileSync(join(home, "cases", file), "utf8"));
};

const limit = (bytes: string) => execFileSync("prlimit", ["--pid", String(term.pid), `--fsize=${bytes}:`]);
/** How saving comes to fail, what is said, and how that is put right. The first is what a full disk does, under another name. */
const WAYS = {
  "no file may grow": { fail: () => limit("0"), mend: () => limit("unlimited"), says: "Could not save" },
  "the store is away": {
    fail: () => renameSync(home, `${home}-away`),
    mend: () => renameSync(`${home}-away`, home),
    says: "The lock on this case is gone",
  },
} as const;
type Way = keyof typeof WAYS;
const NAMES = Object.keys(WAYS) as Way[];

/** A question of each kind, but for lists: what is typed, what still shows, what gives it, and the answer then. */
const KINDS: readonly [key: string, typed: string, shows: string, ends: readonly KeyName[], answer: unknown][] = [
  ["effect", "one line that matters", "one line that matters", ["enter"], "one line that matters"],
  ["contractBegan", "1 Oct 2026", "1 Oct 2026", ["enter"], "2026-10-01"],
  ["target", "450", "450", ["enter"], 45000],
  ["feePercent", "7.5", "7.5", ["enter"], 7.5],
  ["happened", "first\rsecond\r", "second", ["enter"], "first\nsecond"],
  ["want", "2", "› 2", ["enter"], "releasePart"],
  ["tried", " ", "[x]", ["enter"], ["message"]],
  ["reread", "n", "› 2", ["enter"], false],
];

const caseId = () => stored().id;
const review = async (key: string, ...flags: string[]): Promise<void> => {
  await coach(["review", caseId(), key, ...flags]);
  await term.see(flags.includes("--plain") ? "/leave" : "save and leave");
};
const typeSlowly = (text: string) => {
  for (const letter of text) term.type(letter);
};
const TEXT = "a line that matters";

describe.each(lacks("prlimit") ? NAMES.slice(1) : NAMES)("%s", (name) => {
  const way = WAYS[name];

  test.each(name === "no file may grow" ? KINDS : KINDS.slice(0, 1))(
    "%s stays with what was typed, and is saved when that can be done",
    async (key, typed, shows, ends, answer) => {
      await review(key);
      await term.see("save and leave");
      way.fail();
      typeSlowly(typed);
      await term.see(shows);
      term.press(...ends);
      await term.see(way.says);
      expect(term.screen()).toContain(shows);
      way.mend();
      term.press(...ends);
      expect(await term.exit).toEqual({ code: 0, signal: 0 });
      expect(answerTo(key)).toEqual(answer);
    },
  );

  test("a choice in a list, too: it is not shown as done", async () => {
    await review("contacts");
    way.fail();
    term.press("down", "enter");
    await term.see(way.says);
    expect(term.all()).not.toContain("✔");
    way.mend();
    term.press("enter");
    expect(await term.exit).toEqual({ code: 0, signal: 0 });
    expect(term.all()).toContain("✔ What has been said so far?  There is none");
    expect(stored().finished).toEqual(["contacts"]);
  });

  test.each(["esc", "ctrl-n"] as const)("%s stays too, and keeps the text once that can be done", async (key) => {
    await review("effect");
    way.fail();
    typeSlowly(TEXT);
    term.press(key);
    await term.see(way.says);
    way.mend();
    term.press(key);
    await expect.poll(() => stored().unsent, { timeout: 10_000 }).toEqual({ effect: TEXT });
  });

  test("Ctrl-C stays once, a second one leaves and shows what was typed", async () => {
    await review("happened");
    way.fail();
    typeSlowly(`first\r${TEXT}`);
    term.press("ctrl-c");
    await term.see(/Ctrl-C again\s+leaves\s+without\s+saving\s+it/);
    term.press("ctrl-c");
    expect(await term.exit).toEqual({ code: 1, signal: 0 });
    expect(term.screen()).toContain(
      `Not saved. Here is what you typed, so you can copy it:\n\nfirst\n${TEXT}\n\ndispute-coach: ${way.says}`,
    );
    if (name === "the store is away") way.mend();
    expect(stored().unsent).toEqual({});
  });

  test("a signal leaves at once and shows what was typed", async () => {
    await review("effect");
    way.fail();
    typeSlowly(TEXT);
    await term.see(TEXT);
    process.kill(term.pid, "SIGTERM");
    expect(await term.exit).toEqual({ code: 0, signal: 15 });
    expect(term.screen()).toContain(`so you can copy it:\n\n${TEXT}\n`);
  });

  test.each(["effect", "happened"])("in plain lines: %s waits, and is saved", async (key) => {
    await review(key, "--plain");
    way.fail();
    term.type(`${TEXT}\r`);
    await term.see(`Error: ${way.says}`);
    if (key === "happened") {
      term.type(".\r");
      await term.see(/Press\s+Enter for that/);
    }
    way.mend();
    term.type("\r");
    expect(await term.exit).toEqual({ code: 0, signal: 0 });
    expect(answerTo(key)).toBe(TEXT);
  });

  test("in plain lines: /leave leaves and shows what was typed", async () => {
    await review("effect", "--plain");
    way.fail();
    term.type(`${TEXT}\r`);
    await term.see(/Press\s+Enter for that/);
    term.type("/leave\r");
    expect(await term.exit).toEqual({ code: 1, signal: 0 });
    expect(term.screen()).toContain(`so you can copy it:\n\n${TEXT}\n`);
  });
});

test("a note for oneself that is broken off is kept as any other text", async () => {
  await coach(["log", "note", caseId()]);
  await term.see("What do you want to note for yourself?");
  typeSlowly(TEXT);
  term.press("ctrl-c");
  expect((await term.exit).code).toBe(130);
  expect(stored().unsent).toEqual({ note: TEXT });
  await coach(["log", "note", caseId()]);
  await term.see(TEXT);
  term.press("enter");
  expect((await term.exit).code).toBe(0);
  expect(stored()).toMatchObject({ unsent: {}, notes: [{ secret: { text: TEXT } }] });
});

describe("an error that nothing catches is said in words, without source text, with the terminal as it was", () => {
  const disk =
    'Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", syscall: "write", path: "/a/file" })';
  test.each([
    ["a fault of ours", 'throw new Error("a fault")', 70, "This is a bug in the program, not your mistake."],
    ["a promise nobody waits for", 'Promise.reject(new Error("a fault"))', 70, "This is a bug in the program"],
    ["what is no error", 'throw "a word"', 70, "This is a bug in the program"],
    ["the system's", `throw ${disk}`, 1, "dispute-coach: /a/file cannot be used: the disk is full."],
    ["the system's, in a promise", `Promise.reject(${disk})`, 1, "/a/file cannot be used: the disk is full."],
  ])("%s", async (_, thrown, code, says) => {
    const early = join(home, "..", `early-${process.pid}.cjs`);
    writeFileSync(early, `process.on("SIGUSR2", () => { ${thrown} });`);
    term = await startTerminal(
      "sh",
      ["-c", `"$0" "$1" review "$2" effect; echo "code $?"; stty -a`, process.execPath, BIN, caseId()],
      {
        rows: 40,
        env: env({ NODE_OPTIONS: `--require ${early}` }),
      },
    );
    await term.see("save and leave");
    const [child = ""] = readFileSync(`/proc/${term.pid}/task/${term.pid}/children`, "utf8").trim().split(" ");
    process.kill(Number(child), "SIGUSR2");
    await term.see(`code ${code}`);
    await term.exit;
    expect(term.all().replace(/\s+/g, " ")).toContain(says);
    expect(term.all()).not.toMatch(/exports|Node\.js v/);
    await term.see(/(?<!-)\bicanon\b/);
    expect(term.marksPastes()).toBe(false);
    expect(readdirSync(join(home, "cases", "locks"))).toEqual([]);
  });
});
