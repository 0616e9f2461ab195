import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, Table } from "mdast";
import { wordsOf as plainWords } from "../plain-text.ts";
import { columnWidths, isLabelled } from "../table-shape.ts";
import type { Letters, Shown } from "./pdf-letters.ts";
import { BAR, BASE, gridLayout, type PdfNode, STYLES, TEXT_WIDTH } from "./pdf-style.ts";

const LINE = 1.2;
// A letter is about half as wide as its size is high; a little more, since lines end before they are full.
const LETTER = 0.58;
const PADDING = 7;

const sizeOf = (style: unknown): number =>
  (STYLES[String(style)]?.fontSize as number | undefined) ?? (BASE.fontSize as number);

/** The words of a node, its runs joined. */
export const wordsOfNode = (text: unknown): string =>
  Array.isArray(text)
    ? text.map((run) => wordsOfNode((run as PdfNode).text ?? run)).join("")
    : typeof text === "string"
      ? text
      : "";

const rowHeight = (row: readonly PdfNode[], widths: readonly number[]): number =>
  PADDING +
  Math.max(
    ...row.map(({ text, style }, column) => {
      const letters = Math.max(1, Math.floor((widths[column] ?? 1) / (sizeOf(style) * LETTER)));
      const lines = wordsOfNode(text)
        .split("\n")
        .reduce((all, line) => all + Math.max(1, Math.ceil(line.length / letters)), 0);
      return lines * sizeOf(style) * LINE;
    }),
  );

/** About how high the first part of a block is that is not broken: of a table its head and first row, of others two lines. */
const leastHeight = (node: PdfNode | undefined): number => {
  const table = node?.table as { body: readonly PdfNode[][]; widths: number[]; headerRows?: number } | undefined;
  const twoLines = 2 * (BASE.fontSize as number) * LINE;
  if (table?.headerRows === undefined) return twoLines;
  return table.body.slice(0, table.headerRows + 1).reduce((all, row) => all + rowHeight(row, table.widths), PADDING);
};

/**
 * About how much room each heading needs on its page so that it does not stand there alone: its own, that of headings right below it,
 * and of the first part of what follows. In: the blocks. Out: points by the id of the heading.
 */
export const roomBelow = (nodes: readonly PdfNode[]): ReadonlyMap<string, number> => {
  const rooms = new Map<string, number>();
  let below = 0;
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index] as PdfNode;
    if (node.headlineLevel === undefined) {
      below = leastHeight(node);
      continue;
    }
    const [, top = 0, , bottom = 0] = (STYLES[String(node.style)]?.margin as number[] | undefined) ?? [];
    below += sizeOf(node.style) * LINE + top + bottom;
    if (typeof node.id === "string") rooms.set(node.id, below);
  }
  return rooms;
};

/** What the nodes of a document need to know while they are turned. */
export interface Turning {
  readonly letters: Letters;
  /** Room for the text, in points. */
  readonly width: number;
}

type Look = { readonly bold?: true; readonly italics?: true; readonly decoration?: "lineThrough" };

const inFonts = (shown: Shown, look: Look): PdfNode[] =>
  (typeof shown === "string" ? [{ text: shown }] : shown).map((run) => ({ ...run, ...look }));

const runs = (nodes: readonly PhrasingContent[], at: Turning, look: Look = {}): PdfNode[] =>
  nodes.flatMap((node): PdfNode[] => {
    if (node.type === "strong") return runs(node.children, at, { ...look, bold: true });
    if (node.type === "emphasis") return runs(node.children, at, { ...look, italics: true });
    if (node.type === "delete") return runs(node.children, at, { ...look, decoration: "lineThrough" });
    if (node.type === "break") return [{ text: "\n", ...look }];
    if ("value" in node) return inFonts(at.letters.show(node.value), look);
    return "children" in node ? runs(node.children as PhrasingContent[], at, look) : [];
  });

const wordsOf = (nodes: readonly PhrasingContent[], at: Turning): string => wordsOfNode(runs(nodes, at));

// A row is kept on one page, unless a cell is so long that it may not fit on one.
const TALL = 900;

const tableNode = (node: Table, at: Turning): PdfNode => {
  const words = node.children.map((row) => row.children.map((cell) => wordsOf(cell.children, at)));
  const columns = Math.max(1, ...words.map((row) => row.length));
  const labelled = isLabelled(words);
  const heads = labelled || words.length < 2 ? 0 : 1;
  const body = node.children.map((row, number) =>
    Array.from(
      { length: columns },
      (_, column): PdfNode => ({
        text: runs(row.children[column]?.children ?? [], at),
        style: (labelled && column === 0) || number < heads ? "head" : "cell",
      }),
    ),
  );
  return {
    table: {
      widths: columnWidths(words, at.width),
      headerRows: heads,
      keepWithHeaderRows: heads,
      dontBreakRows: !words.some((row) => row.some((cell) => cell.length > TALL)),
      body,
    },
    layout: gridLayout(heads),
    margin: [0, 4, 0, 8],
  };
};

const quoteNode = (children: readonly RootContent[], at: Turning): PdfNode => ({
  table: { widths: [at.width - 12], body: [[{ stack: blocks(children, { ...at, width: at.width - 14 }) }]] },
  layout: BAR,
  margin: [0, 2, 0, 8],
});

const listItem = (children: readonly (BlockContent | DefinitionContent)[], at: Turning): PdfNode => ({
  stack: blocks(children, { ...at, width: at.width - 16 }).map((node) => ({ ...node, margin: [0, 0, 0, 2] })),
});

const block = (node: RootContent, at: Turning): PdfNode[] => {
  if (node.type === "heading") {
    const style = node.depth === 1 ? "title" : node.depth === 2 ? "section" : "part";
    const opens = node.data?.section;
    const text = at.letters.show(node.children.map(plainWords).join(""));
    return [{ text, style, headlineLevel: node.depth, ...(opens === undefined ? {} : { opens }) }];
  }
  if (node.type === "paragraph") return [{ text: runs(node.children, at), style: "body" }];
  if (node.type === "blockquote") return [quoteNode(node.children, at)];
  if (node.type === "table") return [tableNode(node, at)];
  if (node.type === "list") {
    const items = node.children.map((item) => listItem(item.children, at));
    return [{ [node.ordered ? "ol" : "ul"]: items, margin: [0, 2, 0, 8] }];
  }
  if (node.type === "thematicBreak")
    return [
      {
        canvas: [{ type: "line", x1: 0, y1: 0, x2: at.width, y2: 0, lineWidth: 0.5, lineColor: "#999999" }],
        margin: [0, 10, 0, 8],
      },
    ];
  if (node.type === "picture") return [{ svg: node.svg, alt: node.alt, fit: [at.width, 560], margin: [0, 4, 0, 8] }];
  if (node.type === "code" || node.type === "html") return [{ text: at.letters.show(node.value), style: "body" }];
  return [];
};

/** Turns blocks of a Markdown tree into pdfmake nodes. Texts stay texts: nothing in them acts. */
export const blocks = (nodes: readonly RootContent[], at: Turning): PdfNode[] =>
  nodes.flatMap((node) => block(node, at));

/** The usual way to turn: over the whole width of the page. */
export const turning = (letters: Letters): Turning => ({ letters, width: TEXT_WIDTH });
