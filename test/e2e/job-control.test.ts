import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { onWindows } from "../support/systems.ts";
import { tempHome } from "../support/temp-home.ts";

// The built program under a shell with job control, as a person has it.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));

let home: string;
let term: TerminalRun | undefined;
beforeEach(() => {
  home = tempHome();
});
afterEach(async () => {
  // The shell ends when what it started has ended, which then writes nothing into the home any more; twice, for a stopped one.
  term?.type("exit\rexit\r");
  await Promise.race([term?.exit, wait(5000, undefined, { ref: false })]);
  term?.close();
  await term?.exit;
});

/** The program among the children of the shell. */
const programIn = (shownPid: number): number => {
  const pids = readFileSync(`/proc/${shownPid}/task/${shownPid}/children`, "utf8").trim().split(" ");
  const found = pids.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("dispute-coach.js"));
  if (found === undefined) throw new Error(`Not among ${pids.join(", ")}`);
  return Number(found);
};

const shell = async (size: { cols?: number; rows?: number; env?: Record<string, string | undefined> } = {}) => {
  const env = { DISPUTE_COACH_HOME: home, PS1: "$ ", EDITOR: undefined, VISUAL: undefined, ...size.env };
  term = await startTerminal("bash", ["--norc", "--noprofile", "-i"], { cols: 80, rows: 40, ...size, env });
  await term.see("$ ");
  term.type(`alias coach='"${process.execPath}" "${BIN}"'; bind 'set enable-bracketed-paste off'; clear\r`);
  await term.gone("alias");
  return term;
};

/** What is typed before the shell asks for it again can be lost, since it then sets its terminal up. */
const PROMPT_AFTER_STOP = /Stopped[\s\S]*\n\$/;

const SKIPS = `--set role=freelancer --set contract=hourly --set filed=nothing`;
const UP_TO_TEXT = `${SKIPS} --set 'skip=["contractState","weeks","feePercent","want","contacts","noContactWhy"]'`;

describe.skipIf(onWindows("stopped programs"))("Ctrl-Z", () => {
  test("stops the program, gives the shell its terminal back, and fg shows the question with what was typed", async () => {
    const shown = await shell();
    shown.type(`coach start --no-input ${UP_TO_TEXT} >/dev/null 2>&1; clear; coach resume\r`);
    await shown.see("What next?");
    shown.press("down", "down");
    await shown.see(/› 3 Step by step/);
    shown.press("enter");
    await shown.see("What would you say if nobody could read it?");
    shown.type("half an answer");
    await shown.see("│ half an answer");
    expect(shown.marksPastes()).toBe(true);
    for (const times of [1, 2]) {
      shown.press("ctrl-z");
      await shown.see(new RegExp(`(Stopped[\\s\\S]*){${times}}`));
      expect(shown.marksPastes()).toBe(false);
      expect(shown.screen()).not.toContain("half an answer");
      shown.type(`stty -a | grep -o -w -e '-\\?icanon' -e '-\\?echo'; echo told ${times}\r`);
      await shown.see(`\nicanon\necho\ntold ${times}`);
      shown.type("fg\r");
      await shown.see("│ half an answer");
      expect(shown.marksPastes()).toBe(true);
      expect(shown.screen().match(/nobody could read it/g)).toHaveLength(1);
    }
    shown.type(" and the rest");
    await shown.see("│ half an answer and the rest");
    shown.press("ctrl-c");
    await shown.see("Saved. Nothing is lost.");
  });

  test("stops it on a list too, and what started it with it; a new width is taken up", async () => {
    const shown = await shell({ cols: 80 });
    shown.type(`sh -c '"$0" "$1" start; echo over' "${process.execPath}" "${BIN}"\r`);
    await shown.see("What do you have?");
    shown.press("enter");
    await shown.see("Which side are you on?");
    shown.press("down", "down");
    await shown.see("› 3 I am the client");
    shown.press("ctrl-z");
    await shown.see(PROMPT_AFTER_STOP);
    shown.resize(40, 40);
    shown.type("fg\r");
    await shown.see("› 3 I am the client");
    await shown.see(" Ctrl-C save and leave");
    for (const line of shown.screen().split("\n")) expect(line.length).toBeLessThanOrEqual(40);
    shown.press("ctrl-c");
    await shown.see("over");
  });

  test("in plain lines the question is said again, with the lines of a text", async () => {
    const shown = await shell();
    shown.type(`coach start --no-input ${UP_TO_TEXT} >/dev/null 2>&1; clear; coach resume --plain\r`);
    await shown.see("What next?");
    shown.type("3\r");
    await shown.see("What would you say if nobody could read it?");
    shown.type("first line\r");
    await shown.see("first line");
    // It is taken in once no more lines come.
    await new Promise((resolve) => setTimeout(resolve, 100));
    shown.press("ctrl-z");
    await shown.see(PROMPT_AFTER_STOP);
    shown.type("fg\r");
    await shown.see(/Stopped[\s\S]*nobody could read it[\s\S]*Written so far:\nfirst line/);
    shown.type(".\r");
    await shown.see("Question 4");
    shown.press("ctrl-c");
    await shown.see("Saved, except a line you had not ended with Enter.");
  });

  test("in an editor stops both, and fg goes on in the editor", async () => {
    const shown = await shell({ env: { EDITOR: `sh -c 'echo in the editor; read word; echo "$word" > "$1"' ed` } });
    shown.type(`coach start --no-input ${UP_TO_TEXT} >/dev/null 2>&1; clear; coach resume\r`);
    await shown.see("What next?");
    shown.press("down", "down");
    await shown.see(/› 3 Step by step/);
    shown.press("enter");
    await shown.see("What would you say if nobody could read it?");
    shown.press("ctrl-g");
    await shown.see("again to open it");
    shown.press("ctrl-g");
    await shown.see("in the editor");
    shown.press("ctrl-z");
    await shown.see(PROMPT_AFTER_STOP);
    shown.type("fg\r");
    await shown.see(/fg\n.*coach/);
    shown.type("typed in the editor\r");
    await shown.see("│ typed in the editor");
    shown.press("ctrl-c");
    await shown.see("Saved. Nothing is lost.");
  });

  test.skipIf(process.platform !== "linux")("a stop from outside (kill -TSTP) does the same", async () => {
    const shown = await shell();
    shown.type("coach start\r");
    await shown.see("What do you have?");
    shown.press("enter");
    await shown.see("Which side are you on?");
    shown.type("c");
    await shown.see("Find: c");
    process.kill(programIn(shown.pid), "SIGTSTP");
    await shown.see(PROMPT_AFTER_STOP);
    expect(shown.marksPastes()).toBe(false);
    shown.type("fg\r");
    await shown.see(/Stopped[\s\S]*Find: c/);
    expect(shown.screen().match(/Which side are you on/g)).toHaveLength(1);
    shown.press("ctrl-c");
    await shown.see("You had not answered anything yet");
  });
});
