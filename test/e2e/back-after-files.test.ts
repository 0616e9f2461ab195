import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ENDED_NOTICE } from "../support/ended-notice.ts";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));

let home: string;
let folder: string;
let term: TerminalRun | undefined;
beforeEach(() => {
  home = tempHome();
  folder = join(dirname(home), "mine");
  mkdirSync(folder);
  writeFileSync(join(folder, "ended.eml"), ENDED_NOTICE);
});
afterEach(() => term?.kill("SIGKILL"));

test("Esc at the first question after the files does not go through what they told", async () => {
  term = await startTerminal(process.execPath, [BIN, "start", "--from", "ended.eml"], {
    cols: 80,
    rows: 50,
    env: {
      DISPUTE_COACH_HOME: home,
      // 14 Nov 2026, 10:00 UTC
      SOURCE_DATE_EPOCH: "1794650400",
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
    },
    cwd: folder,
  });
  await term.see("From your files");
  term.press("enter");
  await term.see("What next?");
  term.press("enter");
  await term.see("Planting plan: what you know about it");
  term.press("esc");
  // Nothing was answered, so what was taken can still be undone.
  await term.see(/What next\?\n.*\n(.*\n)+ {3}4 Undo what was taken/);
  expect(term.screen()).not.toMatch(/From ended\.eml/);
  // Step by step, Esc at the first question that is open does not go into the facts either.
  term.press("down", "down", "enter");
  await term.see("Esc back");
  term.press("esc");
  await term.see("The facts about the contract");
  expect(term.screen()).not.toMatch(/From ended\.eml/);
});
