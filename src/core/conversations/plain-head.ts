/** The zeros of the digits that phones write: Arabic, Persian, Devanagari, Bengali … Thai, Lao, Burmese, Khmer, full width. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20,
  0x1040, 0x17e0, 0xff10,
];
const DIGIT = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩０-９]/g;
const MARKS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const ALL_MARKS = new RegExp(MARKS, "g");
/** What has a plain sign of its own: no-break spaces, the Arabic comma, full-width and Arabic signs. */
const PLAIN: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u3000": " ",
  "،": ",",
  "，": ",",
  "：": ":",
  "／": "/",
  "［": "[",
  "］": "]",
  "−": "-",
};
const SIGNS = /[\u00a0\u2007\u2009\u202f\u3000،，：／［］−]/g;
const NOT_PLAIN = /[^\u0000-\u007f]/;

const digitOf = (sign: string): string => {
  const code = sign.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => code >= zero) ?? code));
};

/** A text with plain digits, spaces and commas, and without marks of direction: what a day and a time are looked for in. */
export const plainSigns = (raw: string): string =>
  NOT_PLAIN.test(raw)
    ? raw
        .replace(ALL_MARKS, "")
        .replace(SIGNS, (sign) => PLAIN[sign] ?? sign)
        .replace(DIGIT, digitOf)
    : raw;

/** Where in a text its first `length` plain signs end. In: a text, a length in `plainSigns` of it. */
export const endInRaw = (raw: string, length: number): number => {
  if (length <= 0) return 0;
  if (!NOT_PLAIN.test(raw)) return Math.min(length, raw.length);
  let left = length;
  for (let at = 0; at < raw.length; at += 1) {
    if (MARKS.test(raw[at] ?? "")) continue;
    left -= 1;
    if (left === 0) return at + 1;
  }
  return raw.length;
};
