import { bufferOf, cutShort, damaged } from "./raster.ts";

/** The numbers of each tag of one picture in a TIFF (TIFF 6.0, section 2). Texts and fractions are left away. */
export type Tags = ReadonlyMap<number, readonly number[]>;

/** How numbers stand in a TIFF. */
export interface Order {
  readonly bytes: Buffer;
  readonly isLittle: boolean;
  /** The newer form with places of 8 bytes. */
  readonly isBig: boolean;
}

/** The bytes of one value, by its type: whole numbers, and what is not read here but has to be there. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 6: 1, 7: 1, 8: 2, 9: 4, 13: 4, 16: 8, 18: 8 };
const OTHER_SIZES: Readonly<Record<number, number>> = { 2: 1, 5: 8, 10: 8, 11: 4, 12: 8 };
const MOST_PAGES = 500;
const MOST_VALUES = 1_000_000;

const read = ({ bytes, isLittle }: Order, at: number, size: number): number => {
  if (!(at >= 0) || at + size > bytes.length) throw cutShort();
  if (size === 8) return Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
  return isLittle ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
};

/** How numbers stand in these bytes; undefined when they are no TIFF. */
export const orderOf = (content: Uint8Array): Order | undefined => {
  const bytes = bufferOf(content);
  const mark = bytes.toString("latin1", 0, 4);
  const isLittle = mark.startsWith("II");
  if (!["II*\0", "MM\0*", "II+\0", "MM\0+"].includes(mark)) return undefined;
  return { bytes, isLittle, isBig: mark.includes("+") };
};

const directory = (order: Order, at: number): { tags: Tags; next: number } => {
  const wide = order.isBig ? 8 : 4;
  const entry = order.isBig ? 20 : 12;
  const count = read(order, at, order.isBig ? 8 : 2);
  if (count > 4096) throw damaged();
  const first = at + (order.isBig ? 8 : 2);
  const tags = new Map<number, readonly number[]>();
  for (let from = first; from < first + count * entry; from += entry) {
    const type = read(order, from + 2, 2);
    const size = SIZES[type] ?? OTHER_SIZES[type];
    const values = read(order, from + 4, wide);
    if (size === undefined || values === 0) continue;
    const inline = from + 4 + wide;
    const place = values * size <= wide ? inline : read(order, inline, wide);
    if (place + values * size > order.bytes.length) throw cutShort();
    // Long rows of bytes are profiles and the like.
    if (SIZES[type] === undefined || values > MOST_VALUES) continue;
    tags.set(
      read(order, from, 2),
      Array.from({ length: values }, (_, index) => read(order, place + index * size, size)),
    );
  }
  return { tags, next: read(order, first + count * entry, wide) };
};

const isSmallCopy = (tags: Tags): boolean => ((tags.get(254)?.[0] ?? 0) & 5) !== 0;

/** The pages of a TIFF, without small copies and masks. Throws Unshowable when it is cut short. */
export const readTags = (order: Order): Tags[] => {
  const pages: Tags[] = [];
  const seen = new Set<number>();
  for (let at = order.isBig ? read(order, 8, 8) : read(order, 4, 4); at !== 0 && pages.length < MOST_PAGES; ) {
    if (seen.has(at)) throw damaged();
    seen.add(at);
    const { tags, next } = directory(order, at);
    if (!isSmallCopy(tags)) pages.push(tags);
    at = next;
  }
  return pages;
};

/** The number that says how the picture of an EXIF block is turned; undefined when it says none. */
export const exifOrientation = (exif: Uint8Array | undefined): number | undefined => {
  if (exif === undefined) return undefined;
  const bytes = bufferOf(exif);
  const order = orderOf(bytes.toString("latin1", 0, 4) === "Exif" ? bytes.subarray(6) : bytes);
  try {
    return order === undefined ? undefined : directory(order, read(order, 4, 4)).tags.get(274)?.[0];
  } catch {
    // Broken tags: the picture is shown as it is stored.
    return undefined;
  }
};
