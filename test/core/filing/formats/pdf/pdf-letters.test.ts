import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Font, hasLetters } from "../../../../../src/core/filing/formats/pdf/pdf-fonts.ts";
import { newLetters } from "../../../../../src/core/filing/formats/pdf/pdf-letters.ts";
import { asset } from "../../../../../src/system/assets.ts";

// The reader of fonts that pdfmake itself uses.
const pdfmake = createRequire(import.meta.url).resolve("pdfmake");
const { create } = createRequire(pdfmake)("fontkit") as { create(font: Uint8Array): { characterSet: number[] } };
const lettersIn = (file: string): Set<number> => new Set(create(asset(file)).characterSet);

// In the fonts, but no letters: control characters, a mark for byte order, places for private use.
const NO_LETTERS = new Set([0, 2, 13, 0xfeff, 0xee01, 0xee02, 0xf6c3, 0xffff]);
const EVERY = Array.from({ length: 0x20000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);

describe("the letters of the PDF", () => {
  test("are in Roboto those that all four faces have", () => {
    const faces = ["Regular", "Medium", "Italic", "MediumItalic"].map((face) => lettersIn(`Roboto-${face}.ttf`));
    const wrong = EVERY.filter((code) => {
      const inAll = faces.every((face) => face.has(code)) && !NO_LETTERS.has(code);
      return inAll !== hasLetters("Roboto", String.fromCodePoint(code)) && code !== 9 && code !== 10;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ["DejaVu Sans", "DejaVuSans.ttf", 5000],
    ["Noto Emoji", "NotoEmoji-Regular.ttf", 1400],
    ["Noto Sans Devanagari", "NotoSansDevanagari-Regular.woff", 150],
  ] as const)("are in %s none that its file lacks", (font: Font, file, least) => {
    const there = lettersIn(file);
    const named = EVERY.filter((code) => hasLetters(font, String.fromCodePoint(code)));
    expect(named.length).toBeGreaterThan(least);
    expect(named.filter((code) => !there.has(code))).toEqual([]);
  });

  const roboto = (text: string) => ({ text, font: "Roboto" });
  const dejavu = (text: string) => ({ text, font: "DejaVu Sans" });
  const emoji = (text: string) => ({ text, font: "Noto Emoji", noWrap: true });
  const see = (what: string) => `[${what}: see the original file]`;

  test.each([
    ["Grüße, naïve, façade, Łódź", "Grüße, naïve, façade, Łódź", []],
    ["Ελληνικά, Русский, Українська", "Ελληνικά, Русский, Українська", []],
    ["Tiếng Việt rất đẹp", "Tiếng Việt rất đẹp", []],
    ["cafe\u0301 and Tie\u0302\u0301ng", "café and Tiếng", []],
    ["zero\u200b\u200fwidth\u2060\ufeff", "zerowidth", []],
    ["narrow\u202fspace", "narrow\u00a0space", []],
    ["full ＷＩＤＴＨ, 𝓬𝓾𝓻𝓵𝔂", "full WIDTH, curly", []],
    ["中文", see("Chinese text, 2 characters"), ["Chinese text"]],
    ["王", see("Chinese text, 1 character"), ["Chinese text"]],
    ['他说："很好 3 个"。ok', `${see("Chinese text, 10 characters")}ok`, ["Chinese text"]],
    ["漢字とひらがな", see("Japanese text, 7 characters"), ["Japanese text"]],
    ["한글", see("Korean text, 2 characters"), ["Korean text"]],
    ["שלום עולם to all", `${see("Hebrew text, 8 characters")} to all`, ["Hebrew text"]],
    ["عربي", see("Arabic text, 4 characters"), ["Arabic text"]],
    ["中 ע", `${see("Chinese text, 1 character")} ${see("Hebrew text, 1 character")}`, ["Chinese text", "Hebrew text"]],
    ["a → b ✓ ★", [roboto("a "), dejavu("→"), roboto(" b "), dejavu("✓"), roboto(" "), dejavu("★")], []],
    ["ახალი", [dejavu("ახალი")], []],
    ["हिन्दी", [{ text: "हिन्दी", font: "Noto Sans Devanagari" }], []],
    // A tone of skin, a family, a flag, a key, a red heart: each is one to the reader.
    ["ok 👍🏽👨‍👩‍👧", [roboto("ok "), emoji("👍🏽"), emoji("👨‍👩‍👧")], []],
    ["🇩🇪1️⃣❤️", [emoji("🇩🇪"), emoji("1️⃣"), emoji("❤️")], []],
    ["lone \ud800 half", "lone [unreadable character] half", []],
    ["torn \ufffd\ufffd", "torn [unreadable character]", []],
    ["seen \u2400\u241b", "seen [unreadable character]", []],
    ["nul \u0000 bell \u0007", "nul  bell ", []],
    ["two\nlines\tand a tab", "two\nlines\tand a tab", []],
  ] as const)("%j is shown as %j", (raw, shown, missing) => {
    const letters = newLetters();
    expect([letters.show(raw), letters.missing()]).toEqual([shown, missing]);
  });

  test("Chinese signs beside Japanese letters are Japanese, and words of a case name no file", () => {
    const where = "shown in the HTML and Word files";
    expect(newLetters(where, ["お願い"]).show("翻訳")).toBe(`[Japanese text, 2 characters: ${where}]`);
    expect(newLetters(where, ["ok"]).show("翻译")).toBe(`[Chinese text, 2 characters: ${where}]`);
  });

  test("every text can be shown, whatever is in it, in fonts that have its letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (raw) => {
        const shown = newLetters().show(raw);
        const runs = typeof shown === "string" ? [{ text: shown, font: "Roboto" as const }] : shown;
        return runs.every(({ text, font }) => hasLetters(font, text) && !text.includes("\ufffd"));
      }),
      { numRuns: 1000 },
    );
  });

  test("a word without end can be broken, words of usual length stay whole", () => {
    const { show } = newLetters();
    const sum = "a1".repeat(32);
    expect(show(sum)).toBe(sum);
    const endless = String(show("w".repeat(10_000)));
    expect(endless.replaceAll("\u200b", "")).toBe("w".repeat(10_000));
    expect(Math.max(...endless.split("\u200b").map((part) => part.length))).toBeLessThanOrEqual(40);
  });
});
