import { describe, expect, it } from "vitest";
import { choice, line } from "../../../src/core/case/fields.ts";
import { terminalTalk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

const roles = choice({ freelancer: "I did the work", client: "I paid for it" });

const talking = (cols = 80) => {
  const term = fakeTerminal(cols, 30);
  const talk = terminalTalk({ input: term.input, output: term.output, paint: noPaint, width: () => cols });
  const put = async (key: string, act: "enter" | "esc" | "ctrl-n", before: readonly string[] = []) => {
    const ask = `Question ${key}, in ${"some ".repeat(cols === 40 ? 9 : 2)}words?`;
    const reply = talk.ask(promptFor(roles, { key, ask }, { before }));
    await term.see(`Question ${key}`);
    await term.see("Ctrl-C");
    term.press(act);
    await reply;
    await term.gone("Ctrl-C");
    // What was written last is on the screen too.
    await new Promise<void>((resolve) => term.emulator.terminal.write("", resolve));
  };
  return { term, talk, put };
};

describe("going back", () => {
  it.each([80, 40])("takes away what stood of the question, so that lines do not stack (%d columns)", async (cols) => {
    const { term, put } = talking(cols);
    await put("a", "enter");
    await put("b", "enter");
    const once = term.all();
    for (let times = 0; times < 3; times++) {
      await put("c", "esc");
      await put("b", "esc");
      await put("a", "enter");
      await put("b", "enter");
      expect(term.all()).toBe(once);
    }
  });

  it("does so for a question that was skipped, and for one line", async () => {
    const { term, talk, put } = talking();
    await put("a", "ctrl-n");
    await put("b", "esc");
    const reply = talk.ask(promptFor(line(), { key: "a", ask: "Question a?" }));
    await term.see("Question a?");
    term.type("Logo");
    term.press("enter");
    await reply;
    await term.see("✔ Question a?  Logo");
    expect(term.all()).not.toContain("skipped");
  });

  it("keeps what was said once before the question that is left, and takes away what comes again", async () => {
    const { term, put } = talking();
    await put("a", "enter", ["Said before a each time."]);
    await put("b", "esc", ["", "This clock runs now."]);
    await put("a", "enter", ["Said before a each time."]);
    await put("b", "esc", [""]);
    await put("a", "enter", ["Said before a each time."]);
    expect(term.all().match(/Said before a/g)).toHaveLength(1);
    expect(term.all().match(/This clock/g)).toHaveLength(1);
    expect(term.all().match(/✔ Question a/g)).toHaveLength(1);
    expect(term.all()).not.toMatch(/\n\n/);
  });

  it("takes away what others wrote since, and nothing above", async () => {
    const { term, talk, put } = talking();
    term.output.write("Above.\n");
    talk.note("Above.");
    await put("a", "enter");
    for (const text of ["A head", "An advice"]) {
      term.output.write(`${text}\n`);
      talk.note(text);
    }
    await put("b", "esc");
    await put("a", "esc");
    expect(term.all()).toBe("Above.");
  });

  it("leaves what stands when a question is put again without going back", async () => {
    const { term, put } = talking();
    await put("a", "enter");
    await put("a", "enter");
    expect(term.all().match(/✔ Question a/g)).toHaveLength(2);
  });
});
