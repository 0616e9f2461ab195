import { PDF_LOOKS, type PdfDefinition, pageFoot, pageHead, stampOf } from "../../core/filing/forms/pdf-definition.ts";
import type { PdfNode } from "../../core/filing/forms/pdf-style.ts";
import type { OutgoingDocument } from "../../core/filing/outgoing.ts";
import { assetPath } from "../assets.ts";

const FONTS = {
  normal: assetPath("Roboto-Regular.ttf"),
  bold: assetPath("Roboto-Medium.ttf"),
  italics: assetPath("Roboto-Italic.ttf"),
  bolditalics: assetPath("Roboto-MediumItalic.ttf"),
};

/** Where pdfmake put a node: the page, from 1, and points from the left and from the top. */
export interface Position {
  readonly pageNumber: number;
  readonly left: number;
  readonly top: number;
}

/** The first place of a node after the layout. */
export const positionOf = (node: PdfNode): Position | undefined => (node.positions as Position[] | undefined)?.[0];

interface Placed {
  readonly headlineLevel?: number;
  readonly startPosition?: { readonly verticalRatio: number };
}

// A heading this far down a page would stand there alone. Each break means a new layout, so a large document gets fewer.
const NEAR_THE_FOOT = 0.88;
const MOST_BREAKS = 25;
const MOST_WORK = 10_000;

const headingsKept = (definition: PdfDefinition): ((node: Placed) => boolean) => {
  let left = Math.min(MOST_BREAKS, Math.floor(MOST_WORK / (definition.weight + 1)));
  return ({ headlineLevel, startPosition }) => {
    if (headlineLevel === undefined || (startPosition?.verticalRatio ?? 0) < NEAR_THE_FOOT || left === 0) return false;
    left -= 1;
    return true;
  };
};

/** Lays a definition out and draws it. Out: the bytes of a PDF. Fonts are those that come with the program; nothing else is read. */
export const layOut = async (document: OutgoingDocument, definition: PdfDefinition): Promise<Uint8Array> => {
  const { default: pdfmake } = await import("pdfmake");
  const ownFonts = new Set<string>(Object.values(FONTS));
  pdfmake.setFonts({ Roboto: FONTS });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => ownFonts.has(path));
  const preparedAt = new Date(document.preparedAt);
  const starts = () =>
    definition.starts.map(({ label, node }) => ({
      label,
      page: positionOf(node)?.pageNumber ?? Number.MAX_SAFE_INTEGER,
    }));
  return pdfmake
    .createPdf({
      ...PDF_LOOKS,
      version: "1.7",
      language: document.language,
      displayTitle: true,
      info: {
        title: definition.title,
        creator: "dispute-coach",
        producer: "dispute-coach",
        creationDate: preparedAt,
        modDate: preparedAt,
      },
      content: definition.content,
      pageBreakBefore: headingsKept(definition),
      header: (page: number, pages: number) => pageHead(definition.title, stampOf(starts(), page, pages)),
      footer: (page: number, pages: number) => pageFoot(document.preparedAt, page, pages),
    })
    .getBuffer();
};
