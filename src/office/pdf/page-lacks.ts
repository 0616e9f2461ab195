import { Unshowable, unread } from "../../readers/pictures/raster.ts";
import type { Pdfium } from "./pdfium.ts";

/** What of a page is not drawn, or not whole: words in a font that is not there, a damaged picture, a file attached to it. */
export type PageLack = "font" | "picture" | "attached";

const IMAGE = 3;
const FORM = 5;
const INVISIBLE = 3;
/** Fonts that every reader of PDF has (PDF 32000-1, 9.6.2.2) and that have no letters, so that nothing is amiss with their signs. */
const SIGNS = /Symbol|Dingbats/i;
/** The fonts that PDFium has for others have Latin letters. */
const LAST_LATIN = 0x24f;
const MOST_NAME = 200;

const nameOf = (p: Pdfium, font: number): string =>
  p.lend(MOST_NAME, (at) => {
    const length = p.FPDFFont_GetBaseFontName(font, at, MOST_NAME);
    return Buffer.from(p.bytesAt(at, Math.max(0, Math.min(length, MOST_NAME) - 1))).toString("latin1");
  });

/** Are there words beyond Latin letters in a font that is not in the file? */
const lacksFont = (p: Pdfium, page: number): boolean => {
  const text = p.FPDFText_LoadPage(page);
  if (text === 0) return false;
  try {
    for (let index = 0, count = p.FPDFText_CountChars(text); index < count; index += 1) {
      const code = p.FPDFText_GetUnicode(text, index);
      if (code <= LAST_LATIN || !/\p{L}/u.test(String.fromCodePoint(Math.min(code, 0x10ffff)))) continue;
      const object = p.FPDFText_GetTextObject(text, index);
      // Words over a scan, put there to be searched, are drawn by nobody.
      const isDrawn = object !== 0 && p.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE;
      const font = isDrawn ? p.FPDFTextObj_GetFont(object) : 0;
      if (font !== 0 && p.FPDFFont_GetIsEmbedded(font) === 0 && !SIGNS.test(nameOf(p, font))) return true;
    }
    return false;
  } finally {
    p.FPDFText_ClosePage(text);
  }
};

const filtersOf = (p: Pdfium, image: number): string[] =>
  Array.from({ length: p.FPDFImageObj_GetImageFilterCount(image) }, (_, index) =>
    p.lend(40, (at) => {
      const length = p.FPDFImageObj_GetImageFilter(image, index, at, 40);
      return Buffer.from(p.bytesAt(at, Math.max(0, Math.min(length, 40) - 1))).toString("latin1");
    }),
  );

const MOST_RAW = 64 * 1024 * 1024;

/** A JPEG is read through to its end; one in JPEG 2000 comes out or does not. Of other kinds PDFium draws all there is. */
const isDamaged = async (p: Pdfium, image: number): Promise<boolean> => {
  const filters = filtersOf(p, image);
  if (filters.at(-1) === "JPXDecode") {
    const bitmap = p.FPDFImageObj_GetBitmap(image);
    if (bitmap !== 0) p.FPDFBitmap_Destroy(bitmap);
    return bitmap === 0;
  }
  if (filters.length !== 1 || filters[0] !== "DCTDecode") return false;
  const size = p.FPDFImageObj_GetImageDataRaw(image, 0, 0);
  if (size === 0 || size > MOST_RAW) return false;
  const raw = p.lend(size, (at) => {
    p.FPDFImageObj_GetImageDataRaw(image, at, size);
    return p.bytesAt(at, size).slice();
  });
  try {
    (await import("../../readers/pictures/jpeg.ts")).readJpeg(raw);
    return false;
  } catch (error) {
    // A rare kind of JPEG is read by PDFium.
    return error instanceof Unshowable && error.message !== unread("a JPEG of a rare kind").message;
  }
};

interface Objects {
  readonly count: number;
  readonly at: (index: number) => number;
}

const MOST_DEPTH = 8;
const MOST_OBJECTS = 20_000;

/** The pictures of a page, those inside of drawings too. */
const imagesIn = (p: Pdfium, { count, at }: Objects, depth = 0): number[] =>
  Array.from({ length: Math.min(count, MOST_OBJECTS) }, (_, index) => at(index)).flatMap((object): number[] => {
    const kind = p.FPDFPageObj_GetType(object);
    if (kind === IMAGE) return [object];
    if (kind !== FORM || depth >= MOST_DEPTH) return [];
    const inside = {
      count: p.FPDFFormObj_CountObjects(object),
      at: (one: number) => p.FPDFFormObj_GetObject(object, one),
    };
    return imagesIn(p, inside, depth + 1);
  });

/** What of a page of PDFium is not drawn, or not whole. */
export const lacksOf = async (p: Pdfium, page: number): Promise<PageLack[]> => {
  const lacks: PageLack[] = lacksFont(p, page) ? ["font"] : [];
  const objects = { count: p.FPDFPage_CountObjects(page), at: (index: number) => p.FPDFPage_GetObject(page, index) };
  for (const image of imagesIn(p, objects)) if (await isDamaged(p, image)) return [...lacks, "picture"];
  return lacks;
};
