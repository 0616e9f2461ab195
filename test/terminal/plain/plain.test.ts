import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { choice, choices, day, line, money, orNever, text, yesNo } from "../../../src/core/case/fields.ts";
import type { Reply } from "../../../src/ports/questions.ts";
import { endSignalsOf } from "../../../src/system/end-signals.ts";
import type { Editor } from "../../../src/terminal/keys/editor.ts";
import { plainAsk } from "../../../src/terminal/plain/plain.ts";
import { promptFor } from "../../support/prompts.ts";

const desk = (editor?: Editor, isTTY = false) => {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough({ encoding: "utf8" });
  const signals = Object.assign(new EventEmitter(), { pid: 1, kill: () => {} });
  let said = "";
  output.on("data", (chunk: string) => {
    said += chunk;
  });
  return {
    input,
    signals,
    said: () => said,
    ...plainAsk({ input, output, editor, signals: endSignalsOf(signals, () => false) }),
  };
};

type Asked = Parameters<typeof promptFor>;

const answering = async (typed: string, ...asked: Asked): Promise<{ reply: Reply; said: string }> => {
  const { ask, input, said } = desk();
  input.write(typed);
  return { reply: await ask(promptFor(...asked)), said: said() };
};

describe("a question in plain lines", () => {
  it("says where one is, what is asked, what was answered, and what can be typed", async () => {
    const { reply, said } = await answering("\n", money(), { was: 45000 }, { before: ["The period has ended."] });
    expect(reply).toEqual({ kind: "answer", value: 45000 });
    expect(said).toMatchInlineSnapshot(`
      "
      Step 3, Seek common ground. Question 4 of 9. Saved 10:42.
      The period has ended.
      What is the least you can live with?
      So far: 450.00. Press Enter to keep it. Type /skip to clear it.
      Type an amount, for example 450.00. Or /back, /skip, /why, /help or /leave.
      "
    `);
  });

  it("says that never is an answer, where it is one, and takes none at a list with nothing in it", async () => {
    const never = await answering("never\n", orNever(day(), "No changes were asked for"), { ask: "When?" });
    expect(never.said).toContain("Type never for: No changes were asked for.\nType a day, for example 2026-11-10.");
    expect((await answering("x\n2026-11-01\n", day())).said).not.toContain("never");
    const options = [
      { value: "add", label: "Add a contact" },
      { value: "done", label: "There are none" },
    ];
    expect((await answering("none\n", undefined, { options })).reply).toEqual({ kind: "answer", value: "done" });
  });

  it("numbers the options", async () => {
    const { reply, said } = await answering("2\n", choice({ a: "I did the work", b: "I paid for it" }));
    expect(reply).toEqual({ kind: "answer", value: "b" });
    expect(said).toContain("\n1. I did the work\n2. I paid for it\n3. None of these fits\nType a number.");
  });

  it("holds no escape sequence and draws no lines", async () => {
    const { said } = await answering("9\n/why\n\n1\n", choice({ a: "A" }), { was: "a" });
    expect(said).not.toMatch(/[\u001b\u2500-\u257f\r]/);
  });

  it.each([
    ["I PAID for it", choice({ a: "I did the work", b: "I paid for it" }), "b"],
    ["b", choice({ a: "I did the work", b: "I paid for it" }), "b"],
    ["y", yesNo(), true],
    ["2", yesNo(), false],
    ["1, 3", choices({ a: "A", b: "B", c: "C" }), ["a", "c"]],
    ["3 1", choices({ a: "A", b: "B", c: "C" }), ["a", "c"]],
    ["0", choices({ a: "A" }), []],
    ["none", choices({ a: "A" }), []],
    ["450", money(), 45000],
    ["\u001b[D3 Nov 2026", day(), "2026-11-03"],
    ["Not yet.", orNever(day(), "It has not been sent", "not yet"), "never"],
  ])("takes %j", async (typed, field, value) => {
    expect((await answering(`${typed}\n`, field)).reply).toEqual({ kind: "answer", value });
  });

  it("puts what is wrong on a line of its own, and asks on", async () => {
    const { reply, said } = await answering("abc\n450\n", money());
    expect(said).toMatch(/^Error: Write an amount/m);
    expect(reply).toEqual({ kind: "answer", value: 45000 });
    expect((await answering("7\n1\n", yesNo())).said).toMatch(/^Error: Type a number from 1 to 2\.$/m);
    expect((await answering("1,9\n0\n", choices({ a: "A" }))).said).toMatch(
      /^Error: Type a number from 1 to 2\. Several/m,
    );
  });

  it.each([
    ["/back", { kind: "back" }],
    ["/skip", { kind: "skip" }],
    ["/leave", { kind: "pause" }],
  ])("%s works, and what did not pass goes along", async (word, reply) => {
    expect((await answering(`${word}\n`, money())).reply).toEqual(reply);
    expect((await answering(`45o\n${word}\n`, money())).reply).toEqual({ ...reply, typed: "45o" });
  });

  it("names only words that work, and says so of the others", async () => {
    const { said, reply } = await answering("/back\n/edit\nok\n", line(), {}, { canGoBack: false, canSkip: false });
    expect(said).toContain("Type your answer. Or /why, /help or /leave.\n");
    expect(said).toMatch(/^Error: \/back does not work here\. You can type \/why, \/help or \/leave\.$/m);
    expect(reply).toEqual({ kind: "answer", value: "ok" });
  });

  it("/why says why and how, and asks on", async () => {
    const { said, reply } = await answering("/why\nok\n", line());
    expect(said).toMatch(/^Why: it is your walk-away figure.*\nHow: look at what happens/m);
    expect(reply).toEqual({ kind: "answer", value: "ok" });
  });

  it("offers what was typed before, and says back what is understood", async () => {
    const typedBefore = await answering("\n", money(), { start: "450", startIs: "unsent" });
    expect(typedBefore.said).toMatch(/^You typed this before\. It is not an answer yet\.\nSo far: 450\./m);
    expect(typedBefore.reply).toEqual({ kind: "answer", value: 45000 });
    expect((await answering("450\n", money(), {}, { echo: (raw) => `So ${raw}.` })).said).toMatch(/^So 450\.$/m);
  });

  it("takes Ctrl-C and Ctrl-D as a wish to leave, once and for all", async () => {
    const interrupted = desk();
    const reply = interrupted.ask(promptFor(line()));
    interrupted.signals.emit("SIGINT");
    expect(await reply).toEqual({ kind: "pause" });
    expect(await interrupted.ask(promptFor(line()))).toEqual({ kind: "pause" });
    const ended = desk();
    ended.input.end();
    expect(await ended.ask(promptFor(line()))).toEqual({ kind: "pause" });
    expect(await ended.ask(promptFor(line()))).toEqual({ kind: "pause" });
  });

  it("gives lines typed ahead to the questions that follow", async () => {
    const { ask, input, close } = desk();
    input.write("first\r\n2\nlast without a line end");
    expect(await ask(promptFor(line()))).toEqual({ kind: "answer", value: "first" });
    expect(await ask(promptFor(yesNo()))).toEqual({ kind: "answer", value: false });
    input.end();
    expect(await ask(promptFor(line()))).toEqual({ kind: "answer", value: "last without a line end" });
    close();
    expect(await ask(promptFor(line()))).toEqual({ kind: "pause" });
  });
});

describe("a paste in plain lines, in a terminal", () => {
  const pasting = async (typed: string, then: string, ...asked: Asked) => {
    const { ask, input, said } = desk(undefined, true);
    const atTerminal = ask(promptFor(...asked));
    input.write(typed);
    await new Promise((resolve) => setTimeout(resolve, 60));
    input.write(then);
    return { reply: await atTerminal, said: said() };
  };

  it.each([
    ["2\n1\n", choice({ a: "A", b: "B" }), "1\n", "a"],
    ["no\nyes\n", yesNo(), "no\n", false],
    ["1\n2\n", choices({ a: "A", b: "B" }), "2\n", ["b"]],
  ])("of several lines chooses nothing: %j", async (typed, field, then, value) => {
    const { reply, said } = await pasting(typed, then, field);
    expect(said).toContain("Error: Several lines came at once, as in a paste, so nothing was chosen.");
    expect(reply).toEqual({ kind: "answer", value });
  });

  it("of several lines is one answer where one line is asked for, and none of it is a command", async () => {
    expect((await pasting("one\n/leave\ntwo\n", "", line())).reply).toEqual({
      kind: "answer",
      value: "one /leave two",
    });
  });
});

describe("a long text in plain lines", () => {
  it("takes every line of a paste up to a single dot, and keeps each", async () => {
    const { ask, input } = desk();
    const prompt = promptFor(text());
    input.write("Dear client,\n\n  the files are there.\n.\nnext\n");
    expect(await ask(prompt)).toEqual({ kind: "answer", value: "Dear client,\n\n  the files are there." });
    expect(prompt.kept).toEqual(["Dear client,", "Dear client,\n", "Dear client,\n\n  the files are there."]);
    expect(await ask(promptFor(line()))).toEqual({ kind: "answer", value: "next" });
  });

  it("shows what there is, and Enter keeps it", async () => {
    const kept = await answering("\n", text(), { was: "Old\nwords" });
    expect(kept.said).toContain("\nSo far:\nOld\nwords\nPress Enter to keep it. Type /skip to clear it.\n");
    expect(kept.reply).toEqual({ kind: "answer", value: "Old\nwords" });
    const draft = await answering(".\n", text(), { start: "Draft", startIs: "draft" });
    expect(draft.said).toContain("\nA draft from your answers.\nDraft\n");
    expect(draft.reply).toEqual({ kind: "answer", value: "Draft" });
  });

  it("says what is wrong without losing the text", async () => {
    const { ask, input, said } = desk();
    let tries = 0;
    const check = () =>
      tries++ === 0 ? ({ ok: false, problem: "Too long." } as const) : ({ ok: true, value: "taken" } as const);
    input.write("one\ntwo\n.\n\n");
    expect(await ask(promptFor(text(), {}, { check }))).toEqual({ kind: "answer", value: "taken" });
    expect(said()).toMatch(/^Error: Too long\.$/m);
    expect((await answering("\nx\n.\n", text())).said).toMatch(/^Error: Write at least a word/m);
  });

  it("hands over what was written when the person leaves", async () => {
    const { ask, input, signals } = desk();
    const prompt = promptFor(text());
    const reply = ask(prompt);
    input.write("one\ntwo\n");
    await expect.poll(() => prompt.kept.length).toBe(2);
    signals.emit("SIGINT");
    expect(await reply).toEqual({ kind: "pause", typed: "one\ntwo" });
    expect((await answering("one\n/back\n", text())).reply).toEqual({ kind: "back", typed: "one" });
  });

  it("is read with numbers and changed by them, what was there already too, and changes are undone", async () => {
    const { reply, said } = await answering(
      "/lines\n/line 2 The files came on 3 May.\n/delete 1\n/undo\n/change Hi > Hello\nBye\n/undo\n/lines\n.\n",
      text(),
      { was: "Hi,\nold words" },
    );
    expect(reply).toEqual({ kind: "answer", value: "Hello,\nThe files came on 3 May." });
    expect(said).toContain("\n1: Hi,\n2: old words\nTo change a line: /line 2 NEW WORDS.");
    expect(said).toContain("\n1: Hello,\n2: The files came on 3 May.\n");
    const emptied = await answering("/delete 1\n/undo\n\n.\n", text(), { was: "all" });
    expect(emptied.reply).toEqual({ kind: "answer", value: "all" });
  });

  it("/edit opens the editor, and Enter keeps what came back", async () => {
    const { ask, input, said } = desk(async (start) => ({ kind: "changed", text: `${start}!` }));
    const prompt = promptFor(text());
    input.write("one\n/edit\n/edit\n\n");
    expect(await ask(prompt)).toEqual({ kind: "answer", value: "one!" });
    expect(prompt.kept).toEqual(["one", "one", "one!"]);
    expect(said()).toContain("/why, /lines, /edit, /help or /leave.");
  });

  it("an editor that fails says so, and what it left is kept", async () => {
    const { ask, input, said } = desk(async () => ({ kind: "failed", problem: "It broke.", text: "half" }));
    const prompt = promptFor(text(), { was: "old" });
    input.write("/edit\n/edit\n/leave\n");
    expect(await ask(prompt)).toEqual({ kind: "pause", typed: "half" });
    expect(said()).toMatch(/^Error: It broke\.$/m);
    expect(prompt.kept).toEqual(["old", "half"]);
  });
});
