import type { Packed } from "../readers/pictures/packed.ts";
import { type Png, rowsOf } from "../readers/pictures/png.ts";

/**
 * A PNG whose packed rows a PDF can hold as they are; undefined when it is transparent, interlaced, or its first frame is only a
 * part of it. Packing a large picture anew takes a hundred times as long. Throws Unshowable when rows are missing.
 */
export const plainPng = (png: Png): Packed | undefined => {
  const { width, height, bits, kind, table, frame } = png;
  const isWhole = frame.width === width && frame.height === height;
  if (![0, 2, 3].includes(kind) || png.interlaced || png.opacity !== undefined || !isWhole) return undefined;
  const rows = rowsOf(png);
  const step = rows.length / height;
  for (let at = 0; at < rows.length; at += step) if ((rows[at] ?? 0) > 4) return undefined;
  return { width, height, bits, colours: kind === 2 ? 3 : 1, table: kind === 3 ? table : undefined, rows: png.packed };
};
