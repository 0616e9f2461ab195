import { sayBytes, sayMediaType } from "../../../case/media-type.ts";
import { cleanText, count, oneLine, shorten } from "../../../text/text.ts";
import type { Attachment } from "../../document/export-document.ts";
import { type PagePart, sayPart } from "../page-parts.ts";
import { shownText } from "../shown-text.ts";
import { type Letters, newLetters } from "./pdf-letters.ts";
import { BAR, GREY, gridLayout, PALE, type PdfNode, TEXT_WIDTH } from "./pdf-style.ts";

/** A page or picture as it stands upright; the parts it is cut into; a sentence about it, and whether that stands in its place. */
interface ShownPage {
  readonly width: number;
  readonly height: number;
  readonly parts?: readonly PagePart[];
  readonly remark?: string;
  readonly isUndrawn?: boolean;
}

/** An attachment whose pages or picture were looked at: their sizes as they stand upright, or why they cannot be shown. */
export interface SizedAttachment extends Attachment {
  readonly pages?: readonly ShownPage[];
  readonly unshown?: string;
}

/** A place on a page that a page or picture of an exhibit is drawn into, once the layout is known. */
export interface Frame {
  /** Stands at the top left corner of the place; pdfmake writes its position into it. */
  readonly node: PdfNode;
  /** Which attachment, and which of its pages, from 0. */
  readonly attachment: number;
  readonly page: number;
  /** The part of it that is drawn; all of it without. */
  readonly part?: PagePart;
}

/** The pages of one exhibit. */
export interface ExhibitPages {
  /** The first node of the exhibit; pdfmake writes its position into it. */
  readonly start: PdfNode;
  readonly nodes: readonly PdfNode[];
  readonly frames: readonly Frame[];
  /** What the fonts lack of what the file shows, in words. */
  readonly missing: readonly string[];
}

const MOST_ABOVE = 600;

const sayLines = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `Line ${from}` : `Lines ${from} to ${to}`;

const about = (one: SizedAttachment, letters: Letters): PdfNode => {
  const rows = [
    ["File", one.fileName],
    ...(one.lines === undefined ? [] : [["Cited", sayLines(one.lines)]]),
    ["Type", `${sayMediaType(one.mediaType)}, ${sayBytes(one.bytes)}`],
    ["SHA-256", one.sha256],
    ...(one.note === undefined ? [] : [["Note", one.note]]),
  ];
  return {
    table: {
      widths: [50, TEXT_WIDTH - 70],
      body: rows.map(([name = "", what = ""]) => [
        { text: name, style: "small" },
        { text: letters.show(oneLine(what)), style: "small" },
      ]),
    },
    layout: { ...gridLayout(0), paddingTop: () => 1.5, paddingBottom: () => 1.5 },
    margin: [0, 0, 0, 10],
  };
};

const quoteOf = (one: SizedAttachment, letters: Letters): PdfNode[] =>
  one.quote === undefined || one.quote.trim() === ""
    ? []
    : [
        {
          table: {
            widths: [TEXT_WIDTH - 12],
            body: [[{ text: letters.show(cleanText(one.quote)), italics: true }]],
          },
          layout: BAR,
          margin: [0, 0, 0, 10],
        },
      ];

const lineTable = (one: SizedAttachment, letters: Letters): PdfNode[] => {
  const { first, lines, rest } = shownText(one);
  if (lines.length === 0) return [{ text: "The file has no such lines.", style: "body" }];
  const { lines: cited } = one;
  const isCited = (number: number) => cited !== undefined && number >= cited.from && number <= cited.to;
  return [
    ...(one.textRemark === undefined ? [] : [{ text: one.textRemark, style: "small", margin: [0, 0, 0, 6] }]),
    {
      table: {
        widths: [30, TEXT_WIDTH - 50],
        body: lines.map((line, index) => {
          const number = first + index;
          const look = isCited(number) ? { fillColor: PALE } : cited === undefined ? {} : { color: GREY };
          return [
            { text: String(number), style: "cell", alignment: "right", ...look, color: GREY },
            {
              text: letters.show(cleanText(line) || " "),
              style: "cell",
              preserveLeadingSpaces: true,
              ...look,
            },
          ];
        }),
      },
      layout: { ...gridLayout(0), fillColor: undefined, hLineWidth: () => 0 },
    },
    ...(rest > 0 ? [{ text: `${count(rest, "more line")} in the file.`, style: "small", margin: [0, 6, 0, 0] }] : []),
  ];
};

interface Piece extends Omit<ShownPage, "parts"> {
  /** Which page it is of, from 0. */
  readonly page: number;
  readonly part?: PagePart;
}

/** The pages and parts of pages, each to stand on a page of its own. */
const piecesOf = (pages: readonly ShownPage[]): Piece[] =>
  pages.flatMap(({ parts = [], remark, ...size }, page): Piece[] =>
    parts.length === 0 || size.isUndrawn === true
      ? [{ ...size, page, ...(remark === undefined ? {} : { remark }) }]
      : parts.map((part, index) => ({
          width: size.width * part.width,
          height: size.height * part.height,
          page,
          part,
          remark: [index === 0 ? remark : undefined, sayPart(parts, index)]
            .filter((said) => said !== undefined)
            .join(" "),
        })),
  );

/** What stands in a frame, for who cannot see it: its exhibit, its page, its file. */
const sayPicture = (one: SizedAttachment, { page, remark }: Piece, pieces: number): string =>
  [
    `Exhibit ${one.label}${pieces > 1 ? `, page ${page + 1}` : ""}: ${oneLine(one.name) || oneLine(one.fileName)}.`,
    `This is a picture of the file ${oneLine(one.fileName)}.`,
    remark ?? "",
  ]
    .filter(Boolean)
    .join(" ");

const orientationOf = (size: { readonly width: number; readonly height: number } | undefined): string =>
  size !== undefined && size.width > size.height * 1.15 ? "landscape" : "portrait";

/**
 * The pages of an exhibit: first what the file is, then what it shows. In: the attachment; its number in the row of
 * attachments; the id of the outline entry it belongs under; the letters of the words of the case.
 */
export const exhibitPages = (
  one: SizedAttachment,
  number: number,
  parent: string | undefined,
  letters: Letters,
): ExhibitPages => {
  const pieces = one.pages === undefined ? undefined : piecesOf(one.pages);
  const orientation = orientationOf(pieces?.[0]);
  const inFile = newLetters(undefined, one.textLines);
  const title = shorten(`Exhibit ${one.label}: ${oneLine(one.name) || oneLine(one.fileName)}`, 160);
  const start: PdfNode = {
    text: letters.show(title),
    style: "section",
    margin: [0, 0, 0, 6],
    pageBreak: "before",
    pageOrientation: orientation,
    id: `exhibit-${number}`,
    tocItem: true,
    tocMargin: [14, 0, 0, 0],
    outline: true,
    outlineText: title,
    ...(parent === undefined ? {} : { outlineParentId: parent }),
  };
  const head = [start, about(one, inFile)];
  const made = (nodes: readonly PdfNode[], frames: readonly Frame[] = []): ExhibitPages => ({
    start,
    nodes,
    frames,
    missing: inFile.missing(),
  });
  if (one.textLines !== undefined) return made([...head, ...quoteOf(one, inFile), ...lineTable(one, inFile)]);
  if (pieces === undefined) {
    const why = one.unshown ?? one.absent ?? "A file of this kind cannot be shown on a page.";
    return made([...head, ...quoteOf(one, inFile), { text: inFile.show(why), style: "body" }]);
  }
  const frames: Frame[] = [];
  let isOnPage = (one.quote?.length ?? 0) <= MOST_ABOVE;
  const nodes = pieces.flatMap((size): PdfNode[] => {
    const node: PdfNode = { text: " ", fontSize: 1, lineHeight: 1, figure: sayPicture(one, size, pieces.length) };
    const remark: PdfNode[] = size.remark === undefined ? [] : [{ text: inFile.show(size.remark), style: "body" }];
    const { page, part } = size;
    if (size.isUndrawn !== true)
      frames.push({ node, attachment: number, page, ...(part === undefined ? {} : { part }) });
    const shown = size.isUndrawn === true ? remark : [...remark, node];
    // A long quote may leave no room for a picture below it; sentences stand below each other.
    if (!isOnPage && shown[0] !== undefined)
      Object.assign(shown[0], { pageBreak: "before", pageOrientation: orientationOf(size) });
    isOnPage = size.isUndrawn === true && (isOnPage || shown.length > 0);
    return shown;
  });
  return made([...head, ...quoteOf(one, inFile), ...nodes], frames);
};
