import type { Size } from "../../readers/pictures/orientation.ts";
import { type Area, type Bitmap, differIn, drawn, hasMarks } from "./bitmap.ts";
import type { Pdfium } from "./pdfium.ts";

/** Words on a page, and where, in its own units before it is turned. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
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

/** A place on a page, in its own units. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Letter {
  readonly sign: string;
  readonly object: number;
  readonly place: Place;
  /** Where it is on the drawing. */
  readonly area: Area;
}

const INVISIBLE = 3;
const IMAGE = 3;

/** Where a letter is, in the units of the page; undefined when it has no place. */
export const placeOf = (p: Pdfium, text: number, index: number): Place | undefined =>
  p.lend(16, (rect) => {
    if (!p.FPDFText_GetLooseCharBox(text, index, rect)) return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = p.floatsAt(rect, 4);
    return { left, top, right, bottom };
  });

/** The same on a drawing of the page. In: its size. */
export const areaOf = (p: Pdfium, page: number, { left, top, right, bottom }: Place, size: Size): Area => {
  const pointOf = (x: number, y: number): readonly [number, number] =>
    p.lend(8, (at) => {
      p.FPDF_PageToDevice(page, 0, 0, size.width, size.height, 0, x, y, at, at + 4);
      const [across = 0, down = 0] = p.intsAt(at, 2);
      return [across, down];
    });
  const [x0, y0] = pointOf(left, top);
  const [x1, y1] = pointOf(right, bottom);
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1) + 1,
    bottom: Math.max(y0, y1) + 1,
  };
};

const lettersOf = (p: Pdfium, page: number, size: Size): (Letter | undefined)[] => {
  const text = p.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const count = p.FPDFText_CountChars(text);
  const letters = Array.from({ length: count }, (_, index): Letter | undefined => {
    const code = p.FPDFText_GetUnicode(text, index);
    const sign = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    if (/^[\s\p{C}]*$/u.test(sign) || p.FPDFText_IsGenerated(text, index) === 1) return undefined;
    const place = placeOf(p, text, index);
    if (place === undefined) return undefined;
    return { sign, object: p.FPDFText_GetTextObject(text, index), place, area: areaOf(p, page, place, size) };
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
const wordsIn = (letters: readonly (Letter | undefined)[]): Word[] => {
  const words: { text: string; place: Place }[] = [];
  let last: { text: string; place: Place } | undefined;
  for (const letter of letters) {
    if (letter === undefined) {
      last = undefined;
      continue;
    }
    const { place, sign } = letter;
    const near = (place.top - place.bottom) / 3;
    const before = last?.place;
    if (
      last !== undefined &&
      before !== undefined &&
      Math.abs(place.bottom - before.bottom) <= near &&
      place.left >= before.left &&
      place.left - before.right <= near
    ) {
      last.text += sign;
      last.place = {
        left: before.left,
        right: Math.max(before.right, place.right),
        top: Math.max(before.top, place.top),
        bottom: Math.min(before.bottom, place.bottom),
      };
    } else {
      last = { text: sign, place };
      words.push(last);
    }
  }
  return words.map(({ text, place: { left, right, top, bottom } }) => ({
    text,
    left,
    bottom,
    width: right - left,
    height: top - bottom,
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
    differIn(shown, without, letter.area) || (inkless.get(letter.object) === true && hasMarks(shown, letter.area));
  const seen = letters.map((one) => (one !== undefined && isSeen(one) ? one : undefined));
  return { words: wordsIn(seen), hidden: letters.some((one, index) => one !== undefined && !seen[index]) };
};
