import type { Box } from "../core/facts/place.ts";
import type { Recognise } from "../core/pictures/recognised.ts";
import type { Reading } from "./pdf/pages-to-cover.ts";
import { pdfToCover, workOnPdf } from "./pdf/pdf-worker.ts";

const MOST_BYTES = 50 * 1024 * 1024;

/** Finds what is to be painted over among words. */
type BoxesOn = (lines: Reading) => readonly Box[];

/**
 * A PDF whose pages with covered words are pictures of these pages, with the words painted over and no text; the other pages look as
 * before and keep their text. What is no page (titles, bookmarks, attached files, scripts) is not in it. In: the file; how boxes are
 * found among words; what reads pictures. Out: undefined when no word was found to be covered, when the file cannot be opened or shown
 * whole, or when a word is still found in what was made. Never throws.
 */
export const coverPdf = async (
  content: Uint8Array,
  boxesOn: BoxesOn,
  recognise: Recognise,
): Promise<Uint8Array | undefined> => {
  if (content.length > MOST_BYTES) return undefined;
  const pages = await pdfToCover(content, "drawn");
  if (pages === undefined) return undefined;
  const covered: (readonly [number, readonly Box[]])[] = [];
  for (const [number, { readings, png }] of pages.entries()) {
    const seen = png === undefined ? [] : (await recognise(png, "image/png", { file: "page" })).lines;
    const boxes = [...readings, seen].flatMap(boxesOn);
    if (boxes.length > 0) covered.push([number, boxes]);
  }
  if (covered.length === 0) return undefined;
  const ended = await workOnPdf({ source: content, skipped: [], onlyLook: false, covered });
  if ("brokenAt" in ended || "unopened" in ended.done || ended.done.content === undefined) return undefined;
  const { content: copy, pages: shown } = ended.done;
  if (shown.some((page) => page.unshown !== undefined)) return undefined;
  const left = await pdfToCover(copy, "words");
  return left === undefined || left.some(({ readings }) => readings.some((one) => boxesOn(one).length > 0))
    ? undefined
    : copy;
};
