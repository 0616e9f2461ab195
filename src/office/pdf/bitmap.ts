import type { Size } from "../../readers/pictures/orientation.ts";
import type { Pdfium } from "./pdfium.ts";

/** A page as pixels: four bytes each (blue, green, red, unused), row by row from the top. */
export interface Bitmap extends Size {
  readonly pixels: Uint8Array;
}

/** A rectangle of pixels, from the upper left corner; `right` and `bottom` are beyond it. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The size in pixels of a page whose longer side is to have this many. */
export const pixelsOf = ({ width, height }: Size, longest: number): Size => {
  const scale = longest / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Draws a page on white and lends the bitmap of PDFium. */
export const withDrawn = <T>(p: Pdfium, page: number, { width, height }: Size, use: (bitmap: number) => T): T => {
  const bitmap = p.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) throw new RangeError("There is no room for the page.");
  try {
    p.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    p.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    return use(bitmap);
  } finally {
    p.FPDFBitmap_Destroy(bitmap);
  }
};

/** The pixels of a bitmap of PDFium, as they lie in its memory. */
export const rowsOf = (p: Pdfium, bitmap: number, { width, height }: Size): Uint8Array => {
  const stride = p.FPDFBitmap_GetStride(bitmap);
  if (stride !== width * 4) throw new RangeError("A bitmap has other rows than it should.");
  return p.bytesAt(p.FPDFBitmap_GetBuffer(bitmap), stride * height);
};

/** Draws a page. */
export const drawn = (p: Pdfium, page: number, size: Size): Bitmap =>
  withDrawn(p, page, size, (bitmap) => ({ ...size, pixels: rowsOf(p, bitmap, size).slice() }));

const differenceAt = (one: Uint8Array, other: Uint8Array, at: number): number =>
  Math.max(
    Math.abs((one[at] ?? 0) - (other[at] ?? 0)),
    Math.abs((one[at + 1] ?? 0) - (other[at + 1] ?? 0)),
    Math.abs((one[at + 2] ?? 0) - (other[at + 2] ?? 0)),
  );

// The edge of a page is where two ways of clipping may differ; a few pixels do when sizes are rounded another way.
const MUCH = 40;
const MOST_POINTS = 12;

/** Do two drawings of a page look the same? */
export const lookSame = (one: Bitmap, other: Bitmap): boolean => {
  if (one.width !== other.width || one.height !== other.height) return false;
  let different = 0;
  for (let y = 1; y < one.height - 1; y += 1)
    for (let x = 1; x < one.width - 1; x += 1)
      if (differenceAt(one.pixels, other.pixels, (y * one.width + x) * 4) > MUCH) different += 1;
  return different <= MOST_POINTS;
};

const someIn = (bitmap: Size, area: Area, holds: (at: number) => boolean): boolean => {
  for (let y = Math.max(0, area.top); y < Math.min(bitmap.height, area.bottom); y += 1)
    for (let x = Math.max(0, area.left); x < Math.min(bitmap.width, area.right); x += 1)
      if (holds((y * bitmap.width + x) * 4)) return true;
  return false;
};

/** Do two drawings of one size differ anywhere in an area? */
export const differIn = (one: Bitmap, other: Bitmap, area: Area): boolean =>
  someIn(one, area, (at) => differenceAt(one.pixels, other.pixels, at) > 2);

/** Has an area more than one colour? */
export const hasMarks = (bitmap: Bitmap, area: Area): boolean => {
  let first: number | undefined;
  return someIn(bitmap, area, (at) => {
    first ??= at;
    return [0, 1, 2].some((part) => bitmap.pixels[at + part] !== bitmap.pixels[(first ?? at) + part]);
  });
};

/** Is a drawing without colours? */
export const isGrey = (pixels: Uint8Array): boolean => {
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  return true;
};
