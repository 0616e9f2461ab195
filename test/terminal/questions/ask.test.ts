import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/core/case/fields.ts";
import { day, line, money, pastDay, percent, secret } from "../../../src/core/case/fields.ts";
import type { Paint } from "../../../src/ports/questions.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

type Asked = Parameters<typeof promptFor>;

const asking = (
  field: Field | undefined,
  on: Asked[1] = {},
  more: Asked[2] = {},
  cols = 80,
  paint: Paint = noPaint,
) => {
  const term = fakeTerminal(cols);
  const ask = terminalAsk({ input: term.input, output: term.output, paint, width: () => cols });
  const prompt = promptFor(field, on, more);
  return { term, ask, prompt, reply: ask(prompt) };
};

describe("a line at the terminal", () => {
  it("looks like this at 80 columns", async () => {
    const { term, reply } = asking(money(), { was: 45000 }, { echo: () => "You keep 405.00 after a 10 % fee." });
    await term.see("Ctrl-C");
    expect(term.screen()).toMatchInlineSnapshot(`
      "
       3 Seek common ground ──────────────────────────────────── 4 of 9 · saved 10:42

       What is the least you can live with?
       › 450.00
         You keep 405.00 after a 10 % fee.

       Esc back   Ctrl-N clear   F1 why   Ctrl-C save and leave"
    `);
    expect(term.emulator.terminal.buffer.active).toMatchObject({ cursorX: 9, cursorY: 4 });
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: 45000 });
    await term.see("✔");
    expect(term.screen()).toBe("✔ What is the least you can live with?  450.00");
  });

  it("looks like this at 40 columns, with wide letters", async () => {
    const ask = "你的底线是多少？ What is the least you can live with?";
    const { term, reply } = asking(line(), { ask, was: "Logo 你好 👩" }, { canSkip: false }, 40);
    await term.see("Ctrl-C");
    expect(term.screen()).toMatchInlineSnapshot(`
      "
       3 Seek common ground
       4 of 9 · saved 10:42

       你的底线是多少？ What is the least you
       can live with?
       › Logo 你好 👩

       Esc back   F1 why
       Ctrl-C save and leave"
    `);
    term.press("ctrl-c");
    expect(await reply).toEqual({ kind: "pause" });
    await term.gone("Ctrl-C");
    expect(term.screen()).toBe("");
  });

  it("keeps to 100 columns however wide the terminal is", async () => {
    const { term } = asking(line(), { ask: "word ".repeat(60) }, {}, 200);
    await term.see("Ctrl-C");
    const widest = Math.max(
      ...term
        .screen()
        .split("\n")
        .map((row) => row.length),
    );
    expect(widest).toBeLessThan(100);
    expect(widest).toBeGreaterThan(90);
  });

  it("redraws in place while a text grows over rows, in letters of any width", async () => {
    for (const cols of [40, 80]) {
      const { term, reply } = asking(line(), {}, {}, cols);
      await term.see("›");
      const text = "好👨‍👩‍👧‍👦 word ".repeat(12).trim();
      for (const letter of text) term.type(letter);
      term.press("left", "backspace", "backspace");
      await term.see("wod");
      expect(term.all().match(/least you can live/g)).toHaveLength(1);
      expect(term.all().match(/Seek common/g)).toHaveLength(1);
      term.press("enter");
      expect(await reply).toEqual({ kind: "answer", value: text.replace(/word$/, "wd") });
    }
  });

  it.each([
    [day(), "2026-11-03", "2026-11-03"],
    [percent(), 12.5, "12.5"],
    [money(), 120000, "1200.00"],
    [line(), "Logo", "Logo"],
  ])("shows an earlier answer as text to edit: %#", async (field, was, shown) => {
    const { term, reply } = asking(field, { was });
    await term.see(`› ${shown}`);
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: was });
  });

  it("begins with what was typed before, and says so until it is changed", async () => {
    const { term } = asking(money(), { start: "45o", startIs: "unsent" });
    await term.see("› 45o");
    await term.see("You typed this before. It is not an answer yet.");
    term.press("backspace");
    await term.gone("typed this before");
  });

  it("says back what is typed, as it is typed", async () => {
    const { term } = asking(line(), {}, { echo: (raw) => (raw ? `So: ${raw.toUpperCase()}` : "") });
    await term.see("›");
    term.type("abc");
    await term.see("   So: ABC");
  });

  it("says what is wrong, leaves the text, and takes it when mended", async () => {
    const { term, reply } = asking(pastDay());
    await term.see("›");
    term.type("2026-12-24");
    term.press("enter");
    await term.see("! 24 Dec 2026 is still to come.");
    await term.see("› 2026-12-24");
    term.press("ctrl-u");
    await term.gone("still to come");
    term.type("2026-11-03");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "2026-11-03" });
  });

  it("an earlier answer that is emptied and given is gone: the question is left for later", async () => {
    const { term, reply } = asking(money(), { was: 45000 });
    await term.see("450.00");
    term.press("ctrl-u", "enter");
    expect(await reply).toEqual({ kind: "skip", typed: "" });
    await term.see("cleared");
  });

  it("keeps all words of a paste of several lines", async () => {
    const { term, reply } = asking(line());
    await term.see("›");
    term.paste("  one\ntwo \n\n three\u001b[31m\n");
    await term.see("› one two three");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "one two three" });
  });

  it("keeps them when the terminal does not mark pastes, too", async () => {
    const { term, reply } = asking(line());
    await term.see("›");
    term.pasteUnmarked("one\ntwo\nthree\n");
    expect(await reply).toEqual({ kind: "answer", value: "one two three" });
  });

  it("marks what stays private in what remains on the screen", async () => {
    const { term, reply } = asking(secret(money()), { was: 45000 });
    await term.see("›");
    term.press("enter");
    await reply;
    await term.see("450.00 (stays private)");
  });

  it("cuts what remains to two lines", async () => {
    const { term, reply } = asking(line(), { was: "answer ".repeat(30).trim() }, {}, 40);
    await term.see("›");
    term.press("enter");
    await reply;
    await term.see("✔");
    const rows = term.screen().split("\n");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(/…$/);
  });

  it("colours through paint alone", async () => {
    const marked: Paint = { ...noPaint, bold: (text) => `*${text}*`, dim: (text) => `~${text}~` };
    const coloured = asking(line(), {}, {}, 80, marked);
    await coloured.term.see("*What is the least you can live with?*");
    const plain = asking(line(), {}, {});
    await plain.term.see("›");
    expect(plain.term.output.written).not.toMatch(/\u001b\[[\d;]*m/);
  });

  it("prints the lines before a question once, however often it is drawn", async () => {
    const { term } = asking(line(), {}, { before: ["The review period has ended.", ""] });
    await term.see("›");
    term.type("abc");
    term.press("f1");
    await term.see("Why:");
    expect(term.all().match(/review period/g)).toHaveLength(1);
  });

  it("shows no head where there is none", async () => {
    const { term } = asking(line(), {}, { head: { title: "", progress: "" } });
    await term.see("Ctrl-C");
    expect(term.screen().trim().split("\n")[0]).toBe("What is the least you can live with?");
  });
});
