import type { Size } from "../../readers/pictures/orientation.ts";
import { pngOf } from "../../readers/pictures/write-png.ts";
import { drawn } from "./bitmap.ts";
import { drawingSize } from "./flat-pages.ts";
import { MOST_PAGES, openedPdf } from "./open-pdf.ts";
import type { Pdfium } from "./pdfium.ts";

/** A page as a picture. */
export interface DrawnPage {
  /** From 0. */
  readonly page: number;
  readonly png: Uint8Array;
  /** How many points a dot is. */
  readonly points: number;
}

/** Draws a page as a PNG. In: how large, in dots. */
export const pagePng = (p: Pdfium, page: number, size: Size): Uint8Array => {
  const { pixels } = drawn(p, page, size);
  for (let at = 0; at < pixels.length; at += 4) {
    const blue = pixels[at] as number;
    pixels[at] = pixels[at + 2] as number;
    pixels[at + 2] = blue;
    pixels[at + 3] = 255;
  }
  return pngOf({ ...size, rgba: pixels });
};

/** Draws pages of a PDF as they are shown, with what was written onto them. In: their numbers, from 0; told before each. */
export const drawnPages = async (
  p: Pdfium,
  source: Uint8Array,
  pages: readonly number[],
  at: (page: number) => void,
): Promise<DrawnPage[]> => {
  const opened = await openedPdf(p, source);
  if (typeof opened === "string") return [];
  const made: DrawnPage[] = [];
  for (const number of pages.filter((one) => one < Math.min(opened.count, MOST_PAGES))) {
    at(number);
    const flat = await opened.flatten(number);
    const page = flat === undefined ? 0 : p.FPDF_LoadPage(opened.document, number);
    if (flat === undefined || page === 0) continue;
    const size = drawingSize(flat.upright);
    made.push({ page: number, png: pagePng(p, page, size), points: flat.upright.width / size.width });
    p.FPDF_ClosePage(page);
  }
  return made;
};
