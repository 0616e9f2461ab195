import { inflateSync } from "node:zlib";
import { decode as decodeJpeg } from "jpeg-js";
import { type FaxFormat, unpackFax } from "./ccitt.ts";
import { cutShort, damaged, Unshowable, unread } from "./raster.ts";

/** A strip or tile of a TIFF as it is stored, and what it must become. */
export interface Piece {
  readonly packing: number;
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  /** Bytes that it unpacks to. */
  readonly needed: number;
  readonly channels: number;
  readonly fax: Omit<FaxFormat, "kind">;
  /** What all JPEG pieces share, and whether their colours are brightness and two hues. */
  readonly jpegTables: Buffer | undefined;
  readonly hasHues: boolean;
}

/** LZW as TIFF has it: the highest bit first, codes grow one early (TIFF 6.0, section 13). */
const unpackLzw = (data: Buffer, needed: number): Uint8Array => {
  const out = new Uint8Array(needed);
  const start = new Uint32Array(4097);
  const length = new Uint16Array(4097);
  let [made, next, size, previous, held, bits] = [0, 258, 9, -1, 0, 0];
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < size) continue;
    bits -= size;
    const code = (held >>> bits) & ((1 << size) - 1);
    if (code === 257) break;
    if (code === 256) {
      [next, size, previous] = [258, 9, -1];
      continue;
    }
    if (code > next || (code >= 256 && previous === -1)) throw damaged();
    const from = made;
    // The text of a new code is the one before and the first byte of what follows it, which lie one after the other in `out`.
    if (code < 256) {
      if (made < needed) out[made] = code;
      made += 1;
    } else {
      for (let index = 0, at = start[code] ?? 0; index < (length[code] ?? 0) && made < needed; index += 1, made += 1)
        out[made] = out[at + index] ?? 0;
    }
    if (made >= needed) return out;
    if (next <= 4096) {
      start[next] = from;
      length[next] = made - from + 1;
      next += 1;
    }
    previous = code;
    if (next + 1 > 1 << size && size < 12) size += 1;
  }
  if (made < needed) throw cutShort();
  return out;
};

const unpackBits = (data: Buffer, needed: number): Uint8Array => {
  const out = new Uint8Array(needed);
  let made = 0;
  for (let at = 0; at < data.length && made < needed; ) {
    const count = data.readInt8(at);
    at += 1;
    if (count >= 0) {
      const piece = data.subarray(at, at + count + 1);
      out.set(piece.subarray(0, needed - made), made);
      made += piece.length;
      at += count + 1;
    } else if (count !== -128) {
      out.fill(data[at] ?? 0, made, Math.min(needed, made + 1 - count));
      made += 1 - count;
      at += 1;
    }
  }
  if (made < needed) throw cutShort();
  return out;
};

const unpackJpeg = ({ data, jpegTables, width, height, channels, hasHues, needed }: Piece): Uint8Array => {
  // The tables are a JPEG without a picture: its begin without its end, then the piece without its begin.
  const whole = jpegTables === undefined ? data : Buffer.concat([jpegTables.subarray(0, -2), data.subarray(2)]);
  const {
    width: wide,
    height: high,
    data: rgb,
  } = decodeJpeg(whole, {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    colorTransform: hasHues,
    maxResolutionInMP: 64,
    maxMemoryUsageInMB: 1024,
  });
  if (wide < width || high < height) throw damaged();
  const out = new Uint8Array(needed);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < channels; channel += 1)
        out[(y * width + x) * channels + channel] = rgb[(y * wide + x) * 3 + channel] ?? 0;
  return out;
};

const inflated = (data: Buffer, needed: number): Uint8Array => {
  const out = inflateSync(data, { maxOutputLength: needed + 1_000_000 });
  if (out.length < needed) throw cutShort();
  return out.subarray(0, needed);
};

/** Unpacks a strip or tile. Throws Unshowable when it holds too little, or is packed in a way that is not read here. */
export const unpackPiece = (piece: Piece): Uint8Array => {
  const { packing, data, needed } = piece;
  try {
    if (packing === 1) {
      if (data.length < needed) throw cutShort();
      return data.subarray(0, needed);
    }
    if (packing === 5) return unpackLzw(data, needed);
    if (packing === 8 || packing === 32946) return inflated(data, needed);
    if (packing === 32773) return unpackBits(data, needed);
    if (packing === 7) return unpackJpeg(piece);
    if (packing === 2 || packing === 3 || packing === 4)
      return unpackFax(data, piece.width, piece.height, { ...piece.fax, kind: packing });
  } catch (error) {
    throw error instanceof Unshowable ? error : damaged();
  }
  throw unread("a TIFF packed in a rare way");
};
