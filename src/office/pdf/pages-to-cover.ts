import type { ReadLine, ReadWord } from "../../core/facts/read-text.ts";
import type { Size } from "../../readers/pictures/orientation.ts";
import { pagePng } from "./drawn-pages.ts";
import { drawingSize } from "./flat-pages.ts";
import { MOST_PAGES, openedPdf } from "./open-pdf.ts";
import { boxOf, type Letter, rowsOf, WORD_GAP } from "./page-texts.ts";
import type { Pdfium } from "./pdfium.ts";
import { areaOf, placeOf } from "./seen-words.ts";

/** Words in the order in which they may be read, line by line. */
export type Reading = readonly Pick<ReadLine, "words">[];

/** Where the words of a page are, seen or not, in dots of its drawing. */
export interface PageToCover {
  /** As they stand on the page; and as the file has them, where columns and turned words stay together. */
  readonly readings: readonly Reading[];
  /** Its drawing, where it holds pictures or shapes that may be words; not of more than fifty pages. */
  readonly png?: Uint8Array;
}

const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
/** With this many shapes, they may be letters. */
const MANY_PATHS = 200;
const DEEPEST = 8;
const MOST_OBJECTS = 100_000;
const MOST_DRAWN = 50;
const MOST_LETTERS = 400_000;

/** Marks that PDFium puts where a word is broken at the end of a line. */
const BREAKS: readonly number[] = [0x02, 0xad, 0xfffe];

type Sign = Letter | "break" | "blank" | "line";

const signsOf = (p: Pdfium, page: number, size: Size): Sign[] => {
  const text = p.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const count = Math.min(MOST_LETTERS, p.FPDFText_CountChars(text));
  const signs = Array.from({ length: count }, (_, index): Sign => {
    const code = p.FPDFText_GetUnicode(text, index);
    if (BREAKS.includes(code)) return "break";
    if (code === 10 || code === 13) return "line";
    const sign = code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : String.fromCharCode(code);
    const place = /^[\s\p{Cc}]*$/u.test(sign) ? undefined : placeOf(p, text, index);
    return place === undefined ? "blank" : { sign, ...areaOf(p, page, place, size) };
  });
  p.FPDFText_ClosePage(text);
  return signs;
};

const wordOf = (letters: readonly Letter[]): ReadWord => ({
  text: letters.map(({ sign }) => sign).join(""),
  box: boxOf(letters),
  confidence: 1,
});

/** Words as the file has them. */
const asWritten = (signs: readonly Sign[]): Reading => {
  const lines: ReadWord[][] = [[]];
  let letters: Letter[] = [];
  const end = (): void => {
    if (letters.length > 0) lines.at(-1)?.push(wordOf(letters));
    letters = [];
  };
  for (const sign of signs) {
    if (sign === "break") continue;
    if (typeof sign !== "string") letters.push(sign);
    else {
      end();
      if (sign === "line") lines.push([]);
    }
  }
  end();
  return lines.map((words) => ({ words }));
};

/** Words as they stand on the page, whatever their order in the file. */
const asPlaced = (signs: readonly Sign[]): Reading =>
  rowsOf(signs.filter((sign) => typeof sign !== "string")).map((row) => {
    const words: Letter[][] = [];
    let last: Letter | undefined;
    for (const one of row) {
      const isNew = last === undefined || one.left - last.right > WORD_GAP * Math.max(1, one.bottom - one.top);
      if (isNew) words.push([one]);
      else words.at(-1)?.push(one);
      last = one;
    }
    return { words: words.map(wordOf) };
  });

/** Does a page hold what may be words and is not text? */
const holdsMore = (p: Pdfium, page: number): boolean => {
  let [paths, all] = [0, 0];
  const isMore = (object: number, depth: number): boolean => {
    const kind = p.FPDFPageObj_GetType(object);
    all += 1;
    if (kind === PATH) paths += 1;
    if (kind === IMAGE || kind === SHADING || paths > MANY_PATHS || all > MOST_OBJECTS || depth > DEEPEST) return true;
    if (kind !== FORM) return false;
    const count = p.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1)
      if (isMore(p.FPDFFormObj_GetObject(object, index), depth + 1)) return true;
    return false;
  };
  const count = p.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) if (isMore(p.FPDFPage_GetObject(page, index), 0)) return true;
  return false;
};

/**
 * Looks where the words of a PDF are. In: the file; whether pages that hold more than text are drawn too; told before each page, from
 * 0. Out: nothing when it cannot be opened, has too many pages, or one that cannot be shown.
 */
export const pagesToCover = async (
  p: Pdfium,
  source: Uint8Array,
  draws: boolean,
  at: (page: number) => void,
): Promise<PageToCover[]> => {
  const opened = await openedPdf(p, source);
  if (typeof opened === "string" || opened.count > MOST_PAGES || opened.isOnly !== undefined) return [];
  const pages: PageToCover[] = [];
  let made = 0;
  for (let number = 0; number < opened.count; number += 1) {
    at(number);
    const flat = await opened.flatten(number);
    const page = flat === undefined || flat.isEmptied ? 0 : p.FPDF_LoadPage(opened.document, number);
    if (flat === undefined || page === 0) return [];
    const size = drawingSize(flat.upright);
    const signs = signsOf(p, page, size);
    const isDrawn =
      draws && made < MOST_DRAWN && (signs.every((sign) => typeof sign === "string") || holdsMore(p, page));
    if (isDrawn) made += 1;
    pages.push({
      readings: [asWritten(signs), asPlaced(signs)],
      ...(isDrawn ? { png: pagePng(p, page, size) } : {}),
    });
    p.FPDF_ClosePage(page);
  }
  return pages;
};
