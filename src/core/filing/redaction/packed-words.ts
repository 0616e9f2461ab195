/** Words packed as base64 inside a text, in a link or a field. Not a whole file: those are looked at on their own. */
const PACKED = /[A-Za-z0-9+/_-]{16,8192}={0,2}/g;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The text in UTF-8 that base64 stands for (RFC 4648, both alphabets); undefined when it is none. */
const unpacked = (packed: string): string | undefined => {
  const plain = packed.replace(/-/g, "+").replace(/_/g, "/").replace(/=+$/, "");
  let bits = 0;
  let held = 0;
  let address = "";
  for (const letter of plain) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    address += `%${((held >> bits) & 0xff).toString(16).padStart(2, "0")}`;
  }
  try {
    const text = decodeURIComponent(address);
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

/** A stretch of a text that is other text in base64. */
export interface Packed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The stretches of a text that are words in base64, in order. */
export const packedIn = (text: string): Packed[] =>
  [...text.matchAll(PACKED)].flatMap((match) => {
    const inside = unpacked(match[0]);
    return inside === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, text: inside }];
  });
