import { BASE, type PdfNode, STYLES } from "./pdf-style.ts";

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
