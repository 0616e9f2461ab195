import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { List, PhrasingContent, RootContent, Table as TableNode } from "mdast";
import { columnWidths, isLabelled } from "../../core/filing/formats/table-shape.ts";
import { cleanText } from "../../core/text/text.ts";

/** The names of the two kinds of lists, as docx-look.ts defines them. */
export const BULLETS = "bullets";
export const NUMBERS = "numbers";

/** Room for the text of an A4 page, in points. */
const DOCX_WIDTH = 499;
const TWIPS = 20;

// What XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets).
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const plain = (raw: string): string => cleanText(raw).replace(NOT_XML, "");

type Look = { readonly bold?: true; readonly italics?: true; readonly strike?: true };

const runs = (nodes: readonly PhrasingContent[], look: Look = {}): TextRun[] =>
  nodes.flatMap((node): TextRun[] => {
    if (node.type === "strong") return runs(node.children, { ...look, bold: true });
    if (node.type === "emphasis") return runs(node.children, { ...look, italics: true });
    if (node.type === "delete") return runs(node.children, { ...look, strike: true });
    if (node.type === "break") return [new TextRun({ break: 1 })];
    if ("value" in node) return [new TextRun({ text: plain(node.value), ...look })];
    return "children" in node ? runs(node.children as PhrasingContent[], look) : [];
  });

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) =>
      "value" in node ? node.value : "children" in node ? wordsOf(node.children as PhrasingContent[]) : "",
    )
    .join("");

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "B8BCC2" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

const table = (node: TableNode): FileChild[] => {
  const words = node.children.map((row) => row.children.map((cell) => wordsOf(cell.children)));
  const labelled = isLabelled(words);
  const isHead = (row: number) => row === 0 && !labelled && words.length > 1;
  const widths = columnWidths(words, DOCX_WIDTH).map((points) => Math.round((points + 10) * TWIPS));
  const rows = node.children.map(
    (row, number) =>
      new TableRow({
        tableHeader: isHead(number),
        cantSplit: true,
        children: widths.map(
          (width, column) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              ...(isHead(number) ? { shading: { fill: "F0F1F3" } } : {}),
              children: [
                new Paragraph({
                  style: "Cell",
                  children: runs(
                    row.children[column]?.children ?? [],
                    isHead(number) || (labelled && column === 0) ? { bold: true } : {},
                  ),
                }),
              ],
            }),
        ),
      }),
  );
  const borders = { top: THIN, bottom: THIN, insideHorizontal: THIN, left: NONE, right: NONE, insideVertical: NONE };
  return [
    new Table({
      rows,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders,
      width: { size: 100, type: WidthType.PERCENTAGE },
    }),
    new Paragraph({ style: "Gap" }),
  ];
};

/** Where a block stands: how deep in lists, and in words of somebody else. */
interface At {
  /** The heading that begins a new page: the first section after the summary of a filing. */
  readonly breaksAt?: RootContent | undefined;
  readonly look: IParagraphOptions;
  readonly depth: number;
  /** Numbers for ordered lists, so that each begins at 1. */
  readonly nextList: () => number;
}

const list = (node: List, at: At): FileChild[] => {
  const instance = at.nextList();
  const level = Math.min(at.depth, 8);
  const numbering = { reference: node.ordered ? NUMBERS : BULLETS, level, instance };
  return node.children.flatMap((item) =>
    item.children.flatMap((child, index) =>
      block(child, {
        ...at,
        depth: at.depth + 1,
        look: index === 0 ? { numbering } : { indent: { left: 360 * (level + 1) } },
      }),
    ),
  );
};

const block = (node: RootContent, at: At): FileChild[] => {
  if (node.type === "heading")
    return [
      new Paragraph({
        heading: LEVELS[Math.min(node.depth, 3) - 1] ?? LEVELS[2],
        children: runs(node.children),
        ...(node === at.breaksAt ? { pageBreakBefore: true } : {}),
      }),
    ];
  if (node.type === "paragraph") return [new Paragraph({ ...at.look, children: runs(node.children) })];
  if (node.type === "blockquote")
    return node.children.flatMap((child) => block(child, { ...at, look: { style: "Quoted" } }));
  if (node.type === "table") return table(node);
  if (node.type === "list") return list(node, at);
  if (node.type === "thematicBreak")
    return [new Paragraph({ border: { bottom: { ...THIN, space: 1 } }, alignment: AlignmentType.LEFT })];
  if (node.type === "code" || node.type === "html")
    return [new Paragraph({ ...at.look, children: [new TextRun(plain(node.value))] })];
  return [];
};

/**
 * Turns blocks of a Markdown tree into paragraphs and tables of a Word document. Texts stay texts: nothing in them acts.
 * Pictures are left to the words beside them, as in Markdown.
 */
export const docxBlocks = (nodes: readonly RootContent[]): FileChild[] => {
  let lists = 0;
  const nextList = () => {
    lists += 1;
    return lists;
  };
  const isSummary = nodes.some((node) => node.type === "heading" && node.data?.section === "summary");
  const breaksAt = isSummary ? nodes.find((node) => node.type === "heading" && node.depth === 2) : undefined;
  return nodes.flatMap((node) => block(node, { look: {}, depth: 0, nextList, breaksAt }));
};
