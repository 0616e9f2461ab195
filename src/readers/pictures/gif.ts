import { bufferOf, checkSize, cutShort, damaged, emptyRaster, type Raster } from "./raster.ts";

/** Walks through a GIF (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). Reading past the end throws cutShort. */
class Walk {
  at = 6;
  private readonly bytes: Buffer;
  constructor(content: Uint8Array) {
    this.bytes = bufferOf(content);
  }
  take(length: number): Buffer {
    if (this.at + length > this.bytes.length) throw cutShort();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }
  byte(): number {
    return this.take(1)[0] ?? 0;
  }
  /** A chain of blocks, joined. */
  blocks(): Buffer {
    const pieces: Buffer[] = [];
    for (let length = this.byte(); length !== 0; length = this.byte()) pieces.push(this.take(length));
    return Buffer.concat(pieces);
  }
  table(flags: number): Buffer | undefined {
    return (flags & 0x80) === 0 ? undefined : this.take(3 * (2 << (flags & 7)));
  }
}

const MOST_CODES = 4096;

/** Unpacks LZW as GIF has it, lowest bit first. Throws when it holds fewer than `count` pixels. */
const unpacked = (data: Buffer, leastBits: number, count: number): Uint8Array => {
  if (leastBits < 1 || leastBits > 8) throw damaged();
  const pixels = new Uint8Array(count);
  const before = new Uint16Array(MOST_CODES);
  const last = new Uint8Array(MOST_CODES);
  const length = new Uint16Array(MOST_CODES);
  const clear = 1 << leastBits;
  for (let code = 0; code < clear; code += 1) {
    last[code] = code;
    length[code] = 1;
  }
  let [size, next, previous, first] = [leastBits + 1, clear + 2, -1, 0];
  let [held, bits, made] = [0, 0, 0];
  for (const byte of data) {
    held |= byte << bits;
    bits += 8;
    while (bits >= size) {
      const code = held & ((1 << size) - 1);
      held >>>= size;
      bits -= size;
      if (code === clear) {
        [size, next, previous] = [leastBits + 1, clear + 2, -1];
        continue;
      }
      if (code === clear + 1) {
        if (made < count) throw cutShort();
        return pixels;
      }
      if (code > next || (code === next && previous === -1)) throw damaged();
      // The code that is about to be made stands for the one before and its own first pixel.
      const known = code === next ? previous : code;
      const reach = (length[known] ?? 0) + (code === next ? 1 : 0);
      let to = made + (length[known] ?? 0) - 1;
      for (let one = known, left = length[known] ?? 0; left > 0; left -= 1) {
        first = last[one] ?? 0;
        if (to < count) pixels[to] = first;
        to -= 1;
        one = before[one] ?? 0;
      }
      if (code === next && made + reach - 1 < count) pixels[made + reach - 1] = first;
      made += reach;
      if (previous !== -1 && next < MOST_CODES) {
        before[next] = previous;
        last[next] = first;
        length[next] = (length[previous] ?? 0) + 1;
        next += 1;
        if (next === 1 << size && size < 12) size += 1;
      }
      previous = code;
      if (made >= count) return pixels;
    }
  }
  throw cutShort();
};

/** In which order the rows of an interlaced picture come. */
const rowOrder = (height: number, interlaced: boolean): number[] => {
  const rows = Array.from({ length: height }, (_, row) => row);
  if (!interlaced) return rows;
  const every = (first: number, step: number) => rows.filter((row) => row >= first && (row - first) % step === 0);
  return [...every(0, 8), ...every(4, 8), ...every(2, 4), ...every(1, 2)];
};

/** The first picture, on its screen. A screen that is too small for it grows, as browsers let it. */
const firstPicture = (
  walk: Walk,
  screen: { readonly width: number; readonly height: number },
  common: Buffer | undefined,
  clear: number | undefined,
): Raster => {
  const head = walk.take(9);
  const [left, top] = [head.readUInt16LE(0), head.readUInt16LE(2)];
  const [width, height] = [head.readUInt16LE(4), head.readUInt16LE(6)];
  const table = walk.table(head[8] ?? 0) ?? common;
  if (table === undefined) throw damaged();
  checkSize(width, height);
  const canvas = emptyRaster(Math.max(screen.width, left + width), Math.max(screen.height, top + height));
  const leastBits = walk.byte();
  const pixels = unpacked(walk.blocks(), leastBits, width * height);
  rowOrder(height, ((head[8] ?? 0) & 0x40) !== 0).forEach((row, number) => {
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[number * width + x] ?? 0;
      if (pixel === clear) continue;
      const to = ((top + row) * canvas.width + left + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) canvas.rgba[to + channel] = table[pixel * 3 + channel] ?? 0;
      canvas.rgba[to + 3] = 255;
    }
  });
  return canvas;
};

/** Decodes the first picture of a GIF. Throws Unshowable. */
export const decodeGif = (content: Uint8Array): Raster => {
  const walk = new Walk(content);
  const head = walk.take(7);
  const screen = { width: head.readUInt16LE(0), height: head.readUInt16LE(2) };
  const common = walk.table(head[4] ?? 0);
  let clear: number | undefined;
  let shown: Raster | undefined;
  let frames = 0;
  // Where only the end mark is missing, every pixel is there.
  const isEnded = () => shown !== undefined && walk.isAtEnd();
  for (let kind = walk.byte(); kind !== 0x3b; kind = isEnded() ? 0x3b : walk.byte()) {
    if (kind === 0x2c) frames += 1;
    if (kind === 0x21) {
      const isControl = walk.byte() === 0xf9;
      const data = walk.blocks();
      if (isControl && shown === undefined) clear = ((data[0] ?? 0) & 1) === 1 ? data[3] : undefined;
    } else if (kind === 0x2c && shown === undefined) shown = firstPicture(walk, screen, common, clear);
    else if (kind === 0x2c) {
      walk.table(walk.take(9)[8] ?? 0);
      walk.byte();
      walk.blocks();
    } else throw damaged();
  }
  if (shown === undefined) throw damaged();
  return { ...shown, frames };
};
