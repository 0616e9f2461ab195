import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { layersOf } from "./layers.ts";

/** What stands in a file, where PDFium does not tell it. */
export interface InsidePdf {
  /** Is an annotation on a layer that is shown? In: the object number of the page; its place among the annotations. */
  isOnShownLayer(page: number, annotation: number): boolean;
  /** Has a page orders to draw something, or such that are missing or damaged? In: its object number. */
  shouldDraw(page: number): boolean;
  /** Is it a folder of files, whose page is only a cover (PDF 32000-1, 12.3.5)? */
  readonly isFolder: boolean;
  /** How many pages there are, whatever the file says. */
  readonly count: number;
}

const MOST_DRAWING = 32 * 1024 * 1024;

/** Orders that only set how things are drawn, with what they are given (PDF 32000-1, Annex A). */
const SETS =
  /^(?:[+-]?[\d.]+|\/.*|true|false|null|q|Q|cm|w|J|j|M|d|ri|i|gs|BT|ET|Tc|Tw|Tz|TL|Tf|Tr|Ts|Td|TD|Tm|T\*|CS|cs|SC|SCN|sc|scn|G|g|RG|rg|K|k|BMC|BDC|EMC|MP|DP|BX|EX|n|W|W\*|re|m|l|c|v|y|h)?$/;

/** Do orders draw something? What cannot be understood may. */
const draws = (orders: string): boolean => orders.split(/[\s\0[\]<>]+/).some((order) => !SETS.test(order));

/** The streams that draw a page. Throws when one is named and not there. */
const streamsOf = (page: PDFDict): PDFRawStream[] => {
  const contents = page.lookup(PDFName.of("Contents"));
  if (contents === undefined && !page.has(PDFName.of("Contents"))) return [];
  if (contents instanceof PDFRawStream) return [contents];
  if (!(contents instanceof PDFArray)) throw new Error("A page without what draws it.");
  return Array.from({ length: contents.size() }, (_, index) => contents.lookup(index, PDFRawStream));
};

/** Unpacks a stream, as far as `most` bytes and a little more. */
const unpacked = (stream: PDFRawStream, most: number): Uint8Array =>
  decodePDFRawStream(stream).getBytes(most) as Uint8Array;

const FONT_USED = /\/([^\s/<>[\]()]+)\s+[-+.\d]+\s+Tf\b/g;

/**
 * Can what draws a page be taken over as it is? Not when it is far too large, nor when it writes in a font that the page does not
 * name: viewers then differ. Throws when it is damaged.
 */
export const canBeTaken = (page: PDFPage): boolean => {
  // The streams first: pdf-lib then puts streams of its own around them, which take the numbers of missing ones.
  const streams = streamsOf(page.node);
  const { Font } = page.node.normalizedEntries();
  let all = 0;
  for (const stream of streams) {
    const orders = unpacked(stream, MOST_DRAWING + 1);
    all += orders.length;
    if (all > MOST_DRAWING) return false;
    const text = Buffer.from(orders.buffer, orders.byteOffset, orders.byteLength).toString("latin1");
    for (const [, name = ""] of text.matchAll(FONT_USED)) if (!Font.has(PDFName.of(name))) return false;
  }
  return true;
};

/** Opens a file, which must not be encrypted. Throws when it cannot be read. */
export const insideOf = async (content: Uint8Array): Promise<InsidePdf> => {
  const opened = await PDFDocument.load(content, { updateMetadata: false });
  const { context, catalog } = opened;
  const isShown = layersOf(context);
  const pageOf = (number: number): PDFDict | undefined => {
    const page = context.lookup(PDFRef.of(number));
    return page instanceof PDFDict ? page : undefined;
  };
  return {
    isFolder: catalog.has(PDFName.of("Collection")),
    count: opened.getPages().length,
    isOnShownLayer: (page, index) => {
      const annotations = pageOf(page)?.lookup(PDFName.of("Annots"));
      const annotation = annotations instanceof PDFArray ? annotations.lookup(index) : undefined;
      return annotation instanceof PDFDict ? isShown(annotation.get(PDFName.of("OC"))) : true;
    },
    shouldDraw: (number) => {
      const page = pageOf(number);
      if (page === undefined) return true;
      try {
        return streamsOf(page).some((stream) => draws(Buffer.from(unpacked(stream, 100_000)).toString("latin1")));
      } catch {
        return true;
      }
    },
  };
};
