import type { Orientation, Size } from "./orientation.ts";
import { bufferOf, cutShort, damaged } from "./raster.ts";

/** A box of the ISO base media format (ISO/IEC 14496-12), as AVIF and HEIC are made of. */
interface Box {
  readonly name: string;
  readonly data: Buffer;
}

/** What the boxes say of the picture that is shown. */
export interface Told {
  readonly brands: readonly string[];
  readonly size: Size | undefined;
  /** How it is to be turned, as EXIF numbers it. */
  readonly orientation: Orientation;
  /** The part that shows, in pixels of the stored picture. */
  readonly part:
    | { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
    | undefined;
}

const boxesIn = (bytes: Buffer): Box[] => {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw cutShort();
    const short = bytes.readUInt32BE(at);
    if (short === 1 && at + 16 > bytes.length) throw cutShort();
    const length = short === 0 ? bytes.length - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const head = short === 1 ? 16 : 8;
    if (length < head) throw damaged();
    if (at + length > bytes.length) throw cutShort();
    boxes.push({ name: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
};

const find = (boxes: readonly Box[], name: string): Buffer | undefined => boxes.find((box) => box.name === name)?.data;

/** Which properties belong to an item, in order (ISO/IEC 23008-12, ipma). */
const associated = (ipma: Buffer, item: number): number[] => {
  const wide = (ipma[3] ?? 0) & 1;
  const long = (ipma[0] ?? 0) > 0;
  let at = 8;
  for (let left = ipma.readUInt32BE(4); left > 0; left -= 1) {
    const id = long ? ipma.readUInt32BE(at) : ipma.readUInt16BE(at);
    at += long ? 4 : 2;
    const count = ipma[at] ?? 0;
    at += 1;
    const found = Array.from({ length: count }, (_, index) =>
      wide ? ipma.readUInt16BE(at + index * 2) & 0x7fff : ipma.readUInt8(at + index) & 0x7f,
    );
    if (id === item) return found;
    at += count * (wide ? 2 : 1);
  }
  return [];
};

// irot turns against the clock, in quarters; imir then mirrors: 0 top and bottom, 1 left and right.
const ORIENTATIONS: Readonly<Record<string, readonly Orientation[]>> = {
  none: [1, 8, 3, 6],
  0: [4, 5, 2, 7],
  1: [2, 7, 4, 5],
};

const partOf = (clap: Buffer | undefined, size: Size | undefined): Told["part"] => {
  if (clap === undefined || size === undefined) return undefined;
  const share = (at: number, isSigned: boolean): number =>
    (isSigned ? clap.readInt32BE(at) : clap.readUInt32BE(at)) / (clap.readUInt32BE(at + 4) || 1);
  const [width, height] = [Math.round(share(0, false)), Math.round(share(8, false))];
  const left = Math.round((size.width - width) / 2 + share(16, true));
  const top = Math.round((size.height - height) / 2 + share(24, true));
  const fits = width > 0 && height > 0 && left >= 0 && top >= 0;
  return fits && left + width <= size.width && top + height <= size.height ? { left, top, width, height } : undefined;
};

const propertiesOf = (meta: Buffer): Box[] => {
  const inner = boxesIn(meta.subarray(4));
  const primary = find(inner, "pitm");
  const iprp = find(inner, "iprp");
  if (primary === undefined || iprp === undefined) return [];
  const item = (primary[0] ?? 0) > 0 ? primary.readUInt32BE(4) : primary.readUInt16BE(4);
  const kept = boxesIn(iprp);
  const all = boxesIn(find(kept, "ipco") ?? Buffer.alloc(0));
  const numbers = kept.filter((box) => box.name === "ipma").flatMap((box) => associated(box.data, item));
  return numbers.flatMap((number) => all[number - 1] ?? []);
};

/** Reads the boxes of an AVIF or HEIC file. Throws Unshowable when it is cut short or contradicts itself. */
export const readBoxes = (content: Uint8Array): Told => {
  const boxes = boxesIn(bufferOf(content));
  const ftyp = find(boxes, "ftyp") ?? Buffer.alloc(0);
  const brands = Array.from({ length: Math.floor(ftyp.length / 4) }, (_, index) =>
    ftyp.toString("latin1", index * 4, index * 4 + 4),
  ).filter((_, index) => index !== 1);
  const meta = find(boxes, "meta");
  if (!boxes.some(({ name }) => name === "mdat") && meta?.includes("idat") !== true) throw cutShort();
  try {
    const properties = meta === undefined ? [] : propertiesOf(meta);
    const ispe = find(properties, "ispe");
    const size = ispe === undefined ? undefined : { width: ispe.readUInt32BE(4), height: ispe.readUInt32BE(8) };
    const mirror = find(properties, "imir");
    const turns = ORIENTATIONS[mirror === undefined ? "none" : (mirror[0] ?? 0) & 1] ?? [];
    const orientation = turns[(find(properties, "irot")?.[0] ?? 0) & 3] ?? 1;
    return { brands, size, orientation, part: partOf(find(properties, "clap"), size) };
  } catch {
    throw damaged();
  }
};
