import type { Box } from "../../core/facts/place.ts";
import type { Size } from "../../readers/pictures/orientation.ts";
import { drawn, isGrey, lookSame, pixelsOf, rowsOf, withDrawn } from "./bitmap.ts";
import { type Built, built, damagedIn, type Part } from "./build-pdf.ts";
import { type FlatPage, MOST_PAGES, type OpenedPdf, openedPdf, shownSize, type Unopened } from "./open-pdf.ts";
import type { PageLack } from "./page-lacks.ts";
import { type Pdfium, savedBytes } from "./pdfium.ts";
import { seenWords, type Word } from "./seen-words.ts";

// For print.
const DOTS_OF_POINT = 200 / 72;
const MOST_DOTS = 2000;

/** How large a page is drawn that becomes a picture. */
export const drawingSize = (upright: Size): Size => {
  const shown = shownSize(upright);
  return pixelsOf(shown, Math.min(MOST_DOTS, Math.max(shown.width, shown.height) * DOTS_OF_POINT));
};

const BLACK = 0xff000000;

/** Draws a page as a picture into a PDF of its own, with boxes painted over. */
const pictured = (
  p: Pdfium,
  document: number,
  number: number,
  upright: Size,
  boxes: readonly Box[] = [],
): Uint8Array => {
  const size = drawingSize(upright);
  const target = p.FPDF_CreateNewDocument();
  const source = p.FPDF_LoadPage(document, number);
  try {
    withDrawn(p, source, size, (bitmap) => {
      for (const { x, y, width, height } of boxes) {
        const [left, top] = [Math.floor(x), Math.floor(y)];
        p.FPDFBitmap_FillRect(bitmap, left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top, BLACK);
      }
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

/** A page as it is shown: how large, upright, in points; or why it is not shown, or not whole. */
export interface PlainPage extends Size {
  readonly unshown?: "damaged" | "partly" | "slow";
  readonly lacks?: readonly PageLack[];
}

/** Told before each step: which page is looked at, from 0. */
type At = (page: number) => void;

interface Looked {
  readonly opened: OpenedPdf;
  /** Undefined: the page cannot be shown. */
  readonly pages: readonly (FlatPage | undefined)[];
}

/** Looks at every page. Pages in `skipped` are not touched. */
const lookedAt = async (opened: OpenedPdf, skipped: ReadonlySet<number>, at: At): Promise<Looked> => {
  const pages: (FlatPage | undefined)[] = [];
  for (let number = 0; number < opened.count; number += 1) {
    at(number);
    const page = skipped.has(number) ? undefined : await opened.flatten(number);
    pages.push(page?.isEmptied ? undefined : page);
  }
  return { opened, pages };
};

/** Copies pages of a document of PDFium into a new one: what they need and nothing else. In: their numbers, in order. */
const copied = (p: Pdfium, document: number, numbers: readonly number[]): Uint8Array => {
  const target = p.FPDF_CreateNewDocument();
  try {
    const done = p.lend(numbers.length * 4, (address) => {
      p.bytesAt(address, numbers.length * 4).set(new Uint8Array(Int32Array.from(numbers).buffer));
      return p.FPDF_ImportPagesByIndex(target, document, address, numbers.length, 0);
    });
    if (!done) throw new Error("PDFium cannot copy the pages.");
    return savedBytes(p, target);
  } finally {
    p.FPDF_CloseDocument(target);
  }
};

// Pages are compared as large as they are on a screen.
const LOOKED_AT = 900;

/** Looks at how pages came out. Out: for those that must become pictures, the words that are seen on them. */
const compared = (
  p: Pdfium,
  { opened, pages }: Looked,
  { content, failed }: Built,
  at: At,
): Map<number, readonly Word[]> => {
  const made = p.FPDF_LoadMemDocument(p.put(content), content.length, "");
  const found = new Map<number, readonly Word[]>();
  for (const [number, page] of pages.entries()) {
    if (page === undefined) continue;
    at(number);
    const size = pixelsOf(page.upright, LOOKED_AT);
    const source = p.FPDF_LoadPage(opened.document, number);
    const shown = drawn(p, source, size);
    const { words, hidden } = seenWords(p, source, shown);
    p.FPDF_ClosePage(source);
    if (!hidden && !failed.has(number)) {
      const result = p.FPDF_LoadPage(made, number);
      const isSame = result !== 0 && lookSame(shown, drawn(p, result, size));
      if (result !== 0) p.FPDF_ClosePage(result);
      if (isSame) continue;
    }
    found.set(number, words);
  }
  p.FPDF_CloseDocument(made);
  return found;
};

/** What a PDF is, before its pages are drawn: why it cannot be opened, how many pages it has, which of them cannot be shown. */
export type Look =
  | { readonly unopened: Unopened }
  | { readonly count: number; readonly pages: readonly PlainPage[]; readonly isOnly?: "form" | "folder" };

const plainPages = (
  pages: readonly (FlatPage | undefined)[],
  skipped: ReadonlySet<number>,
  damaged: ReadonlySet<number>,
): PlainPage[] =>
  pages.map((page, number) => {
    if (page === undefined) return { width: 595, height: 842, unshown: skipped.has(number) ? "slow" : "damaged" };
    const shown = { ...shownSize(page.upright), ...(page.lacks.length === 0 ? {} : { lacks: page.lacks }) };
    return damaged.has(number) ? { ...shown, unshown: "partly" } : shown;
  });

/**
 * Draws the pages of a PDF as people see them: comments, stamps and form values on them, what is covered covered, hidden layers
 * hidden. What draws a page is taken over, so that its text stays text; a page that would come out in another way, or would
 * bring along words that are not seen, becomes a picture with the words that are; a covered page one without any. In: the file;
 * pages not to be touched; whether only to look; what is painted over, in dots of `drawingSize`, by page; who is told of each step. Out: also the finished PDF, unless it was only looked at. Throws when PDFium breaks off.
 */
export const plainPdf = async (
  p: Pdfium,
  source: Uint8Array,
  {
    skipped = new Set<number>(),
    onlyLook = false,
    covered = new Map<number, readonly Box[]>(),
    at = () => {},
  }: {
    skipped?: ReadonlySet<number>;
    onlyLook?: boolean;
    covered?: ReadonlyMap<number, readonly Box[]>;
    at?: At;
  },
): Promise<Look & { readonly content?: Uint8Array }> => {
  const opened = await openedPdf(p, source);
  if (typeof opened === "string") return { unopened: opened };
  const { count } = opened;
  const told = { count, ...(opened.isOnly === undefined ? {} : { isOnly: opened.isOnly }) };
  if (count > MOST_PAGES) return { ...told, pages: [] };
  const looked = await lookedAt(opened, skipped, at);
  const { pages } = looked;
  const numbers = [...pages.keys()].filter((number) => pages[number] !== undefined);
  if (numbers.length === 0) return { ...told, pages: plainPages(pages, skipped, new Set()) };
  const copy = copied(p, opened.document, numbers);
  if (onlyLook) return { ...told, pages: plainPages(pages, skipped, await damagedIn(copy, numbers)) };
  const asIs = pages.map((page): Part => page && { page });
  const first = await built(copy, asIs);
  const pictures = compared(p, looked, first, at);
  for (const number of covered.keys()) pictures.set(number, []);
  const shown = plainPages(pages, skipped, first.damaged);
  if (pictures.size === 0) return { ...told, pages: shown, content: first.content };
  const kept = numbers.filter((number) => !pictures.has(number));
  const parts = asIs.map((part, number): Part => {
    const words = pictures.get(number);
    if (part === undefined || words === undefined) return part;
    at(number);
    const content = pictured(p, opened.document, number, part.page.upright, covered.get(number));
    return { ...part, picture: { content, words } };
  });
  const { content } = await built(kept.length === 0 ? undefined : copied(p, opened.document, kept), parts);
  return { ...told, pages: shown, content };
};
