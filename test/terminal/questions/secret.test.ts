import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../../scripts/bundle.mjs";
import { startTerminal, type TerminalRun } from "../../support/pty.ts";

let folder: string;
let program: string;
let running: TerminalRun | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "secret-"));
  program = join(folder, "secret-program.mjs");
  await bundle({ "secret-program": "test/support/secret-program.ts" }, { folder, libraries: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => running?.kill("SIGKILL"));

const start = async (): Promise<TerminalRun> => {
  running = await startTerminal("sh", ["-c", `"$0" "$1"; stty -a`, process.execPath, program]);
  await running.see("First (hidden):");
  return running;
};

describe("a secret, in a real terminal", () => {
  test("is read without a trace on the screen, and the terminal is as it was", async () => {
    const term = await start();
    term.type("correct horsé 契約");
    term.press("enter");
    await term.see("Second (hidden):");
    term.type("correct horsé 契約x");
    term.press("backspace", "enter");
    await term.see("Read: [16,16] same: true");
    await term.exit;
    expect(term.all()).not.toMatch(/correct|hors|\*/);
    expect(term.all()).toMatch(/(?<!-)echo\b/);
    expect(term.all()).toMatch(/(?<!-)icanon/);
  });

  test("a paste with a line end answers one question, not two", async () => {
    const term = await start();
    term.type("one secret\r");
    await term.see("Second (hidden):");
    term.type("another\r");
    await term.see("Read: [10,7] same: false");
  });

  test.each(["ctrl-c", "ctrl-d"] as const)("%s leaves", async (key) => {
    const term = await start();
    term.press(key);
    await term.see("Left: Pause");
    await term.exit;
    expect(term.all()).toMatch(/(?<!-)icanon/);
  });
});
