import { crc32, deflateSync } from "node:zlib";
import type { Raster } from "./raster.ts";

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

/** A picture as a PNG. */
export const pngOf = ({ width, height, rgba }: Raster): Buffer => {
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
