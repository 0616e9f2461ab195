import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  capital,
  cleanText,
  count,
  lowerStart,
  oneLine,
  phrase,
  sentence,
  series,
  shorten,
} from "../../../src/core/text/text.ts";

describe("a text as it is kept", () => {
  test.each([
    ["a colour of the terminal", "red \u001b[31malert\u001b[0m", "red ␛[31malert␛[0m"],
    ["a bell and a null", "a\u0007b\u0000c", "a␇b␀c"],
    ["a backspace", "pay 900\b\b\b100", "pay 900␈␈␈100"],
    ["a C1 control", "a\u009b31mb", "a�31mb"],
    ["text that runs backwards", "file\u202Egpj.exe\u202C", "file�gpj.exe"],
    ["isolates", "a\u2066\u2067\u2068\u2069b", "ab"],
    ["the small marks that Arabic and Hebrew need", "a\u200e\u200f\u061c", "a\u200e\u200f\u061c"],
    ["a byte order mark", "\uFEFFhello", "hello"],
    ["line ends of all kinds", "a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"],
    ["half a character", "a\uD83Db", "a\uFFFDb"],
    ["tabs and line ends", "a\tb\n\nc", "a\tb\n\nc"],
    ["emoji", "fine 👩‍👩‍👧 👍🏽 ❤️", "fine 👩‍👩‍👧 👍🏽 ❤️"],
    ["other scripts", "契約 계약 العقد חוזה äöüß", "契約 계약 العقد חוזה äöüß"],
    ["a soft hyphen and a narrow space", "co\u00ADop 1\u202F000", "co\u00ADop 1\u202F000"],
  ])("%s", (_what, raw, kept) => {
    expect(cleanText(raw)).toBe(kept);
  });

  test("cleaning twice changes nothing more, and what is left can be encoded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const clean = cleanText(raw);
        expect(cleanText(clean)).toBe(clean);
        expect(() => encodeURIComponent(clean)).not.toThrow();
      }),
    );
  });
});

test.each([
  ["All is done", "All is done."],
  ["All is done.", "All is done."],
  ["Is it done?", "Is it done?"],
  ["Done!", "Done!"],
  ["Done …", "Done …"],
  ["The list:", "The list:"],
  ['He wrote "fine"', 'He wrote "fine".'],
  ['He wrote "fine."', 'He wrote "fine."'],
  ["Delivered (exhibit B)", "Delivered (exhibit B)."],
  ["(See exhibit B.)", "(See exhibit B.)"],
  ["  All is done  ", "All is done."],
  ["", ""],
])("%j as a sentence is %j", (raw, said) => {
  expect(sentence(raw)).toBe(said);
});

test.each([
  ["The files are missing.", "the files are missing"],
  ["A list of the pages", "a list of the pages"],
  ["It's late", "it's late"],
  ["Because of rain...", "because of rain"],
  ["I need them", "I need them"],
  ["I'm waiting", "I'm waiting"],
  ["Northwind is waiting", "Northwind is waiting"],
  ["Anna is waiting", "Anna is waiting"],
  ["IT asked for it", "IT asked for it"],
  ["PDF and SVG", "PDF and SVG"],
  ["two\nlines.", "two lines"],
  ["what is missing?", "what is missing?"],
  ["", ""],
])("%j as a phrase is %j", (raw, said) => {
  expect(phrase(raw)).toBe(said);
});

test.each([
  ["yes, it is attached", "Yes, it is attached"],
  ["a list", "A list"],
  ["iPhone and iPad", "iPhone and iPad"],
  ["eBay", "eBay"],
  ["éclair", "Éclair"],
  ["4 pages", "4 pages"],
  ["", ""],
])("%j with a capital is %j", (raw, said) => {
  expect(capital(raw)).toBe(said);
});

test("only words that are no names lose their capital", () => {
  expect(lowerStart("The client\nwrote.")).toBe("the client\nwrote.");
  expect(lowerStart("Theodor wrote.")).toBe("Theodor wrote.");
});

test.each([
  ["short", 10, "short"],
  ["exactly ten", 11, "exactly ten"],
  ["one two three four", 12, "one two…"],
  ["Donaudampfschifffahrt", 8, "Donauda…"],
  ["two\nlines here", 40, "two lines here"],
  ["👍👍👍👍", 3, "👍👍…"],
  ["", 5, ""],
])("%j in %i characters is %j", (raw, most, short) => {
  expect(shorten(raw, most)).toBe(short);
  expect([...shorten(raw, most)].length).toBeLessThanOrEqual(most);
});

test("lists and counts are said as people say them", () => {
  expect(series([])).toBe("");
  expect(series(["a"])).toBe("a");
  expect(series(["a", "b"])).toBe("a and b");
  expect(series(["a", "b", "c"])).toBe("a, b and c");
  expect(count(0, "week")).toBe("0 weeks");
  expect(count(1, "week")).toBe("1 week");
  expect(count(2, "reply", "replies")).toBe("2 replies");
  expect(oneLine(" a\n\n b\tc ")).toBe("a b c");
});
