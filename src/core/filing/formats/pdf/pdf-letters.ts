import { plural } from "../../../text/text.ts";
import { type Font, hasLetters } from "./pdf-fonts.ts";

/** A piece of a text in one font. */
export interface Run {
  readonly text: string;
  readonly font: Font;
  readonly noWrap?: true;
}

/** A text as pdfmake takes it: as it is when one font has it all, else in runs. */
export type Shown = string | readonly Run[];

// Kinds of writing that no font here has, by the first that fits. Chinese signs stand in Japanese and Korean texts too.
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u, "emoji"],
  [/\p{Script=Hiragana}|\p{Script=Katakana}|\u30fc/u, "Japanese text"],
  [/\p{Script=Hangul}/u, "Korean text"],
  [/\p{Script=Han}/u, "Chinese text"],
  [/\p{Script=Arabic}/u, "Arabic text"],
  [/\p{Script=Hebrew}/u, "Hebrew text"],
  [/\p{Script=Bengali}/u, "Bengali text"],
  [/\p{Script=Thai}/u, "Thai text"],
  [/\p{Script=Tamil}/u, "Tamil text"],
  [/\p{Script=Telugu}/u, "Telugu text"],
  [/\p{Script=Gujarati}/u, "Gujarati text"],
  [/\p{Script=Gurmukhi}/u, "Punjabi text"],
  [/\p{Script=Kannada}/u, "Kannada text"],
  [/\p{Script=Malayalam}/u, "Malayalam text"],
  [/\p{Script=Sinhala}/u, "Sinhala text"],
  [/\p{Script=Khmer}/u, "Khmer text"],
  [/\p{Script=Myanmar}/u, "Burmese text"],
  [/\p{Script=Ethiopic}/u, "Ethiopic text"],
  [/[\p{L}\p{M}\p{N}]/u, "text in another script"],
];
const SYMBOLS = "symbols";

const KANA = /\p{Script=Hiragana}|\p{Script=Katakana}/u;
const CHINESE = "Chinese text";
const JAPANESE = "Japanese text";

const nameOf = (text: string): string => SCRIPTS.find(([script]) => script.test(text))?.[1] ?? SYMBOLS;

/** Families of writing that mix in one text. */
const familyOf = (name: string): string => (/^(Japanese|Korean|Chinese)/.test(name) ? "East Asia" : name);

// What makes an emoji of a sign that is also a letter; two letters of a flag; a key.
const IS_EMOJI = /\p{Emoji_Presentation}|\ufe0f|\u20e3|^\p{RI}{2}$/u;
// Characters that show nothing: direction marks, variation selectors, tags, what Unicode keeps for itself.
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
// Two of them decide how Indian letters join.
const UNSEEN_BUT_JOINERS =
  /(?![\n\t\u200c\u200d])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
// Halves of characters, the mark that programs put for what they could not read, and those that stand for control characters.
const UNREAD = /[\p{Surrogate}\ufffd\u2400-\u2421]+/gu;
const UNREADABLE = "[unreadable character]";
// Spaces and hyphens the fonts lack, and the ones they have that look the same.
const ALIKE: Readonly<Record<string, string>> = {
  "\u202f": "\u00a0",
  "\u205f": " ",
  "\u3000": " ",
  "\u2012": "\u2013",
};

/** A letter as the reader sees it, with the font that has it, or the name of its kind of writing. */
type Letter = { readonly text: string } & (
  | { readonly font: Font }
  | { readonly font?: undefined; readonly name: string }
);

const letterOf = (cluster: string): Letter => {
  const seen = cluster.replace(UNSEEN, "");
  if (IS_EMOJI.test(cluster) && hasLetters("Noto Emoji", cluster)) return { text: cluster, font: "Noto Emoji" };
  if (hasLetters("Roboto", seen)) return { text: seen, font: "Roboto" };
  const alike = ALIKE[seen];
  if (alike !== undefined) return { text: alike, font: "Roboto" };
  if (hasLetters("DejaVu Sans", seen)) return { text: seen, font: "DejaVu Sans" };
  const joined = cluster.replace(UNSEEN_BUT_JOINERS, "");
  if (hasLetters("Noto Sans Devanagari", joined)) return { text: joined, font: "Noto Sans Devanagari" };
  if (hasLetters("Noto Emoji", seen)) return { text: seen, font: "Noto Emoji" };
  // Letters of another look (full width, mathematics) by the usual ones; a letter under more marks than a font has without them.
  const usual = seen.normalize("NFKC");
  if (hasLetters("Roboto", usual)) return { text: usual, font: "Roboto" };
  const base = [...seen][0] ?? "";
  if (/\p{L}/u.test(base) && hasLetters("Roboto", base)) return { text: base, font: "Roboto" };
  return { text: seen, name: nameOf(seen) };
};

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** "[Chinese text, 12 characters: see the original file]", "[emoji: see the original file]". */
const inWords = (name: string, count: number, where: string): string =>
  /text/.test(name)
    ? `[${name}, ${count} ${plural(count, "character")}: ${where}]`
    : `[${count === 1 ? name.replace(/s$/, "") : `${count} ${name}`}: ${where}]`;

const isBetween = (letter: Letter | undefined): boolean =>
  letter !== undefined && letter.font === "Roboto" && /^[\s\p{P}\p{N}]$/u.test(letter.text) && letter.text !== "\n";

/** Where a stretch of writing that no font has ends: spaces, digits and points within it belong to it. */
const endOfUnknown = (letters: readonly Letter[], from: number, family: string): number => {
  let end = from;
  for (let at = from; at < letters.length; at += 1) {
    const letter = letters[at] as Letter;
    const isSame = letter.font === undefined && [family, SYMBOLS].includes(familyOf(letter.name));
    if (isSame) end = at + 1;
    else if (!isBetween(letter)) break;
  }
  return end;
};

// pdfmake measures a word again for every line it takes: one of 10,000 letters would take seconds. A break that does not show
// (U+200B) goes in after each stretch of such a word; words of usual length, addresses and sums among them, stay as they are.
const ENDLESS = /[^\s\u200b]{200,}/g;
const STRETCH = /.{20}(?=.)/gu;
const withBreaks = (word: string): string => word.replace(STRETCH, "$&\u200b");

/** Keeps book of what a PDF cannot show, while its texts go through. */
export interface Letters {
  /** A text as the fonts can show it: composed (NFC), in the font that has each letter; what no font has is told in words. */
  show(raw: string): Shown;
  /** What had to be told in words so far, sorted: "Chinese text", "emoji". */
  missing(): string[];
}

/** Where a reader finds words of a file that the fonts lack, and those that only the case has. */
const IN_THE_FILE = "see the original file";
export const IN_OTHER_FORMS = "shown in the HTML and Word files";

/**
 * A new book, with nothing missing. In: where a reader finds what the fonts lack; texts that go with those to be shown: Chinese signs
 * beside Japanese letters are Japanese.
 */
export const newLetters = (where = IN_THE_FILE, around: readonly string[] = []): Letters => {
  const isJapanese = around.some((text) => KANA.test(text));
  const missing = new Set<string>();
  const runsOf = (text: string): Run[] => {
    const letters = Array.from(clusters.segment(text), ({ segment }) => letterOf(segment));
    const runs: Run[] = [];
    const add = (more: string, font: Font): void => {
      const last = runs.at(-1);
      // An emoji stands alone, so that no line ends within it.
      if (font === "Noto Emoji") runs.push({ text: more, font, noWrap: true });
      else if (last?.font === font) runs[runs.length - 1] = { text: last.text + more, font };
      else runs.push({ text: more, font });
    };
    for (let at = 0; at < letters.length; ) {
      const letter = letters[at] as Letter;
      if (letter.font !== undefined) {
        add(letter.text, letter.font);
        at += 1;
        continue;
      }
      const end = Math.max(at + 1, endOfUnknown(letters, at, familyOf(letter.name)));
      const stretch = letters.slice(at, end);
      const found = nameOf(stretch.map((one) => one.text).join(""));
      const name = found === CHINESE && isJapanese ? JAPANESE : found;
      missing.add(name);
      add(inWords(name, stretch.filter((one) => one.text.trim() !== "").length, where), "Roboto");
      at = end;
    }
    return runs;
  };
  return {
    show: (raw) => {
      const text = raw.normalize("NFC").replace(UNREAD, UNREADABLE);
      const plain = text.replace(UNSEEN, "");
      if (hasLetters("Roboto", plain) && !IS_EMOJI.test(text)) return plain.replace(ENDLESS, withBreaks);
      const runs = runsOf(text).map((run) => ({ ...run, text: run.text.replace(ENDLESS, withBreaks) }));
      return runs.length === 1 && runs[0]?.font === "Roboto" ? runs[0].text : runs;
    },
    missing: () => [...missing].sort(),
  };
};
