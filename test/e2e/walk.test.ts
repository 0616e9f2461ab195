import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const HOURS = fileURLToPath(new URL("../cases/freelancer-hours-disputed.json", import.meta.url));
const COMPLETE = fileURLToPath(new URL("../cases/freelancer-ended-money-held.json", import.meta.url));

let home: string;
let running: TerminalRun[] = [];
beforeEach(() => {
  home = tempHome();
  running = [];
});
afterEach(() => {
  for (const term of running) term.kill("SIGKILL");
});

const env = (more: Record<string, string | undefined> = {}) => ({
  DISPUTE_COACH_HOME: home,
  // 15 Nov 2026, 10:42 UTC
  SOURCE_DATE_EPOCH: "1794739320",
  EDITOR: undefined,
  VISUAL: undefined,
  ...more,
});

const coach = async (
  args: readonly string[],
  size: { cols?: number; rows?: number } = {},
  more: Record<string, string> = {},
) => {
  const term = await startTerminal(process.execPath, [BIN, ...args], { cols: 80, rows: 40, ...size, env: env(more) });
  running.push(term);
  return term;
};

const result = (...args: string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Goes on without files, and answers the first questions: who, what contract, active. */
const begin = async (term: TerminalRun) => {
  await term.see("What do you have?");
  term.press("enter");
  await term.see("Which side are you on?");
  term.press("enter");
  await term.see("What kind of contract is it?");
  term.press("down", "enter");
  await term.see("Is the contract active or ended?");
  term.press("enter");
  await term.see("What has happened so far");
};

describe("in a real terminal", () => {
  test("start, answer, go back, paste, leave, resume, review, export", async () => {
    const first = await coach(["start"]);
    await begin(first);
    expect(first.screen()).toMatch(/First, the facts ─+ \d of about \d+ · saved \d\d:\d\d/);
    expect(first.screen()).toContain("Esc back   Ctrl-N skip   ? why   Ctrl-C save and leave");
    first.press("esc");
    await first.see(/Is the contract active or ended\?\n › 1 It is active/);
    first.press("ctrl-b");
    await first.see(/› 2 Hourly/);
    first.press("ctrl-c");
    expect(await first.exit).toEqual({ code: 130, signal: 0 });
    expect(first.all()).toContain("Saved. Nothing is lost.");

    const second = await coach(["resume"]);
    await second.see("What has happened so far");
    // Nothing of the list: that comes first.
    second.press("enter");
    await second.see("Which weeks are disputed?");
    second.type("9 Nov, many");
    second.press("enter");
    await second.see("is not clear here");
    second.press("ctrl-u");
    second.press("ctrl-n");
    await second.see("What do you want to happen?");
    second.press("enter");
    await second.see("What next?");
    second.press("down", "down", "enter");
    await second.see("What has been said so far?");
    second.press("enter");
    await second.see("Why has there been no contact with the client?");
    second.press("ctrl-n");
    await second.see("What would you say if nobody could read it?");
    second.paste("first line\n\nthird line, \u001b[31mred\nlast 日本語");
    await second.see("last 日本語");
    second.press("enter");
    second.press("enter");
    await second.see("What is the client's name?");
    second.press("ctrl-d");
    expect(await second.exit).toEqual({ code: 130, signal: 0 });
    const kept = JSON.parse(result("review", "--json")).answers.find((one: { key: string }) => one.key === "vent");
    expect(kept.answer).toMatch(/^first line\n\nthird line, .*red\nlast 日本語$/);
    expect(kept.answer).not.toContain("\u001b");

    const third = await coach(["review"]);
    await third.see("Which part do you want to see?");
    third.press("enter");
    await third.see("Which answer do you want to change?");
    third.press("down", "enter");
    await third.see("› 1 I am the freelancer");
    third.press("down", "down", "enter");
    // The wish was a freelancer's: it is put aside, and asked again right away.
    await third.see("› 1 The hours in question are paid back to me");
    third.press("enter");
    await third.see(/I am the client\n[\s\S]*Which answer do you want to change\?\n › 1 That is all here/);
    third.press("enter");
    await third.see(/Which part do you want to see\?\n › 1 First, the facts/);
    third.press("esc");
    expect(await third.exit).toEqual({ code: 0, signal: 0 });
    expect(result("export")).toContain("Filed by the client.");
    expect(result("export")).not.toContain("third line");
  });

  test("at 40 columns nothing is cut off", async () => {
    const term = await coach(["start"], { cols: 40, rows: 40 });
    await begin(term);
    await term.see("Ctrl-C save");
    for (const line of term.all().split("\n")) expect(line.length).toBeLessThanOrEqual(40);
    term.type("?");
    await term.see("Why: A request, a dispute");
    term.press("ctrl-c");
    expect((await term.exit).code).toBe(130);
  });

  test("--plain asks in numbered lines, without drawing", async () => {
    const term = await coach(["start", "--plain"]);
    await term.see("What do you have?");
    term.type("\r");
    await term.see("Which side are you on?");
    term.type("1\r");
    await term.see("What kind of contract is it?");
    term.type("99\r");
    await term.see("Error:");
    term.type("2\r");
    await term.see("Is the contract active or ended?");
    term.type("/back\r");
    await term.see("So far: Hourly, with a work diary");
    term.type("\r");
    await term.see(/Is the contract active or ended\?[\s\S]*Is the contract active or ended\?/);
    term.press("ctrl-c");
    expect(await term.exit).toEqual({ code: 130, signal: 0 });
    expect(term.all()).not.toMatch(/[─│✔›◐]/);
    const more = await coach(["resume", "--plain"]);
    await more.see("Is the contract active or ended?");
    more.type("/leave\r");
    expect((await more.exit).code).toBe(130);
  });

  test("kill -9 loses at most the line being typed", async () => {
    const term = await coach(["start"]);
    await begin(term);
    term.kill("SIGKILL");
    await term.exit;
    const again = await coach(["resume"]);
    await again.see("What has happened so far");
    again.press("ctrl-c");
    await again.exit;
    result(
      "resume",
      "--no-input",
      "--set",
      "filed=nothing",
      "--set",
      'skip=["weeks","feePercent","want","contacts","noContactWhy"]',
    );
    const long = await coach(["resume"]);
    await long.see("What next?");
    long.press("down", "down", "enter");
    await long.see("What would you say if nobody could read it?");
    long.type("kept line\r");
    long.type("lost li");
    await long.see("lost li");
    long.kill("SIGKILL");
    await long.exit;
    const back = await coach(["resume"]);
    await back.see("What next?");
    back.press("down", "down", "enter");
    await back.see("kept line");
    back.press("ctrl-c");
    expect((await back.exit).code).toBe(130);
  });

  test("a document that is no text is not written to the screen", async () => {
    result("start", "--answers", COMPLETE, "--no-input");
    const term = await coach(["export", "--format", "docx"]);
    expect((await term.exit).code).toBe(2);
    expect(term.all()).toMatch(/This format cannot be shown on the screen[\s\S]*--output\s+filing\.docx/);
    expect(term.all()).not.toContain("PK\u0003");
  });

  test("a second terminal is told that the case is open, and can read it", async () => {
    const term = await coach(["start"]);
    await begin(term);
    expect(() => result("resume", "--no-input")).toThrow(/Another terminal/);
    expect(result("status")).toContain("Communicate calmly");
    term.press("ctrl-c");
    await term.exit;
    expect(result("resume", "--no-input")).toContain("Communicate calmly");
  });
});

describe("the built program without a terminal", () => {
  test("a complete case is taken and exported, the same bytes each time", () => {
    result("start", "--answers", COMPLETE, "--no-input");
    const filing = result("export");
    expect(filing).toContain("| Milestone 2, “Logo and brand sheet”: release to me | held by Upwork | 800.00 |");
    expect(result("export")).toBe(filing);
  });

  test("a reader that goes away early is no fault", () => {
    result("start", "--answers", COMPLETE, "--no-input");
    const ran = spawnSync(
      "sh",
      ["-c", '"$0" "$1" export --audience self | true; "$0" "$1" | grep -q Northwind', process.execPath, BIN],
      {
        encoding: "utf8",
        env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
      },
    );
    expect(ran).toMatchObject({ status: 0, stderr: "" });
  });

  test("the zone of the machine moves no deadline, only the hour shown beside it", () => {
    result("start", "--answers", HOURS, "--no-input");
    const inZone = (zone: string) =>
      JSON.parse(
        execFileSync(process.execPath, [BIN, "deadlines", "--json"], {
          encoding: "utf8",
          env: { ...process.env, ...env({ TZ: zone }) } as NodeJS.ProcessEnv,
        }),
      );
    const zones = ["UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati"];
    const found = zones.map((zone) => inZone(zone));
    // Some builds of Node know Asia/Kolkata by its old name.
    expect(found.map((one) => one.zone).filter((zone) => !zone.startsWith("Asia/"))).toEqual(
      zones.filter((zone) => !zone.startsWith("Asia/")),
    );
    for (const { deadlines } of found) {
      expect(deadlines.map((deadline: { id: string; due: unknown }) => [deadline.id, deadline.due])).toEqual([
        ["hours-answer", { kind: "day", day: "2026-11-16" }],
        ["diary-fix-w1", { kind: "moment", instant: "2026-11-09T11:59:00Z" }],
      ]);
    }
  });

  test("help and the bare command create no file", () => {
    result("--help");
    result();
    result("list");
    result("schema");
    expect(existsSync(join(home, "cases"))).toBe(false);
  });
});
