import { oneLine, series, shorten } from "../../../text/text.ts";
import { sayDay } from "../../../values/days.ts";
import type { ExportDocument } from "../../document/export-document.ts";
import { blocks, roomBelow, turning, wordsOfNode } from "./pdf-blocks.ts";
import { type ExhibitPages, exhibitPages, type Frame, type SizedAttachment } from "./pdf-exhibits.ts";
import { IN_OTHER_FORMS, type Letters, newLetters, type Shown } from "./pdf-letters.ts";
import { BASE, PAGE, type PdfNode, STYLES } from "./pdf-style.ts";
import { tagged } from "./pdf-tags.ts";

/** A document as pdfmake takes it, with what is needed to finish it after the layout. */
export interface PdfDefinition {
  readonly content: PdfNode[];
  /** The first node of each exhibit, in order; from its position the head of every page is known. */
  readonly starts: readonly { readonly label: string; readonly node: PdfNode }[];
  readonly frames: readonly Frame[];
  /** About how much room each heading needs below its upper edge so that it does not stand alone, in points, by its id. */
  readonly rooms: ReadonlyMap<string, number>;
  /** How many blocks, list entries and rows there are: what a layout costs. */
  readonly weight: number;
  readonly title: string;
  /** A text as the fonts can show it. */
  readonly show: (text: string) => Shown;
  /** What the fonts lack of the words of the case, in words. */
  readonly missing: readonly string[];
}

const MOST_TITLE = 90;

/** Gives each section an entry in the contents and the outline, each part of it one under its section in the outline. */
const enterHeadings = (nodes: readonly PdfNode[]): void => {
  let section: string | undefined;
  for (const [index, node] of nodes.entries()) {
    if (node.headlineLevel !== 2 && node.headlineLevel !== 3) continue;
    const id = `heading-${index}`;
    Object.assign(node, { id, outline: true, outlineText: wordsOfNode(node.text) });
    if (node.headlineLevel === 2) {
      section = id;
      Object.assign(node, { tocItem: true, outlineExpanded: true });
    } else if (section !== undefined) Object.assign(node, { outlineParentId: section });
  }
};

const contentsOf = (missing: readonly string[]): PdfNode[] => [
  {
    toc: {
      title: { text: "Contents", style: "section", headlineLevel: 2 },
      textMargin: [0, 0, 0, 0],
      textStyle: { fontSize: 10, lineHeight: 1.1 },
    },
  },
  ...(missing.length === 0
    ? []
    : [
        {
          text: `Words in square brackets replace what the fonts of this PDF do not have: ${series(missing)}.`,
          style: "small",
          margin: [0, 6, 0, 0],
        },
      ]),
];

const weightOf = (nodes: readonly PdfNode[]): number =>
  nodes.reduce((all, node) => {
    const entries = (node.ul ?? node.ol ?? (node.table as PdfNode | undefined)?.body ?? []) as readonly unknown[];
    return all + 1 + entries.length;
  }, 0);

/**
 * A picture moves to the next page whole; its heading goes with it and is not left behind. It is no headline for the layout any
 * more: a page break before it, inside of what must not be broken, would leave a page empty and the heading out.
 */
const withPictures = (nodes: readonly PdfNode[]): PdfNode[] =>
  nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    if (node.headlineLevel !== undefined && next?.svg !== undefined)
      return [{ stack: [{ ...node, headlineLevel: undefined }, next], unbreakable: true }];
    return node.svg !== undefined && nodes[index - 1]?.headlineLevel !== undefined ? [] : [node];
  });

/** Takes away the space below a node that a new page follows: where it finds no room, it would make a page of its own. */
const closeUp = (node: PdfNode | undefined): void => {
  if (node === undefined) return;
  const [left = 0, top = 0, right = 0] = (node.margin ?? STYLES[String(node.style)]?.margin ?? []) as number[];
  Object.assign(node, { margin: [left, top, right, 0] });
};

const exhibitsIn = (
  attachments: readonly SizedAttachment[],
  parent: string | undefined,
  letters: Letters,
): ExhibitPages[] => attachments.map((one, number) => exhibitPages(one, number, parent, letters));

/** Is what comes before the first section the summary of a filing, which is read alone? */
const isSummary = ({ tree }: ExportDocument): boolean =>
  tree.children.some((node) => node.type === "heading" && node.data?.section === "summary");

/**
 * A document and its exhibits as a definition for pdfmake: what comes before the first section, the contents, the sections,
 * the exhibits' pages. In: the document; the attachments, looked at. Same in, same out.
 */
export const pdfDefinition = (document: ExportDocument, attachments: readonly SizedAttachment[]): PdfDefinition => {
  const words = [document.title, JSON.stringify(document.tree)];
  const letters = newLetters(IN_OTHER_FORMS, words);
  const body = blocks(document.tree.children, turning(letters));
  enterHeadings(body);
  const exhibitsHeading = body.find((node) => node.opens === "exhibits");
  if (attachments.length > 0) closeUp(body.at(-1));
  const exhibits = exhibitsIn(attachments, exhibitsHeading?.id as string | undefined, letters);
  for (const { nodes } of exhibits) closeUp(nodes.at(-1));
  const title = oneLine(document.title);
  letters.show(title);
  const first = body.findIndex((node) => node.headlineLevel === 2);
  const cut = first === -1 ? body.length : first;
  const entries = body.filter((node) => node.tocItem === true).length + exhibits.length;
  const missing = letters.missing();
  const allMissing = [...new Set([...missing, ...exhibits.flatMap((one) => one.missing)])].sort();
  const contents = entries > 1 ? contentsOf(allMissing) : contentsOf(allMissing).slice(1);
  const sections = withPictures(body.slice(cut));
  // The summary of a filing has the first page to itself.
  const [second] = [...contents, ...sections];
  if (second !== undefined && isSummary(document)) Object.assign(second, { pageBreak: "before" });
  const content = [...body.slice(0, cut), ...contents, ...sections, ...exhibits.flatMap((one) => one.nodes)];
  tagged(content);
  return {
    content,
    starts: exhibits.map((one, index) => ({ label: attachments[index]?.label ?? "", node: one.start })),
    frames: exhibits.flatMap((one) => one.frames),
    rooms: roomBelow(body),
    weight: weightOf(content),
    title,
    show: letters.show,
    missing,
  };
};

/** What stands over a page of a document: its title, and on the pages of an exhibit its label. */
export const pageHead = ({ title, show }: PdfDefinition, stamp: string | undefined): PdfNode => ({
  margin: [PAGE.margins[0], 26, PAGE.margins[2], 0],
  columns: [
    { text: show(shorten(title, MOST_TITLE - (stamp?.length ?? 0))), style: "running", width: "*" },
    ...(stamp === undefined ? [] : [{ text: stamp, style: "stamp", width: "auto", alignment: "right" }]),
  ],
});

/** What stands under a page. `preparedAt` is an instant in UTC. */
export const pageFoot = (preparedAt: string, page: number, pages: number): PdfNode => ({
  margin: [PAGE.margins[0], 18, PAGE.margins[2], 0],
  columns: [
    { text: `Prepared on ${sayDay(preparedAt.slice(0, 10))}`, style: "running", width: "*" },
    { text: `Page ${page} of ${pages}`, style: "running", width: "auto", alignment: "right" },
  ],
});

/** "Exhibit B, page 2 of 5". `starts` are the first pages of all exhibits in order, `pages` the number of all pages. */
export const stampOf = (
  starts: readonly { readonly label: string; readonly page: number }[],
  page: number,
  pages: number,
): string | undefined => {
  const index = starts.findLastIndex((start) => start.page <= page);
  const start = starts[index];
  if (start === undefined) return undefined;
  const end = starts[index + 1]?.page ?? pages + 1;
  return `Exhibit ${start.label}, page ${page - start.page + 1} of ${end - start.page}`;
};

/** The looks that pdfmake needs beside the content. */
export const PDF_LOOKS = { styles: STYLES, defaultStyle: BASE, pageSize: "A4", pageMargins: PAGE.margins } as const;
