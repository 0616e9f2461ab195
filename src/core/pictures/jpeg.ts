import { exifOfOrientation, readExif } from "./exif.ts";
import { ascii, type Cleaned, joined, rebuilt, type Told, toldInXmp, viewOf } from "./told.ts";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const isApp = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

const begins = (data: Uint8Array, words: string): boolean => ascii(data, 0, words.length) === words;

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  joined([new Uint8Array([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);

/** The head of JFIF without the small picture in it. */
const withoutThumbnail = (data: Uint8Array): Uint8Array => {
  const head = new Uint8Array(data.subarray(0, 14));
  head[12] = 0;
  head[13] = 0;
  return head;
};

/** Where coded picture data ends: at the next marker that is no restart. */
const endOfScan = (bytes: Uint8Array, start: number): number => {
  for (let at = start; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !isAlone(marker)) return at;
  }
  return bytes.length;
};

interface Kept {
  readonly part: Uint8Array | undefined;
  readonly told: readonly Told[];
  readonly orientation?: number;
}

/** What of an application's segment or a comment is kept: the kind of colours, no more. */
const keptOf = (marker: number, data: Uint8Array, whole: Uint8Array): Kept => {
  if (marker === 0xe0 && begins(data, "JFIF\0") && data.length >= 14)
    return data.length > 14
      ? { part: segment(marker, withoutThumbnail(data)), told: ["notes"] }
      : { part: whole, told: [] };
  if (marker === 0xe2 && begins(data, "ICC_PROFILE\0")) return { part: whole, told: [] };
  if (marker === 0xee && begins(data, "Adobe")) return { part: whole, told: [] };
  if (marker === 0xe1 && begins(data, "Exif\0")) {
    const { orientation, told } = readExif(data.subarray(6));
    return { part: undefined, told, orientation };
  }
  if (marker === 0xe1 && begins(data, "http://ns.adobe.com/")) return { part: undefined, told: toldInXmp(data) };
  return { part: undefined, told: ["notes"] };
};

/**
 * A JPEG without EXIF (but how it is turned), XMP, IPTC, comments, small pictures and what follows its end, such as a film.
 * Its coded picture is not touched (ITU T.81, annex B). Undefined when it is broken.
 */
export const cleanJpeg = (bytes: Uint8Array): Cleaned | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const view = viewOf(bytes);
  const head: Uint8Array[] = [];
  const parts: Uint8Array[] = [];
  const told: Told[] = [];
  let orientation = 1;
  const finish = (): Cleaned => {
    const exif =
      orientation === 1
        ? []
        : [segment(0xe1, joined([new Uint8Array([69, 120, 105, 102, 0, 0]), exifOfOrientation(orientation)]))];
    return rebuilt(bytes, [bytes.subarray(0, 2), ...head, ...exif, ...parts], told);
  };
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) {
      parts.push(bytes.subarray(at, at + 2));
      if (at + 2 < bytes.length) told.push("notes");
      return finish();
    }
    if (isAlone(marker) || marker === 0) {
      if (marker !== 0) parts.push(bytes.subarray(at, at + 2));
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return undefined;
    const whole = bytes.subarray(at, end);
    if (isApp(marker) || marker === COMMENT) {
      const kept = keptOf(marker, bytes.subarray(at + 4, end), whole);
      told.push(...kept.told);
      if (kept.orientation !== undefined && kept.orientation !== 1) orientation = kept.orientation;
      if (kept.part !== undefined) (marker === 0xe0 ? head : parts).push(kept.part);
      at = end;
      continue;
    }
    parts.push(whole);
    at = end;
    if (marker === SOS) {
      at = endOfScan(bytes, end);
      parts.push(bytes.subarray(end, at));
    }
  }
  return finish();
};
