import unhomoglyph from "unhomoglyph";
import { once } from "../../once.ts";
import { entityNamed, fromBytes, LEGACY, signOf } from "./decoded.ts";

/**
 * How a sign of a text counts when words are looked for: a letter or digit, a gap between words, or nothing at all (a mark
 * that nobody sees, an accent).
 */
export interface KnownSign {
  readonly kind: "letter" | "digit" | "gap" | "hidden";
  /** Letters and digits as they are compared: small, without accents; a sharp s is two. Of a gap, the sign itself. */
  readonly as: string;
  readonly upper: boolean;
  /** Of a script that sets no space between words. */
  readonly unspaced: boolean;
}

/** A sign at a place of a text. */
export interface Sign {
  readonly sign: KnownSign;
  /** Where the next sign begins, in UTF-16 code units. */
  readonly end: number;
}

/** Accents of letters that stand alone without them. Vowel signs of Indian scripts are no accents. */
const ACCENTS =
  /[\u0300-\u036f]|[\u0483-\u0487]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5]|[\u0610-\u061a\u064b-\u065f\u0670]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/g;
/**
 * Stands between two pieces that a file keeps apart: a word may end there, or run on. It is no character of any text
 * (https://www.unicode.org/faq/private_use.html#noncharacters).
 */
export const SEAM = "\ufdd0";

/** Characters inside a word that do not count, visible or not: U+0640 only stretches an Arabic word. */
const UNSEEN = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u0000\u0640])$/u;
/** Unicode calls them letters, but people write the marks they look like: the apostrophe of "OʼNeil". */
const MARKS = /^[\u02b9-\u02bf\u02c8\ua78b\ua78c]$/;
/** Scripts without spaces; in Korean, particles stand right behind a name. */
const UNSPACED =
  /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Letters that Unicode does not split into a letter and an accent, as people write them in plain Latin. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  þ: "th",
  ı: "i",
  ς: "σ",
};

const SCRIPTS_LIKE_LATIN =
  /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Cherokee}\p{sc=Lisu}]|[\u0180-\u024f\u0250-\u02af\u1d00-\u1d7f]/gu;

/**
 * The Latin letter that a letter of another script looks like, small or as a capital: whoever reads "Аnn" with a Cyrillic А reads Ann
 * (https://www.unicode.org/reports/tr39/).
 */
const lookAlike = (letter: string): string => {
  for (const one of [letter, letter.toUpperCase()]) {
    const latin = unhomoglyph(one);
    if (/^[A-Za-z]$/.test(latin)) return latin.toLowerCase();
  }
  return letter;
};
const PLAIN_LETTERS = /[ßæœøđðłħþıς]/g;

const isDecimal = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The digit that a sign of any script stands for: each has its ten in a row. */
const digitOf = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (isDecimal(first - 1)) first -= 1;
  return String((code - first) % 10);
};

const lookUp = (sign: string): KnownSign => {
  const plain = (kind: KnownSign["kind"], as: string): KnownSign => ({
    kind,
    as,
    upper: /^\p{Lu}/u.test(sign),
    unspaced: UNSPACED.test(sign),
  });
  if (sign === SEAM || UNSEEN.test(sign)) return plain("hidden", "");
  if (/^\p{Nd}$/u.test(sign)) return plain("digit", digitOf(sign));
  const bare = sign
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(PLAIN_LETTERS, (one) => PLAIN[one] ?? one)
    .replace(SCRIPTS_LIKE_LATIN, lookAlike);
  if (bare === "") return plain("hidden", "");
  if (/^[0-9]+$/.test(bare)) return plain("digit", bare);
  return /^[\p{L}\p{N}\p{M}]+$/u.test(bare) && !MARKS.test(sign) ? plain("letter", bare) : plain("gap", sign);
};

/** Signs of the basic plane, in blocks of 256, each made when it is first needed: it takes a while to look one up. */
const BLOCKS = Array.from({ length: 256 }, (_none, block) =>
  once(() => Array.from({ length: 256 }, (_sign, at) => lookUp(String.fromCharCode(block * 256 + at)))),
);

const knownOf = (sign: string): KnownSign => {
  const code = sign.charCodeAt(0);
  return (sign.length === 1 ? BLOCKS[code >> 8]?.()[code & 255] : undefined) ?? lookUp(sign);
};

const whole = (sign: string, end: number): Sign => ({ sign: knownOf(sign), end });

/** `%C3%BC`, also written twice (`%25C3%25BC`): a sign in UTF-8 as addresses write it. */
const BYTE = /%(?:25)*([0-9a-f]{2})/iy;

/** A sign from its bytes in UTF-8; undefined when they are none. */
const signOfBytes = (bytes: readonly number[]): string | undefined => {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return undefined;
  }
};

const inAddress = (text: string, at: number): Sign | undefined => {
  const bytes: number[] = [];
  let end = at;
  let wanted = 1;
  while (bytes.length < wanted) {
    BYTE.lastIndex = end;
    const found = BYTE.exec(text);
    if (found === null) return undefined;
    const byte = Number.parseInt(found[1] ?? "", 16);
    if (bytes.length === 0) wanted = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    bytes.push(byte);
    end = BYTE.lastIndex;
  }
  const sign = signOfBytes(bytes);
  return sign === undefined ? undefined : whole(sign, end);
};

const ENTITY = /&(?:amp;|#0{0,4}38;|#x0{0,4}26;)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/iy;
const inEntity = (text: string, at: number): Sign | undefined => {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (found === null) return undefined;
  const end = ENTITY.lastIndex;
  const [, decimal, hex, name = ""] = found;
  if (decimal !== undefined || hex !== undefined) {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : whole(String.fromCodePoint(code), end);
  }
  const named = entityNamed(name);
  return named === undefined ? undefined : whole(named, end);
};

/** `\u00fc`, `\u{fc}`, `\xfc` of JSON and programs, `\'fc` of rich text, with any number of backslashes. */
const ESCAPE = /\\+(?:u([0-9a-f]{4})(?:\\+u(d[c-f][0-9a-f]{2}))?|u\{([0-9a-f]{1,6})\}|[x']([0-9a-f]{2}))/iy;

const inEscape = (text: string, at: number): Sign | undefined => {
  ESCAPE.lastIndex = at;
  const found = ESCAPE.exec(text);
  if (found === null) return undefined;
  const [, first, second, braced, byte] = found;
  const code = Number.parseInt(first ?? braced ?? byte ?? "", 16);
  const isPair = second !== undefined && code >= 0xd800 && code <= 0xdbff;
  if (isPair) return whole(String.fromCharCode(code, Number.parseInt(second, 16)), ESCAPE.lastIndex);
  if (code > 0x10ffff) return undefined;
  // A low surrogate without a high one before it belongs to the next sign.
  const end = second === undefined ? ESCAPE.lastIndex : at + found[0].lastIndexOf("\\u");
  return whole(String.fromCodePoint(code), Math.max(at + 1, end));
};

const ENCODED: Readonly<Record<string, (text: string, at: number) => Sign | undefined>> = {
  "%": inAddress,
  "&": inEntity,
  "\\": inEscape,
};

/** Old encodings of a sign. Most of what looks like one is something else, so they count only in the middle of a word. */
const OTHER_WAYS: readonly (readonly [RegExp, (code: string) => string | undefined])[] = [
  // Windows-1252 in an address, quoted-printable (RFC 2045, 6.7), a letter in CSS, a name of HTML without its semicolon.
  [/%([89a-f][0-9a-f])/iy, fromBytes],
  [/=((?:[c-f][0-9a-f])(?:=[89ab][0-9a-f]){1,3}|[0-9a-f]{2})/iy, fromBytes],
  [/\\([0-9a-f]{1,6})\s?/iy, (code) => signOf(Number.parseInt(code, 16))],
  [/&#(\d{1,7})(?!\d)/y, (code) => signOf(Number(code))],
  [new RegExp(`&(${LEGACY})`, "y"), entityNamed],
];

/** Other signs that a place may stand for than the one of `signAt`. */
export const otherSignsAt = (text: string, at: number): Sign[] =>
  /[%=\\&]/.test(text[at] ?? "")
    ? OTHER_WAYS.flatMap(([way, read]): Sign[] => {
        way.lastIndex = at;
        const found = way.exec(text);
        const sign = found === null ? undefined : read(found[1] ?? "");
        return sign === undefined || [...sign].length !== 1 ? [] : [whole(sign, way.lastIndex)];
      })
    : [];

const MOST_PLAIN = 128;
const PLAIN_SIGNS: readonly (KnownSign | undefined)[] = Array.from({ length: MOST_PLAIN }, (_none, code) => {
  const sign = String.fromCharCode(code);
  return Object.hasOwn(ENCODED, sign) ? undefined : knownOf(sign);
});

/** The sign at a place when it is one plain character that begins no code; undefined for all others. Most of a text is such. */
export const plainSignAt = (text: string, at: number): KnownSign | undefined => {
  const code = text.charCodeAt(at);
  return code < MOST_PLAIN ? PLAIN_SIGNS[code] : undefined;
};

/** The sign of a text at a place, also where it is written in code: `%20`, `&nbsp;`, `\u0020`. */
export const signAt = (text: string, at: number): Sign => {
  const plain = plainSignAt(text, at);
  if (plain !== undefined) return { sign: plain, end: at + 1 };
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return ENCODED[sign]?.(text, at) ?? whole(sign, at + sign.length);
};

/** All signs of a short text, in order. */
export const signsOf = (text: string): KnownSign[] => {
  const signs: KnownSign[] = [];
  for (let at = 0; at < text.length; ) {
    const { sign, end } = signAt(text, at);
    signs.push(sign);
    at = end;
  }
  return signs;
};
