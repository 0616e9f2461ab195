import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "fast-string-width";
import { afterAll, describe, expect, test } from "vitest";
import { startTerminal } from "../../support/pty.ts";
import { computer } from "../../support/run-program.ts";

// The demo plays a whole invented case by the real commands, in a folder that goes away with it, however it ends.

const PROGRAM = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));
const sandbox = mkdtempSync(join(tmpdir(), "demo-test-"));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));
const [HOME, WORK, STORE] = ["home", "work", "store"].map((name) => join(sandbox, name)) as [string, string, string];
for (const folder of [HOME, WORK]) mkdirSync(folder);
writeFileSync(join(WORK, "mine.txt"), "Not to be touched.");

let rooms = 0;
/** A folder for temporary files of one run. */
const room = (): string => {
  rooms += 1;
  const folder = join(sandbox, `temporary-${rooms}`);
  mkdirSync(folder);
  return folder;
};
const envIn = (temporary: string, more: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env.PATH ?? "",
  HOME,
  USERPROFILE: HOME,
  TMPDIR: temporary,
  TEMP: temporary,
  TMP: temporary,
  TZ: "UTC",
  NO_COLOR: "1",
  DISPUTE_COACH_HOME: STORE,
  ...more,
});
const run = (words: readonly string[], more: Record<string, string> = {}, temporary = room()) => ({
  temporary,
  ...spawnSync(process.execPath, [PROGRAM, "demo", ...words], {
    cwd: WORK,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: envIn(temporary, more),
  }),
});

/** Nothing of the demo is left, and nothing of the person's was touched. */
const isClean = (temporary: string): void => {
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(HOME)).toEqual([]);
  expect(readdirSync(WORK)).toEqual(["mine.txt"]);
  expect(readFileSync(join(WORK, "mine.txt"), "utf8")).toBe("Not to be touched.");
  expect(existsSync(STORE)).toBe(false);
};

describe("without a terminal", () => {
  const plain = run([]);

  test("it runs straight through: the email, the facts, the deadline, the review, the PDF", () => {
    expect(plain.stderr).toBe("");
    expect(plain.status).toBe(0);
    const said = plain.stdout.replace(/\s+/g, " ");
    const inOrder = [
      "Pia Marlow ended your contract and asked for a refund",
      "start --from notice.eml chat.txt contract.txt --no-input",
      "notice.eml, line",
      "until Tue 17 Nov 2026",
      "That is a scam",
      "check draft.txt",
      "serious",
      "Use instead: Could you please release",
      "Written: filing.pdf",
      "That was the demo.",
    ].map((words) => said.indexOf(words));
    expect(inOrder.every((at) => at >= 0)).toBe(true);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  test("nothing is left of it, and nothing else is touched", () => isClean(plain.temporary));

  test("it is the same on any day; --no-input and --fast ask nothing either", () => {
    expect(run(["--fast", "--no-input"], { SOURCE_DATE_EPOCH: "1900000000" }).stdout).toBe(plain.stdout);
  });

  test("--keep keeps the folder and says where the PDF is; the same bytes each time, plain and in 40 columns too", () => {
    const kept = [["--keep"], ["--keep", "--plain"]].map((words) => {
      const { stdout, status, temporary } = run(words, { COLUMNS: "40" });
      expect(status).toBe(0);
      const [folder = ""] = readdirSync(temporary);
      expect(stdout.replace(/\s+/g, "")).toContain(join(temporary, folder));
      const lines = stdout.split("\n").filter((line) => !temporary.includes(line.trim().slice(0, 20)));
      expect(lines.filter((line) => stringWidth(line) > 40)).toEqual([]);
      if (words.includes("--plain")) expect(stdout).not.toMatch(/[│▲›═─✔]/);
      return readFileSync(join(temporary, folder, "filing.pdf"));
    });
    expect(kept[0]?.subarray(0, 5).toString()).toBe("%PDF-");
    expect(kept[0]?.equals(kept[1] ?? Buffer.of())).toBe(true);
  });
});

describe("its folder goes when it does not come to its end", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s in the middle of the work", async (signal) => {
    const temporary = room();
    const child = spawn(process.execPath, [PROGRAM, "demo"], {
      cwd: WORK,
      stdio: ["ignore", "pipe", "pipe"],
      env: envIn(temporary),
    });
    let said = "";
    const ended = new Promise<number | NodeJS.Signals | null>((done) =>
      child.on("close", (code, by) => done(code ?? by)),
    );
    child.stdout.on("data", (piece) => {
      const before = said;
      said += piece;
      if (!before.includes("2 of 6") && said.includes("2 of 6")) child.kill(signal);
    });
    expect(await ended).toBe(signal === "SIGINT" ? 130 : signal);
    expect(said).not.toContain("That was the demo.");
    isClean(temporary);
  });

  test("when nobody reads it any more", async () => {
    const temporary = room();
    const child = spawn(process.execPath, [PROGRAM, "demo"], {
      cwd: WORK,
      stdio: ["ignore", "pipe", "pipe"],
      env: envIn(temporary),
    });
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((done) => child.on("close", done));
    isClean(temporary);
  });

  test("when something breaks", async () => {
    const temporary = room();
    const before = process.env.TMPDIR;
    process.env.TMPDIR = temporary;
    try {
      const ran = await computer({ home: join(sandbox, "broken") }).run(["demo"], async () => {
        expect(readdirSync(temporary)).toHaveLength(1);
        throw new Error("The terminal broke.");
      });
      expect(ran.code).toBe(70);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    isClean(temporary);
  });

  test("where there is no room for temporary files it says so", () => {
    const { status, stderr } = run([], { TMPDIR: join(sandbox, "gone"), TEMP: join(sandbox, "gone") });
    expect(status).toBe(1);
    expect(stderr).not.toContain("bug");
  });
});

describe("in a terminal", () => {
  const started = (cols: number, ...words: string[]) => {
    const temporary = room();
    const env = envIn(temporary);
    return startTerminal(process.execPath, [PROGRAM, "demo", ...words], { cols, rows: 24, env, cwd: WORK }).then(
      (term) => ({ term, temporary }),
    );
  };

  test.each([
    [80, []],
    [40, ["--plain"]],
  ])("at %s columns with %j Enter alone leads to the end", async (cols, words) => {
    const { term, temporary } = await started(cols, ...words);
    // One Enter for each part, one to read the email, and one that takes the facts of the files.
    const parts = ["Read the email", "What her files", "Where the date", "An angry", "The review", "The filing"];
    for (const [at, part] of parts.entries()) {
      await term.see(new RegExp(`1\\.? ${part}`), 30_000);
      // Nothing of the first two screens has scrolled away before it is gone on from.
      if (at < 2 && cols === 80)
        expect(term.screen()).toContain(["This case is invented", "The email, notice.eml"][at]);
      term.press("enter");
      if (at !== 1) continue;
      await term.see(/Enter (?:to )?take 17/, 30_000);
      term.press("enter");
    }
    expect((await term.exit).code).toBe(0);
    expect(term.all()).toContain("That was the demo.");
    isClean(temporary);
  });

  test("played by the bare command it leaves nothing either", async () => {
    const temporary = room();
    const size = { cols: 80, rows: 24, env: envIn(temporary), cwd: WORK };
    const term = await startTerminal(process.execPath, [PROGRAM], size);
    await term.see("Show me how it works");
    term.press("down", "enter");
    await term.see("1 of 6");
    term.press("ctrl-c");
    expect((await term.exit).code).toBe(130);
    isClean(temporary);
  });

  test("in plain lines the first line says how they are left, once", async () => {
    const { term } = await started(80, "--plain");
    await term.see("Read the email");
    const mode = "Plain mode: text only, nothing moves. To leave it, start without --plain.";
    expect(term.all().trimStart().startsWith(mode)).toBe(true);
    term.type("1\r");
    await term.see(/1\.? What her files/);
    term.type("1\r");
    await term.see(/Enter to take 17/, 30_000);
    expect(term.all().split("Plain mode").length).toBe(2);
    term.type("/leave\r");
    await term.exit;
  });

  test("it can be left by the menu (0) and by Ctrl-C (130)", async () => {
    const byMenu = await started(80);
    await byMenu.term.see("What next?");
    byMenu.term.press("down");
    await byMenu.term.see("› 2 Leave");
    byMenu.term.press("enter");
    expect((await byMenu.term.exit).code).toBe(0);
    expect(byMenu.term.all()).toContain("You left the demo.");
    isClean(byMenu.temporary);
    const byKey = await started(80);
    await byKey.term.see("What next?");
    byKey.term.press("ctrl-c");
    expect((await byKey.term.exit).code).toBe(130);
    isClean(byKey.temporary);
  });
});
