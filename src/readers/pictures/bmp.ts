import { bufferOf, cutShort, damaged, emptyRaster, type Raster, unread } from "./raster.ts";

/** Where a colour stands in the bits of a pixel. */
interface Mask {
  readonly shift: number;
  readonly most: number;
}

/** The head of a BMP, whichever of its ages (12 bytes of OS/2 to 124 of version 5). */
interface Head {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 plain, 1 and 2 run lengths of 8 and 4 bits, 3 and 6 masks. */
  readonly packing: number;
  readonly topDown: boolean;
  /** Blue, green, red of each colour. */
  readonly table: Buffer;
  readonly tableStep: number;
  readonly masks: readonly (Mask | undefined)[];
  readonly data: Buffer;
}

const maskOf = (raw: number): Mask | undefined => {
  if (raw === 0) return undefined;
  const shift = 31 - Math.clz32(raw & -raw);
  return { shift, most: raw >>> shift };
};

const USUAL: Readonly<Record<number, readonly number[]>> = {
  16: [0x7c00, 0x3e0, 0x1f, 0],
  32: [0xff0000, 0xff00, 0xff, 0],
};

const masksOf = (bytes: Buffer, size: number, bits: number, packing: number): (Mask | undefined)[] => {
  if (packing !== 3 && packing !== 6) return (USUAL[bits] ?? []).map(maskOf);
  const count = size >= 56 || packing === 6 ? 4 : 3;
  return Array.from({ length: count }, (_, index) => maskOf(bytes.readUInt32LE(54 + index * 4)));
};

const headOf = (bytes: Buffer): Head => {
  if (bytes.length < 26) throw cutShort();
  const size = bytes.readUInt32LE(14);
  const isOld = size === 12;
  if (bytes.length < 14 + size) throw cutShort();
  if (!isOld && size < 40) throw damaged();
  const [width, tall] = isOld
    ? [bytes.readUInt16LE(18), bytes.readInt16LE(20)]
    : [bytes.readInt32LE(18), bytes.readInt32LE(22)];
  const bits = bytes.readUInt16LE(isOld ? 24 : 28);
  const packing = isOld ? 0 : bytes.readUInt32LE(30);
  if (packing === 4 || packing === 5 || packing > 6) throw unread("a BMP packed in a rare way");
  if (![1, 2, 4, 8, 16, 24, 32].includes(bits)) throw damaged();
  const masksAfter = size === 40 && packing === 3 ? 12 : size === 40 && packing === 6 ? 16 : 0;
  const start = 14 + size + masksAfter;
  const from = bytes.readUInt32LE(10);
  if (from > bytes.length || start > bytes.length) throw cutShort();
  const tableStep = isOld ? 3 : 4;
  const colours = bits > 8 ? 0 : Math.min(1 << bits, isOld ? 1 << bits : bytes.readUInt32LE(46) || 1 << bits);
  return {
    width,
    height: Math.abs(tall),
    bits,
    packing,
    topDown: tall < 0,
    table: bytes.subarray(start, start + colours * tableStep),
    tableStep,
    masks: masksOf(bytes, size, bits, packing),
    data: bytes.subarray(from),
  };
};

/** Pixels by number of their colour, from the bottom row up, as run lengths give them. Throws when the end mark is missing. */
const runLengths = ({ width, height, packing, data }: Head): Uint8Array => {
  const pixels = new Uint8Array(width * height);
  let [x, y, at] = [0, 0, 0];
  const byte = (): number => {
    if (at >= data.length) throw cutShort();
    at += 1;
    return data[at - 1] ?? 0;
  };
  const put = (pixel: number): void => {
    if (x < width && y < height) pixels[y * width + x] = pixel;
    x += 1;
  };
  for (;;) {
    const count = byte();
    const value = byte();
    if (count > 0) {
      for (let one = 0; one < count; one += 1) put(packing === 1 ? value : one % 2 === 0 ? value >> 4 : value & 15);
    } else if (value === 0) [x, y] = [0, y + 1];
    else if (value === 1) return pixels;
    else if (value === 2) [x, y] = [x + byte(), y + byte()];
    else {
      const from = at;
      for (let one = 0, held = 0; one < value; one += 1) {
        if (packing === 1 || one % 2 === 0) held = byte();
        put(packing === 1 ? held : one % 2 === 0 ? held >> 4 : held & 15);
      }
      // Each stretch of single pixels fills whole words.
      if ((at - from) % 2 === 1) byte();
    }
  }
};

/** Rows of plain pixels: how to read the colour number or the bits of one. */
const plainRows = ({ width, height, bits, data }: Head): ((x: number, y: number) => number) => {
  const step = Math.ceil((width * bits) / 32) * 4;
  if (data.length < step * height) throw cutShort();
  if (bits > 8) return (x, y) => data.readUIntLE(y * step + (x * bits) / 8, bits / 8);
  const each = 8 / bits;
  return (x, y) => ((data[y * step + Math.floor(x / each)] ?? 0) >> (8 - bits * ((x % each) + 1))) & ((1 << bits) - 1);
};

/** Decodes a BMP. Throws Unshowable. */
export const decodeBmp = (content: Uint8Array): Raster => {
  const head = headOf(bufferOf(content));
  const { width, height, table, tableStep, masks, bits } = head;
  const picture = emptyRaster(width, height);
  const numbers = head.packing === 1 || head.packing === 2 ? runLengths(head) : undefined;
  const read = numbers === undefined ? plainRows(head) : (x: number, y: number) => numbers[y * width + x] ?? 0;
  const sample = (raw: number, mask: Mask | undefined) =>
    mask === undefined ? 0 : Math.round((((raw >>> mask.shift) & mask.most) * 255) / mask.most);
  let isSeen = masks[3] === undefined;
  for (let row = 0; row < height; row += 1) {
    const to = (head.topDown ? row : height - 1 - row) * width * 4;
    for (let x = 0; x < width; x += 1) {
      const raw = read(x, row);
      const at = to + x * 4;
      for (let channel = 0; channel < 3; channel += 1)
        picture.rgba[at + channel] =
          bits === 24
            ? (raw >> (16 - channel * 8)) & 255
            : bits > 8
              ? sample(raw, masks[channel])
              : (table[raw * tableStep + 2 - channel] ?? 0);
      picture.rgba[at + 3] = masks[3] === undefined ? 255 : sample(raw, masks[3]);
      isSeen ||= picture.rgba[at + 3] !== 0;
    }
  }
  // Some programs leave the opacity empty and mean that there is none.
  if (!isSeen) for (let at = 3; at < picture.rgba.length; at += 4) picture.rgba[at] = 255;
  return picture;
};
