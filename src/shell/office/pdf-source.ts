import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { hasPackedBomb } from "./packed-streams.ts";
import { type Size, type Turn, turnOfDegrees, uprightSize } from "./upright.ts";

/** A page of a PDF as it will be drawn: the part of it that shows, and how it is turned. */
interface SourcePage {
  readonly left: number;
  readonly bottom: number;
  readonly stored: Size;
  readonly turn: Turn;
}

/** A PDF whose pages can be drawn. */
export interface PdfSource {
  readonly kind: "pdf";
  readonly content: Uint8Array;
  readonly parts: readonly SourcePage[];
  readonly pages: readonly Size[];
}

const MOST_BYTES = 50_000_000;
const MOST_PAGES = 500;
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_DRAWING = 32 * 1024 * 1024;

const partOf = (page: PDFPage): SourcePage => {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - left;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - bottom;
  const usable = width >= 1 && height >= 1 && width <= 100_000 && height <= 100_000;
  return {
    left: usable ? left : 0,
    bottom: usable ? bottom : 0,
    stored: usable ? { width, height } : { width: 595, height: 842 },
    turn: turnOfDegrees(page.getRotation().angle),
  };
};

/** Opens a PDF for reading only. A damaged or encrypted one throws. */
export const openPdf = async (content: Uint8Array): Promise<PDFDocument> => {
  return PDFDocument.load(content, { updateMetadata: false, throwOnInvalidObject: true });
};

/**
 * The streams that draw a page. Throws when one is named and not there. Looked at before pdf-lib puts streams of its own
 * around them: those would take the numbers of the missing ones.
 */
const streamsOf = async (page: PDFPage): Promise<PDFRawStream[]> => {
  const contents = page.node.lookup(PDFName.of("Contents"));
  if (contents === undefined && !page.node.has(PDFName.of("Contents"))) return [];
  if (contents instanceof PDFRawStream) return [contents];
  if (!(contents instanceof PDFArray)) throw new Error("A page without what draws it.");
  return Array.from({ length: contents.size() }, (_, index) => contents.lookup(index, PDFRawStream));
};

/** Do the drawing orders of all pages together stay within bounds? Reads no more than that; throws when they are not there. */
const drawsLittle = async (document: PDFDocument): Promise<boolean> => {
  const sizes = new Map<PDFRawStream, number>();
  let all = 0;
  for (const page of document.getPages())
    for (const stream of await streamsOf(page)) {
      const size = sizes.get(stream) ?? (decodePDFRawStream(stream).getBytes(MOST_DRAWING + 1) as Uint8Array).length;
      sizes.set(stream, size);
      all += size;
      if (size > MOST_DRAWING || all > 8 * MOST_DRAWING) return false;
    }
  return true;
};

/** Looks at a PDF. Out: how to draw its pages, or a sentence that says why they cannot be shown. */
export const pdfSource = async (content: Uint8Array): Promise<PdfSource | string> => {
  if (content.length > MOST_BYTES) return "This PDF is larger than 50 MB, so its pages are not shown here.";
  if (await hasPackedBomb(content, MOST_UNPACKED))
    return "This PDF unpacks to far more than its size, so its pages are not shown here.";
  let document: PDFDocument;
  try {
    document = await openPdf(content);
  } catch (error) {
    return /encrypt/i.test(String(error))
      ? "This PDF is locked with a password, so its pages cannot be shown."
      : "This PDF is damaged, so its pages cannot be shown.";
  }
  try {
    const count = document.getPageCount();
    if (count === 0) return "This PDF has no pages.";
    if (count > MOST_PAGES) return `This PDF has ${count} pages, more than ${MOST_PAGES}, so they are not shown here.`;
    if (!(await drawsLittle(document)))
      return "This PDF unpacks to far more than its size, so its pages are not shown here.";
    const parts = document.getPages().map(partOf);
    return { kind: "pdf", content, parts, pages: parts.map((part) => uprightSize(part.stored, part.turn)) };
  } catch {
    return "This PDF is damaged, so its pages cannot be shown.";
  }
};
