import { type Area, type Bitmap, differIn, drawn, hasMarks } from "./pdf-bitmap.ts";
import type { Pdfium } from "./pdfium.ts";
import type { Size } from "./upright.ts";

/** Words on a page, and where: in parts of its width and height, from the upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What can be read on a page. */
export interface PageWords {
  /** The words that are seen. */
  readonly words: readonly Word[];
  /** Does the page hold words that are not seen: covered, of a hidden layer, outside what shows, white on white? */
  readonly hidden: boolean;
}

interface Letter extends Area {
  readonly sign: string;
  readonly object: number;
}

const INVISIBLE = 3;
const IMAGE = 3;

/** Where a letter is on the drawing; undefined when it has no place. */
const areaOf = (p: Pdfium, page: number, text: number, index: number, size: Size): Area | undefined =>
  p.lend(16, (rect) => {
    if (!p.FPDFText_GetLooseCharBox(text, index, rect)) return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = p.floatsAt(rect, 4);
    const deviceOf = (x: number, y: number): readonly [number, number] =>
      p.lend(8, (at) => {
        p.FPDF_PageToDevice(page, 0, 0, size.width, size.height, 0, x, y, at, at + 4);
        const [across = 0, down = 0] = p.intsAt(at, 2);
        return [across, down];
      });
    const [x0, y0] = deviceOf(left, top);
    const [x1, y1] = deviceOf(right, bottom);
    return {
      left: Math.min(x0, x1),
      top: Math.min(y0, y1),
      right: Math.max(x0, x1) + 1,
      bottom: Math.max(y0, y1) + 1,
    };
  });

const lettersOf = (p: Pdfium, page: number, size: Size): (Letter | undefined)[] => {
  const text = p.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const count = p.FPDFText_CountChars(text);
  const letters = Array.from({ length: count }, (_, index): Letter | undefined => {
    const code = p.FPDFText_GetUnicode(text, index);
    const sign = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    if (/^[\s\p{C}]*$/u.test(sign) || p.FPDFText_IsGenerated(text, index) === 1) return undefined;
    const area = areaOf(p, page, text, index, size);
    return area && { ...area, sign, object: p.FPDFText_GetTextObject(text, index) };
  });
  p.FPDFText_ClosePage(text);
  return letters;
};

/** Is the page a scan: a picture over most of it? Then words without ink, or below it, are those that a program read in it. */
const isScan = (p: Pdfium, page: number): boolean => {
  const whole = p.FPDF_GetPageWidthF(page) * p.FPDF_GetPageHeightF(page);
  for (let index = 0; index < p.FPDFPage_CountObjects(page); index += 1) {
    const object = p.FPDFPage_GetObject(page, index);
    if (p.FPDFPageObj_GetType(object) !== IMAGE) continue;
    const large = p.lend(16, (at) => {
      if (!p.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return false;
      const [left = 0, bottom = 0, right = 0, top = 0] = p.floatsAt(at, 4);
      return (right - left) * (top - bottom) > 0.7 * whole;
    });
    if (large) return true;
  }
  return false;
};

/** Puts letters that follow each other on one line together. */
const wordsIn = (letters: readonly (Letter | undefined)[], size: Size): Word[] => {
  const words: (Area & { text: string })[] = [];
  let last: (Area & { text: string }) | undefined;
  for (const letter of letters) {
    if (letter === undefined) {
      last = undefined;
      continue;
    }
    const height = letter.bottom - letter.top;
    const follows =
      last !== undefined &&
      Math.abs(letter.bottom - last.bottom) <= height / 3 &&
      letter.left >= last.left &&
      letter.left - last.right <= height / 3;
    if (last !== undefined && follows) {
      const { left, top, right, bottom } = last;
      Object.assign(last, {
        text: last.text + letter.sign,
        left,
        top: Math.min(top, letter.top),
        right: Math.max(right, letter.right),
        bottom: Math.max(bottom, letter.bottom),
      });
      continue;
    }
    last = { text: letter.sign, left: letter.left, top: letter.top, right: letter.right, bottom: letter.bottom };
    words.push(last);
  }
  return words.map(({ text, left, top, right, bottom }) => ({
    text,
    left: left / size.width,
    top: top / size.height,
    width: (right - left) / size.width,
    height: (bottom - top) / size.height,
  }));
};

/**
 * The words that are seen on a page: those whose place looks another way without them. In: the page, from which its words are
 * taken away (it must be loaded anew to be drawn again); how it is drawn.
 */
export const seenWords = (p: Pdfium, page: number, shown: Bitmap): PageWords => {
  const letters = lettersOf(p, page, shown);
  if (letters.every((one) => one === undefined)) return { words: [], hidden: false };
  const scan = isScan(p, page);
  const inkless = new Map<number, boolean>();
  for (const letter of letters)
    if (letter !== undefined && !inkless.has(letter.object)) {
      inkless.set(letter.object, scan || p.FPDFTextObj_GetTextRenderMode(letter.object) === INVISIBLE);
      p.FPDFPageObj_SetIsActive(letter.object, false);
    }
  const without = drawn(p, page, shown);
  const isSeen = (letter: Letter): boolean =>
    differIn(shown, without, letter) || (inkless.get(letter.object) === true && hasMarks(shown, letter));
  const seen = letters.map((one) => (one !== undefined && isSeen(one) ? one : undefined));
  return { words: wordsIn(seen, shown), hidden: letters.some((one, index) => one !== undefined && !seen[index]) };
};
