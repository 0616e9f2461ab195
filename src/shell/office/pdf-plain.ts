import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  type PDFPage,
  PDFPageEmbedder,
  PDFRef,
  PDFDocument as Pdf,
  popGraphicsState,
  pushGraphicsState,
} from "@cantoo/pdf-lib";
import { drawn, isGrey, lookSame, pointsOf, rowsOf, withDrawn } from "./pdf-bitmap.ts";
import { cleanPdf } from "./pdf-clean.ts";
import { canBeTaken } from "./pdf-inside.ts";
import { type FlatPage, type OpenedPdf, openedPdf, type Unopened } from "./pdf-opened.ts";
import { wordLayer } from "./pdf-word-layer.ts";
import { seenWords, type Word } from "./pdf-words.ts";
import { type Pdfium, savedBytes } from "./pdfium.ts";
import { matrixInto, type Size } from "./upright.ts";

/** A page as it is shown: how large, upright, in points; or why it is not shown, or not whole. */
export interface PlainPage extends Size {
  readonly unshown?: "damaged" | "partly" | "slow";
}

const MOST_PAGES = 500;

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

// A page smaller than a stamp is shown larger, one of 14,400 points smaller: what counts is that it can be read.
const LEAST_LENGTH = 200;
const MOST_LENGTH = 2000;

/** How large a page is shown. */
const shownSize = ({ width, height }: Size): Size => {
  const longest = Math.max(width, height);
  const scale = longest < LEAST_LENGTH ? LEAST_LENGTH / longest : longest > MOST_LENGTH ? MOST_LENGTH / longest : 1;
  return { width: width * scale, height: height * scale };
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

/** A page as a picture, and the words seen on it. */
interface Picture {
  /** A PDF whose only page is the picture. */
  readonly content: Uint8Array;
  readonly words: readonly Word[];
}

/** One page of a document, made of what draws it or of a picture of it. */
type Part = { readonly page: FlatPage; readonly picture?: Picture } | undefined;

interface Built {
  readonly content: Uint8Array;
  /** Pages that could not be taken over as they are; and those of them that are damaged. */
  readonly failed: ReadonlySet<number>;
  readonly damaged: ReadonlySet<number>;
}

const sizeOf = ({ left, bottom, right, top }: FlatPage["box"]): Size => ({ width: right - left, height: top - bottom });

/** Makes what draws a page into something to be drawn. Undefined for an empty page, "left" for one that must be left to PDFium. Throws when it is damaged. */
const taken = async (
  document: PDFDocument,
  source: PDFPage | undefined,
  { box }: FlatPage,
): Promise<PDFRef | "left" | undefined> => {
  if (source === undefined) throw new Error("A page is missing.");
  if (!canBeTaken(source)) return "left";
  if (source.node.Contents() === undefined) return undefined;
  return (await PDFPageEmbedder.for(source.node, box)).embedIntoContext(document.context);
};

/** Which pages could not be taken over. In: copies of pages, and their numbers in the file. */
const damagedIn = async (copy: Uint8Array, numbers: readonly number[]): Promise<ReadonlySet<number>> => {
  const sources = (await Pdf.load(copy, { updateMetadata: false, throwOnInvalidObject: true })).getPages();
  return new Set(
    numbers.filter((_, index) => {
      try {
        const source = sources[index];
        if (source !== undefined) canBeTaken(source);
        return source === undefined;
      } catch {
        return true;
      }
    }),
  );
};

/** Draws pages upright into a document in which nothing else is. In: the pages that are drawn as they are, copied; all pages. */
const built = async (copy: Uint8Array | undefined, parts: readonly Part[]): Promise<Built> => {
  const document: PDFDocument =
    copy === undefined
      ? await Pdf.create({ updateMetadata: false })
      : await Pdf.load(copy, { updateMetadata: false, throwOnInvalidObject: true });
  const sources = document.getPages();
  const layer = wordLayer(document);
  const damaged = new Set<number>();
  const left = new Set<number>();
  let next = 0;
  for (const [number, part] of parts.entries()) {
    const { width, height } = part === undefined ? { width: 1, height: 1 } : shownSize(part.page.upright);
    let form: PDFRef | undefined;
    let stored: Size = { width: 1, height: 1 };
    if (part?.picture !== undefined) {
      const [picture] = await document.embedPdf(part.picture.content);
      await picture?.embed();
      form = picture?.ref;
      stored = picture ?? stored;
    } else if (part !== undefined) {
      const made = await taken(document, sources[next], part.page).catch(() => void damaged.add(number));
      if (made === "left") left.add(number);
      else form = made;
      stored = sizeOf(part.page.box);
      next += 1;
    }
    const page = document.addPage([width, height]);
    if (part === undefined || form === undefined) continue;
    const name = page.node.newXObject("Page", form);
    const turn = part.picture === undefined ? part.page.turn : 1;
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...matrixInto(stored, turn, { x: 0, y: 0, width, height })),
      drawObject(name),
      popGraphicsState(),
    );
    if (part.picture !== undefined) {
      const { left, bottom } = part.page.box;
      const words = part.picture.words.map((word) => ({
        ...word,
        left: word.left - left,
        bottom: word.bottom - bottom,
      }));
      layer(page, words, matrixInto(sizeOf(part.page.box), part.page.turn, { x: 0, y: 0, width, height }));
    }
  }
  for (const _ of sources) document.removePage(0);
  // PDFium puts the time and a number of chance into every file.
  const { trailerInfo } = document.context;
  if (trailerInfo.Info instanceof PDFRef) document.context.delete(trailerInfo.Info);
  Object.assign(trailerInfo, { ID: undefined, Info: undefined });
  cleanPdf(document.context);
  return {
    content: await document.save({ addDefaultPage: false, updateFieldAppearances: false }),
    failed: new Set([...damaged, ...left]),
    damaged,
  };
};

// Pages are compared as large as they are on a screen, and drawn for print.
const LOOKED_AT = 900;
const DOTS_OF_POINT = 200 / 72;
const MOST_DOTS = 2000;

/** Draws a page as a picture into a PDF of its own. */
const pictured = (p: Pdfium, document: number, number: number, upright: Size): Uint8Array => {
  const shown = shownSize(upright);
  const size = pointsOf(shown, Math.min(MOST_DOTS, Math.max(shown.width, shown.height) * DOTS_OF_POINT));
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

/** A bitmap with one byte for each point. */
const greyOf = (p: Pdfium, bitmap: number, size: Size): number => {
  const grey = p.FPDFBitmap_CreateEx(size.width, size.height, GREY, 0, 0);
  const stride = p.FPDFBitmap_GetStride(grey);
  const to = p.bytesAt(p.FPDFBitmap_GetBuffer(grey), stride * size.height);
  const from = rowsOf(p, bitmap, size);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) to[y * stride + x] = from[(y * size.width + x) * 4] ?? 255;
  return grey;
};

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
    const size = pointsOf(page.upright, LOOKED_AT);
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
export type Look = { readonly unopened: Unopened } | { readonly count: number; readonly pages: readonly PlainPage[] };

const plainPages = (
  pages: readonly (FlatPage | undefined)[],
  skipped: ReadonlySet<number>,
  damaged: ReadonlySet<number>,
): PlainPage[] =>
  pages.map((page, number) => {
    if (page === undefined) return { width: 595, height: 842, unshown: skipped.has(number) ? "slow" : "damaged" };
    return damaged.has(number) ? { ...shownSize(page.upright), unshown: "partly" } : shownSize(page.upright);
  });

/**
 * Draws the pages of a PDF as people see them: comments, stamps and form values on them, what is covered covered, hidden layers
 * hidden. What draws a page is taken over, so that its text stays text; a page that would come out in another way, or would
 * bring along words that are not seen, becomes a picture with the words that are. In: the file; pages not to be touched; whether
 * only to look; who is told of each step. Out: also the finished PDF, unless it was only looked at. Throws when PDFium breaks off.
 */
export const plainPdf = async (
  p: Pdfium,
  source: Uint8Array,
  {
    skipped = new Set<number>(),
    onlyLook = false,
    at = () => {},
  }: {
    skipped?: ReadonlySet<number>;
    onlyLook?: boolean;
    at?: At;
  },
): Promise<Look & { readonly content?: Uint8Array }> => {
  const opened = openedPdf(p, source);
  if (typeof opened === "string") return { unopened: opened };
  const { count } = opened;
  if (count > MOST_PAGES) return { count, pages: [] };
  const looked = await lookedAt(opened, skipped, at);
  const { pages } = looked;
  const numbers = [...pages.keys()].filter((number) => pages[number] !== undefined);
  if (numbers.length === 0) return { count, pages: plainPages(pages, skipped, new Set()) };
  const copy = copied(p, opened.document, numbers);
  if (onlyLook) return { count, pages: plainPages(pages, skipped, await damagedIn(copy, numbers)) };
  const asIs = pages.map((page): Part => page && { page });
  const first = await built(copy, asIs);
  const pictures = compared(p, looked, first, at);
  const shown = plainPages(pages, skipped, first.damaged);
  if (pictures.size === 0) return { count, pages: shown, content: first.content };
  const kept = numbers.filter((number) => !pictures.has(number));
  const parts = asIs.map((part, number): Part => {
    const words = pictures.get(number);
    if (part === undefined || words === undefined) return part;
    at(number);
    return { ...part, picture: { content: pictured(p, opened.document, number, part.page.upright), words } };
  });
  const { content } = await built(kept.length === 0 ? undefined : copied(p, opened.document, kept), parts);
  return { count, pages: shown, content };
};
