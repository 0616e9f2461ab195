import type { Size } from "../../readers/pictures/orientation.ts";
import { isGrey, pixelsOf, rowsOf, withDrawn } from "./bitmap.ts";
import { shownSize } from "./open-pdf.ts";
import { type Pdfium, savedBytes } from "./pdfium.ts";

// For print.
const DOTS_OF_POINT = 200 / 72;
const MOST_DOTS = 2000;

/** Draws a page as a picture into a PDF of its own. */
export const pictured = (p: Pdfium, document: number, number: number, upright: Size): Uint8Array => {
  const shown = shownSize(upright);
  const size = pixelsOf(shown, Math.min(MOST_DOTS, Math.max(shown.width, shown.height) * DOTS_OF_POINT));
  const target = p.FPDF_CreateNewDocument();
  const source = p.FPDF_LoadPage(document, number);
  try {
    withDrawn(p, source, size, (bitmap) => {
      const page = p.FPDFPage_New(target, 0, size.width, size.height);
      const image = p.FPDFPageObj_NewImageObj(target);
      const grey = isGrey(rowsOf(p, bitmap, size)) ? greyOf(p, bitmap, size) : undefined;
      p.FPDFImageObj_SetBitmap(0, 0, image, grey ?? bitmap);
      p.FPDFImageObj_SetMatrix(image, size.width, 0, 0, size.height, 0, 0);
      p.FPDFPage_InsertObject(page, image);
      p.FPDFPage_GenerateContent(page);
      p.FPDF_ClosePage(page);
      if (grey !== undefined) p.FPDFBitmap_Destroy(grey);
    });
    return savedBytes(p, target);
  } finally {
    p.FPDF_ClosePage(source);
    p.FPDF_CloseDocument(target);
  }
};

const GREY = 1;

/** A bitmap with one byte for each pixel. */
const greyOf = (p: Pdfium, bitmap: number, size: Size): number => {
  const grey = p.FPDFBitmap_CreateEx(size.width, size.height, GREY, 0, 0);
  const stride = p.FPDFBitmap_GetStride(grey);
  const to = p.bytesAt(p.FPDFBitmap_GetBuffer(grey), stride * size.height);
  const from = rowsOf(p, bitmap, size);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) to[y * stride + x] = from[(y * size.width + x) * 4] ?? 255;
  return grey;
};
