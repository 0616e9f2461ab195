import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, Table } from "mdast";
import { wordsOf as plainWords } from "../plain-text.ts";
import { columnWidths, isLabelled } from "../table-shape.ts";
import type { Letters, Shown } from "./pdf-letters.ts";
import { wordsOfNode } from "./pdf-room.ts";
import { BAR, gridLayout, type PdfNode, TEXT_WIDTH } from "./pdf-style.ts";

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
  if (node.type === "picture") return [{ svg: node.svg, fit: [at.width, 560], margin: [0, 4, 0, 8] }];
  if (node.type === "code" || node.type === "html") return [{ text: at.letters.show(node.value), style: "body" }];
  return [];
};

/** Turns blocks of a Markdown tree into pdfmake nodes. Texts stay texts: nothing in them acts. */
export const blocks = (nodes: readonly RootContent[], at: Turning): PdfNode[] =>
  nodes.flatMap((node) => block(node, at));

/** The usual way to turn: over the whole width of the page. */
export const turning = (letters: Letters): Turning => ({ letters, width: TEXT_WIDTH });
