import { describe, expect, it } from "vitest";
import { text } from "../../../src/core/case/fields.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

const asking = (on: Parameters<typeof promptFor>[1] = {}, cols = 80) => {
  const term = fakeTerminal(cols, 24);
  const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => cols });
  return { term, reply: ask(promptFor(text(), { ask: "What happened?", ...on })) };
};

describe("editing a long text in its place", () => {
  const words = "The files went out on 3 November, as we had agreed on the phone.";

  it.each([40, 80])(
    "goes over soft-wrapped rows at %d columns, and Home and End are those of the row",
    async (cols) => {
      const { term, reply } = asking({ start: words, startIs: "draft" }, cols);
      await term.see("e edit");
      term.type("e");
      await term.see("Enter twice");
      // At 40 columns the text has two rows or more; the row above the last one ends before its space.
      term.press("home");
      term.type("<");
      await term.see("<");
      const row =
        term
          .screen()
          .split("\n")
          .find((one) => one.includes("<")) ?? "";
      expect(row.trim()).toMatch(cols === 40 ? /^│ <\S/ : /^│ <The files/);
      term.press("backspace", "ctrl-home");
      term.type("[");
      term.press("ctrl-end");
      term.type("]");
      term.press("enter", "enter");
      expect(await reply).toEqual({ kind: "answer", value: `[${words}]` });
    },
  );

  it("takes changes back one by one, and makes them again", async () => {
    const { term, reply } = asking();
    await term.see("│");
    term.type("one");
    term.type(" two");
    await term.see("one two");
    term.press("enter");
    term.paste("a pasted line\nand one more");
    await term.see("and one more");
    term.press("ctrl-r");
    await term.until(() => !term.screen().includes("pasted"), "the paste was not taken back");
    expect(term.screen()).toContain("one two");
    term.press("ctrl-y");
    await term.see("a pasted line");
    term.press("ctrl-_", "ctrl-r");
    await term.until(() => !term.screen().includes("pasted"), "the paste was not taken back");
    term.press("enter", "enter");
    expect(await reply).toEqual({ kind: "answer", value: "one two" });
  });

  it("deletes a word and a whole line, in the middle of the text", async () => {
    const { term, reply } = asking();
    await term.see("│");
    term.paste("first\nsecond line\nthird");
    await term.see("third");
    term.press("up", "end", "ctrl-w");
    await term.until(() => !term.screen().includes("second line"), "the word stayed");
    term.press("ctrl-x");
    await term.until(() => !term.screen().includes("second"), "the line stayed");
    term.press("ctrl-end", "enter", "enter");
    expect(await reply).toEqual({ kind: "answer", value: "first\nthird" });
  });

  it.each([
    ["wide letters", "你好吗, 今天很好", 16],
    ["an emoji of several", "ok 👨‍👩‍👧‍👦 done", 10],
    ["combining marks", "e\u0301te\u0301 nin\u0303o", 8],
    ["right to left", "שלום עולם", 9],
    ["a tab", "a\tb", 3],
  ])("keeps the cursor on its letter: %s", async (_what, text, columns) => {
    const { term } = asking();
    await term.see("│");
    term.paste(text);
    await term.until(
      () => term.emulator.terminal.buffer.active.cursorX === 5 + columns,
      `the cursor stands at ${term.emulator.terminal.buffer.active.cursorX}`,
    );
    term.press("home");
    await term.until(() => term.emulator.terminal.buffer.active.cursorX === 5, "the cursor is not at the start");
  });
});
