import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";

/** What is on a page: a picture over all of it, or lines of text. */
export type OnPage = { readonly jpeg: Uint8Array } | { readonly lines: readonly string[] };

/** A PDF of pages with pictures, as a scanner makes it, and pages with text. */
export const pdfOfPages = async (pages: readonly OnPage[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const one of pages) {
    if ("jpeg" in one) {
      const picture = await document.embedJpg(one.jpeg);
      const size = picture.scaleToFit(595, 842);
      document.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size });
      continue;
    }
    const page = document.addPage([595, 842]);
    for (const [index, line] of one.lines.entries())
      page.drawText(line, { x: 50, y: 760 - 30 * index, size: 14, font });
  }
  document.setTitle("A title with Lindqvist");
  return await document.save();
};
