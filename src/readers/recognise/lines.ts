import type { Box } from "../../core/facts/place.ts";
import type { ReadWord } from "../../core/facts/read-text.ts";
import type { Raster } from "../pictures/raster.ts";
import type { Bounds } from "./areas.ts";
import type { Engine, EngineWord } from "./engine.ts";
import { type Grounds, groundsOf } from "./grounds.ts";
import { repaired, withoutTicks } from "./repair.ts";
import { rowPicture } from "./row-picture.ts";
import { hasDashBefore } from "./stray-dash.ts";
import { type Row, rowsOf } from "./text-lines.ts";
import { type Placed, parted } from "./word-gaps.ts";

/** A line of words on a picture. */
export interface PictureLine {
  readonly text: string;
  readonly box: Box;
  readonly words: readonly ReadWord[];
}

const boxOf = ({ left, top, right, bottom }: Bounds): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

interface SeenRow extends Row {
  readonly words: readonly ReadWord[];
}

/** Letters with a descender. */
const REACHES_BELOW = /[gjpqy,;()[\]{}$|Q@/_]/;
/** Below this the engine only guesses at marks that are no words. */
const LEAST_SURE = 0.35;

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Where the letters of a row stand. */
const baselineOf = (words: readonly ReadWord[], row: Row): number => {
  const standing = words.filter(({ text }) => !REACHES_BELOW.test(text) && /[\p{L}\p{N}]/u.test(text));
  return standing.length === 0 ? row.box.bottom : middle(standing.map(({ box }) => box.y + box.height));
};

/** How sure the reading of an amount can be when the dash before it was not read. */
const UNSURE = 0.5;

/** A row read with less certainty than this is read again, enlarged. */
const READ_AGAIN = 0.75;
const LARGER = 1.35;

const mean = (words: readonly ReadWord[]): number =>
  words.length === 0 ? 0 : words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;

const readRow = (engine: Engine, grounds: Grounds, row: Row): readonly ReadWord[] => {
  const first = readOnce(engine, grounds, row, 1);
  if (first.length > 0 && first.every(({ confidence }) => confidence >= READ_AGAIN)) return first;
  const again = readOnce(engine, grounds, row, LARGER);
  return mean(again) > mean(first) ? again : first;
};

const readOnce = (engine: Engine, grounds: Grounds, row: Row, larger: number): readonly ReadWord[] => {
  const cut = rowPicture(grounds, row, larger);
  const placed = ({ text, confidence, bbox }: Omit<EngineWord, "symbols">): Placed => ({
    text: text.trim(),
    confidence: confidence / 100,
    box: cut.boxOf(bbox),
  });
  const found = engine
    .words(cut.picture, "row")
    .flat()
    .filter(({ text }) => text.trim() !== "")
    .map((word) => ({ ...placed(word), signs: word.symbols.map(placed) }));
  const words = parted(grounds, row, found).map((one, at, all): ReadWord => {
    const isUnsure = hasDashBefore(grounds, row, one, all[at - 1]);
    return { ...one, confidence: isUnsure ? Math.min(one.confidence, UNSURE) : one.confidence, box: boxOf(one.box) };
  });
  const baseline = baselineOf(words, row);
  return words.map(({ text, box, confidence }) => ({
    text: repaired(text, box.y + box.height <= baseline + 0.12 * row.letter),
    box,
    confidence,
  }));
};

/** Signs that belong to no word and that the engine was unsure of: marks and small pictures, not writing. */
const isWriting = ({ words }: SeenRow): boolean =>
  words.some(({ text, confidence }) => /[\p{L}\p{N}]/u.test(text) && confidence >= LEAST_SURE) &&
  (words.length > 1 || words.some(({ text, confidence }) => text.length > 1 || confidence > 0.85));

/** Would a reader see two rows as one line? Words in different bubbles do not go together. */
const isOneLine = (grounds: Grounds, one: Row, other: Row): boolean => {
  const letter = Math.min(one.letter, other.letter);
  if (letter < 0.6 * Math.max(one.letter, other.letter)) return false;
  const middleOf = ({ box }: Row): number => (box.top + box.bottom) / 2;
  if (Math.abs(middleOf(one) - middleOf(other)) > 0.45 * letter) return false;
  if (one.ground === other.ground) return true;
  // A cell or a label is hardly taller than its words.
  return [one, other].every(({ ground, box }) => {
    const of = grounds.boxes[ground];
    const page = (of?.right ?? 0) - (of?.left ?? 0) > 0.9 * grounds.width;
    return of === undefined || page || of.bottom - of.top < 4 * (box.bottom - box.top);
  });
};

const lineOf = (rows: readonly SeenRow[]): PictureLine => {
  const sorted = [...rows].sort((a, b) => a.box.left - b.box.left);
  const words = withoutTicks(sorted.flatMap((row) => row.words));
  const box = boxOf({
    left: Math.min(...sorted.map(({ box }) => box.left)),
    top: Math.min(...sorted.map(({ box }) => box.top)),
    right: Math.max(...sorted.map(({ box }) => box.right)),
    bottom: Math.max(...sorted.map(({ box }) => box.bottom)),
  });
  return { text: words.map(({ text }) => text).join(" "), box, words };
};

/** Reads the words of a picture. Out: its lines from the top, each from left to right; boxes in pixels of the upright picture. */
export const linesOf = (engine: Engine, picture: Raster): PictureLine[] => {
  const grounds = groundsOf(picture);
  const rows = rowsOf(grounds)
    .map((row): SeenRow => ({ ...row, words: readRow(engine, grounds, row) }))
    .filter(isWriting)
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  const lines: SeenRow[][] = [];
  for (const row of rows) {
    const own = lines.findLast((line) => line.some((one) => isOneLine(grounds, one, row)));
    if (own === undefined) lines.push([row]);
    else own.push(row);
  }
  return lines.map(lineOf);
};
