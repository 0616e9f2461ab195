import { analyse } from "chardet";
import { textFromBytes } from "./decode-text.ts";

/** The encoding of a text that is not in Unicode, and whether that is sure. */
export interface OlderEncoding {
  /** A label of the Encoding Standard. */
  readonly label: string;
  readonly isSure: boolean;
}

const WESTERN = "windows-1252";
/** Those that are Latin and share most of their letters with Windows-1252. */
const NEIGHBOURS = ["windows-1250", "windows-1254"];
/** Not among them, or in no file of the last decades. */
const UNLIKELY = /^(?:ASCII|UTF-|IBM|windows-1258)/i;
/** Labels for names of the detection that stand for more than one encoding, or for a part of one. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  "ISO-8859-1": [WESTERN],
  "ISO-8859-2": ["windows-1250", "iso-8859-2"],
  "ISO-8859-6": ["windows-1256", "iso-8859-6"],
  "ISO-8859-7": ["windows-1253", "iso-8859-7"],
  "ISO-8859-8": ["windows-1255"],
  "ISO-8859-9": ["windows-1254"],
  "KOI8-R": ["koi8-u"],
};

/** How much of a text is looked at to tell its encoding, in bytes. */
const LOOKED_AT = 64 * 1024;
const LONGEST_WORD = 1000;
const BLANKS: ReadonlySet<number> = new Set([9, 10, 13, 32]);

/** The words with a byte beyond ASCII in them: those around them say much of another language and nothing of the encoding. */
const tellingWords = (bytes: Uint8Array): Uint8Array => {
  const kept: number[] = [];
  let start = 0;
  let tells = false;
  for (let at = 0; at <= bytes.length && kept.length < LOOKED_AT; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined && !BLANKS.has(byte)) {
      tells ||= byte > 0x7f;
      continue;
    }
    if (tells) kept.push(...bytes.subarray(start, Math.min(at, start + LONGEST_WORD)), 0x20);
    [start, tells] = [at + 1, false];
  }
  return Uint8Array.from(kept);
};

// What the words of a person do not have: control characters; a sign in the middle of a word, or a capital with a mark behind a small
// letter; words of letters with marks alone.
const STRANGE = /[\u0080-\u009f\ufffd]|[\p{L}\p{M}][\p{S}\p{No}¿¡¶§•…†‡‰‹›„“”]+\p{L}|\p{Ll}(?![A-Z])\p{Lu}/gu;
const ONLY_MARKED = /(?<![\p{L}\p{M}])[\u00aa-\u024f]{3,}(?![\p{L}\p{M}])/gu;

const howMany = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const isPlausible = (text: string): boolean =>
  4 * howMany(text, STRANGE) + howMany(text, ONLY_MARKED) <= howMany(text, /\S+/g) / 4;

// What stands in the place of signs of Western texts (¿ ½ ² £ m³ nº) and is no word: an accent alone; a small letter before a capital that
// begins a word; an n with an acute before a vowel, which Polish never has; a unit; letters of two alphabets in a word.
const SENSELESS =
  /[˘˛ˇ˝˙]|(?<!\p{L})(?![a-z])\p{Ll}[A-Z]|ń[aeiouáéíóú]|(?<!\p{L})(?:[cdk]?mł|[nN]ş)(?!\p{L})|[a-zA-Z][\u0370-\u06ff]|[\u0370-\u06ff][a-zA-Z]/u;
const isLetter = (one: string | undefined): boolean => one !== undefined && /\p{L}/u.test(one);

/** Has a text letters in words where another reading of it has other characters, and nothing that is no word? */
const makesSense = (text: string, western: string): boolean => {
  if (SENSELESS.test(text)) return false;
  if (text.length !== western.length) return true;
  return Array.from(
    text,
    (one, at) => one !== western[at] && isLetter(one) && (isLetter(text[at - 1]) || isLetter(text[at + 1])),
  ).includes(true);
};

/** Characters that hardly anybody writes: a text that has them is perhaps not Western. */
const UNCOMMON = /[¢¤¦¨¬\u00ad¯¸ˆ˜ƒ]/;

/** Below this confidence the detection has found nothing. */
const NOTHING = 10;
const LEAST = 15;
/** No other encoding may be nearly as likely. */
const NEARLY = 0.8;

/**
 * The encoding of a text that is neither UTF-8 nor UTF-16, told by how its letters follow each other. Where two encodings are
 * about as likely and give other words, none is sure. In: the bytes of the text, or many of them.
 */
export const olderEncodingOf = (bytes: Uint8Array): OlderEncoding => {
  const words = tellingWords(bytes);
  const read = (label: string): string => textFromBytes(words, label);
  const western = read(WESTERN);
  const isWestern = isPlausible(western);
  // A text of Western Europe is read as such, unless other letters make other words of it.
  const isCommon = isWestern && !UNCOMMON.test(western);
  const isOther = (text: string): boolean => text !== western && (!isCommon || makesSense(text, western));
  const isPlain = isWestern && !NEIGHBOURS.some((label) => isOther(read(label)));
  const found = analyse(words)
    .filter(({ name, confidence }) => confidence > NOTHING && !UNLIKELY.test(name))
    .flatMap(({ name, confidence }) => (WIDER[name] ?? [name.toLowerCase()]).map((label) => ({ label, confidence })))
    .map((one) => ({ ...one, text: read(one.label) }))
    .filter(({ text }) => isPlausible(text) && (text === western || isOther(text)));
  const [best] = found;
  if (best === undefined) return { label: WESTERN, isSure: isPlain };
  const isSure =
    (best.confidence >= LEAST || (isPlain && best.text === western)) &&
    found.every(({ text, confidence }) => text === best.text || confidence < best.confidence * NEARLY);
  if (best.text === western || (!isSure && isWestern)) return { label: WESTERN, isSure };
  return { label: best.label, isSure };
};
