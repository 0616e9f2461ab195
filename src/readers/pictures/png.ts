import { crc32, inflateSync } from "node:zlib";
import type { Packed } from "./packed.ts";
import { bufferOf, checkSize, cutShort, damaged, emptyRaster, putAt, type Raster } from "./raster.ts";

/** The head of a PNG (https://www.w3.org/TR/png-3/#11IHDR). */
interface Head {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 colours, 3 colours of a table, 4 grey with opacity, 6 colours with opacity. */
  readonly kind: number;
  readonly interlaced: boolean;
}

/** A PNG whose parts were found whole. */
export interface Png extends Head {
  /** Red, green and blue of each colour in the table. */
  readonly table: Uint8Array | undefined;
  readonly opacity: Uint8Array | undefined;
  /** The packed rows of what is shown: the first frame of an animation, else the picture. */
  readonly packed: Uint8Array;
  /** Where the first frame stands on the whole, when it is not all of it. */
  readonly frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly exif: Uint8Array | undefined;
  /** How many frames it has: this is the first. */
  readonly frames: number;
}

type Part = readonly [name: string, data: Buffer];

const SIGNATURE = "\x89PNG\r\n\x1a\n";
const NEEDED = new Set(["IHDR", "PLTE", "IDAT", "tRNS", "acTL", "fcTL", "fdAT", "IEND"]);

const partsOf = (bytes: Buffer): Part[] => {
  const parts: Part[] = [];
  for (let at = 8; ; ) {
    // Of a still picture only the end mark is missing; whether all rows are there is seen when they are unpacked.
    const has = (wanted: string) => parts.some(([name]) => name === wanted);
    if (at + 12 > bytes.length && has("IDAT") && !has("acTL")) return parts;
    if (at + 12 > bytes.length) throw cutShort();
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw cutShort();
    if (NEEDED.has(name) && crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw damaged();
    parts.push([name, bytes.subarray(at + 8, end)]);
    if (name === "IEND") return parts;
    at = end + 4;
  }
};

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const headOf = (part: Part | undefined): Head => {
  if (part?.[0] !== "IHDR" || part[1].length < 13) throw damaged();
  const data = part[1];
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [bits = 0, kind = 0, , , interlace = 0] = data.subarray(8, 13);
  if (!(DEPTHS[kind]?.includes(bits) && interlace < 2)) throw damaged();
  checkSize(width, height);
  return { width, height, bits, kind, interlaced: interlace === 1 };
};

/** An animation shows its first frame, which need not be the picture that programs without animations show. */
const firstFrame = (parts: readonly Part[], head: Head): Pick<Png, "frame" | "packed"> => {
  const still = parts.filter(([name]) => name === "IDAT").map(([, data]) => data);
  const whole = { left: 0, top: 0, width: head.width, height: head.height };
  const control = parts.findIndex(([name]) => name === "fcTL");
  const data = parts[control]?.[1];
  if (!parts.some(([name]) => name === "acTL") || data === undefined || data.length < 26)
    return { frame: whole, packed: Buffer.concat(still) };
  const frame = {
    width: data.readUInt32BE(4),
    height: data.readUInt32BE(8),
    left: data.readUInt32BE(12),
    top: data.readUInt32BE(16),
  };
  checkSize(frame.width, frame.height);
  if (frame.left + frame.width > head.width || frame.top + frame.height > head.height) throw damaged();
  const rest = parts.slice(control + 1);
  const next = rest.findIndex(([name]) => name === "fcTL");
  const own = next === -1 ? rest : rest.slice(0, next);
  const moved = own.filter(([name]) => name === "fdAT").map(([, piece]) => piece.subarray(4));
  return { frame, packed: Buffer.concat(moved.length > 0 ? moved : still) };
};

const framesOf = (parts: readonly Part[]): number =>
  parts.some(([name]) => name === "acTL") ? parts.filter(([name]) => name === "fcTL").length : 1;

/** Reads what a PNG is made of. Throws Unshowable when it is cut short or damaged. */
export const readPng = (content: Uint8Array): Png => {
  if (bufferOf(content).toString("latin1", 0, 8) !== SIGNATURE) throw damaged();
  const parts = partsOf(bufferOf(content));
  const head = headOf(parts[0]);
  const dataOf = (wanted: string) => parts.find(([name]) => name === wanted)?.[1];
  const table = dataOf("PLTE");
  if (head.kind === 3 && (table === undefined || table.length === 0 || table.length % 3 !== 0)) throw damaged();
  return {
    ...head,
    table,
    opacity: dataOf("tRNS"),
    ...firstFrame(parts, head),
    exif: dataOf("eXIf"),
    frames: framesOf(parts),
  };
};

/** The parts of an interlaced picture: first column, first row, steps (https://www.w3.org/TR/png-3/#8Interlace). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const passesOf = ({ frame, interlaced }: Png) =>
  (interlaced ? PASSES : ([[0, 0, 1, 1]] as const))
    .map(([x, y, dx, dy]) => ({
      x,
      y,
      dx,
      dy,
      width: Math.ceil((frame.width - x) / dx),
      height: Math.ceil((frame.height - y) / dy),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);

const bitsEach = ({ bits, kind }: Head): number => bits * (CHANNELS[kind] ?? 1);
const rowBytes = (png: Head, width: number): number => Math.ceil((width * bitsEach(png)) / 8);

/** Unpacks the rows, no more of them than the picture needs. Throws when there are fewer. */
const rowsOf = (png: Png): Uint8Array => {
  const needed = passesOf(png).reduce((all, pass) => all + pass.height * (1 + rowBytes(png, pass.width)), 0);
  try {
    const rows = inflateSync(png.packed, { maxOutputLength: needed + 1 });
    if (rows.length === needed) return rows;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "Z_BUF_ERROR" ? cutShort() : damaged();
  }
  throw cutShort();
};

const paeth = (left: number, up: number, both: number): number => {
  const guess = left + up - both;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - both)];
  return a <= b && a <= c ? left : b <= c ? up : both;
};

/** Undoes the filter of one row in place (https://www.w3.org/TR/png-3/#9Filters). `above` is the row before it, or zeros. */
const unfilter = (filter: number, row: Uint8Array, above: Uint8Array, step: number): void => {
  const left = (at: number): number => (at < step ? 0 : (row[at - step] as number));
  const corner = (at: number): number => (at < step ? 0 : (above[at - step] as number));
  if (filter > 4) throw damaged();
  if (filter === 1) for (let at = step; at < row.length; at += 1) (row[at] as number) += row[at - step] as number;
  if (filter === 2) for (let at = 0; at < row.length; at += 1) (row[at] as number) += above[at] as number;
  if (filter === 3)
    for (let at = 0; at < row.length; at += 1) (row[at] as number) += (left(at) + (above[at] as number)) >> 1;
  if (filter === 4)
    for (let at = 0; at < row.length; at += 1) (row[at] as number) += paeth(left(at), above[at] as number, corner(at));
};

/** The numbers of a row as they are stored, one after the other. */
const numbersOf = (row: Uint8Array, bits: number, count: number, into: Uint16Array): void => {
  if (bits === 8) into.set(row);
  else if (bits === 16)
    for (let at = 0; at < count; at += 1) into[at] = ((row[at * 2] ?? 0) << 8) | (row[at * 2 + 1] ?? 0);
  else {
    const each = 8 / bits;
    const most = (1 << bits) - 1;
    for (let at = 0; at < count; at += 1)
      into[at] = ((row[Math.floor(at / each)] ?? 0) >> (8 - bits * ((at % each) + 1))) & most;
  }
};

/** Turns the numbers of one row into red, green, blue and opacity, 8 bits each. */
type Colouring = (numbers: Uint16Array, width: number, into: Uint8Array) => void;

const fromTable =
  (table: Uint8Array, opacity: Uint8Array | undefined): Colouring =>
  (numbers, width, into) => {
    for (let x = 0; x < width; x += 1) {
      const index = numbers[x] ?? 0;
      for (let channel = 0; channel < 3; channel += 1) into[x * 4 + channel] = table[index * 3 + channel] ?? 0;
      into[x * 4 + 3] = opacity?.[index] ?? 255;
    }
  };

const colouringOf = ({ bits, kind, table, opacity }: Png): Colouring => {
  if (kind === 3) return fromTable(table ?? new Uint8Array(), opacity);
  const channels = CHANNELS[kind] ?? 1;
  const isColour = kind === 2 || kind === 6;
  const scale = 255 / ((1 << bits) - 1);
  // One colour may be named as the clear one; it is compared as it is stored.
  const clear = bufferOf(opacity ?? new Uint8Array());
  const hasClear = kind < 3 && clear.length >= channels * 2;
  const isClear = (numbers: Uint16Array, from: number): boolean => {
    for (let channel = 0; channel < channels; channel += 1)
      if (numbers[from + channel] !== clear.readUInt16BE(channel * 2)) return false;
    return true;
  };
  const eight = (raw: number | undefined): number => (bits === 16 ? (raw ?? 0) >> 8 : (raw ?? 0) * scale);
  return (numbers, width, into) => {
    for (let x = 0; x < width; x += 1) {
      const from = x * channels;
      const to = x * 4;
      into[to] = eight(numbers[from]);
      into[to + 1] = eight(numbers[isColour ? from + 1 : from]);
      into[to + 2] = eight(numbers[isColour ? from + 2 : from]);
      into[to + 3] = kind > 3 ? eight(numbers[from + channels - 1]) : hasClear && isClear(numbers, from) ? 0 : 255;
    }
  };
};

/** Decodes what is shown of a PNG. Throws Unshowable. */
export const decodePng = (png: Png): Raster => {
  const canvas = emptyRaster(png.width, png.height);
  const frame = emptyRaster(png.frame.width, png.frame.height);
  const rows = rowsOf(png);
  const colour = colouringOf(png);
  const step = Math.max(1, bitsEach(png) >> 3);
  const channels = CHANNELS[png.kind] ?? 1;
  let at = 0;
  for (const { x, y, dx, dy, width, height } of passesOf(png)) {
    const length = rowBytes(png, width);
    const numbers = new Uint16Array(width * channels);
    const pixels = new Uint8Array(width * 4);
    let above = new Uint8Array(length);
    for (let line = 0; line < height; line += 1) {
      const row = rows.subarray(at + 1, at + 1 + length) as Uint8Array<ArrayBuffer>;
      unfilter(rows[at] ?? 0, row, above, step);
      numbersOf(row, png.bits, numbers.length, numbers);
      colour(numbers, width, pixels);
      const from = (y + line * dy) * frame.width + x;
      if (dx === 1) frame.rgba.set(pixels, from * 4);
      else
        for (let column = 0; column < width; column += 1)
          frame.rgba.set(pixels.subarray(column * 4, column * 4 + 4), (from + column * dx) * 4);
      above = row;
      at += 1 + length;
    }
  }
  if (frame.width === canvas.width && frame.height === canvas.height) return frame;
  putAt(canvas, frame, png.frame.left, png.frame.top);
  return canvas;
};

/**
 * A PNG whose packed rows a PDF can hold as they are; undefined when it is transparent, interlaced, or its first frame is only a
 * part of it. Packing a large picture anew takes a hundred times as long. Throws Unshowable when rows are missing.
 */
export const plainPng = (png: Png): Packed | undefined => {
  const { width, height, bits, kind, table, frame } = png;
  const isWhole = frame.width === width && frame.height === height;
  if (![0, 2, 3].includes(kind) || png.interlaced || png.opacity !== undefined || !isWhole) return undefined;
  const rows = rowsOf(png);
  const step = rows.length / height;
  for (let at = 0; at < rows.length; at += step) if ((rows[at] ?? 0) > 4) return undefined;
  return { width, height, bits, colours: kind === 2 ? 3 : 1, table: kind === 3 ? table : undefined, rows: png.packed };
};
