import { crc32, deflateSync } from "node:zlib";
import type { Box } from "../../core/facts/place.ts";
import type { Painted } from "../../core/pictures/recognised.ts";
import { decodePicture } from "./decode-picture.ts";
import type { Raster } from "./raster.ts";

const JPEG_QUALITY = 90;

/** A part of a PNG: its length, name, data and sum (https://www.w3.org/TR/png-3/#5Chunk-layout). */
const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

const UP = 2;

const pngOf = ({ width, height, rgba }: Raster): Buffer => {
  const step = width * 4;
  const rows = Buffer.alloc((step + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (step + 1);
    rows[to] = UP;
    for (let x = 0; x < step; x += 1)
      rows[to + 1 + x] = (rgba[y * step + x] as number) - (y === 0 ? 0 : (rgba[(y - 1) * step + x] as number));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array()),
  ]);
};

const fill = ({ width, height, rgba }: Raster, box: Box): void => {
  const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))];
  const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height, Math.ceil(box.y + box.height))];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) rgba.set([0, 0, 0, 255], (y * width + x) * 4);
};

/**
 * A new picture of the same pixels, upright, with boxes painted black: nothing of what was under them is in it, and nothing that the
 * file told beside the picture. Undefined when it has several pages or moves, or cannot be decoded. Never throws.
 */
export const paintOver = async (
  content: Uint8Array,
  mediaType: string,
  boxes: readonly Box[],
): Promise<Painted | undefined> => {
  try {
    const [picture, ...more] = await decodePicture(content, mediaType);
    if (picture === undefined || more.length > 0 || (picture.frames ?? 1) > 1) return undefined;
    for (const box of boxes) fill(picture, box);
    if (mediaType !== "image/jpeg") return { content: pngOf(picture), mediaType: "image/png" };
    const { encode } = await import("jpeg-js");
    const { data } = encode({ width: picture.width, height: picture.height, data: picture.rgba }, JPEG_QUALITY);
    return { content: data, mediaType: "image/jpeg" };
  } catch {
    return undefined;
  }
};
