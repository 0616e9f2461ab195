import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

// The built program in windows of all widths, that change while a question shows.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));

let home: string;
let term: TerminalRun | undefined;
beforeEach(() => {
  home = tempHome();
});
afterEach(async () => {
  term?.kill("SIGKILL");
  await term?.exit;
});

const env = (more: Record<string, string | undefined> = {}) => ({
  DISPUTE_COACH_HOME: home,
  EDITOR: undefined,
  VISUAL: undefined,
  COLUMNS: undefined,
  ...more,
});
const coach = async (args: readonly string[], size: { cols?: number; rows?: number; env?: object } = {}) => {
  term = await startTerminal(process.execPath, [BIN, ...args], {
    cols: 80,
    rows: 50,
    ...size,
    env: env({ ...size.env }),
  });
  return term;
};
const result = (...args: string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
const upToText = () =>
  result(
    ...["start", "--no-input", "--set", "role=freelancer", "--set", "contract=hourly", "--set", "filed=nothing"],
    ...["--set", 'skip=["contractState","weeks","feePercent","want","contacts","noContactWhy"]'],
  );

const widest = (shown: TerminalRun): number =>
  Math.max(
    ...shown
      .screen()
      .split("\n")
      .map((line) => line.length),
  );
/** How often something stands there, in however many rows. */
const count = (shown: TerminalRun, what: RegExp): number => shown.all().replace(/\s+/g, " ").match(what)?.length ?? 0;
/** Waits until the question is drawn for so many columns. */
const settled = async (shown: TerminalRun, cols: number) => {
  await shown.see(
    cols > 70
      ? /Ctrl-N skip {3}(?:Ctrl-T skip the rest of the step {3})?\S+ \w+\s+Ctrl-C save and leave/
      : /\n Ctrl-C save and leave/,
  );
  const isSettled = () => {
    const head =
      shown
        .screen()
        .split("\n")
        .findLast((line) => line.includes("of about")) ?? "";
    return cols < 40 ? !head.includes("─") : head.length === Math.min(cols, 100) - 1;
  };
  await shown.until(isSettled, `Not drawn for ${cols} columns`);
};

/** The head of the question; the head of its step stands once above it. */
const heads = (shown: TerminalRun): number => count(shown, /\d of about \d+/g);

/** Waits until each of these stands there exactly once: a terminal may hand over one drawing in pieces. */
const once = async (shown: TerminalRun, parts: readonly RegExp[]) => {
  const stand = () => parts.map((part) => `${part.source}: ${count(shown, part)}`);
  await shown.until(() => parts.every((part) => count(shown, part) === 1), `Not each once: ${stand().join(", ")}`);
};

const WORDS = "I delivered the files on the third of November and you have not answered since then at all.";

describe("a window that changes its size in the middle of a question", () => {
  test.each([[[40, 120, 30]], [[120, 30, 80]], [[30, 31, 29, 100, 40]]])("a list, over %j columns", async (widths) => {
    const shown = await coach(["start"]);
    await shown.see("What do you have?");
    shown.press("enter");
    await shown.see("Which side are you on");
    shown.type("?");
    await shown.see("Why:");
    for (const cols of widths) {
      shown.resize(cols, 50);
      await settled(shown, cols);
      await once(shown, [
        /Which side are you on/g,
        /I am the freelancer/g,
        /Why:/g,
        /\d of about \d+/g,
        /Ctrl-C save/g,
      ]);
      expect(count(shown, /First, the facts/g)).toBe(2);
      expect(shown.all()).not.toMatch(/^─+$/m);
      expect(widest(shown)).toBeLessThanOrEqual(cols);
    }
    shown.press("enter");
    await shown.until(() => count(shown, /✔ Which side are you on\? +I am the freelancer/g) === 1, "Not answered");
    expect(count(shown, /Which side are you on/g)).toBe(1);
  });

  test("a long text that is being written, with its cursor in the middle", async () => {
    upToText();
    const shown = await coach(["resume"]);
    await shown.see("What next?");
    shown.press("down", "down");
    await shown.see(/› 3 Step by step/);
    shown.press("enter");
    await shown.see("nobody could read it?");
    shown.type(`${WORDS} ${WORDS}\r\r${WORDS}`);
    await shown.until(() => count(shown, /at all\./g) === 3, "Not all is there");
    shown.press("up", "up");
    for (const cols of [40, 120, 30, 80]) {
      shown.resize(cols, 50);
      await settled(shown, cols);
      const lines = () =>
        shown
          .screen()
          .split("\n")
          .filter((line) => line.startsWith("   │"))
          .map((line) => line.slice(4).trim());
      const isWhole = () => lines().join(" ").replace(/\s+/g, " ") === `${WORDS} ${WORDS} ${WORDS}`;
      const stands = () =>
        count(shown, /nobody could/g) === 1 && heads(shown) === 1 && isWhole() && widest(shown) <= cols;
      // It is drawn in several pieces, which can be seen one by one on a machine that is busy.
      await shown.until(stands, "The question and the text do not stand once, whole and as wide as the window");
      for (const word of lines().flatMap((line) => line.split(" "))) expect(`${WORDS} `).toContain(word);
    }
    shown.press("ctrl-c");
    await shown.see("Saved. Nothing is lost.");
  });
});

describe("the width", () => {
  test.each([
    [0, undefined, 80],
    [0, "50", 50],
    [0, "nonsense", 80],
    [0, "120", 100],
    [60, "120", 60],
    [200, undefined, 100],
  ])("%d columns and COLUMNS=%s are %d", async (cols, columns, width) => {
    // A window without a width: a terminal emulator has at least one column, so stty takes it away.
    const bare = `stty cols ${cols} rows 0; exec "$0" "$1" start`;
    term = await startTerminal("sh", ["-c", bare, process.execPath, BIN], {
      cols: 200,
      rows: 50,
      env: env({ COLUMNS: columns }),
    });
    await term.see("What do you have?");
    term.press("enter");
    await term.see(/1 of about[\s\S]*Ctrl-C save and leave/);
    const head = term
      .screen()
      .split("\n")
      .findLast((line) => line.includes("1 of about"));
    expect(head?.length).toBe(width - 1);
    term.press("down", "down");
    await term.see("› 3 I am the client");
    expect(count(term, /Which side are you on/g)).toBe(1);
    term.press("ctrl-c");
    expect((await term.exit).code).toBe(130);
  });

  test.each([20, 25, 30, 39])("%d columns are enough for questions", async (cols) => {
    const shown = await coach(["start"], { cols });
    await shown.see("What do you have?");
    shown.press("enter");
    await shown.see("of about");
    await shown.see("Ctrl-C");
    shown.press("down", "down");
    await shown.see("› 3 I am the");
    shown.press("enter");
    await shown.see("› 1 Fixed");
    shown.press("esc");
    await shown.see("› 3 I am the");
    expect(count(shown, /✔/g)).toBe(0);
    shown.press("ctrl-c");
    expect((await shown.exit).code).toBe(130);
  });

  test("a terminal that can do nothing (TERM=dumb) is asked in plain lines, one without colour in none", async () => {
    const dumb = await startTerminal("sh", ["-c", 'TERM=dumb exec "$0" "$1" start', process.execPath, BIN], {
      env: env(),
    });
    term = dumb;
    await dumb.see("empty line to go on.");
    dumb.press("ctrl-c");
    expect((await dumb.exit).code).toBe(130);
    const bare = await coach(["start"], { env: { NO_COLOR: "1" } });
    await bare.see("What do you have?");
    bare.press("enter");
    await bare.see("› 1 I am the freelancer");
    bare.press("ctrl-c");
    expect((await bare.exit).code).toBe(130);
  });
});
