import type { PhrasingContent, RootContent } from "mdast";
import { BASE, PAGE, STYLES, TEXT_WIDTH } from "../formats/pdf/pdf-style.ts";
import { columnWidths } from "../formats/table-shape.ts";

const LINE = (BASE.lineHeight as number) * 1.02;
/** A letter is about half as wide as its size is high. */
const LETTER = 0.52;
const TITLE = 64;

/** The room of a page below its title, in points. A little is kept: the estimate goes by mean letters. */
export const PAGE_ROOM = PAGE.height - PAGE.margins[1] - PAGE.margins[3] - TITLE - 24;

const wordsOf = (node: RootContent | PhrasingContent): string =>
  "value" in node
    ? String(node.value)
    : "children" in node
      ? (node.children as RootContent[]).map(wordsOf).join("")
      : node.type === "break"
        ? "\n"
        : "";

const sizeOf = (style: string): number => (STYLES[style]?.fontSize as number | undefined) ?? (BASE.fontSize as number);

const linesOf = (words: string, width: number, size: number): number => {
  const letters = Math.max(1, Math.floor(width / (size * LETTER)));
  return words.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil(line.length / letters)), 0);
};

const CELL_PADDING = 7;

/** About how high blocks stand on a page of the PDF, in points: tables, lists and paragraphs. */
export const heightOf = (nodes: readonly RootContent[]): number =>
  nodes.reduce((all, node) => {
    if (node.type === "table") {
      const rows = node.children.map((row) => row.children.map((one) => wordsOf(one as never)));
      const widths = columnWidths(rows, TEXT_WIDTH);
      const size = sizeOf("cell");
      const heights = rows.map(
        (row) => CELL_PADDING + Math.max(...row.map((one, at) => linesOf(one, widths[at] ?? 1, size))) * size * LINE,
      );
      return all + 12 + heights.reduce((sum, one) => sum + one, 0);
    }
    const size = sizeOf("body");
    if (node.type === "list")
      return (
        all +
        10 +
        node.children.reduce(
          (sum, item) => sum + 3 + linesOf(wordsOf(item as never), TEXT_WIDTH - 16, size) * size * LINE,
          0,
        )
      );
    return all + 6 + linesOf(wordsOf(node), TEXT_WIDTH, size) * size * LINE;
  }, 0);
