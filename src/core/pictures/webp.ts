import { exifOfOrientation, readExif } from "./exif.ts";
import { ascii, type Cleaned, joined, rebuilt, type Told, toldInXmp, viewOf } from "./told.ts";

const NEEDED: readonly string[] = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const FRAME_HEAD = 16;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of a stretch; undefined when one does not lie within it. */
const chunksIn = (bytes: Uint8Array): Chunk[] | undefined => {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length) return undefined;
    chunks.push({ type: ascii(bytes, at, at + 4), data: bytes.subarray(at + 8, end) });
    at = end + (end % 2);
  }
  return chunks;
};

const written = ({ type, data }: Chunk): Uint8Array => {
  const whole = new Uint8Array(8 + data.length + (data.length % 2));
  for (let index = 0; index < 4; index += 1) whole[index] = type.charCodeAt(index);
  viewOf(whole).setUint32(4, data.length, true);
  whole.set(data, 8);
  return whole;
};

const tiffIn = (data: Uint8Array): Uint8Array => (ascii(data, 0, 4) === "Exif" ? data.subarray(6) : data);

/** A WebP without EXIF (but how it is turned), XMP and chunks that no picture needs (RFC 9649). Undefined when it is broken. */
export const cleanWebp = (bytes: Uint8Array): Cleaned | undefined => {
  if (bytes.length < 12 || ascii(bytes, 0, 4) !== "RIFF" || ascii(bytes, 8, 12) !== "WEBP") return undefined;
  const size = viewOf(bytes).getUint32(4, true) + 8;
  if (size > bytes.length) return undefined;
  const chunks = chunksIn(bytes.subarray(12, size));
  if (chunks === undefined) return undefined;
  const told: Told[] = size < bytes.length ? ["notes"] : [];
  let orientation = 1;
  for (const { type, data } of chunks) {
    if (NEEDED.includes(type)) continue;
    if (type === "EXIF") {
      const exif = readExif(tiffIn(data));
      orientation = exif.orientation;
      told.push(...exif.told);
    } else told.push(...(type === "XMP " ? toldInXmp(data) : (["notes"] as const)));
  }
  const parts = chunks
    .filter(({ type }) => NEEDED.includes(type))
    .map((one): Chunk => {
      if (one.type === "VP8X") {
        const data = new Uint8Array(one.data);
        data[0] = ((data[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (orientation === 1 ? 0 : HAS_EXIF);
        return { ...one, data };
      }
      if (one.type !== "ANMF") return one;
      const inside = chunksIn(one.data.subarray(FRAME_HEAD)) ?? [];
      const kept = inside.filter(({ type }) => NEEDED.includes(type));
      return kept.length === inside.length
        ? one
        : { ...one, data: joined([one.data.subarray(0, FRAME_HEAD), ...kept.map(written)]) };
    });
  const exif = orientation === 1 ? [] : [{ type: "EXIF", data: exifOfOrientation(orientation) }];
  const body = joined([...parts, ...exif].map(written));
  const head = new Uint8Array(bytes.subarray(0, 12));
  viewOf(head).setUint32(4, body.length + 4, true);
  return rebuilt(bytes, [head, body], told);
};
