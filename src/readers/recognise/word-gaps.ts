import type { Bounds } from "./areas.ts";
import type { Grounds } from "./grounds.ts";
import { LEAST_INK, type Row } from "./text-lines.ts";

/** A word or a sign as it lies in the whole picture. */
export interface Placed {
  readonly text: string;
  readonly confidence: number;
  readonly box: Bounds;
}

/** A gap is one between words when it is so wide beside a capital, beside gaps between letters, and beside other gaps between words. */
const BESIDE_CAPITAL = 0.28;
const BESIDE_LETTERS = 1.7;
const BESIDE_WORDS = 0.68;

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Where a row has no ink from top to bottom. */
const gapsIn = ({ width, ink, on }: Grounds, { box, ground }: Row): Gap[] => {
  const gaps: Gap[] = [];
  let from = -1;
  for (let x = box.left; x <= box.right; x += 1) {
    let isInked = x === box.right;
    for (let y = box.top; y < box.bottom && !isInked; y += 1)
      isInked = (ink[y * width + x] as number) >= LEAST_INK && on[y * width + x] === ground;
    if (!isInked && from < 0) from = x;
    if (isInked && from >= 0) {
      gaps.push({ from, to: x });
      from = -1;
    }
  }
  return gaps;
};

const middleOf = ({ box }: Placed): number => (box.left + box.right) / 2;
const part = (numbers: readonly number[], share: number): number | undefined =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)];

/** The widest gap between two neighbours; 0 when they touch. */
const between = (gaps: readonly Gap[], left: number, right: number): number =>
  Math.max(
    0,
    ...gaps
      .filter(({ from, to }) => (from + to) / 2 > left && (from + to) / 2 < right)
      .map(({ from, to }) => to - from),
  );

const joined = (signs: readonly Placed[]): Placed => ({
  text: signs.map(({ text }) => text).join(""),
  confidence: Math.min(...signs.map(({ confidence }) => confidence)),
  box: {
    left: Math.min(...signs.map(({ box }) => box.left)),
    top: Math.min(...signs.map(({ box }) => box.top)),
    right: Math.max(...signs.map(({ box }) => box.right)),
    bottom: Math.max(...signs.map(({ box }) => box.bottom)),
  },
});

/**
 * The engine overlooks narrow spaces, and two words come out as one: they are parted where the picture has the gap. In: the words of a
 * row with their signs, as they lie in the picture.
 */
export const parted = (
  grounds: Grounds,
  row: Row,
  words: readonly (Placed & { readonly signs: readonly Placed[] })[],
): Placed[] => {
  const gaps = gapsIn(grounds, row);
  const inner = words.map(({ signs }) =>
    signs.slice(1).map((sign, index) => between(gaps, middleOf(signs[index] as Placed), middleOf(sign))),
  );
  const outer = words.slice(1).map(({ signs }, index) => {
    const [before, after] = [words[index]?.signs.at(-1), signs[0]];
    return before === undefined || after === undefined ? 0 : between(gaps, middleOf(before), middleOf(after));
  });
  const known = part(
    outer.filter((one) => one > 0),
    0.3,
  );
  const least = Math.max(
    BESIDE_CAPITAL * row.letter,
    BESIDE_LETTERS * (part(inner.flat(), 0.7) ?? 0),
    BESIDE_WORDS * (known ?? 0),
  );
  return words.flatMap((word, at) => {
    const parts: Placed[][] = [[]];
    for (const [index, sign] of word.signs.entries()) {
      if (index > 0 && (inner[at]?.[index - 1] ?? 0) >= least) parts.push([]);
      parts.at(-1)?.push(sign);
    }
    if (parts.length === 1) return [word];
    return parts.map((signs) => ({
      ...joined(signs),
      confidence: Math.min(word.confidence, joined(signs).confidence),
    }));
  });
};
