/** The encodings that text files come in. "bytes": UTF-8, or the old encoding of Windows where it is not UTF-8. */
export type Encoding = "utf-16le" | "utf-16be" | "bytes";

// Of the Encoding Standard, which every runtime has; the core knows no runtime. https://encoding.spec.whatwg.org
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** No part of text. Tab, line feed, form feed, return and, in logs with colours, escape are. */
const isControl = (code: number): boolean => (code < 32 && ![9, 10, 12, 13, 27].includes(code)) || code === 127;

/** Enough of a file to tell its encoding by. */
const LOOKED_AT = 4096;

/**
 * UTF-16 without its mark: of every pair of bytes, the same one is zero wherever a letter, digit or blank is Latin. No other text
 * has zeros. Undefined when it is no such text.
 */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const head = bytes.subarray(0, LOOKED_AT);
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

/** How a text is encoded, by the mark before it or by its look. In: its beginning, 4 KiB of it or all. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarkedUtf16(bytes) ?? "bytes";
};

// Windows-1252 beside Latin-1: the characters of the bytes 0x80 to 0x9f; five of them have none.
// https://encoding.spec.whatwg.org/index-windows-1252.txt. By a table of our own: Node's decoder takes these bytes for control
// characters in several of its versions (https://github.com/nodejs/node/issues/56542).
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The characters of Windows-1252 for control characters that a decoder took for them: no text has those (U+0080 to U+009F). */
export const windowsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (one) => WINDOWS[one.charCodeAt(0) - 0x80] ?? one);

const fromWindows = (bytes: Uint8Array): string => windowsSigns(new TextDecoder("latin1").decode(bytes));

const howMany = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** UTF-8, also where a little of it is broken (then with U+FFFD there); text of Windows-1252 has next to no valid UTF-8 in it. */
const fromOneByteOrMore = (bytes: Uint8Array): string => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = text.includes("\ufffd") ? howMany(text, /\ufffd/g) : 0;
  const whole = broken === 0 || howMany(text, /[^\u0000-\u007f\ufffd]/g) > broken;
  return whole ? text : fromWindows(bytes);
};

/**
 * The text of a file: UTF-8, UTF-16 of either order, with a mark or without, else Windows-1252. The mark is no part of the text. No
 * byte is refused; control characters stay as they are.
 */
export const textFromBytes = (bytes: Uint8Array, encoding: Encoding = encodingOf(bytes)): string => {
  const text = encoding === "bytes" ? fromOneByteOrMore(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
};
