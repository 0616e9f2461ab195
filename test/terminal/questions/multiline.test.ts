import { describe, expect, it } from "vitest";
import { text } from "../../../src/core/case/fields.ts";
import type { Edited, Editor } from "../../../src/terminal/keys/editor.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

const asking = (on: Parameters<typeof promptFor>[1] = {}, editor?: Editor, cols = 80, rows = 24) => {
  const term = fakeTerminal(cols, rows);
  const prompt = promptFor(text(), { ask: "What happened?", ...on });
  const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => cols, editor });
  return { term, prompt, reply: ask(prompt) };
};

/** An editor that does what the test says, and remembers what it was given. */
const editorThat = (...results: Edited[]) => {
  const given: string[] = [];
  const editor: Editor = async (start) => {
    given.push(start);
    return results.shift() ?? { kind: "unchanged" };
  };
  return { editor, given };
};

describe("writing a long text", () => {
  it("takes lines until an empty one, and keeps each while it is written", async () => {
    const { term, prompt, reply } = asking();
    await term.see("│");
    term.type("First line");
    term.press("enter");
    await term.until(() => prompt.kept.length === 1, "the first line was not kept");
    expect(prompt.kept).toEqual(["First line\n"]);
    term.type("Second, 第二行");
    await term.see("│ Second, 第二行");
    term.press("enter", "enter");
    expect(await reply).toEqual({ kind: "answer", value: "First line\nSecond, 第二行" });
    await term.see("✔ What happened?  First line (5 words)");
    expect(term.screen().split("\n")).toHaveLength(1);
  });

  it("wraps at 40 columns and moves up and down over the rows", async () => {
    const { term, reply } = asking({}, undefined, 40);
    await term.see("│");
    term.type("The files went out on 3 November, as agreed.");
    await term.see("Ctrl-C");
    await term.see("agreed.");
    expect(term.screen()).toMatchInlineSnapshot(`
      "
       3 Seek common ground
       4 of 9 · saved 10:42

       What happened?
         │ The files went out on 3
         │ November, as agreed.

       Enter twice done
       Esc back   Ctrl-N skip   F1 why
       Ctrl-C save and leave"
    `);
    term.press("up", "home");
    term.type("Yes. ");
    term.press("down", "end", "enter");
    term.type("x");
    term.press("home", "backspace");
    await term.see("agreed.x");
    term.press("end", "enter", "enter");
    expect(await reply).toEqual({ kind: "answer", value: "Yes. The files went out on 3 November, as agreed.x" });
  });

  it("keeps every line of a paste, blank ones too, and goes on", async () => {
    const { term, prompt, reply } = asking();
    await term.see("│");
    term.paste("Dear client,\n\n\tthe files\u001b[31m are there.\n\n");
    await term.see("the files are there.");
    expect(prompt.kept).toEqual(["Dear client,\n\n\tthe files are there.\n\n"]);
    term.type("Bye");
    term.press("enter", "enter");
    expect(await reply).toEqual({ kind: "answer", value: "Dear client,\n\n\tthe files are there.\n\nBye" });
  });

  it("does so in a terminal that does not mark pastes", async () => {
    const { term, reply } = asking();
    await term.see("│");
    term.pasteUnmarked("Dear client,\n\nthe files\n\n\nare there.");
    await term.see("are there.");
    term.press("enter", "enter");
    expect(await reply).toEqual({ kind: "answer", value: "Dear client,\n\nthe files\n\n\nare there." });
  });

  it("shows the rows around the cursor on a small screen, and never draws twice", async () => {
    const { term } = asking({}, undefined, 60, 14);
    await term.see("│");
    term.paste(Array.from({ length: 40 }, (_, n) => `line ${n}.`).join("\n"));
    await term.see("line 39.");
    expect(term.screen()).not.toContain("line 0.");
    for (let n = 0; n < 39; n++) term.press("up");
    await term.see("line 0.");
    expect(term.all().match(/What happened/g)).toHaveLength(1);
  });

  it("says what is wrong with nothing at all", async () => {
    const { term } = asking();
    await term.see("│");
    term.press("enter");
    await term.see("! Write at least a word");
  });

  it("hands over what was typed when the person leaves", async () => {
    const { term, reply } = asking();
    await term.see("│");
    term.type("one");
    term.press("enter");
    term.type("tw");
    await term.see("tw");
    term.press("ctrl-c");
    expect(await reply).toEqual({ kind: "pause", typed: "one\ntw" });
  });
});

describe("a long text that is there already", () => {
  const letter = "Hi, I submitted the files.\n\nPlease release.";

  it("is shown in a box, and Enter keeps it", async () => {
    const { term, reply } = asking({ was: letter });
    await term.see("write again");
    expect(term.screen()).toMatchInlineSnapshot(`
      "
       3 Seek common ground ──────────────────────────────────── 4 of 9 · saved 10:42

       What happened?
         Your answer so far. 7 words.

         │ Hi, I submitted the files.
         │
         │ Please release.

       › Enter keep   e edit   r write again

       Esc back   Ctrl-N clear   ? why   Ctrl-C save and leave"
    `);
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: letter });
  });

  it.each([
    ["draft", "A draft from your answers. 7 words."],
    ["unsent", "You typed this before. It is not an answer yet. 7 words."],
    ["parked", "You answered this before. It was put aside. 7 words."],
  ] as const)("a %s says what it is", async (startIs, note) => {
    const { term, reply } = asking({ start: letter, startIs });
    await term.see(note);
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: letter });
  });

  it("is cut to the screen when it is long", async () => {
    const { term } = asking({ was: `${letter}\n`.repeat(30) }, undefined, 80, 20);
    await term.see("more lines");
    expect(term.screen().split("\n").length).toBeLessThan(20);
    expect(term.all().match(/What happened/g)).toHaveLength(1);
  });

  it.each([
    [80, 24],
    [40, 24],
    [40, 12],
  ])("can be read to its end at %d by %d, by lines and by pages, and back", async (cols, rows) => {
    const lines = Array.from({ length: 40 }, (_, n) => `line ${n}.`);
    const { term, reply } = asking({ was: lines.join("\n") }, undefined, cols, rows);
    await term.see("more lines, press ↓");
    const seen = new Set<string>();
    const look = () => {
      for (const line of lines) if (term.screen().includes(`│ ${line}`)) seen.add(line);
    };
    look();
    for (let n = 0; n < 40 && seen.size < 40; n++) {
      const before = term.screen();
      term.press("down");
      await term.until(() => term.screen() !== before, "nothing moved");
      look();
    }
    expect(seen.size).toBe(40);
    expect(term.screen()).toContain("more lines, press ↑");
    expect(term.screen()).not.toContain("press ↓");
    term.press("home");
    await term.see("press ↓");
    term.press("pagedown", "pageup", "end");
    await term.see("│ line 39.");
    expect(term.all().match(/What happened/g)).toHaveLength(1);
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: lines.join("\n") });
  });

  it("r begins anew, and nothing written keeps the old answer", async () => {
    const { term, reply } = asking({ was: letter });
    await term.see("write again");
    term.type("r");
    await term.see("Enter twice");
    expect(term.screen()).not.toContain("Please release");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: letter });
  });

  it("a paste begins anew with the paste", async () => {
    const { term, prompt } = asking({ was: letter });
    await term.see("write again");
    term.type("\u001b[200~A new one\u001b[201~");
    await term.see("│ A new one");
    expect(prompt.kept).toEqual(["A new one"]);
  });

  it("e without an editor named edits it here", async () => {
    const { term, reply } = asking({ was: letter });
    await term.see("write again");
    term.type("e");
    await term.see("Enter twice");
    term.type(" Today.");
    await term.see("Please release. Today.");
    term.press("ctrl-g");
    await term.see("No other editor is set up");
    term.press("enter", "enter");
    expect(await reply).toEqual({ kind: "answer", value: `${letter} Today.` });
  });

  it("Ctrl-G opens the editor, and what comes back is shown before it counts", async () => {
    const { editor, given } = editorThat({ kind: "changed", text: "From the editor" });
    const { term, prompt, reply } = asking({ was: letter }, editor);
    await term.see("write again");
    term.press("ctrl-g");
    await term.see("! This opens your editor. To save and come back: save the file and close the");
    term.press("ctrl-g");
    await term.see("│ From the editor");
    await term.see("As you edited it. 3 words.");
    expect(given).toEqual([letter]);
    expect(prompt.kept).toEqual([letter, "From the editor"]);
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "From the editor" });
  });

  it("an editor that fails gives no answer, and loses nothing", async () => {
    const { editor } = editorThat({ kind: "failed", problem: "The editor broke.", text: "Half of it" });
    const { term, prompt, reply } = asking({ was: letter }, editor);
    await term.see("write again");
    term.press("ctrl-g");
    await term.see("Press Ctrl-G again to open it.");
    term.press("ctrl-g");
    await term.see("! The editor broke.");
    await term.see("│ Half of it");
    expect(prompt.kept.at(-1)).toBe("Half of it");
    term.press("esc");
    expect(await reply).toEqual({ kind: "back", typed: "Half of it" });
  });

  it("Ctrl-G takes what is being written to the editor, and back again when it changed nothing", async () => {
    const { editor, given } = editorThat({ kind: "unchanged" });
    const { term, prompt } = asking({}, editor);
    await term.see("Ctrl-G your editor");
    term.type("so far");
    await term.see("so far");
    term.press("ctrl-g");
    await term.see("Press Ctrl-G again to open it.");
    term.press("ctrl-g");
    await term.see("! The text is as it was before the editor.");
    await term.see("Enter twice");
    expect(given).toEqual(["so far"]);
    expect(prompt.kept).toEqual(["so far"]);
    term.type(" and on");
    await term.see("│ so far and on");
  });

  it("the terminal is free while the editor is open", async () => {
    let reading: boolean | undefined;
    const { term } = asking({ was: letter }, async () => {
      reading = term.input.reading || term.input.raw;
      return { kind: "changed", text: "done" };
    });
    await term.see("write again");
    term.press("ctrl-g");
    await term.see("again to open it");
    term.press("ctrl-g");
    await term.see("│ done");
    expect(reading).toBe(false);
  });
});
