import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import type { Prompt } from "../../../src/ports/questions.ts";
import { firstCase } from "../../support/cases-of.ts";
import { startTerminal } from "../../support/pty.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";
import { tempFile, tempHome } from "../../support/temp-home.ts";

// What tripped people who knew nothing of the program (docs/newcomers.md).

const BIN = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));

const NOTICE = `From: Upwork <donotreply@upwork.com>
To: Vesna Kolar <vesna@example.org>
Subject: Refund requested: Trail map
Date: Wed, 11 Nov 2026 21:14:09 +0000
Content-Type: text/plain; charset=utf-8

Hi Vesna,

Piet Loos has ended the contract "Trail map" and is asking for a refund of the money in escrow.

Refund requested: $750.00
Milestone: Printed map

Please approve or dispute this request by November 18, 2026.
`;

const CHAT = [
  "[10/12/26, 6:03:11 PM] Piet Loos: I need the map with all huts. 750 for it, ok?",
  "[10/12/26, 6:10:40 PM] Vesna Kolar: Yes. I deliver by 30 October.",
  "[10/12/26, 6:12:02 PM] Piet Loos: Perfect, deal, thank you so much",
  "[10/30/26, 9:01:30 AM] Piet Loos: Love it! Will show it to the club.",
].join("\n");

let pc: Computer;
beforeEach(() => {
  pc = computer();
  pc.now = "2026-11-12T12:00:00Z";
});

const fromFiles = (): string => {
  const folder = join(dirname(tempFile("beside.txt", "")), "mine");
  mkdirSync(folder);
  writeFileSync(join(folder, "notice.eml"), NOTICE);
  writeFileSync(join(folder, "chat.txt"), CHAT);
  return folder;
};

describe("from files", () => {
  test("the key that opens what was left out goes there", async () => {
    const seen: Prompt[] = [];
    const keys = ["n", "Enter"];
    const person = replying((prompt) => {
      seen.push(prompt);
      const key = prompt.sheet === undefined ? undefined : keys.shift();
      return key === undefined ? { kind: "pause" } : { kind: "answer", value: { key, row: "f1" } };
    });
    await pc.run(["start", "--from", fromFiles()], person);
    const [folded, opened] = seen.map(({ sheet }) => sheet);
    expect(folded?.rows.at(-1)?.text).toMatch(/2 files read\. Press n to see them\.$/);
    expect(opened?.at).toMatch(/^(file|notTaken):/);
    expect(opened?.rows.map(({ id }) => id)).toContain(opened?.at);
  });

  test("words that somebody said of themselves are quoted where they are told as agreed", async () => {
    await pc.run(["start", "--from", fromFiles(), "--no-input"]);
    const { claims } = firstCase(pc.cases);
    for (const { agreed = "" } of claims)
      if (/\bI\b/.test(agreed)) expect(agreed).toMatch(/^(?:Agreed, as .{1,40} proposed: )?“.*”$/);
    // Read again, the same words are the same claim.
    await pc.run(["read", fromFiles(), "--no-input"]);
    expect(firstCase(pc.cases).claims).toHaveLength(claims.length);
  });

  test("a last day that Upwork named without an hour says which day is safe", async () => {
    await pc.run(["start", "--from", fromFiles(), "--no-input"]);
    pc.now = "2026-11-17T22:00:00Z";
    const { out } = await pc.run(["status"]);
    expect(out.replace(/\s+/g, " ")).toMatch(
      /1 day, act today to be safe You:.*gave you; the hour is not known, so act a day early: Tue 17 Nov/,
    );
  });
});

const SILENT = {
  role: "client",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-10-19",
  happenings: [{ kind: "funded", on: "2026-10-20" }],
  milestones: [
    { name: "Logo", amount: "400", money: "held", fundedOn: "2026-10-20", dueOn: "2026-11-03", submittedOn: "never" },
  ],
};

describe("without files", () => {
  test("with only a far deadline it is told, and not that none is running", async () => {
    pc.files.set("case.json", JSON.stringify(SILENT));
    const seen: Prompt[] = [];
    await pc.run(
      ["start", "--answers", "case.json"],
      replying((prompt) => {
        seen.push(prompt);
        return prompt.asking.key === "want" ? { kind: "answer", value: "refundAll" } : { kind: "pause" };
      }),
    );
    const said = seen
      .find(({ asking }) => asking.key === "deadline")
      ?.before.join(" ")
      .replace(/\s+/g, " ");
    expect(said).toContain("No deadline is near. The next one: ");
    expect(said).toContain("1 Feb 2027");
  });

  test("a dot alone is no answer on one line", async () => {
    pc.files.set("case.json", JSON.stringify(SILENT));
    const { code, err } = await pc.run(["start", "--answers", "case.json", "--set", "otherParty=.", "--no-input"]);
    expect([code, err]).toEqual([1, expect.stringContaining("Write at least a word")]);
  });

  test("a message that asks for nothing says so, with what adds it; one that asks does not", async () => {
    pc.files.set("case.json", JSON.stringify({ ...SILENT, happened: "Nothing was delivered." }));
    await pc.run(["start", "--answers", "case.json", "--no-input"]);
    expect((await pc.run(["draft", "message"])).err).toContain("It asks for nothing yet.");
    await pc.run(["resume", "--no-input", "--set", "request=send the three drafts"]);
    const noDay = (await pc.run(["draft", "message"])).err;
    expect(noDay).not.toContain("It asks for nothing yet.");
    expect(noDay).toContain("It names no day to answer by.");
    await pc.run(["resume", "--no-input", "--set", "answerBy=2026-11-20"]);
    expect((await pc.run(["draft", "message"])).err).not.toContain("It names no day");
  });

  test("what happened is in the explanation for the form, also where no claim tells it", async () => {
    pc.files.set(
      "case.json",
      JSON.stringify({ ...SILENT, happened: "Two reminders were not answered.", want: "refundAll" }),
    );
    await pc.run(["start", "--answers", "case.json", "--no-input"]);
    expect((await pc.run(["draft", "statement"])).out).toContain("Two reminders were not answered.");
  });
});

test("in plain lines the mode and how to leave it come before anything else, also without a command", async () => {
  const run = await startTerminal(process.execPath, [BIN], {
    env: { DISPUTE_COACH_HOME: tempHome(), DISPUTE_COACH_PLAIN: "1" },
  });
  await run.see("Type a number.");
  const said = run.all();
  expect(said.trimStart()).toMatch(/^Plain mode: text only, nothing moves\. To leave it, take DISPUTE_COACH_PLAIN out/);
  run.type("3\r");
  await run.exit;
});

test.each([
  ["the flag", ["--plain"], {}, false],
  ["the environment", [], { DISPUTE_COACH_PLAIN: "1" }, false],
  ["a terminal that says so", [], { TERM: "dumb" }, false],
  ["the settings", [], {}, true],
] as const)("plain lines by %s: help pages have no columns, and each line is whole", (_by, flags, env, isSet) => {
  const home = tempHome();
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [BIN, ...words], {
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "80", DISPUTE_COACH_HOME: home, ...env },
    }).stdout;
  if (isSet) run("config", "plain", "on");
  for (const words of [["--help"], ["check", "--help"], ["help", "evidence"]]) {
    const lines = run(...words, ...flags).split("\n");
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => /^ | {2}/.test(line))).toEqual([]);
    expect(lines).toContain("-h, --help: show help");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  }
});

test("without any of them a help page has its columns", () => {
  const { DISPUTE_COACH_PLAIN: _plain, ...env } = process.env;
  const all = { ...env, TERM: "xterm", DISPUTE_COACH_HOME: tempHome(), COLUMNS: "80" };
  const { stdout } = spawnSync(process.execPath, [BIN, "--help"], { encoding: "utf8", env: all });
  expect(stdout).toContain("\n  -h, --help     show help\n");
});
