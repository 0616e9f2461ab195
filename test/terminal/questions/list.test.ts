import { describe, expect, it } from "vitest";
import { choice, choices, claimRefs, type Field, yesNo } from "../../../src/core/case/fields.ts";
import { terminalAsk } from "../../../src/terminal/questions/ask.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
import { noPaint, promptFor } from "../../support/prompts.ts";

type Asked = Parameters<typeof promptFor>;

const asking = (field: Field | undefined, on: Asked[1] = {}, more: Asked[2] = {}, cols = 80, rows = 24) => {
  const term = fakeTerminal(cols, rows);
  const ask = terminalAsk({ input: term.input, output: term.output, paint: noPaint, width: () => cols });
  return { term, reply: ask(promptFor(field, on, more)) };
};

const roles = choice({ freelancer: "I did the work", client: "I paid for it" });
const kinds = choices({ late: "Late", wrong: "Not as agreed", unpaid: "Not paid" });

describe("picking one", () => {
  it("goes with the arrows, round the end, and answers with the value", async () => {
    const { term, reply } = asking(roles);
    await term.see("› 1 I did the work");
    term.press("up");
    await term.see("› 3 None of these fits");
    term.press("down", "down");
    await term.see("› 2 I paid for it");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "client" });
    await term.see("✔ What is the least you can live with?  I paid for it");
  });

  it("starts at the earlier answer, and puts the cursor of the terminal there", async () => {
    const { term } = asking(roles, { was: "client" });
    await term.see("› 2 I paid for it");
    expect(term.emulator.terminal.buffer.active).toMatchObject({ cursorX: 1, cursorY: 5 });
  });

  it("goes to an option by its number", async () => {
    const { term, reply } = asking(roles);
    await term.see("›");
    term.type("2");
    await term.see("› 2");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "client" });
  });

  it("asks yes or no, by arrow or by letter", async () => {
    const { term, reply } = asking(yesNo(), { was: false });
    await term.see("› 2 No");
    term.type("y");
    await term.see("› 1 Yes");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: true });
    await term.see("  Yes");
  });

  it("shows the menu of a list", async () => {
    const options = [
      { value: "add", label: "Add a claim" },
      { value: "done", label: "That is all" },
    ];
    const { term, reply } = asking(undefined, { kind: "list", options });
    await term.see("› 1 Add a claim");
    term.press("down", "enter");
    expect(await reply).toEqual({ kind: "answer", value: "done" });
  });

  it("says what is wrong with a choice", async () => {
    const { term } = asking(roles, {}, { check: () => ({ ok: false, problem: "Not this one." }) });
    await term.see("›");
    term.press("enter");
    await term.see("! Not this one.");
    term.press("down");
    await term.gone("Not this one");
  });

  it("shows a window of many options on a small screen, and never draws twice", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`o${n}`, `Option ${n} 你好 ${"word ".repeat(9)}`]),
    );
    const { term, reply } = asking(choice(many), {}, {}, 40, 20);
    await term.see("more below");
    for (let n = 0; n < 29; n++) term.press("down");
    await term.see("Option 29");
    await term.see("more above");
    expect(term.screen().split("\n").length).toBeLessThan(20);
    expect(term.all().match(/Seek common/g)).toHaveLength(1);
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "o29" });
  });
});

describe("what is pasted or typed on a list", () => {
  const PASTES = [
    "2\n",
    "yes please\n",
    "1\n2\n3\n",
    "client\n\n\n",
    "\nfoo",
    "n",
    "2",
    "\n\n\n",
    " \n \n",
    "12 Nov\n? e r\n",
  ];
  const LISTS = [roles, yesNo(), kinds] as const;
  const pasted = PASTES.flatMap((text) => LISTS.map((field, index) => [text, index, field] as const));

  it.each(pasted)("a paste of %j chooses and ticks nothing (list %d)", async (text, _, field) => {
    for (const marked of [true, false]) {
      if (!marked && text.length === 1) continue;
      const { term, reply } = asking(field);
      await term.see("Ctrl-C");
      const options = term.screen().match(/^.*\d (\[.\] )?\w.*$/gm);
      if (marked) term.paste(text);
      else term.pasteUnmarked(text);
      await term.see("Pasted text chooses nothing here.");
      term.press("enter");
      await new Promise((resolve) => setTimeout(resolve, 40));
      expect(term.screen().match(/^.*\d (\[.\] )?\w.*$/gm)).toEqual(options);
      expect(term.screen()).not.toMatch(/Enter (choose|go on)/);
      expect(await Promise.race([reply, "open"])).toBe("open");
      term.press("down");
      await term.gone("Pasted text");
    }
  });

  it("a word is searched for, and chooses only when Enter is pressed again after it", async () => {
    const { term, reply } = asking(roles);
    await term.see("type to find");
    for (const letter of "paid") {
      term.type(letter);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await term.see("› 2 I paid for it");
    await term.see("Find: paid");
    await term.see("Enter end the search");
    term.press("enter");
    await term.see("Enter again takes the marked one.");
    expect(await Promise.race([reply, "open"])).toBe("open");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: "client" });
  });

  it("a word that fits nothing chooses nothing, and Backspace takes it back", async () => {
    const { term, reply } = asking(roles);
    await term.see("type to find");
    for (const letter of "xy") {
      term.type(letter);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await term.see("Find: xy (nothing here fits)");
    term.press("enter");
    await term.see('Nothing here fits "xy".');
    expect(await Promise.race([reply, "open"])).toBe("open");
    term.type("p");
    await term.see("Find: p");
    term.press("backspace");
    await term.gone("Find:");
    await term.see("? why");
  });

  it("an Enter in the same moment as what follows it is part of a paste", async () => {
    const { term, reply } = asking(roles);
    await term.see("type to find");
    term.press("enter");
    term.type("x");
    await term.see("Pasted text chooses nothing here.");
    expect(await Promise.race([reply, "open"])).toBe("open");
  });
});

describe("ticking several", () => {
  it("never means none unless that was said", async () => {
    const { term, reply } = asking(kinds, { was: ["wrong"] });
    await term.see("[x] Not as agreed");
    term.press("down", "space");
    await term.gone("[x]");
    term.press("enter");
    await term.see("Nothing is ticked. Space ticks; Enter again means none of these.");
    await term.see("Enter none of these");
    expect(await Promise.race([reply, "open"])).toBe("open");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: [] });
  });

  it("asks again for none when something was ticked and unticked in between, and not when none was the answer", async () => {
    const { term } = asking(kinds);
    await term.see("Enter go on");
    term.press("enter");
    await term.see("Enter none of these");
    term.press("space");
    await term.see("Enter go on");
    const before = asking(kinds, { was: [] });
    await before.term.see("Enter none of these");
    before.term.press("enter");
    expect(await before.reply).toEqual({ kind: "answer", value: [] });
  });

  it.each([
    ["a word", "paid"],
    ["a number", "3"],
  ])("%s marks and does not tick, says what does, and nothing of it stands for none", async (_, typed) => {
    const { term, reply } = asking(kinds);
    await term.see("Enter go on");
    term.press("enter");
    await term.see("Nothing is ticked.");
    for (const letter of typed) term.type(letter);
    await term.see("Enter end the search");
    term.press("enter");
    await term.see("Space ticks the marked one. Enter goes on.");
    term.press("enter");
    await term.see("Nothing is ticked.");
    term.press("space");
    await term.see("[x] Not paid");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: ["unpaid"] });
  });

  it.each([
    ["a word", "paid", "Not paid", ["unpaid"]],
    ["the beginning of a word", "agr", "Not as agreed", ["wrong"]],
    ["a number", "1", "Late", ["late"]],
  ])("Space ticks what %s has found, as the foot says", async (_, typed, label, answer) => {
    const { term, reply } = asking(kinds);
    await term.see("Enter go on");
    for (const letter of typed) {
      term.type(letter);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await term.see(`Find: ${typed}`);
    await term.see("Space tick");
    term.press("space");
    await term.see(`[x] ${label}`);
    await term.gone("Find:");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: answer });
  });

  it("Space ticks nothing where nothing fits, and says so", async () => {
    const { term, reply } = asking(kinds);
    await term.see("Enter go on");
    for (const letter of "zz") {
      term.type(letter);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await term.see("Find: zz (nothing here fits)");
    term.press("space");
    await term.see('Nothing here fits "zz".');
    expect(term.screen()).not.toContain("[x]");
    expect(await Promise.race([reply, "open"])).toBe("open");
  });

  it("shows what was ticked, and ticks with Space; a number goes to its option", async () => {
    const { term, reply } = asking(kinds, { was: ["wrong"] });
    await term.see("Enter go on");
    expect(term.screen()).toMatchInlineSnapshot(`
      "
       3 Seek common ground ──────────────────────────────────── 4 of 9 · saved 10:42

       What is the least you can live with?
       › 1 [ ] Late
         2 [x] Not as agreed
         3 [ ] Not paid
         4 [ ] None of these fits

       Space tick   type to find   Enter go on
       Esc back   Ctrl-N clear   ? why   Ctrl-C save and leave"
    `);
    term.type("3");
    await term.see("› 3 [ ] Not paid");
    term.press("space");
    await term.see("› 3 [x] Not paid");
    term.press("up", "space");
    await term.see("› 2 [ ] Not as agreed");
    term.press("home", "space");
    await term.see("1 [x] Late");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: ["late", "unpaid"] });
    await term.see("Late, Not paid");
  });

  it("ticks claims, and keeps the ticks of somebody who leaves", async () => {
    const options = [
      { value: "c1", label: "Logo not delivered" },
      { value: "c2", label: "Late by 3 days" },
    ];
    const first = asking(claimRefs(), { options });
    await first.term.see("[ ] Logo");
    first.term.press("space");
    await first.term.see("[x] Logo");
    first.term.press("ctrl-c");
    expect(await first.reply).toEqual({ kind: "pause", typed: "c1" });
    const again = asking(claimRefs(), { options, start: "c1", startIs: "unsent" });
    await again.term.see("[x] Logo");
  });

  it("takes none ticked as an answer, even where there is nothing to tick", async () => {
    const { term, reply } = asking(claimRefs(), { options: [] });
    await term.see("There is nothing to tick yet.");
    term.press("enter");
    expect(await reply).toEqual({ kind: "answer", value: [] });
    await term.see("none");
  });
});
