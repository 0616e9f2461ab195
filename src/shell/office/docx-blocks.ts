import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
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
import { cleanText } from "../../core/case/words.ts";
import { columnWidths } from "../../core/filing/forms/pdf-columns.ts";
import type { Picture } from "../../core/filing/tree.ts";

/** The names of the two kinds of lists, as docx-look.ts defines them. */
export const BULLETS = "bullets";
export const NUMBERS = "numbers";

/** Room for the text of an A4 page, in points. */
export const DOCX_WIDTH = 499;
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
  const widths = columnWidths(
    node.children.map((row) => row.children.map((cell) => wordsOf(cell.children))),
    DOCX_WIDTH,
  ).map((points) => Math.round((points + 10) * TWIPS));
  const rows = node.children.map(
    (row, number) =>
      new TableRow({
        tableHeader: number === 0 && node.children.length > 1,
        cantSplit: true,
        children: widths.map(
          (width, column) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              ...(number === 0 ? { shading: { fill: "F0F1F3" } } : {}),
              children: [
                new Paragraph({
                  style: "Cell",
                  children: runs(row.children[column]?.children ?? [], number === 0 ? { bold: true } : {}),
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

// The smallest PNG there is, of one point that shows nothing, for programs that do not draw SVG.
const NOTHING = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const picture = (node: Picture): FileChild[] => {
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(node.svg)?.[1] ?? "").split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0)) return [];
  const scale = Math.min(665 / width, 850 / height);
  const name = plain(node.alt);
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: "svg",
          data: Buffer.from(plain(node.svg)),
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          fallback: { type: "png", data: Buffer.from(NOTHING, "base64") },
          altText: { name: "picture", title: "", description: name },
        }),
      ],
    }),
  ];
};

const block = (node: RootContent, at: At): FileChild[] => {
  if (node.type === "heading")
    return [
      new Paragraph({ heading: LEVELS[Math.min(node.depth, 3) - 1] ?? LEVELS[2], children: runs(node.children) }),
    ];
  if (node.type === "paragraph") return [new Paragraph({ ...at.look, children: runs(node.children) })];
  if (node.type === "blockquote")
    return node.children.flatMap((child) => block(child, { ...at, look: { style: "Quoted" } }));
  if (node.type === "table") return table(node);
  if (node.type === "list") return list(node, at);
  if (node.type === "thematicBreak")
    return [new Paragraph({ border: { bottom: { ...THIN, space: 1 } }, alignment: AlignmentType.LEFT })];
  if (node.type === "picture") return picture(node);
  if (node.type === "code" || node.type === "html")
    return [new Paragraph({ ...at.look, children: [new TextRun(plain(node.value))] })];
  return [];
};

/** Turns blocks of a Markdown tree into paragraphs and tables of a Word document. Texts stay texts: nothing in them acts. */
export const docxBlocks = (nodes: readonly RootContent[]): FileChild[] => {
  let lists = 0;
  const nextList = () => {
    lists += 1;
    return lists;
  };
  return nodes.flatMap((node) => block(node, { look: {}, depth: 0, nextList }));
};
