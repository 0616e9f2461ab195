/**
 * The letters that all four Roboto faces of the PDF have: first and last code point of each stretch. Latin, Greek, Cyrillic,
 * Vietnamese, marks and currencies. test/filing/forms/pdf-letters.test.ts compares them with the font files.
 */
const STRETCHES: readonly (readonly [number, number])[] = (
  "20-7e a0-17f 18f 192 1a0-1a1 1af-1b0 1f0 1fa-1ff 218-21b 237 259 2bc 2c6-2c7 2c9 2d8-2dd 2f3 300-301 303 309 30f 323 " +
  "384-38a 38c 38e-3a1 3a3-3ce 3d1-3d2 3d6 400-486 488-513 1e00-1e01 1e3e-1e3f 1e80-1e85 1e9e 1ea0-1ef9 1f4d 2000-200b " +
  "2010-2011 2013-2015 2017-201e 2020-2022 2025-2027 2030 2032-2033 2039-203a 203c 2044 2070 2074-208e 20a3-20a4 20a6-20ac " +
  "20b1 20b9-20ba 20bc-20bd 20c1 2105 2113 2116 2122 2126 212e 215b-215e 2202 2206 220f 2211-2212 221a 221e 222b 2248 2260 " +
  "2264-2265 25a0 25ca-25cb 25cf fb01-fb04 fffc-fffd"
)
  .split(" ")
  .map((stretch) => stretch.split("-").map((end) => Number.parseInt(end, 16)))
  .map(([first = 0, last = first]) => [first, last] as const);

/** Can the fonts of the PDF show this code point? */
export const hasLetter = (code: number): boolean => {
  let low = 0;
  let high = STRETCHES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = STRETCHES[middle] as readonly [number, number];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
};

/** What stands in the place of a character that the fonts lack. */
export const PLACEHOLDER = "\ufffd";

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u, "emoji"],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "Japanese characters"],
  [/\p{Script=Hangul}/u, "Korean characters"],
  [/\p{Script=Han}/u, "Chinese characters"],
  [/\p{Script=Arabic}/u, "Arabic letters"],
  [/\p{Script=Hebrew}/u, "Hebrew letters"],
  [/\p{Script=Devanagari}/u, "Hindi letters"],
  [/\p{Script=Bengali}/u, "Bengali letters"],
  [/\p{Script=Thai}/u, "Thai letters"],
  [/\p{Script=Georgian}/u, "Georgian letters"],
  [/\p{Script=Armenian}/u, "Armenian letters"],
  [/[\p{L}\p{M}\p{N}]/u, "letters of other scripts"],
];

const nameOf = (character: string): string => SCRIPTS.find(([script]) => script.test(character))?.[1] ?? "symbols";

// A face with its skin tone, a family joined into one, a flag: one character to the reader.
const EMOJI = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})+|\p{RI}{2}/gu;
// Characters that show nothing: joiners, direction marks, variation selectors, tags, what Unicode keeps for itself.
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
// Spaces and hyphens the fonts lack, and the ones they have that look the same.
const ALIKE: Readonly<Record<string, string>> = {
  "\u202f": "\u00a0",
  "\u205f": " ",
  "\u3000": " ",
  "\u2012": "\u2013",
};

// pdfmake measures a word again for every line it takes: one of 10,000 letters would take seconds. A break that does not show
// (U+200B) goes in after each stretch of such a word; words of usual length, addresses and sums among them, stay as they are.
const ENDLESS = /[^\s\u200b]{200,}/g;
const STRETCH = /.{20}(?=.)/gu;
const withBreaks = (word: string): string => word.replace(STRETCH, "$&\u200b");

/** Keeps book of the characters that a PDF cannot show, while its texts go through. */
export interface Letters {
  /** A text as the fonts can show it: composed (NFC), with a placeholder for each character they lack. */
  show(raw: string): string;
  /** The same for a text that no break may stand in, such as a drawing. */
  exact(raw: string): string;
  /** What was lacking so far, in words, sorted: "Chinese characters", "emoji". */
  missing(): string[];
}

/** A new book, with nothing missing. */
export const newLetters = (): Letters => {
  const missing = new Set<string>();
  const letter = (character: string): string => {
    if (character === "\n" || character === "\t" || hasLetter(character.codePointAt(0) ?? 0)) return character;
    const alike = ALIKE[character];
    if (alike !== undefined) return alike;
    missing.add(nameOf(character));
    return PLACEHOLDER;
  };
  const exact = (raw: string): string => {
    const seen = raw
      .normalize("NFC")
      .replace(EMOJI, (whole) => String.fromCodePoint(whole.codePointAt(0) ?? 0xfffd))
      .replace(LONE_SURROGATE, PLACEHOLDER)
      .replace(UNSEEN, "");
    return Array.from(seen, letter).join("");
  };
  return {
    exact,
    show: (raw) => exact(raw).replace(ENDLESS, withBreaks),
    missing: () => [...missing].sort(),
  };
};
