import { readExif } from "./exif.ts";
import { ascii, type Cleaned, cleaned, type Told, toldInXmp, viewOf } from "./told.ts";

// HEIC and AVIF (ISO/IEC 14496-12 and 23008-12) name places in the file by their addresses. So nothing is moved: what tells of
// the making is written over, and boxes that hold nothing else become free room.

interface Box {
  readonly type: string;
  readonly at: number;
  /** Where its content begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Boxes that hold boxes; `meta` and `iinf` have more before them. */
const HOLDERS: readonly string[] = ["moov", "trak", "mdia", "minf", "iprp", "ipco"];
/** What a picture, or a row of them, needs at the top. */
const TOP: readonly string[] = ["ftyp", "styp", "meta", "mdat", "moov", "moof", "mfra", "sidx", "wide"];
/** Boxes further in that tell of the making: of the person's own, of programs, of times. */
const TELLING: readonly string[] = ["udta", "uuid", "udes", "crtt", "mdft", "free", "skip"];
/** Items that are pictures or are put together from pictures. */
const PICTURES = /^(?:hvc1|hev1|lhv1|av01|avc1|vvc1|jpeg|j2k1|unci|grid|iovl|iden|tmap|hvt1|base|a1op|a1lx)$/;

const boxesIn = (bytes: Uint8Array, start: number, end: number): Box[] | undefined => {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    if (at + 8 > end) return undefined;
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && at + 16 > end) return undefined;
    const size = short === 0 ? end - at : isLong ? Number(view.getBigUint64(at + 8)) : short;
    const head = isLong ? 16 : 8;
    if (size < head || at + size > end) return undefined;
    boxes.push({ type: ascii(bytes, at + 4, at + 8), at, start: at + head, end: at + size });
    at += size;
  }
  return boxes;
};

interface Item {
  readonly id: number;
  readonly type: string;
  readonly isXmp: boolean;
}

const itemsIn = (bytes: Uint8Array, { start, end }: Box): Item[] => {
  const view = viewOf(bytes);
  const boxes = boxesIn(bytes, start + (bytes[start] === 0 ? 6 : 8), end) ?? [];
  return boxes.flatMap((box): Item[] => {
    const version = bytes[box.start] ?? 0;
    if (box.type !== "infe" || version < 2) return [];
    const wide = version === 2 ? 2 : 4;
    const id = wide === 2 ? view.getUint16(box.start + 4) : view.getUint32(box.start + 4);
    const type = ascii(bytes, box.start + 6 + wide, box.start + 10 + wide);
    return [{ id, type, isXmp: type === "mime" }];
  });
};

interface Extent {
  readonly at: number;
  readonly length: number;
}

/** Where the content of each item lies; undefined when it is said in a way that is not known here. */
const extentsIn = (bytes: Uint8Array, box: Box, idat: Box | undefined): Map<number, Extent[]> | undefined => {
  const view = viewOf(bytes);
  const version = bytes[box.start] ?? 0;
  let at = box.start + 4;
  const number = (size: number): number => {
    const value =
      size === 0
        ? 0
        : size === 2
          ? view.getUint16(at)
          : size === 4
            ? view.getUint32(at)
            : Number(view.getBigUint64(at));
    at += size;
    return value;
  };
  const sizes = number(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version > 0 ? sizes & 15 : 0;
  const extents = new Map<number, Extent[]>();
  const count = number(version < 2 ? 2 : 4);
  for (let item = 0; item < count && at < box.end; item += 1) {
    const id = number(version < 2 ? 2 : 4);
    const method = version > 0 ? number(2) & 15 : 0;
    number(2);
    const base = number(baseSize);
    const own: Extent[] = [];
    for (let left = number(2); left > 0; left -= 1) {
      number(indexSize);
      const offset = base + number(offsetSize);
      const length = number(lengthSize);
      if (method > 1 || (method === 1 && idat === undefined)) return undefined;
      own.push({ at: method === 1 ? (idat?.start ?? 0) + offset : offset, length });
    }
    extents.set(id, own);
  }
  return extents;
};

const EMPTY_TIFF = [0, 0, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];

class Broken extends Error {}

const clean = (bytes: Uint8Array): Cleaned => {
  // A slice of a Buffer would be the same memory.
  const copy = new Uint8Array(bytes);
  const told: Told[] = [];
  const isBlank = (start: number, end: number): boolean => copy.subarray(start, end).every((byte) => byte === 0);

  const free = ({ type, at, start, end }: Box): void => {
    if (["free", "skip"].includes(type) && isBlank(start, end)) return;
    if (type === "uuid" || type === "udta") told.push(...toldInXmp(copy.subarray(start, end)));
    else told.push("notes");
    for (const [index, letter] of [..."free"].entries()) copy[at + 4 + index] = letter.charCodeAt(0);
    copy.fill(0, start, end);
  };

  const overwrite = (item: Item, { at, length }: Extent): void => {
    const end = length === 0 ? at : at + length;
    if (end > copy.length) throw new Broken();
    const data = copy.subarray(at, end);
    if (item.type === "Exif" && data.length >= 4) {
      const from = 4 + viewOf(data).getUint32(0);
      const { told: own } = readExif(data.subarray(Math.min(from, data.length)));
      if (own.length > 0) told.push(...own);
      copy.fill(0, at, end);
      if (data.length >= EMPTY_TIFF.length) copy.set(EMPTY_TIFF, at);
      return;
    }
    if (item.isXmp && data.some((byte) => byte !== 0x20)) told.push(...toldInXmp(data));
    else if (!item.isXmp) told.push("notes");
    copy.fill(item.isXmp ? 0x20 : 0, at, end);
  };

  const inMeta = (meta: Box): void => {
    const boxes = boxesIn(copy, meta.start + 4, meta.end);
    if (boxes === undefined) throw new Broken();
    const box = (type: string) => boxes.find((one) => one.type === type);
    const [iinf, iloc] = [box("iinf"), box("iloc")];
    const items = (iinf === undefined ? [] : itemsIn(copy, iinf)).filter(({ type }) => !PICTURES.test(type));
    if (items.length > 0) {
      const extents = iloc === undefined ? undefined : extentsIn(copy, iloc, box("idat"));
      if (extents === undefined) throw new Broken();
      for (const item of items) for (const extent of extents.get(item.id) ?? []) overwrite(item, extent);
    }
    for (const one of boxes) inside(one);
  };

  const inside = (box: Box): void => {
    if (TELLING.includes(box.type)) free(box);
    else if (HOLDERS.includes(box.type))
      for (const one of boxesIn(copy, box.start, box.end) ?? []) one.type === "meta" ? free(one) : inside(one);
  };

  const boxes = boxesIn(copy, 0, copy.length);
  if (boxes === undefined || boxes[0]?.type !== "ftyp") throw new Broken();
  for (const box of boxes) {
    if (!TOP.includes(box.type)) free(box);
    else if (box.type === "meta") inMeta(box);
    else inside(box);
  }
  return told.length === 0 ? { content: bytes, told: [] } : cleaned(copy, told);
};

/** A HEIC or AVIF without EXIF, XMP and what programs put into it. How it is turned stands elsewhere in it. Undefined when it is broken. */
export const cleanHeif = (bytes: Uint8Array): Cleaned | undefined => {
  try {
    return clean(bytes);
  } catch (error) {
    // A number beyond the end is a broken file.
    if (error instanceof Broken || error instanceof RangeError) return undefined;
    throw error;
  }
};
