import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  type PDFPage,
  PDFPageEmbedder,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from "@cantoo/pdf-lib";
import { matrixInto, type Size } from "../../readers/pictures/orientation.ts";
import { cleanPdf, clearPdfPages } from "./clean-pdf.ts";
import { canBeTaken } from "./inside-pdf.ts";
import { type FlatPage, shownSize } from "./open-pdf.ts";
import type { Word } from "./seen-words.ts";
import { wordLayer } from "./word-layer.ts";

/** A page as a picture, and the words seen on it. */
interface Picture {
  /** A PDF whose only page is the picture. */
  readonly content: Uint8Array;
  readonly words: readonly Word[];
}

/** One page of a document, made of what draws it or of a picture of it. */
export type Part = { readonly page: FlatPage; readonly picture?: Picture } | undefined;

export interface Built {
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
export const damagedIn = async (copy: Uint8Array, numbers: readonly number[]): Promise<ReadonlySet<number>> => {
  const sources = (await PDFDocument.load(copy, { updateMetadata: false, throwOnInvalidObject: true })).getPages();
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
export const built = async (copy: Uint8Array | undefined, parts: readonly Part[]): Promise<Built> => {
  const document =
    copy === undefined
      ? await PDFDocument.create({ updateMetadata: false })
      : await PDFDocument.load(copy, { updateMetadata: false, throwOnInvalidObject: true });
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
    const turn = part.picture === undefined ? part.page.orientation : 1;
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
      layer(page, words, matrixInto(sizeOf(part.page.box), part.page.orientation, { x: 0, y: 0, width, height }));
    }
  }
  for (const _ of sources) document.removePage(0);
  // PDFium puts the time and a number of chance into every file.
  const { trailerInfo } = document.context;
  if (trailerInfo.Info instanceof PDFRef) document.context.delete(trailerInfo.Info);
  Object.assign(trailerInfo, { ID: undefined, Info: undefined });
  cleanPdf(document.context);
  clearPdfPages(document.context);
  return {
    content: await document.save({ addDefaultPage: false, updateFieldAppearances: false }),
    failed: new Set([...damaged, ...left]),
    damaged,
  };
};
