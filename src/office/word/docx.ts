import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { ExportDocument } from "../../core/filing/document/export-document.ts";
import { BULLETS, docxBlocks, NUMBERS } from "./docx-blocks.ts";
import { settled } from "./docx-file.ts";

const FONT = "Arial";
const GREY = "555555";

const LINES = { line: 276, lineRule: LineRuleType.AUTO };

// Sizes in half points, distances in twentieths of a point.
const STYLES = (language: string) => ({
  default: {
    // Word knows languages with their country only.
    document: {
      run: { font: FONT, size: 21, language: { value: language === "en" ? "en-US" : language } },
      paragraph: { spacing: { after: 120, ...LINES } },
    },
    heading1: {
      run: { font: FONT, size: 36, bold: true },
      paragraph: { spacing: { after: 200, ...LINES }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 26, bold: true },
      paragraph: { spacing: { before: 280, after: 120, ...LINES }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: 22, bold: true },
      paragraph: { spacing: { before: 160, after: 60, ...LINES }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: "Cell", name: "Cell", basedOn: "Normal", run: { size: 19 }, paragraph: { spacing: { after: 0, line: 252 } } },
    { id: "Gap", name: "Gap", basedOn: "Normal", run: { size: 8 }, paragraph: { spacing: { after: 60, line: 120 } } },
    {
      id: "Foot",
      name: "Foot",
      basedOn: "Normal",
      run: { size: 17, color: GREY },
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: "Quoted",
      name: "Quoted",
      basedOn: "Normal",
      paragraph: {
        indent: { left: 360 },
        border: { left: { style: "single" as const, size: 16, color: "B8BCC2", space: 8 } },
      },
    },
  ],
});

const levels = (format: (typeof LevelFormat)["BULLET" | "DECIMAL"], text: (level: number) => string) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 }, spacing: { after: 40 } } },
  }));

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Foot",
        children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/**
 * A document as a Word file (DOCX): real headings, tables whose first row is repeated, lists, quotes. Out: the bytes; same in,
 * same bytes. Exhibits are named in its list, their pages are not in it.
 */
export const docxOf = async ({ tree, title, language, preparedAt }: ExportDocument): Promise<Uint8Array> => {
  const document = new Document({
    title,
    styles: STYLES(language),
    numbering: {
      config: [
        { reference: BULLETS, levels: levels(LevelFormat.BULLET, () => "\u2022") },
        { reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1160, right: 960, bottom: 1080, left: 960, footer: 560 },
          },
        },
        footers: { default: footer() },
        children: docxBlocks(tree.children),
      },
    ],
  });
  return settled(await Packer.toBuffer(document), preparedAt);
};
