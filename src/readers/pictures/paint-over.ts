import type { Box } from "../../core/facts/place.ts";
import type { Painted } from "../../core/pictures/recognised.ts";
import { decodePicture } from "./decode-picture.ts";
import type { Raster } from "./raster.ts";
import { pngOf } from "./write-png.ts";

const JPEG_QUALITY = 90;

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
