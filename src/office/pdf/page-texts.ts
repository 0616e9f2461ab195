import type { Box } from "../../core/facts/place.ts";
import { MOST_PAGES, openedPdf } from "./open-pdf.ts";
import type { Pdfium } from "./pdfium.ts";

/** The words of a PDF, page by page. */
export interface PdfTexts {
  readonly pages: readonly { readonly lines: readonly { readonly text: string }[]; readonly boxes: readonly Box[] }[];
  /** The day it says it was made, YYYY-MM-DD. */
  readonly made?: string;
  /** Why it cannot be read, as a sentence. */
  readonly why?: string;
}

/** A letter and its place, from the upper left corner. */
export interface Letter {
  readonly sign: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const INVISIBLE = 3;
const MOST_LETTERS = 400_000;

const lettersOn = (p: Pdfium, text: number, height: number): Letter[] => {
  const count = Math.min(MOST_LETTERS, p.FPDFText_CountChars(text));
  const letters: Letter[] = [];
  for (let index = 0; index < count; index += 1) {
    const code = p.FPDFText_GetUnicode(text, index);
    const sign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
    if (/^[\s\p{C}]*$/u.test(sign)) continue;
    const object = p.FPDFText_GetTextObject(text, index);
    if (object !== 0 && p.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) continue;
    const place = p.lend(16, (at) => (p.FPDFText_GetLooseCharBox(text, index, at) ? p.floatsAt(at, 4) : undefined));
    if (place === undefined) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = place;
    letters.push({ sign, left, right, top: height - top, bottom: height - bottom });
  }
  return letters;
};

/** Letters that stand on one line, from left to right; lines from the top of the page down. */
export const rowsOf = <L extends Letter>(letters: readonly L[]): L[][] => {
  const rows: { middle: number; height: number; letters: L[] }[] = [];
  for (const one of letters) {
    const middle = (one.top + one.bottom) / 2;
    const height = Math.max(1, one.bottom - one.top);
    // The line before is tried first: letters come mostly in the order in which they are read.
    const row = rows.findLast((other) => Math.abs(other.middle - middle) < Math.min(other.height, height) / 2);
    if (row === undefined) rows.push({ middle, height, letters: [one] });
    else row.letters.push(one);
  }
  return rows.sort((a, b) => a.middle - b.middle).map((row) => inReadingOrder(row.letters));
};

/** Letters of two lines within one cell of a row stand over each other by so much of their height at the least. */
const APART = 0.3;

/** The letters of a row from left to right; where a cell of it has two lines, the upper one before the lower. */
const inReadingOrder = <L extends Letter>(letters: L[]): L[] => {
  const sorted = letters.sort((a, b) => a.left - b.left);
  const standsOver = (one: L, other: L): boolean => {
    const height = Math.max(1, Math.min(one.bottom - one.top, other.bottom - other.top));
    const overlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    return (
      overlap > 0.3 * Math.min(one.right - one.left, other.right - other.left) &&
      Math.abs(one.top + one.bottom - other.top - other.bottom) / 2 > APART * height
    );
  };
  if (!sorted.some((one, at) => sorted.slice(at + 1, at + 4).some((other) => standsOver(one, other)))) return sorted;
  const columns: { right: number; letters: L[] }[] = [];
  for (const one of sorted) {
    const last = columns.at(-1);
    if (last === undefined || one.left - last.right > (one.bottom - one.top) * COLUMN_GAP)
      columns.push({ right: one.right, letters: [one] });
    else {
      last.letters.push(one);
      last.right = Math.max(last.right, one.right);
    }
  }
  const middle = ({ top, bottom }: L): number => (top + bottom) / 2;
  return columns.flatMap(({ letters: own }) => {
    if (!own.some((one, at) => own.slice(at + 1, at + 4).some((other) => standsOver(one, other)))) return own;
    const lines: L[][] = [];
    for (const one of own.toSorted((a, b) => middle(a) - middle(b))) {
      const [first] = lines.at(-1) ?? [];
      if (first === undefined || middle(one) - middle(first) > APART * Math.max(1, first.bottom - first.top))
        lines.push([one]);
      else lines.at(-1)?.push(one);
    }
    return lines.flatMap((line) => line.sort((a, b) => a.left - b.left));
  });
};

/** Such a part of a letter's height parts cells where a row holds two lines. */
const COLUMN_GAP = 0.4;

/** Such a part of a letter's height parts words. */
export const WORD_GAP = 0.15;

/** A gap of such a part of the height parts cells: the padding of a narrow table, and more than a justified line has. */
const CELL_GAP = 0.6;

/** A small gap parts words, a wide one cells. */
const lineOf = (letters: readonly Letter[]): string => {
  let line = "";
  let last: Letter | undefined;
  for (const one of letters) {
    if (last !== undefined) {
      const gap = one.left - last.right;
      const height = Math.max(1, one.bottom - one.top);
      if (gap > height * CELL_GAP) line += "\t";
      else if (gap > height * WORD_GAP || gap < -height) line += " ";
    }
    line += one.sign;
    last = one;
  }
  return line;
};

/** The box around letters. */
export const boxOf = (letters: readonly Letter[]): Box => {
  const [x, y] = [Math.min(...letters.map((one) => one.left)), Math.min(...letters.map((one) => one.top))];
  return {
    x,
    y,
    width: Math.max(...letters.map((one) => one.right)) - x,
    height: Math.max(...letters.map((one) => one.bottom)) - y,
  };
};

const madeOn = (p: Pdfium, document: number): string | undefined => {
  const said = p.lend(400, (at) => {
    const length = p.FPDF_GetMetaText(document, "CreationDate", at, 400);
    return Buffer.from(p.bytesAt(at, Math.max(0, Math.min(400, length) - 2))).toString("utf16le");
  });
  const found = /^(?:D:)?(20\d\d)(\d\d)(\d\d)/.exec(said);
  return found === null ? undefined : `${found[1]}-${found[2]}-${found[3]}`;
};

/** The words that stand on the pages of a PDF as text, line by line. In: the file; told before each page, from 0. Never throws but for want of memory. */
export const pageTexts = async (p: Pdfium, source: Uint8Array, at: (page: number) => void): Promise<PdfTexts> => {
  const opened = await openedPdf(p, source);
  if (opened === "locked") return { pages: [], why: "It is locked with a password." };
  if (opened === "damaged") return { pages: [], why: "It is damaged: it cannot be opened." };
  const { document, count } = opened;
  const pages = Array.from({ length: Math.min(count, MOST_PAGES) }, (_, number) => {
    at(number);
    const page = p.FPDF_LoadPage(document, number);
    const text = page === 0 ? 0 : p.FPDFText_LoadPage(page);
    if (text === 0) return { lines: [], boxes: [] };
    const rows = rowsOf(lettersOn(p, text, p.FPDF_GetPageHeightF(page)));
    p.FPDFText_ClosePage(text);
    p.FPDF_ClosePage(page);
    return { lines: rows.map((row) => ({ text: lineOf(row) })), boxes: rows.map(boxOf) };
  });
  const made = madeOn(p, document);
  return { pages, ...(made === undefined ? {} : { made }) };
};
