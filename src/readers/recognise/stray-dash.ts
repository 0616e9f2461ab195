import type { Grounds } from "./grounds.ts";
import type { Row } from "./text-lines.ts";
import type { Placed } from "./word-gaps.ts";

/** How far before a number its minus may stand, how wide it is at the least, and between which parts of the height it lies. */
const FAR = 1.3;
const LEAST_WIDE = 0.15;
const BAND = [0.3, 0.8] as const;

/** A thin dash in a small picture has little ink. */
const FAINT_INK = 24;

const NUMBER = /^[$€£]?\d/u;

/**
 * Does a dash stand before a number that the engine overlooked? Then nobody knows whether the amount is below zero. In: the picture; the row;
 * a word of it, and the one before it.
 */
export const hasDashBefore = (
  { width, ink }: Grounds,
  { letter }: Row,
  { text, box }: Placed,
  before: Placed | undefined,
): boolean => {
  if (!NUMBER.test(text)) return false;
  const from = Math.max(0, Math.floor(box.left - FAR * letter), before === undefined ? 0 : before.box.right + 1);
  const high = box.bottom - box.top;
  const isInked = (x: number, y: number): boolean => (ink[y * width + x] as number) >= FAINT_INK;
  let run = 0;
  for (let x = from; x < box.left; x += 1) {
    let [inner, outer] = [0, 0];
    for (let y = box.top; y < box.bottom; y += 1) {
      const part = (y - box.top) / high;
      if (!isInked(x, y)) continue;
      if (part >= BAND[0] && part <= BAND[1]) inner += 1;
      else outer += 1;
    }
    run = inner > 0 && outer === 0 && inner < 0.4 * high ? run + 1 : 0;
    if (run >= LEAST_WIDE * letter) return true;
  }
  return false;
};
