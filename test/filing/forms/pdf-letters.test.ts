import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasLetter, newLetters, PLACEHOLDER } from "../../../src/core/filing/forms/pdf-letters.ts";

const fonts = createRequire(import.meta.url)("pdfmake/fonts/Roboto.js").Roboto as Record<string, string>;

/** The code points in a TrueType font's table of characters (cmap, format 4). */
const charactersIn = (path: string): Set<number> => {
  const bytes = readFileSync(path);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => bytes.toString("latin1", at, at + 4) === "cmap") ?? 0;
  const cmap = bytes.readUInt32BE(entry + 8);
  const maps = Array.from(
    { length: bytes.readUInt16BE(cmap + 2) },
    (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + index * 8),
  );
  const map = maps.find((at) => bytes.readUInt16BE(at) === 4) ?? 0;
  const count = bytes.readUInt16BE(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + count * 2 + 2;
  const found = new Set<number>();
  for (let part = 0; part < count; part += 1) {
    const first = bytes.readUInt16BE(starts + part * 2);
    const last = bytes.readUInt16BE(ends + part * 2);
    for (let code = first; code <= last && code !== 0xffff; code += 1) found.add(code);
  }
  return found;
};

// In the fonts, but no letters: control characters, a mark for byte order, places for private use.
const NO_LETTERS = new Set([0, 2, 13, 0xfeff, 0xee01, 0xee02, 0xf6c3]);

describe("the letters of the PDF", () => {
  test("are those that all four faces of the font have", () => {
    const faces = Object.values(fonts).map(charactersIn);
    expect(faces).toHaveLength(4);
    const wrong: string[] = [];
    for (let code = 0; code < 0xffff; code += 1) {
      const inAll = faces.every((face) => face.has(code)) && !NO_LETTERS.has(code);
      if (inAll !== hasLetter(code)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ["Grüße, naïve, façade, Łódź", "Grüße, naïve, façade, Łódź", []],
    ["Ελληνικά, Русский, Українська", "Ελληνικά, Русский, Українська", []],
    ["Tiếng Việt rất đẹp", "Tiếng Việt rất đẹp", []],
    ["cafe\u0301 and Tie\u0302\u0301ng", "café and Tiếng", []],
    ["zero\u200b\u200fwidth\u2060\ufeff", "zerowidth", []],
    ["narrow\u202fspace", "narrow\u00a0space", []],
    ["中文", "\ufffd\ufffd", ["Chinese characters"]],
    ["ひらがな", "\ufffd\ufffd\ufffd\ufffd", ["Japanese characters"]],
    ["한글", "\ufffd\ufffd", ["Korean characters"]],
    ["עברית", "\ufffd\ufffd\ufffd\ufffd\ufffd", ["Hebrew letters"]],
    ["عربي", "\ufffd\ufffd\ufffd\ufffd", ["Arabic letters"]],
    ["ok 👍🏽 👨‍👩‍👧 🇩🇪", "ok \ufffd \ufffd \ufffd", ["emoji"]],
    ["a → b", "a \ufffd b", ["symbols"]],
    ["lone \ud800 half", "lone \ufffd half", []],
    ["nul \u0000 bell \u0007", "nul  bell ", []],
    ["two\nlines\tand a tab", "two\nlines\tand a tab", []],
  ])("%j is shown as %j and lacks %j", (raw, shown, missing) => {
    const letters = newLetters();
    expect([letters.show(raw), letters.missing()]).toEqual([shown, missing]);
  });

  test("every text can be shown, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (raw) => {
        const shown = newLetters().show(raw);
        return [...shown].every((one) => one === "\n" || one === "\t" || hasLetter(one.codePointAt(0) ?? 0));
      }),
    );
  });

  test("a word without end can be broken, words of usual length stay whole", () => {
    const { show, exact } = newLetters();
    const sum = "a1".repeat(32);
    expect(show(sum)).toBe(sum);
    const endless = show("w".repeat(10_000));
    expect(endless.replaceAll("\u200b", "")).toBe("w".repeat(10_000));
    expect(Math.max(...endless.split("\u200b").map((part) => part.length))).toBeLessThanOrEqual(40);
    expect(exact("w".repeat(10_000))).not.toContain("\u200b");
    expect(PLACEHOLDER).toBe("\ufffd");
  });
});
