import decode, { init } from "@jsquash/webp/decode.js";
import { bufferOf, checkSize, cutShort, damaged, emptyRaster, putAt, type Raster } from "./raster.ts";
import { ownBuffer, rasterOf, wasmOf } from "./wasm.ts";

type Part = readonly [name: string, data: Buffer];

/** The parts of a RIFF file (https://developers.google.com/speed/webp/docs/riff_container). Throws when one is not whole. */
const partsOf = (bytes: Buffer): Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw cutShort();
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > bytes.length) throw cutShort();
    parts.push([bytes.toString("latin1", at, at + 4), bytes.subarray(at + 8, end)]);
    at = end + (length % 2);
  }
  return parts;
};

const part = (name: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

const riff = (parts: readonly Buffer[]): Buffer => part("RIFF", Buffer.concat([Buffer.from("WEBP"), ...parts]));

const size24 = (data: Buffer, at: number): number => data.readUIntLE(at, 3) + 1;

/** A frame of an animation as a picture of its own. */
const frameFile = (data: Buffer): Buffer => {
  const inner = partsOf(data.subarray(16)).filter(([name]) => ["ALPH", "VP8 ", "VP8L"].includes(name));
  const flags = Buffer.alloc(10);
  flags[0] = inner.some(([name]) => name === "ALPH") ? 0x10 : 0;
  data.copy(flags, 4, 6, 12);
  const needsFlags = flags[0] !== 0;
  return riff([...(needsFlags ? [part("VP8X", flags)] : []), ...inner.map(([name, piece]) => part(name, piece))]);
};

/** The size that the data of a still picture claims (RFC 6386, 9.1; the lossless form's own head). */
const claimedSize = ([name, data]: Part): readonly [number, number] => {
  if (data.length < 10) throw damaged();
  if (name === "VP8 ") return [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
  const bits = data.readUInt32LE(1);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
};

let ready: Promise<unknown> | undefined;
const decoded = async (file: Uint8Array): Promise<Raster> => {
  ready ??= wasmOf("webp_dec.wasm").then(init);
  await ready;
  try {
    return rasterOf(await decode(ownBuffer(file)));
  } catch {
    throw damaged();
  }
};

/** A decoded WebP, its first frame if it moves, and its EXIF. Throws Unshowable. */
export const decodeWebp = async (content: Uint8Array): Promise<{ picture: Raster; exif: Uint8Array | undefined }> => {
  const bytes = bufferOf(content);
  if (bytes.length < 20) throw cutShort();
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw cutShort();
  const parts = partsOf(bytes.subarray(12, end));
  const exif = parts.find(([name]) => name === "EXIF")?.[1];
  const frames = parts.filter(([name]) => name === "ANMF");
  const moving = frames[0]?.[1];
  const whole = parts.find(([name]) => name === "VP8X")?.[1];
  if (moving === undefined) {
    const still = parts.find(([name]) => name === "VP8 " || name === "VP8L");
    if (still === undefined) throw damaged();
    checkSize(...claimedSize(still));
    return { picture: await decoded(bytes.subarray(0, end)), exif };
  }
  if (whole === undefined || whole.length < 10 || moving.length < 16) throw damaged();
  const canvas = emptyRaster(size24(whole, 4), size24(whole, 7));
  checkSize(size24(moving, 6), size24(moving, 9));
  putAt(canvas, await decoded(frameFile(moving)), moving.readUIntLE(0, 3) * 2, moving.readUIntLE(3, 3) * 2);
  return { picture: { ...canvas, frames: frames.length }, exif };
};
