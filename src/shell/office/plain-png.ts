import { inflateSync } from "node:zlib";

/** A PNG whose packed rows a PDF can hold as they are (PDF 32000-1, 7.4.4.4: predictor 15 is PNG's own). */
export interface PlainPng {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colours: 1 | 3;
  /** Red, green and blue of each colour in the table; undefined when the picture has none. */
  readonly table: Uint8Array | undefined;
  readonly rows: Uint8Array;
}

const partsOf = (bytes: Buffer): [string, Buffer][] => {
  const parts: [string, Buffer][] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) break;
    parts.push([bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return parts;
};

/** Do the rows unpack to just what the picture needs? */
const areWhole = (rows: Uint8Array, needed: number): boolean => {
  try {
    return inflateSync(rows, { maxOutputLength: needed + 1 }).length === needed;
  } catch {
    return false;
  }
};

/**
 * Reads a PNG that is neither transparent nor interlaced. Undefined for all others and for damaged ones. Packing a large picture
 * anew takes a hundred times as long.
 */
export const plainPng = (content: Uint8Array): PlainPng | undefined => {
  const parts = partsOf(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  const head = parts[0]?.[0] === "IHDR" ? parts[0][1] : undefined;
  if (head === undefined || head.length < 13) return undefined;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [bits = 0, kind = 0, , , interlace = 0] = head.subarray(8, 13);
  const table = parts.find(([name]) => name === "PLTE")?.[1];
  const isPlain = [0, 2, 3].includes(kind) && interlace === 0 && !parts.some(([name]) => name === "tRNS");
  if (!isPlain || (kind === 3 && (table === undefined || table.length === 0 || table.length % 3 !== 0)))
    return undefined;
  const colours = kind === 2 ? 3 : 1;
  const rows = Buffer.concat(parts.filter(([name]) => name === "IDAT").map(([, data]) => data));
  if (!areWhole(rows, height * (1 + Math.ceil((width * bits * colours) / 8)))) return undefined;
  return { width, height, bits, colours, table: kind === 3 ? table : undefined, rows };
};
