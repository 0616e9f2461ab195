import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { line, text } from "../../../src/core/case/fields.ts";
import { cleanText } from "../../../src/core/text/text.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

// A paste of a terminal without marks: bytes that come at once are text, taken in one go.

const at = (rows = 24) => {
  const term = fakeTerminal(80, rows);
  return { term, ask: terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => 80 }) };
};
const ASK = "What is the least you can live with?";
const CHAT = Array.from({ length: 400 }, (_, n) => `Line ${n} of a chat that was copied, ${"word ".repeat(8)}`).join(
  "\n",
);
/** As a terminal hands it over. */
const inReads = (pasted: string): string[] => pasted.replaceAll("\n", "\r").match(/[\s\S]{1,4095}/g) ?? [];

describe("what comes at once", () => {
  it.each([
    ["a line", line(), CHAT.replace(/\s*\n/g, " ")],
    ["a text", text(), CHAT],
  ])("is drawn once a read: %s", async (_, field, is) => {
    const { term, ask } = at();
    const reply = ask(promptFor(field, {}, { check: (raw) => ({ ok: true, value: raw }) }));
    await term.see("save and leave");
    const reads = inReads(CHAT);
    for (const read of reads) term.input.send(read);
    const drawn = term.output.written.split(ASK).length - 1;
    expect(drawn).toBeLessThanOrEqual(2 * reads.length + 2);
    term.press("ctrl-c");
    expect(await reply).toEqual({ kind: "pause", typed: is });
  });

  it.each([
    ["Ctrl-G", "\u0007", "␇"],
    ["Ctrl-N", "\u000e", "␎"],
    ["Ctrl-B", "\u0002", "␂"],
    ["Ctrl-D", "\u0004", "␄"],
    ["Ctrl-U", "\u0015", "␕"],
    ["Ctrl-Z", "\u001a", "␚"],
    ["a tab", "\t", "\t"],
  ])("is text: %s", async (_, byte, shown) => {
    for (const field of [line(), text()]) {
      const { term, ask } = at();
      const reply = ask(promptFor(field));
      await term.see("save and leave");
      term.input.send(`${"long ".repeat(60)}${byte}two`);
      term.input.send(byte);
      term.input.send("and three");
      await new Promise((resolve) => setTimeout(resolve, 60));
      term.press("ctrl-c");
      expect(await reply).toEqual({ kind: "pause", typed: `${"long ".repeat(60)}${shown}two${shown}and three` });
    }
  });

  it("holds control keys before and behind a few letters, which fingers gave; between letters they are text", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(text()));
    await term.see("save and leave");
    term.input.send("one\u0007two\rthree\r");
    await term.see("three");
    term.input.send("\u0015four\u000e");
    expect(await reply).toEqual({ kind: "skip", typed: "one␇two\nthree\nfour" });
  });

  it("ends with Ctrl-C, and what came before is kept", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(text()));
    await term.see("save and leave");
    term.input.send("one\rtwo\u0003three");
    expect(await reply).toEqual({ kind: "pause", typed: "one\ntwo" });
  });

  it("keeps what was pasted when its end mark got lost", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(text()));
    await term.see("save and leave");
    term.input.send("\u001b[200~one\rtwo");
    term.press("ctrl-c");
    expect(await reply).toEqual({ kind: "pause", typed: "one\ntwo" });
  });

  it("is taken as typed where fingers are quicker than the program: backspace takes away", async () => {
    const { term, ask } = at();
    const reply = ask(promptFor(line()));
    await term.see("save and leave");
    term.input.send("teh\u007f\u007fhe end\r");
    expect(await reply).toMatchObject({ kind: "answer", value: "the end" });
  });

  const BEGIN = "begin ".repeat(60);
  it("is the same text in whatever pieces it comes", async () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."abc é日\n\n\u0007\u000e\u0015\u0001\u0004"),
      minLength: 4,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(letters, fc.array(fc.nat(60), { maxLength: 4 }), async (middle, cuts) => {
        const pasted = `${BEGIN}${middle}end`;
        const places = [
          0,
          BEGIN.length,
          ...cuts.map((cut) => Math.min(pasted.length, cut + BEGIN.length)),
          pasted.length,
        ].sort((a, b) => a - b);
        const { term, ask } = at();
        const reply = ask(promptFor(text()));
        await term.see("save and leave");
        for (const [index, to] of places.slice(1).entries())
          term.input.send(pasted.slice(places[index], to).replaceAll("\n", "\r"));
        term.press("ctrl-c");
        expect(await reply).toEqual({ kind: "pause", typed: cleanText(pasted) });
      }),
      { numRuns: 40 },
    );
  });
});
