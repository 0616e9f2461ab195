import { ascii, type Cleaned, rebuilt, type Told } from "./told.ts";

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = 0x3b;
const APPLICATION = 0xff;
const COMMENT = 0xfe;
const LOOPS: readonly string[] = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"];

const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Where a row of blocks ends, each with its length before it; -1 when it does not. */
const endOfBlocks = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return -1;
};

/** A GIF without comments, notes of programs and what follows its end (GIF89a). Undefined when it is broken. */
export const cleanGif = (bytes: Uint8Array): Cleaned | undefined => {
  if (!/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return undefined;
  let at = 13 + colours(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  const told: Told[] = [];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === END) {
      parts.push(bytes.subarray(at, at + 1));
      if (at + 1 < bytes.length) told.push("notes");
      return rebuilt(bytes, parts, told);
    }
    const isImage = kind === IMAGE;
    if (!isImage && kind !== EXTENSION) return undefined;
    const end = endOfBlocks(bytes, isImage ? at + 11 + colours(bytes[at + 9] ?? 0) : at + 2);
    if (end < 0) return undefined;
    const label = bytes[at + 1];
    const isNote = label === COMMENT || (label === APPLICATION && !LOOPS.includes(ascii(bytes, at + 3, at + 14)));
    if (isImage || !isNote) parts.push(bytes.subarray(at, end));
    else told.push("notes");
    at = end;
  }
  return undefined;
};
