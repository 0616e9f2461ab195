import { THUMBNAIL, type Thumbnail } from "../../core/pictures/alike.ts";
import { decodePicture } from "./decode-picture.ts";

/** A picture made small and grey, to be set beside others; undefined when it cannot be decoded. Never throws. */
export const thumbnailOf = async (content: Uint8Array, mediaType: string): Promise<Thumbnail | undefined> => {
  try {
    const [picture] = await decodePicture(content, mediaType);
    if (picture === undefined) return undefined;
    const { width, height, rgba } = picture;
    const sums = new Float64Array(THUMBNAIL * THUMBNAIL);
    const counts = new Uint32Array(THUMBNAIL * THUMBNAIL);
    for (let y = 0, at = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1, at += 4) {
        const cell = Math.floor((y * THUMBNAIL) / height) * THUMBNAIL + Math.floor((x * THUMBNAIL) / width);
        const light = 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
        const alpha = (rgba[at + 3] ?? 255) / 255;
        sums[cell] = (sums[cell] ?? 0) + light * alpha + 255 * (1 - alpha);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    // A picture smaller than that leaves cells empty: they are as the one before.
    const grey = new Uint8Array(sums.length);
    for (let at = 0; at < grey.length; at += 1)
      grey[at] = (counts[at] ?? 0) > 0 ? Math.round((sums[at] ?? 0) / (counts[at] ?? 1)) : (grey[at - 1] ?? 255);
    return { grey, width, height };
  } catch {
    return undefined;
  }
};
