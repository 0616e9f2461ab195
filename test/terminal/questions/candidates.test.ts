import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { day, type Field, money, pastDay, pastWeek } from "../../../src/core/case/fields.ts";
import { plainAsk } from "../../../src/terminal/plain/plain.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

type Asked = Parameters<typeof promptFor>;

/** The day of the prompts of these tests is 10 Nov 2026. */
const atTerminal = (field: Field, on: Asked[1] = {}, cols = 80) => {
  const term = fakeTerminal(cols);
  const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => cols });
  return { term, reply: ask(promptFor(field, { ask: "When was it?", ...on })) };
};

const inPlainLines = async (typed: string, field: Field, on: Asked[1] = {}) => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  let said = "";
  output.on("data", (chunk: string) => {
    said += chunk;
  });
  input.write(typed);
  const { ask } = plainAsk({ input, output });
  return { reply: await ask(promptFor(field, { ask: "When was it?", ...on })), said };
};

describe("a day with two readings, at the terminal", () => {
  it("shows both and waits for a number", async () => {
    const { term, reply } = atTerminal(day(), { was: "2026-01-01" }, 40);
    await term.see("Ctrl-C");
    term.press("ctrl-u");
    term.type("03/04/2026");
    term.press("enter");
    await term.see("Type 1 or 2");
    expect(term.screen()).toMatchInlineSnapshot(`
      "
       3 Seek common ground
       4 of 9 · saved 10:42

       When was it?
       ›
         "03/04/2026" can be read in two
         ways:
         1. Friday 3 April 2026 (221 days
         ago)
         2. Wednesday 4 March 2026 (251 days
         ago)
         Type 1 or 2, or write it another
         way.

       Esc back   Ctrl-N clear   ? why
       Ctrl-C save and leave"
    `);
    // Nothing typed chooses nothing, and does not bring the old answer back.
    term.press("enter");
    term.type("2");
    await term.see("› 2");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "2026-03-04" });
  });

  it("takes another way of writing as well", async () => {
    const { term, reply } = atTerminal(day());
    await term.see("Ctrl-C");
    term.type("03/04/2026");
    term.press("enter");
    await term.see("Type 1 or 2");
    term.type("3 Apr 2026");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "2026-04-03" });
  });

  it("keeps what was typed when the person leaves", async () => {
    const { term, reply } = atTerminal(day());
    await term.see("Ctrl-C");
    term.type("03/04/2026");
    term.press("enter");
    await term.see("Type 1 or 2");
    term.press("ctrl-c");
    expect(await reply).toEqual({ kind: "pause", typed: "03/04/2026" });
  });

  it("does not offer a day to come for what has happened: the reading that is left is taken", async () => {
    const { term, reply } = atTerminal(pastDay());
    await term.see("Ctrl-C");
    term.type("11 Nov");
    term.press("enter");
    expect(await reply).toMatchObject({
      kind: "answer",
      value: "2025-11-11",
      note: expect.stringContaining("2026 is still to come"),
    });
  });

  it("takes numbers for amounts again once another text was tried", async () => {
    const { term, reply } = atTerminal(money());
    await term.see("Ctrl-C");
    term.type("1.250");
    term.press("enter");
    await term.see("2. 1.25 USD");
    term.type("abc");
    term.press("enter");
    await term.see("! Write an amount");
    await term.gone("2. 1.25 USD");
    term.press("ctrl-u");
    term.type("2");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: 200 });
  });

  it("leaves on the screen which week was kept, and why", async () => {
    const { term, reply } = atTerminal(pastWeek());
    await term.see("Ctrl-C");
    term.type("4 Nov");
    term.press("enter");
    await reply;
    await term.see("✔");
    expect(term.screen()).toMatchInlineSnapshot(`
      "✔ When was it?  the week of Mon 2 Nov to Sun 8 Nov 2026
        Wednesday 4 November 2026 is in the week of Mon 2 Nov to Sun 8 Nov 2026. We
        use that week."
    `);
  });
});

describe("the same in plain lines", () => {
  it("shows both and waits for a number", async () => {
    const { reply, said } = await inPlainLines("03/04/2026\n\n2\n", day(), { was: "2026-01-01" });
    expect(reply).toEqual({ kind: "answer", value: "2026-03-04" });
    expect(said).toContain(
      [
        '"03/04/2026" can be read in two ways:',
        "1. Friday 3 April 2026 (221 days ago)",
        "2. Wednesday 4 March 2026 (251 days ago)",
        "Type 1 or 2, or write it another way.",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["1.250\n1\n", money(), { kind: "answer", value: 125_000 }],
    ["1.250\n1.00\n", money(), { kind: "answer", value: 100 }],
    ["1.250\nabc\n1\n", money(), { kind: "answer", value: 100 }],
    ["03/04/2026\n/leave\n", day(), { kind: "pause", typed: "03/04/2026" }],
    ["11 Nov\n2\n1\n", pastDay(), { kind: "answer", value: "2025-11-11" }],
  ])("%j", async (typed, field, expected) => {
    expect((await inPlainLines(typed, field)).reply).toEqual(expected);
  });

  it("a text typed before and not given is asked about when Enter gives it", async () => {
    const { reply } = await inPlainLines("\n1\n", day(), { start: "03/04/2026", startIs: "unsent" });
    expect(reply).toEqual({ kind: "answer", value: "2026-04-03" });
  });
});
