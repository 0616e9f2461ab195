import { describe, expect, it } from "vitest";
import { yesNo } from "../../../src/core/case/fields.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

describe("what is said above a question and is longer than the screen", () => {
  it.each([
    [80, 24],
    [40, 24],
  ])("is read screen by screen at %d by %d, before the question shows", async (cols, rows) => {
    const term = fakeTerminal(cols, rows);
    const before = Array.from({ length: 50 }, (_, n) => `said ${n}.`);
    const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => cols });
    const prompt = promptFor(yesNo(), { ask: "Keep it?" }, { before });
    const reply = ask(prompt);
    const seen = new Set<string>();
    const look = () => {
      for (const line of before) if (term.screen().includes(line)) seen.add(line);
    };
    await term.see("Enter read on");
    look();
    expect(term.screen()).not.toContain("Keep it?");
    for (let n = 0; n < 10 && !term.screen().includes("Keep it?"); n++) {
      const was = term.screen();
      term.press("enter");
      await term.until(() => term.screen() !== was && /read on|Keep it\?/.test(term.screen()), "nothing came");
      look();
    }
    expect(seen.size).toBe(50);
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: true });
  });

  it("a person can leave while reading, and a paste reads nothing on", async () => {
    const term = fakeTerminal(80, 24);
    const before = Array.from({ length: 50 }, (_, n) => `said ${n}.`);
    const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => 80 });
    const reply = ask(promptFor(yesNo(), { ask: "Keep it?" }, { before }));
    await term.see("Enter read on");
    term.pasteUnmarked("yes\nyes\n");
    term.press("ctrl-c");
    expect(await reply).toEqual({ kind: "pause" });
    expect(term.all()).not.toContain("Keep it?");
  });

  it("a few lines never wait, however small the screen", async () => {
    const term = fakeTerminal(40, 10);
    const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => 40 });
    void ask(promptFor(yesNo(), { ask: "Keep it?" }, { before: ["one", "two", "three"] }));
    await term.see("Keep it?");
  });
});
