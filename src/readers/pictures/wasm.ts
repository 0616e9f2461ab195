import { asset } from "../../system/assets.ts";
import type { Raster } from "./raster.ts";

/** What a decoder of jSquash gives. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What starts a decoder: its compiled code, from its file that comes with the program. Nothing is fetched. */
export const wasmOf = async (
  name: string,
): Promise<{ wasmBinary: ArrayBuffer; locateFile: (name: string) => string }> => ({
  wasmBinary: ownBuffer(asset(name)),
  // It has its code already: nothing is looked for by name.
  locateFile: (file) => file,
});

/** The bytes alone: the decoders take no part of a larger buffer. */
export const ownBuffer = (content: Uint8Array): ArrayBuffer =>
  content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;

/** A picture as the decoder gave it. */
export const rasterOf = ({ width, height, data }: Decoded): Raster => ({
  width,
  height,
  rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
});
