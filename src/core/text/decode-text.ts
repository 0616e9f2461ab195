/** What a text shows of its encoding at once. "bytes": UTF-8, or an older encoding. */
type Encoding = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be" | "iso-2022-jp" | "bytes";

// Of the Encoding Standard, which every runtime has; the core knows no runtime. https://encoding.spec.whatwg.org
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string; readonly encoding: string };

/** Control characters that text does not hold. Tab, line feed, form feed, return and, in logs with colours, escape are text. */
const isControl = (code: number): boolean => (code < 32 && ![9, 10, 12, 13, 27].includes(code)) || code === 127;

/** Enough of a file to tell its encoding by. */
const LOOKED_AT = 4096;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const MOST_ZEROS = 0.3;
const MOST_CONTROLS = 0.1;
const LEAST_PLAIN = 0.85;

/**
 * Is it a text of single bytes but for some zeros, as programs leave them in a log? Of Latin UTF-16 every second byte is one; of other
 * UTF-16 the rest is neither plain nor UTF-8 without many control characters. In: its beginning.
 */
export const isTextWithZeros = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, LOOKED_AT);
  const rest = head.filter((byte) => byte !== 0);
  if (rest.length === head.length || rest.length < head.length * (1 - MOST_ZEROS)) return false;
  const controls = rest.filter(isControl).length;
  if (rest.filter((byte) => byte < 0x80).length - controls >= rest.length * LEAST_PLAIN) return true;
  // Its last character may be cut.
  const isWhole = [0, 1, 2, 3].some((cut) => isUtf8(rest.subarray(0, rest.length - cut)));
  return isWhole && controls < rest.length * MOST_CONTROLS;
};

/**
 * UTF-16 without its mark: of every pair of bytes, the same one is zero wherever a letter, digit or blank is Latin. Undefined when it
 * is no such text.
 */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const head = bytes.subarray(0, LOOKED_AT);
  if (isTextWithZeros(head)) return undefined;
  let [first, second] = [0, 0];
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [one = 0, other = 0] = head.subarray(at, at + 2);
    // A program or a picture has zeros too, and control characters beside them.
    if ((one === 0 || other === 0) && isControl(one + other)) return undefined;
    if (one === 0) first += 1;
    if (other === 0) second += 1;
  }
  const few = head.length / 40;
  if (second > few && first * 20 < second) return "utf-16le";
  return first > few && second * 20 < first ? "utf-16be" : undefined;
};

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Does it change to Japanese letters as mails of Japan do, by an escape? */
const changesToJapanese = (bytes: Uint8Array): boolean =>
  bytes
    .subarray(0, LOOKED_AT)
    .some((byte, at) => byte === 0x1b && bytes[at + 1] === 0x24 && [0x40, 0x42].includes(bytes[at + 2] ?? 0));

/** How a text is encoded, by the mark before it or by its look. In: its beginning, 4 KiB of it or all. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return "utf-32le";
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return "utf-32be";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  return unmarkedUtf16(bytes) ?? (changesToJapanese(bytes) ? "iso-2022-jp" : "bytes");
};

// Windows-1252 beside Latin-1: the characters of the bytes 0x80 to 0x9f; five of them have none.
// https://encoding.spec.whatwg.org/index-windows-1252.txt. By a table of our own: Node's decoder takes these bytes for control
// characters in several of its versions (https://github.com/nodejs/node/issues/56542).
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Puts characters of Windows-1252 in the place of the control characters (U+0080 to U+009F) that a decoder made of them: no text has those. */
export const windowsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (one) => WINDOWS[one.charCodeAt(0) - 0x80] ?? one);

/** A character for each byte. */
export const textInLatin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

const fromWindows = (bytes: Uint8Array): string => windowsSigns(textInLatin1(bytes));

/** No decoder of the Encoding Standard reads it. */
const fromUtf32 = (bytes: Uint8Array, isLittle: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    letters.push(code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code));
  }
  return letters.join("");
};

const howMany = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** UTF-8, also where a little of it is broken (then with U+FFFD there); text of older encodings has next to no valid UTF-8 in it. */
const fromUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = text.includes("\ufffd") ? howMany(text, /\ufffd/g) : 0;
  return broken === 0 || howMany(text, /[^\u0000-\u007f\ufffd]/g) > broken ? text : undefined;
};

const decoded = (bytes: Uint8Array, encoding: string): string => {
  if (encoding === "bytes") return fromUtf8(bytes) ?? fromWindows(bytes);
  if (encoding === "utf-32le" || encoding === "utf-32be") return fromUtf32(bytes, encoding === "utf-32le");
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  // Its other labels are Latin-1 and ASCII.
  return decoder.encoding === "windows-1252" ? fromWindows(bytes) : decoder.decode(bytes);
};

/**
 * The text of a file: in Unicode of any form, with a mark or without, else in Windows-1252 or the encoding that is named (a label of the
 * Encoding Standard). The mark is no part of the text. No byte is refused; control characters stay as they are.
 */
export const textFromBytes = (bytes: Uint8Array, encoding: string = encodingOf(bytes)): string => {
  const text = decoded(bytes, encoding);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
};

/** The text of bytes in UTF-8, without its mark; undefined when they are none. */
export const textInUtf8 = (bytes: Uint8Array): string | undefined => fromUtf8(bytes)?.replace(/^\ufeff/, "");

/** Is this a name of an encoding in which a text can be read? */
export const isEncoding = (name: string): boolean => {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
};

/** A text of a file. */
export interface ReadText {
  readonly text: string;
  /** Its encoding, a label of the Encoding Standard, where that is not sure. */
  readonly unsure?: string;
}

/** The text of a file in any common encoding, told by its bytes unless a person says it. The mark before it is no part of the text. */
export const readText = async (bytes: Uint8Array, said?: string): Promise<ReadText> => {
  const encoding = said ?? encodingOf(bytes);
  if (encoding !== "bytes") return { text: textFromBytes(bytes, encoding) };
  const text = textInUtf8(bytes);
  if (text !== undefined) return { text };
  const { label, isSure } = (await import("./older-encodings.ts")).olderEncodingOf(bytes);
  return { text: textFromBytes(bytes, label), ...(isSure ? {} : { unsure: label }) };
};
