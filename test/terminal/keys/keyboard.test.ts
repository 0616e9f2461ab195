import { describe, expect, it } from "vitest";
import { type Field, line, yesNo } from "../../../src/core/case/fields.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import type { KeyName } from "../../support/key-bytes.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

const at = (cols = 80, rows = 24) => {
  const term = fakeTerminal(cols, rows);
  return { term, ask: terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => cols }) };
};

describe("the keys at every question", () => {
  const ways: [KeyName, string][] = [
    ["esc", "back"],
    ["ctrl-b", "back"],
    ["ctrl-n", "skip"],
    ["ctrl-c", "pause"],
    ["ctrl-d", "pause"],
  ];

  it.each(ways)("%s means %s, and what was typed goes along", async (key, kind) => {
    const { term, ask } = at();
    const reply = ask(promptFor(line()));
    await term.see("›");
    term.type("half an ans");
    await term.see("half an ans");
    term.press(key);
    expect(await reply).toEqual({ kind, typed: "half an ans" });
  });

  it.each(ways)("%s means %s with nothing new typed", async (key, kind) => {
    for (const field of [line(), yesNo()] as Field[]) {
      const { term, ask } = at();
      const reply = ask(promptFor(field, { was: field.kind === "line" ? "as it was" : true }));
      await term.see("›");
      term.press(key);
      expect(await reply).toEqual({ kind });
    }
  });

  it("names and takes only keys that work", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(line(), { why: "", how: "" }, { canGoBack: false, canSkip: false }));
    await term.see("Ctrl-C save and leave");
    expect(term.screen()).not.toMatch(/Esc|Ctrl-N|why/);
    term.press("esc");
    term.press("ctrl-b", "ctrl-n", "f1");
    term.type("still here");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "still here" });
  });

  it("? opens why and how, wrapped, and closes them", async () => {
    const { term, ask } = at(40);
    void ask(promptFor(yesNo()));
    await term.see("? why");
    term.type("?");
    await term.see("? close");
    expect(term.screen()).toMatchInlineSnapshot(`
      "
       3 Seek common ground
       4 of 9 · saved 10:42

       What is the least you can live with?
       › 1 Yes
         2 No
         Why: it is your walk-away figure. It
         stays on this computer.
         How: look at what happens without a
         deal.

       ↑↓ move   type to find   Enter choose
       Esc back   Ctrl-N skip   ? close
       Ctrl-C save and leave"
    `);
    term.type("?");
    await term.gone("Why:");
  });

  it("? is a letter once something is typed; F1 helps always", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(line()));
    await term.see("? why");
    term.type("?");
    await term.see("Why:");
    term.type("?");
    await term.gone("Why:");
    term.type("really");
    await term.see("F1 why");
    term.type("?");
    await term.see("really?");
    term.press("f1");
    await term.see("Why:");
    term.press("f1");
    await term.gone("Why:");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "really?" });
  });

  it("gives up the head, then lines of help, on a screen too small, and never draws twice", async () => {
    const { term, ask } = at(40, 11);
    void ask(promptFor(line(), { how: "look at what happens without a deal. ".repeat(9) }));
    await term.see("? why");
    for (let times = 0; times < 3; times++) {
      term.type("?");
      await term.see("   …");
      expect(term.screen()).not.toContain("Seek common");
      term.type("?");
      await term.gone("Why:");
    }
    expect(term.all().match(/least you can live/g)).toHaveLength(1);
  });

  it("takes Esc within a tenth of a second, and still knows an arrow from it", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(line(), { was: "ab" }));
    await term.see("ab");
    term.type("\u001b");
    term.type("[D");
    term.type("x");
    await term.see("axb");
    const start = performance.now();
    term.press("esc");
    expect(await reply).toEqual({ kind: "back", typed: "axb" });
    expect(performance.now() - start).toBeLessThan(250);
  });

  it("drops what was typed before the question showed, but not a wish to leave", async () => {
    const { term, ask } = at();
    term.type("yes\rstray");
    const reply = ask(promptFor(line()));
    await term.see("›");
    term.type("real");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "real" });
    term.press("ctrl-c");
    expect(await ask(promptFor(line()))).toEqual({ kind: "pause" });
  });

  it("takes the end of the input as a wish to leave", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(line()));
    await term.see("›");
    term.type("half");
    term.input.emit("end");
    expect(await reply).toEqual({ kind: "pause", typed: "half" });
  });

  it("leaves the terminal as it was: line mode, cursor shown, pastes unmarked, nothing listening", async () => {
    const { term, ask } = at();
    for (const key of ["enter", "ctrl-c", "ctrl-b"] as const) {
      const reply = ask(promptFor(line(), { was: "ok" }));
      await term.see("› ok");
      expect(term.input.raw).toBe(true);
      expect(term.emulator.terminal.modes.bracketedPasteMode).toBe(true);
      term.press(key);
      await reply;
      await term.until(() => !term.emulator.terminal.modes.bracketedPasteMode, "pastes are still marked");
      expect(term.input.raw).toBe(false);
      expect(term.input.reading).toBe(false);
      expect(term.input.listenerCount("data")).toBe(0);
    }
  });
});
