import { once } from "../once.ts";

/**
 * Characters that nobody sees can carry words from one reader to another, name who copied a text, or turn what is read. Some
 * are needed: a joiner in an emoji or in Persian, a variation of an emoji, the direction of a word in Hebrew. Those stay.
 * Unicode Technical Report 36 and Standard Annex 31 (https://www.unicode.org/reports/tr36/, https://www.unicode.org/reports/tr31/).
 */
const RUN = once(() => /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]+/gu);

/** The flags of England, Scotland and the like: a black flag, small letters as tags, an end tag. */
const FLAG = once(() => /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}/u);
const BLACK_FLAG = "\u{1f3f4}";

const JOINING = once(
  () =>
    /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Nko}\p{sc=Mongolian}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u,
);
const UNSPACED = once(
  () => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u,
);
// A letter: the marks of direction themselves are counted among Arabic.
const RIGHT_TO_LEFT = once(() => /(?=\p{L})[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u);
const PICTURE = once(() => /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u20e3/u);
const VARIED = once(() => /[\p{Emoji}\p{S}]/u);
const HAN = once(() => /[\p{sc=Han}\p{Sm}\u3000-\u303f\uff00-\uff60]/u);
const MONGOLIAN = once(() => /\p{sc=Mongolian}/u);
const HANGUL = once(() => /\p{sc=Hangul}/u);
const KHMER = once(() => /\p{sc=Khmer}/u);
const BRAILLE = once(() => /[\u2801-\u28ff]/u);
const LETTER = once(() => /[\p{L}\p{M}]/u);

/** Where characters stand: what is before and after them, and whether the text reads from right to left somewhere. */
interface Place {
  readonly before: string;
  readonly after: string;
  readonly atStart: boolean;
  readonly rightToLeft: boolean;
  /** A file of somebody else: marks that programs put around names and numbers are left in it. */
  readonly isFile: boolean;
}

const MOST_MARKS = 3;

/** How many characters at the start of a run have their use there. */
const usedIn = (run: string, place: Place): number => {
  const { before, after, atStart, rightToLeft, isFile } = place;
  const [first = "", second] = run;
  const alone = second === undefined;
  const flag = before === BLACK_FLAG ? FLAG().exec(run) : null;
  if (flag !== null) return flag[0].length;
  if (/[\ufe0e\ufe0f]/.test(first) && VARIED().test(before)) {
    const joins = first === "\ufe0f" && second === "\u200d" && run.length === 2 && PICTURE().test(after);
    return joins ? 2 : 1;
  }
  if (/[\ufe00-\ufe02]|[\u{e0100}-\u{e01ef}]/u.test(first) && HAN().test(before)) return first.length;
  const marks = /^[\u200e\u200f\u061c\u202a-\u202d\u2066-\u2069]+$/.test(run) && run.length <= MOST_MARKS;
  if (marks && !/\u202d(?![+(\d]|$)/.test(run + after)) {
    if (isFile) return run.length;
    if (rightToLeft && /^[\u200e\u200f\u061c]+$/.test(run)) return run.length;
  }
  // The empty cell of Braille is its space.
  if (/^\u2800+$/.test(run) && BRAILLE().test(before + after)) return run.length;
  if (!alone) return 0;
  switch (first) {
    case "\u200d":
      return (PICTURE().test(before) && PICTURE().test(after)) || JOINING().test(before) ? 1 : 0;
    case "\u200c":
      return JOINING().test(before) ? 1 : 0;
    case "\u200b":
      return UNSPACED().test(before) && UNSPACED().test(after) ? 1 : 0;
    case "\ufeff":
      return isFile && atStart ? 1 : 0;
    case "\u00ad":
      return isFile && LETTER().test(before) && LETTER().test(after) ? 1 : 0;
    case "\u17b4":
    case "\u17b5":
      return KHMER().test(before) ? 1 : 0;
    case "\u115f":
    case "\u1160":
    case "\u3164":
    case "\uffa0":
      return HANGUL().test(before) || HANGUL().test(after) ? 1 : 0;
    default:
      return /[\u180b-\u180f]/.test(first) && MONGOLIAN().test(before) ? 1 : 0;
  }
};

/** No part of a text: control characters but tabs and line ends, and the colours of a terminal. */
const CONTROLS = once(() => /\x1b\[[0-9;]*m|[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g);

/** A text of a file without control characters, which act where it is shown in a terminal. */
export const withoutControls = (text: string): Seen => {
  const ready = text.replace(CONTROLS(), "");
  return { text: ready, hidden: text.length - ready.length };
};

/** Words written in tag characters, which hold a whole second alphabet that nobody sees. */
const wordsInTags = (run: string): string =>
  [...run]
    .map((one) => (one.codePointAt(0) ?? 0) - 0xe0000)
    .filter((code) => code >= 0x20 && code < 0x7f)
    .map((code) => String.fromCharCode(code))
    .join("");

const lastSign = (text: string, end: number): string => [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? "";
const firstSign = (text: string, start: number): string => [...text.slice(start, start + 2)][0] ?? "";

/** A text without what nobody sees, and how many characters were taken out of it. */
export interface Seen {
  readonly text: string;
  readonly hidden: number;
}

/**
 * Takes out the characters that nobody sees and that have no use where they stand. Words hidden in tag characters are shown
 * instead: "[hidden text: …]". In: a text; whether it is a file of somebody else, where marks of direction that chat programs
 * set, a byte order mark at the top and soft hyphens inside words are left. The same text comes back when nothing is hidden.
 */
export const withoutHidden = (text: string, isFile = false): Seen => {
  let hidden = 0;
  const rightToLeft = RIGHT_TO_LEFT().test(text);
  const shown = text.replace(RUN(), (run, at: number) => {
    const place = { atStart: at === 0, rightToLeft, isFile, after: firstSign(text, at + run.length) };
    const used = usedIn(run, { ...place, before: lastSign(text, at) });
    const rest = run.slice(used);
    if (rest === "") return run;
    hidden += [...rest].length;
    const words = wordsInTags(rest);
    return run.slice(0, used) + (words === "" ? "" : `[hidden text: ${words}]`);
  });
  return hidden === 0 ? { text, hidden } : { text: shown, hidden };
};
