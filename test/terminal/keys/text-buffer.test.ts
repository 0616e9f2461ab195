import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { insert, lettersOf, type TextBuffer, textBufferOf, typeKey } from "../../../src/terminal/keys/text-buffer.ts";
import { cursorOn, cutTo, layRows, moveRow, wrapText } from "../../../src/terminal/screen/rows.ts";

const FAMILY = "👨‍👩‍👧‍👦";
const key = (name: string) => ({ name, text: "" });
const press = (typing: TextBuffer, ...names: string[]): TextBuffer =>
  names.reduce((now, name) => typeKey(now, key(name)) ?? now, typing);
const shown = ({ text, at }: TextBuffer): string => `${text.slice(0, at)}|${text.slice(at)}`;

describe("typing", () => {
  it("takes a letter as a person sees it, whatever it is made of", () => {
    expect(press(textBufferOf(`a${FAMILY}`), "backspace").text).toBe("a");
    expect(shown(press(textBufferOf(`你${FAMILY}e\u0301`), "left", "left"))).toBe(`你|${FAMILY}e\u0301`);
    expect(press({ text: `${FAMILY}b`, at: 0 }, "delete").text).toBe("b");
  });

  it.each([
    ["home", "one\n|two"],
    ["end", "one\ntwo|"],
    ["ctrl-left", "one\n|two"],
    ["ctrl-w", "one\n|o"],
    ["ctrl-u", "one\n|o"],
    ["ctrl-k", "one\ntw|"],
    ["backspace", "one\nt|o"],
    ["ctrl-right", "one\ntwo|"],
  ])("%s acts on the line the cursor is in", (name, after) => {
    expect(shown(press({ text: "one\ntwo", at: 6 }, name))).toBe(after);
  });

  it("joins two lines with Backspace at the start of one", () => {
    expect(shown(press({ text: "one\ntwo", at: 4 }, "backspace"))).toBe("one|two");
  });

  it("knows no other keys", () => {
    expect(typeKey(textBufferOf("a"), key("f5"))).toBeUndefined();
  });

  it("keeps the cursor between letters, and loses none on the way, through any keys", () => {
    const keys = fc.array(fc.constantFrom("left", "right", "home", "end", "ctrl-left", "ctrl-right", "alt-b", "alt-f"));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), keys, (text, names) => {
        const after = press(textBufferOf(text), ...names);
        expect(after.text).toBe(text);
        expect(after.at).toBeGreaterThanOrEqual(0);
        expect(after.at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("rows", () => {
  const anyText = fc.string({ unit: fc.constantFrom("a", "bc", " ", "\n", "你", FAMILY, "-", "e\u0301") });

  it("cover the text once, and none is wider than the screen", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 90 }), (text, width) => {
        const rows = layRows(text, width);
        expect(rows.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replaceAll("\n", ""));
        for (const { start, end } of rows) expect(stringWidth(text.slice(start, end))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("break after a space where there is one", () => {
    const text = "one two three";
    expect(layRows(text, 9).map(({ start, end }) => text.slice(start, end))).toEqual(["one two ", "three"]);
  });

  it("give the cursor a place on the screen, and moving up and down keeps its column", () => {
    const typing: TextBuffer = { text: "你好吗\nab\nlonger line", at: 3 };
    const down = moveRow(typing, 40, 1);
    expect(shown(down)).toBe("你好吗\nab|\nlonger line");
    expect(shown(moveRow(typing, 40, -1))).toBe("|你好吗\nab\nlonger line");
    expect(cursorOn(layRows(typing.text, 40), typing)).toEqual({ row: 0, column: 6 });
    const inWrapped = insert(textBufferOf(""), "aaaa bbbb cccc");
    expect(shown(moveRow(inWrapped, 5, -1))).toBe("aaaa bbbb| cccc");
  });

  it("wrap and cut without going over the width, and no control character passes", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 90 }), (text, width) => {
        for (const row of wrapText(text, width)) expect(stringWidth(row)).toBeLessThanOrEqual(width);
        expect(stringWidth(cutTo(text.replaceAll("\n", " "), width))).toBeLessThanOrEqual(width);
      }),
    );
    expect(wrapText("a\u001b[31mb\tc", 40)).toEqual(["a [31mb c"]);
    expect(lettersOf(cutTo(FAMILY.repeat(9), 9)).at(-1)).toBe("…");
  });
});
