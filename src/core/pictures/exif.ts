import { ascii, type Told, viewOf } from "./told.ts";

/** How a picture must be turned, as EXIF numbers it, 1 (as it is) to 8; and what else its EXIF tells. */
export interface Exif {
  readonly orientation: number;
  readonly told: readonly Told[];
}

/** A row of a directory (TIFF 6.0, section 2). */
export interface Row {
  /** Where it stands. */
  readonly at: number;
  readonly tag: number;
  /** Where its value stands, and how long it is, in bytes. */
  readonly value: number;
  readonly size: number;
}

export interface Directory {
  readonly at: number;
  readonly rows: readonly Row[];
  /** Where the address of the next one stands. */
  readonly nextAt: number;
}

/** How many bytes a value takes, by the number of its type, from 1 (TIFF 6.0, section 2). */
const SIZES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const ROW = 12;

/** True for little-endian, false for big-endian, undefined when it is no TIFF. */
export const endianOf = (tiff: Uint8Array): boolean | undefined => {
  if (tiff.length < 8) return undefined;
  const mark = ascii(tiff, 0, 2);
  const little = mark === "II";
  if (!little && mark !== "MM") return undefined;
  return viewOf(tiff).getUint16(2, little) === 42 ? little : undefined;
};

/** The directory at a place of a TIFF; undefined when it does not lie within it. */
export const directoryAt = (tiff: Uint8Array, at: number, little: boolean): Directory | undefined => {
  if (at < 8 || at + 2 > tiff.length) return undefined;
  const view = viewOf(tiff);
  const count = view.getUint16(at, little);
  const nextAt = at + 2 + count * ROW;
  if (nextAt > tiff.length) return undefined;
  const rows = Array.from({ length: count }, (_none, index): Row => {
    const place = at + 2 + index * ROW;
    const size = (SIZES[view.getUint16(place + 2, little)] ?? 1) * view.getUint32(place + 4, little);
    return {
      at: place,
      tag: view.getUint16(place, little),
      value: size <= 4 ? place + 8 : view.getUint32(place + 8, little),
      size,
    };
  });
  return { at, rows, nextAt };
};

const ORIENTATION = 0x0112;
export const EXIF_DIRECTORY = 0x8769;
export const GPS_DIRECTORY = 0x8825;
export const INTEROP_DIRECTORY = 0xa005;
const GPS_VERSION = 0;
const CAMERA: readonly number[] = [0x010f, 0x0110, 0x013c, 0x927c, 0xa431, 0xa433, 0xa434, 0xa435, 0xc614, 0xc62f];
const OWNER: readonly number[] = [0x013b, 0x8298, 0xa430, 0x9c9d];

/** What one row tells. */
export const toldByTag = (tag: number): Told =>
  CAMERA.includes(tag) || tag === EXIF_DIRECTORY ? "camera" : OWNER.includes(tag) ? "owner" : "notes";

/** Does the directory of a place hold more than its own version? */
export const tellsPlace = (tiff: Uint8Array, row: Row, little: boolean): boolean => {
  if (row.value + 4 > tiff.length) return true;
  const gps = directoryAt(tiff, viewOf(tiff).getUint32(row.value, little), little);
  return gps === undefined || gps.rows.some(({ tag }) => tag !== GPS_VERSION);
};

const rowTold = (tiff: Uint8Array, row: Row, little: boolean): Told[] => {
  if (row.tag === ORIENTATION) return [];
  if (row.tag === GPS_DIRECTORY) return tellsPlace(tiff, row, little) ? ["place"] : ["notes"];
  if (row.tag !== EXIF_DIRECTORY || row.value + 4 > tiff.length) return [toldByTag(row.tag)];
  const inside = directoryAt(tiff, viewOf(tiff).getUint32(row.value, little), little);
  return ["camera", ...(inside?.rows ?? []).map(({ tag }) => toldByTag(tag))];
};

/** Reads EXIF (a small TIFF). What cannot be read tells at least something. */
export const readExif = (tiff: Uint8Array): Exif => {
  const little = endianOf(tiff);
  const unread: Exif = { orientation: 1, told: ["notes"] };
  if (little === undefined) return unread;
  const view = viewOf(tiff);
  const first = directoryAt(tiff, view.getUint32(4, little), little);
  if (first === undefined) return unread;
  const found = first.rows.find(({ tag }) => tag === ORIENTATION);
  const raw = found === undefined || found.value + 2 > tiff.length ? 1 : view.getUint16(found.value, little);
  const next = first.nextAt + 4 <= tiff.length && view.getUint32(first.nextAt, little) !== 0;
  return {
    orientation: raw >= 1 && raw <= 8 ? raw : 1,
    // A second directory is a small picture of its own.
    told: [...first.rows.flatMap((row) => rowTold(tiff, row, little)), ...(next ? (["notes"] as const) : [])],
  };
};

/** EXIF that says how a picture is turned and nothing else. */
export const exifOfOrientation = (orientation: number): Uint8Array =>
  new Uint8Array([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
