import decode, { init } from "@jsquash/avif/decode.js";
import { readBoxes, type Told } from "./boxes.ts";
import type { Orientation } from "./orientation.ts";
import { checkSize, damaged, emptyRaster, type Raster } from "./raster.ts";
import { ownBuffer, rasterOf, wasmOf } from "./wasm.ts";

const cropped = (picture: Raster, part: Told["part"]): Raster => {
  if (part === undefined) return picture;
  const cut = emptyRaster(part.width, part.height);
  for (let y = 0; y < part.height; y += 1) {
    const from = ((part.top + y) * picture.width + part.left) * 4;
    cut.rgba.set(picture.rgba.subarray(from, from + part.width * 4), y * part.width * 4);
  }
  return cut;
};

let ready: Promise<unknown> | undefined;

/** Decodes an AVIF at 8 bits a colour. The decoder leaves turning and cropping to us. Throws Unshowable. */
export const decodeAvif = async (content: Uint8Array): Promise<{ picture: Raster; orientation: Orientation }> => {
  const { size, orientation, part } = readBoxes(content);
  if (size !== undefined) checkSize(size.width, size.height);
  ready ??= wasmOf("avif_dec.wasm").then(init);
  await ready;
  let picture: Raster;
  try {
    picture = rasterOf((await decode(ownBuffer(content))) ?? undefined);
  } catch {
    throw damaged();
  }
  return { picture: cropped(picture, part), orientation };
};
