import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { startTerminal, type TerminalRun, type TerminalSize } from "../support/pty.ts";
import { onWindows } from "../support/systems.ts";

let folder: string;
let program: string;
let running: TerminalRun | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-"));
  program = join(folder, "ask-program.mjs");
  await bundle({ "ask-program": "test/support/ask-program.ts" }, { folder, libraries: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => running?.kill("SIGKILL"));

const start = async (env: Record<string, string | undefined> = {}, size: TerminalSize = {}) => {
  const whole = { EDITOR: undefined, VISUAL: undefined, ...env };
  running = await startTerminal(process.execPath, [program], { ...size, env: whole });
  return running;
};

describe.skipIf(onWindows("stty"))("in a real terminal", () => {
  it("asks, takes answers and ends with the terminal as it was", async () => {
    running = await startTerminal("sh", ["-c", `"$0" "$1"; stty -a`, process.execPath, program]);
    const term = running;
    await term.see("Question 1?");
    term.type("你好 one");
    term.press("enter");
    await term.see('Reply 1: {"kind":"answer","value":"你好 one"}');
    await term.see("Question 2?");
    term.press("ctrl-c");
    expect(await term.exit).toEqual({ code: 0, signal: 0 });
    expect(term.all()).toContain('Reply 2: {"kind":"pause"}');
    expect(term.all()).toMatch(/(?<!-)icanon/);
    expect(term.marksPastes()).toBe(false);
  });

  it("goes back with Esc, and knows arrows", async () => {
    const term = await start();
    await term.see("Question 1?");
    term.type("ac");
    term.press("left");
    term.type("b");
    await term.see("› abc");
    term.press("esc");
    await term.see('Reply 1: {"kind":"back","typed":"abc"}');
  });

  it("takes a paste of many lines as one text", async () => {
    const term = await start({ ASK_KIND: "text" }, { cols: 40 });
    await term.see("Question 1?");
    term.paste("Dear client,\n\nall is there.\n");
    await term.see("all is there.");
    term.press("enter");
    await term.see('"value":"Dear client,\\n\\nall is');
  });

  it("follows the width when the window changes", async () => {
    const term = await start({}, { cols: 80 });
    await term.see("Question 1?");
    term.resize(40, 20);
    await term.see(/Esc back {3}Ctrl-N skip {3}\? why\n Ctrl-C save and leave/);
    await term.see(/ 3 Seek common ground\n 4 of 9/);
    term.resize(80, 20);
    await term.see("why   Ctrl-C");
    expect(term.all().match(/Question 1/g)).toHaveLength(1);
    expect(term.all().match(/Seek common/g)).toHaveLength(1);
  });

  it("stops marking pastes when it is ended from outside", async () => {
    const term = await start();
    await term.see("Question 1?");
    expect(term.marksPastes()).toBe(true);
    term.kill("SIGTERM");
    await term.exit;
    expect(term.marksPastes()).toBe(false);
  });

  it("loses at most the line being typed when it is killed", async () => {
    const keep = join(folder, "kept");
    const term = await start({ ASK_KIND: "text", ASK_KEEP: keep });
    await term.see("Question 1?");
    for (const line of ["one", "two"]) {
      term.type(line);
      term.press("enter");
    }
    term.type("three");
    await term.see("three");
    term.kill("SIGKILL");
    await term.exit;
    // What came in one read is kept whole.
    expect(readFileSync(keep, "utf8")).toMatch(/^one\ntwo\n(three)?$/);
  });

  it("gives the whole terminal to the editor, and takes it back", async () => {
    const editor = join(folder, "an editor");
    writeFileSync(editor, `#!/bin/sh\nprintf 'In the editor\\n'\nread answer\necho "$answer" > "$1"\n`);
    chmodSync(editor, 0o755);
    const term = await start({ ASK_KIND: "text", EDITOR: editor });
    await term.see("Question 1?");
    term.type("draft");
    await term.see("│ draft");
    term.press("ctrl-g");
    await term.see("again to open it");
    term.press("ctrl-g");
    await term.see("In the editor");
    term.type("typed in the editor");
    term.press("enter");
    await term.see("│ typed in the editor");
    term.press("enter");
    await term.see('"value":"typed in the editor"');
  });
});

describe.skipIf(onWindows("stty"))("in a real terminal, plain", () => {
  it("leaves at Ctrl-C and at Ctrl-D, and ends by itself", async () => {
    for (const key of ["ctrl-c", "ctrl-d"] as const) {
      const term = await start({ ASK_PLAIN: "1" });
      await term.see("/leave");
      term.press(key);
      expect(await term.exit).toEqual({ code: 0, signal: 0 });
      expect(term.all()).toContain(`Reply 1: {"kind":"pause"${key === "ctrl-c" ? ',"lineLost":true' : ""}}`);
    }
  });

  it("takes a paste of many lines as one text: none of it answers the question that follows", async () => {
    const term = await start({ ASK_PLAIN: "1", ASK_KIND: "text" });
    await term.see("/leave");
    term.paste("one\n\ntwo\n.\n/back\nthree\n.\n");
    await term.see('Reply 1: {"kind":"answer","value":"one\\n\\ntwo\\n.\\n/back\\nthree"}');
    await term.see("Question 2?");
    term.type("four\r");
    await term.see("four");
    term.type(".\r");
    expect(await term.exit).toEqual({ code: 0, signal: 0 });
    expect(term.all()).toContain('Reply 2: {"kind":"answer","value":"four"}');
  });
});
