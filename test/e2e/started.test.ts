import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { onWindows } from "../support/systems.ts";
import { tempHome } from "../support/temp-home.ts";

// Real processes, started in each way: the command that is named works where it was named.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BIN = join(ROOT, "bin", "dispute-coach.js");
const own = (name: string): boolean => !name.startsWith("npm_") && name !== "INIT_CWD";
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => own(name)));

const run = (home: string, file: string, args: readonly string[], cwd: string, env: Record<string, string> = {}) => {
  const { stdout, stderr, status } = spawnSync(file, args, {
    cwd,
    encoding: "utf8",
    env: { ...clean, COLUMNS: "100", DISPUTE_COACH_HOME: home, ...env } as NodeJS.ProcessEnv,
    shell: process.platform === "win32" && file === "npm",
  });
  return { code: status, text: `${stdout}${stderr}` };
};

let links: string;
beforeAll(() => {
  links = mkdtempSync(join(tmpdir(), "coach-bin-"));
  if (process.platform !== "win32") symlinkSync(BIN, join(links, "dispute-coach"));
});
const onPath = () => ({ PATH: [links, dirname(process.execPath), process.env.PATH].join(delimiter) });

const running: TerminalRun[] = [];
afterEach(() => {
  for (const term of running.splice(0)) term.kill("SIGKILL");
});

test("npm start names npm start, in its folder and from elsewhere", () => {
  const home = tempHome();
  mkdirSync(home, { recursive: true });
  const named = run(home, "npm", ["start", "--silent"], ROOT);
  expect(named.text).toContain("Start with   npm start -- start\n");
  expect(run(home, "npm", ["start", "--silent", "--", "--help"], ROOT).text).toContain("Usage: npm start -- [options]");
  expect(run(home, "npm", ["start", "--silent", "--", "start", "--no-input"], ROOT).text).toContain(
    "Next   npm start -- resume\n",
  );
  const far = run(home, "npm", ["--silent", "--prefix", ROOT, "start", "--", "nope"], home);
  expect(far.text).toContain(`npm --prefix ${ROOT.replace(/\/$/, "")} start -- --help`);
}, 60_000);

test("its file names itself by the path that leads to it", () => {
  const home = tempHome();
  expect(run(home, process.execPath, [BIN], ROOT).text).toContain("Start with   node bin/dispute-coach.js start\n");
  expect(run(home, process.execPath, ["dispute-coach.js", "nope"], dirname(BIN)).text).toContain(
    "node dispute-coach.js --help",
  );
  expect(run(home, process.execPath, [BIN], tmpdir()).text.replace(/\s+/g, " ")).toContain(`node ${BIN} start`);
}, 60_000);

test.skipIf(onWindows("links for commands"))(
  "installed, its name is enough; where no shell looks, it needs its path",
  () => {
    const home = tempHome();
    expect(run(home, "dispute-coach", [], tmpdir(), onPath()).text).toContain("Start with   dispute-coach start\n");
    expect(run(home, join(links, "dispute-coach"), [], process.cwd()).text.replace(/\s+/g, " ")).toContain(
      `Start with ${links}/dispute-coach start`,
    );
  },
  60_000,
);

test("npm start alone in a terminal offers to start, and goes on from there", async () => {
  const env = { ...clean, DISPUTE_COACH_HOME: tempHome(), SOURCE_DATE_EPOCH: "1794739320" } as Record<string, string>;
  const term = await startTerminal("npm", ["start", "--silent"], { cols: 80, rows: 40, cwd: ROOT, env });
  running.push(term);
  await term.see("Do you want to start a case now?");
  term.press("enter");
  await term.see("What do you have?");
  term.press("enter");
  await term.see("Which side are you on?");
  term.press("enter");
  await term.see("What kind of contract is it?");
  term.press("ctrl-c");
  await term.exit;
  expect(term.all()).toMatch(/Go on with\s+npm start -- resume 2026-11-15-/);
}, 60_000);

test("a command in a hint is in colour, and no colour code is seen", async () => {
  const home = tempHome();
  const term = await startTerminal(process.execPath, [BIN], {
    env: { ...clean, DISPUTE_COACH_HOME: home, NO_COLOR: undefined },
  });
  running.push(term);
  await term.see("Do you want to start a case now?");
  term.press("ctrl-c");
  await term.exit;
  expect(term.all()).toContain("Start any time with   node bin/dispute-coach.js start");
  expect(term.all()).not.toMatch(/␛|\[3\dm/);
  const { text } = run(home, process.execPath, [BIN, "status", "nocase"], ROOT, { FORCE_COLOR: "1", NO_COLOR: "" });
  expect(text).toContain("\u001b[36m");
  expect(text).not.toContain("␛");
}, 60_000);
