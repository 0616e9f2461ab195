import type { ExportDocument } from "../../core/filing/document/export-document.ts";
import {
  PDF_LOOKS,
  type PdfDefinition,
  pageFoot,
  pageHead,
  stampOf,
} from "../../core/filing/formats/pdf/pdf-definition.ts";
import type { Font } from "../../core/filing/formats/pdf/pdf-fonts.ts";
import type { PdfNode } from "../../core/filing/formats/pdf/pdf-style.ts";
import { once } from "../../core/once.ts";
import { asset, assetOnDisk } from "../../system/assets.ts";

/** A font: its path, or its bytes where there is no file of it. pdfmake goes on with the `url` of what is no path. */
type FontSource = string | (Uint8Array & { readonly url: unknown });

const fontIn = (file: string): FontSource => {
  const path = assetOnDisk(file);
  if (path !== undefined) return path;
  const bytes = asset(file);
  return Object.assign(bytes, { url: bytes });
};

/** A font with one look for all. */
const plainFont = (file: string) => {
  const font = fontIn(file);
  return { normal: font, bold: font, italics: font, bolditalics: font };
};

const fonts = once(
  (): Readonly<Record<Font, Readonly<Record<string, FontSource>>>> => ({
    Roboto: {
      normal: fontIn("Roboto-Regular.ttf"),
      bold: fontIn("Roboto-Medium.ttf"),
      italics: fontIn("Roboto-Italic.ttf"),
      bolditalics: fontIn("Roboto-MediumItalic.ttf"),
    },
    "DejaVu Sans": plainFont("DejaVuSans.ttf"),
    "Noto Sans Devanagari": plainFont("NotoSansDevanagari-Regular.woff"),
    "Noto Emoji": plainFont("NotoEmoji-Regular.ttf"),
  }),
);

/** Where pdfmake put a node: the page, from 1, and points from the left and from the top. */
export interface Position {
  readonly pageNumber: number;
  readonly left: number;
  readonly top: number;
}

/** The first place of a node after the layout. */
export const positionOf = (node: PdfNode): Position | undefined => (node.positions as Position[] | undefined)?.[0];

/** What pdfmake tells of a node once it is placed. */
interface Placed {
  readonly id?: string;
  readonly startPosition?: { readonly verticalRatio: number; readonly pageInnerHeight: number };
  readonly headlineLevel?: number;
  readonly text?: unknown;
  readonly svg?: unknown;
}

interface Around {
  getFollowingNodesOnPage(): readonly Placed[];
}

// A node that holds others begins on a page even where none of them had room there: only words and pictures count.
const isShown = ({ headlineLevel, text, svg }: Placed): boolean =>
  headlineLevel === undefined && (text !== undefined || svg !== undefined);

// Each break means a new layout, so a large document gets fewer.
const MOST_BREAKS = 25;
const MOST_WORK = 10_000;

/**
 * Moves a heading to the next page when nothing would stand below it. pdfmake asks once for each node, in order; where it moves a
 * table's first rows as a whole, it tells their place before the move, so the room that they need is reckoned as well.
 */
const headingsKept = ({ weight, rooms }: PdfDefinition): ((node: Placed, around: Around) => boolean) => {
  let left = Math.min(MOST_BREAKS, Math.ceil(MOST_WORK / (weight + 1)));
  const hasRoom = ({ id = "", startPosition }: Placed): boolean => {
    const { verticalRatio = 0, pageInnerHeight = 0 } = startPosition ?? {};
    return verticalRatio === 0 || (1 - verticalRatio) * pageInnerHeight >= (rooms.get(id) ?? 0);
  };
  return (node, around) => {
    if (node.headlineLevel === undefined || left === 0) return false;
    if (hasRoom(node) && around.getFollowingNodesOnPage().some(isShown)) return false;
    left -= 1;
    return true;
  };
};

/** pdfmake, which tells what it draws. */
const taggingPdfmake = once(async () => {
  const [{ default: pdfmake }, { default: renderer }, { tagWhatIsDrawn }] = await Promise.all([
    import("pdfmake"),
    import("pdfmake/js/Renderer.js"),
    import("./tagged-renderer.ts"),
  ]);
  tagWhatIsDrawn(renderer.default);
  return pdfmake;
});

/** Lays a definition out and draws it. Out: the bytes of a PDF. Fonts are those that come with the program; nothing else is read. */
export const layOut = async (document: ExportDocument, definition: PdfDefinition): Promise<Uint8Array> => {
  const pdfmake = await taggingPdfmake();
  const ownFonts = new Set(Object.values(fonts()).flatMap((font) => Object.values(font)));
  pdfmake.setFonts(fonts());
  pdfmake.virtualfs = { existsSync: () => false };
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
      tagged: true,
      info: {
        title: definition.title,
        creator: "dispute-coach",
        producer: "dispute-coach",
        creationDate: preparedAt,
        modDate: preparedAt,
      },
      content: definition.content,
      pageBreakBefore: headingsKept(definition),
      header: (page: number, pages: number) => pageHead(definition, stampOf(starts(), page, pages)),
      footer: (page: number, pages: number) => pageFoot(document.preparedAt, page, pages),
    })
    .getBuffer();
};
