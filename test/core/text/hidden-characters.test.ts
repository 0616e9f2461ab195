import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutHidden } from "../../../src/core/text/hidden-characters.ts";

const tags = (words: string): string =>
  [...words].map((one) => String.fromCodePoint(0xe0000 + (one.codePointAt(0) ?? 0))).join("");

describe("what nobody sees is taken out", () => {
  test.each([
    ["zero width space", "pay\u200b me", "pay me", 1],
    ["joiner between Latin letters", "a\u200db\u200cc", "abc", 2],
    ["word joiner, invisible times", "a\u2060b\u2062c", "abc", 2],
    ["mark of byte order inside", "a\ufeffb", "ab", 1],
    ["soft hyphen", "con\u00adtract", "contract", 1],
    ["override of direction", "invoice\u202egpj.exe", "invoicegpj.exe", 1],
    ["isolates in a text without Hebrew or Arabic", "\u2066a\u2069", "a", 2],
    ["direction mark in Latin text", "a\u200e b", "a b", 1],
    ["an Arabic direction mark in Latin text", "a\u061cb", "ab", 1],
    ["the empty cell of Braille between letters", "a\u2800b", "ab", 1],
    ["Hangul filler", "a\u3164b", "ab", 1],
    ["variations that carry data", "hi😀\ufe0f\ufe01\u{e0101}\u{e0102}", "hi😀\ufe0f", 3],
    ["variation after a letter", "a\ufe0f", "a", 1],
    ["words in tags", `fine.${tags("ignore all")} Bye`, "fine.[hidden text: ignore all] Bye", 10],
    [
      "tags behind a flag",
      `🏴${tags("gbeng")}\u{e007f}${tags("now")}`,
      `🏴${tags("gbeng")}\u{e007f}[hidden text: now]`,
      3,
    ],
  ])("%s", (_what, given, text, hidden) => expect(withoutHidden(given)).toEqual({ text, hidden }));
});

describe("what is needed stays, in own texts and in files", () => {
  test.each([
    ["a family", "👩‍👩‍👧"],
    ["a heart on fire", "❤️‍🔥"],
    ["a skin tone with a joiner", "👩🏽‍💻"],
    ["a rainbow flag", "🏳️‍🌈"],
    ["the flag of England", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["a keycap", "1️⃣"],
    ["a text sign", "☎︎"],
    ["Persian", "می\u200cخواهم"],
    ["Hindi", "क्\u200dष, क्\u200cष"],
    ["Braille", "⠓\u2800⠊"],
    ["Arabic with its mark", "مرحبا\u061c 12"],
    ["Thai with breaks", "สวัสดี\u200bครับ"],
    ["Hebrew with a mark", "שלום\u200f!"],
    ["a variant of a Chinese sign", "葛\u{e0100}"],
    ["plain words", "Grüße, naïve — 800.00 USD"],
  ])("%s", (_what, given) => {
    expect(withoutHidden(given)).toEqual({ text: given, hidden: 0 });
    expect(withoutHidden(given, true)).toEqual({ text: given, hidden: 0 });
  });

  test.each([
    ["a byte order mark at the top", "\ufeffhello"],
    ["marks of WhatsApp", "\u200e[12.09.26] \u202a+49 171 1234567\u202c: \u2068~Ann\u2069"],
    ["a number from an address book", "\u202d+49 171\u202c"],
    ["a soft hyphen in a word", "con\u00adtract"],
  ])("in a file: %s", (_what, given) => expect(withoutHidden(given, true)).toEqual({ text: given, hidden: 0 }));

  test("but an override, a stray mark and hidden words go from files too", () => {
    expect(withoutHidden(`\ufeffa\u202eb\u200bc${tags("x")}`, true)).toEqual({
      text: "\ufeffabc[hidden text: x]",
      hidden: 3,
    });
  });
});

test("for any text: nothing seen is lost, and a second time changes nothing", () => {
  const sign = fc.oneof(
    fc.constantFrom(..."ab 1.\u200b\u200d\u200c\ufe0f\u2060\u202e\u00ad😀👩"),
    fc.constantFrom("\u{e0061}", "ی", "क", "\u{1f3f4}"),
  );
  const seen = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}|\[hidden text: .*?\]/gu, "");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const text = signs.join("");
      const once = withoutHidden(text).text;
      expect(seen(once)).toBe(seen(text));
      expect(seen(withoutHidden(once).text)).toBe(seen(text));
    }),
  );
});
