import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { onWindows } from "../support/systems.ts";
import { tempHome } from "../support/temp-home.ts";

// The built program is asked to end while an answer is half written: by a signal, or because its window was closed.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const SIGNALS = ["SIGTERM", "SIGHUP", "SIGQUIT"] as const;
/** For SIGQUIT the system would write a core, and it would hold answers: there the exit code alone says it. */
const endOf = (signal: (typeof SIGNALS)[number]) =>
  signal === "SIGQUIT" ? { code: 131, signal: 0 } : { code: 0, signal: constants.signals[signal] };

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

/** What a command that fails says. */
const failed = (...args: string[]): string => {
  const ran = spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
  });
  return `${ran.stdout}${ran.stderr}`.replace(/\s+/g, " ");
};

/** A case whose next question is a long text. */
const resumed = async (args: readonly string[] = [], more: Record<string, string> = {}) => {
  result("start", "--no-input", "--set", "role=freelancer", "--set", "contract=hourly", "--set", "filed=nothing");
  result(
    "resume",
    "--no-input",
    "--set",
    'skip=["contractState","weeks","feePercent","want","contacts","noContactWhy"]',
  );
  const term = await startTerminal(process.execPath, [BIN, "resume", ...args], { rows: 40, env: env(more) });
  running.push(term);
  await term.see("What next?");
  if (args.includes("--plain")) term.type("3\r");
  else {
    term.press("down", "down");
    await term.see(/› 3 Step by step/);
    term.press("enter");
  }
  await term.see("What would you say if nobody could read it?");
  return term;
};

const unsent = (): unknown => {
  const [file = ""] = readdirSync(join(home, "cases")).filter((name) => name.endsWith(".json"));
  return JSON.parse(readFileSync(join(home, "cases", file), "utf8")).unsent;
};
const isUnlocked = () => expect(readdirSync(join(home, "cases", "locks"))).toEqual([]);

/** A text in plain lines, of which one line is ended and one is not. */
const halfWritten = async () => {
  const term = await resumed(["--plain"]);
  term.type("first\r");
  await term.see("first");
  await new Promise((resolve) => setTimeout(resolve, 100));
  term.type("half an ans");
  await term.see("half an ans");
  return term;
};

describe.skipIf(onWindows("SIGTERM and SIGHUP between programs"))(
  "a half-written answer is kept, the case is let go, and the program ends as it was asked to",
  () => {
    test.each(SIGNALS)("at %s", async (signal) => {
      const term = await resumed();
      term.type("first\rhalf an ans");
      await term.see("half an ans");
      process.kill(term.pid, signal);
      expect(await term.exit).toEqual(endOf(signal));
      expect(unsent()).toEqual({ vent: "first\nhalf an ans" });
      isUnlocked();
      expect(term.marksPastes()).toBe(false);
      expect(term.all()).toContain("Saved. Nothing is lost.");
    });

    test.each(SIGNALS)("at %s, in plain lines too", async (signal) => {
      const term = await halfWritten();
      process.kill(term.pid, signal);
      expect(await term.exit).toEqual(endOf(signal));
      expect(unsent()).toEqual({ vent: "first\nhalf an ans" });
      isUnlocked();
    });

    test("at Ctrl-C in plain lines the terminal drops the line: that is said, and the lines before it are kept", async () => {
      const term = await halfWritten();
      term.press("ctrl-c");
      expect(await term.exit).toEqual({ code: 130, signal: 0 });
      expect(unsent()).toEqual({ vent: "first" });
      expect(term.all()).toContain("Saved, except a line you had not ended with Enter.");
      expect(term.all()).not.toContain("Nothing is lost");
    });

    test("at SIGINT of another program, in plain lines, the line is kept and nothing else is said", async () => {
      const term = await resumed(["--plain"]);
      term.type("half an ans");
      await term.see("half an ans");
      process.kill(term.pid, "SIGINT");
      await term.exit;
      expect(unsent()).toEqual({ vent: "half an ans" });
      expect(term.all()).toContain("Saved. Nothing is lost.");
    });

    test("at SIGINT as at Ctrl-C", async () => {
      const term = await resumed();
      term.type("half an ans");
      await term.see("half an ans");
      process.kill(term.pid, "SIGINT");
      expect(await term.exit).toEqual({ code: 130, signal: 0 });
      expect(unsent()).toEqual({ vent: "half an ans" });
      isUnlocked();
    });

    test.each([[[]], [["--plain"]]])("when the window is closed: %j", async (args) => {
      const term = await resumed(args);
      term.type(args.length > 0 ? "half an ans\r" : "half an ans");
      await term.see("half an ans");
      await new Promise((resolve) => setTimeout(resolve, 100));
      term.close();
      expect(await term.exit).toEqual(endOf("SIGHUP"));
      expect(unsent()).toEqual({ vent: "half an ans" });
      isUnlocked();
    });

    test("when the window is closed on a list", async () => {
      const term = await startTerminal(process.execPath, [BIN, "start"], { env: env() });
      running.push(term);
      await term.see("What do you have?");
      term.press("enter");
      await term.see("Which side are you on?");
      term.close();
      expect(await term.exit).toEqual(endOf("SIGHUP"));
    });

    test("when the window is closed of a program that nobody tells (nohup)", async () => {
      const term = await startTerminal("sh", ["-c", `trap "" HUP; exec "$0" "$1" start`, process.execPath, BIN], {
        env: env(),
      });
      running.push(term);
      await term.see("What do you have?");
      term.press("enter");
      await term.see("Which side are you on?");
      term.close();
      expect(await term.exit).toEqual(endOf("SIGHUP"));
    });

    test.each(["SIGTERM", "SIGHUP"] as const)(
      "at %s while an editor is open: what was saved in it is kept",
      async (signal) => {
        const editor = join(home, "..", "an editor");
        writeFileSync(editor, `#!/bin/sh\necho "saved in the editor" > "$1"\necho ready\nread word\n`);
        chmodSync(editor, 0o755);
        const term = await resumed([], { EDITOR: editor });
        term.press("ctrl-g");
        await term.see("again to open it");
        term.press("ctrl-g");
        await term.see("ready");
        process.kill(term.pid, signal);
        expect(await term.exit).toEqual(endOf(signal));
        expect(unsent()).toEqual({ vent: "saved in the editor" });
        expect(readdirSync(join(home, "editing"))).toEqual([]);
        isUnlocked();
      },
    );

    test("doctor names the text of a killed run, and --repair keeps it at its question", async () => {
      const editor = join(home, "..", "an editor");
      writeFileSync(editor, `#!/bin/sh\necho "saved in the editor" > "$1"\necho ready $$\nread word\n`);
      chmodSync(editor, 0o755);
      const term = await resumed([], { EDITOR: editor });
      term.press("ctrl-g");
      await term.see("again to open it");
      term.press("ctrl-g");
      await term.see("ready");
      const [folder = ""] = readdirSync(join(home, "editing"));
      expect(statSync(join(home, "editing", folder)).mode & 0o777).toBe(0o700);
      expect(statSync(join(home, "editing", folder, "vent.txt")).mode & 0o777).toBe(0o600);
      // As long as the run lives it is no leftover.
      expect(result("doctor", "--json")).not.toContain('"edited"');
      term.kill("SIGKILL");
      await term.exit;
      expect(() => result("doctor")).toThrow("fixing");
      expect(failed("doctor")).toContain(`A text is left that was in an editor when the program was killed`);
      expect(unsent()).toEqual({});
      expect(result("doctor", "--repair")).toContain("Kept the text: it shows at its question (vent) as typed before.");
      expect(unsent()).toEqual({ vent: "saved in the editor" });
      expect(readdirSync(join(home, "editing"))).toEqual([]);
      expect(result("doctor")).toContain("Everything is fine.");
    });

    test("while a passphrase is typed", async () => {
      result("start", "--no-input", "--set", "role=freelancer");
      const term = await startTerminal("sh", ["-c", `"$0" "$1" lock; echo "code $?"; stty -a`, process.execPath, BIN], {
        env: env(),
      });
      running.push(term);
      await term.see("(hidden)");
      const [child = ""] = readFileSync(`/proc/${term.pid}/task/${term.pid}/children`, "utf8").trim().split(" ");
      process.kill(Number(child), "SIGTERM");
      await term.see("code 143");
      await term.exit;
      expect(term.all()).toMatch(/(?<!-)\becho\b/);
      expect(existsSync(join(home, "cases", "locks")) ? readdirSync(join(home, "cases", "locks")) : []).toEqual([]);
    });
  },
);
