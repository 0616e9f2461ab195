import { PAGE, TEXT_WIDTH } from "./pdf/pdf-style.ts";

/** A part of a page or picture, in shares of its width and height, from its upper left corner as it stands upright. */
export interface PagePart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

// What a page has room for below the head of an exhibit, in points: upright, and on its side.
const [, TOP, , BOTTOM] = PAGE.margins;
const HEAD = 110;
const UPRIGHT = { across: TEXT_WIDTH, along: PAGE.height - TOP - BOTTOM - HEAD };
const ON_ITS_SIDE = {
  across: PAGE.width - TOP - BOTTOM - HEAD,
  along: PAGE.height - PAGE.margins[0] - PAGE.margins[2],
};

/** What is shown narrower than this, in points, cannot be read: the screen of a telephone at half its width. */
const LEAST_ACROSS = 180;
/** A part is at least twice as long as it is wide, like the screen of a telephone. */
const LEAST_LONG = 2;
/** So much of a part is shown again by the next, so that no line is cut in both. */
const OVERLAP = 0.04;
const MOST_PARTS = 60;

/**
 * The parts in which a page or picture goes over several pages: one that is far too long for its width could not be read on one. In: its
 * size, and how many points one of its units takes at most as a whole, and in a part. Out: undefined when one page is enough, "too many" when it would fill a book.
 */
export const partsOf = (
  { width, height }: Size,
  most: number,
  mostOfPart = most,
): readonly PagePart[] | "too many" | undefined => {
  const isWide = width > height;
  const [long, short] = isWide ? [width, height] : [height, width];
  const room = isWide ? ON_ITS_SIDE : UPRIGHT;
  const scale = Math.min(room.along / long, room.across / short);
  if (scale >= most || short * scale >= LEAST_ACROSS || long <= short * LEAST_LONG) return undefined;
  const step = Math.max(short * LEAST_LONG, room.along / Math.min(mostOfPart, room.across / short));
  const overlap = step * OVERLAP;
  const count = Math.ceil((long - overlap) / (step - overlap));
  if (count <= 1) return undefined;
  if (count > MOST_PARTS) return "too many";
  const share = ((long - overlap) / count + overlap) / long;
  return Array.from({ length: count }, (_, index) => {
    const start = (index * (long - overlap)) / count / long;
    return isWide ? { left: start, top: 0, width: share, height: 1 } : { left: 0, top: start, width: 1, height: share };
  });
};

/** What is said above a part. */
export const sayPart = (parts: readonly PagePart[], index: number): string => {
  const way = parts[0]?.height === 1 ? "from left to right" : "from top to bottom";
  return `Part ${index + 1} of ${parts.length}, ${way}. Each part starts a little before the last one ends.`;
};
