import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { text } from "../../../src/core/case/fields.ts";
import type { Remarks } from "../../../src/ports/questions.ts";
import { plainAsk } from "../../../src/terminal/plain/plain.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

const remarks = (typed: string): Remarks =>
  typed.includes("liar")
    ? { lines: ["3 words.", '! "liar"  It hurts.'], open: true }
    : { lines: ["3 words."], open: false };

const asking = (rows: number) => {
  const term = fakeTerminal(80, rows);
  const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => 80 });
  return { term, reply: ask(promptFor(text(), { ask: "What happened?" }, { remarks })) };
};

test("what a colleague would say stands below the text while it is written, and goes when the words go", async () => {
  const { term, reply } = asking(30);
  await term.see("│");
  term.type("You are a liar");
  await term.see('! "liar"  It hurts.');
  term.press("backspace", "backspace", "backspace", "backspace");
  term.type("friend");
  await term.until(() => !term.screen().includes("It hurts"), "the remark stayed");
  await term.see("3 words.");
  term.press("enter", "enter");
  expect(await reply).toEqual({ kind: "answer", value: "You are a friend" });
  await term.see("✔ What happened?  You are a friend (4 words)");
});

test("a text that is still to be talked over is not shown as answered", async () => {
  const { term, reply } = asking(30);
  await term.see("│");
  term.type("You are a liar");
  term.press("enter", "enter");
  await reply;
  await term.see("· What happened?  4 words, not yet an answer");
  expect(term.screen()).not.toContain("✔");
});

test("on a small screen only the first line is said", async () => {
  const { term } = asking(16);
  await term.see("│");
  term.type("You are a liar");
  await term.see("3 words.");
  expect(term.screen()).not.toContain("It hurts");
});

test.each([
  ["You are a friend\n.\n", true],
  ["You are a liar\n.\n", false],
])("in plain lines %j says its length when there is nothing else to say: %s", async (typed, says) => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  let said = "";
  output.on("data", (chunk: string) => {
    said += chunk;
  });
  input.write(typed);
  const { ask } = plainAsk({ input, output, editor: undefined });
  await ask(promptFor(text(), {}, { remarks }));
  expect(said.includes("3 words.")).toBe(says);
});
