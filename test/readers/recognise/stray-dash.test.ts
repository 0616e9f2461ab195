import { describe, expect, it } from "vitest";
import type { Grounds } from "../../../src/readers/recognise/grounds.ts";
import { hasDashBefore } from "../../../src/readers/recognise/stray-dash.ts";
import type { Row } from "../../../src/readers/recognise/text-lines.ts";

/** A picture of 100 by 30 in which one rectangle has ink. */
const pictureWith = (ink?: { left: number; top: number; right: number; bottom: number }): Grounds => {
  const [width, height] = [100, 30];
  const all = new Uint8Array(width * height);
  if (ink !== undefined)
    for (let y = ink.top; y < ink.bottom; y += 1) all.fill(200, y * width + ink.left, y * width + ink.right);
  return { width, height, ink: all, on: new Uint16Array(width * height).fill(1), boxes: [], flat: 1 };
};

const row: Row = { box: { left: 5, top: 5, right: 95, bottom: 25 }, letter: 20, ground: 1, strength: 200 } as Row;
const word = (text: string) => ({ text, confidence: 0.95, box: { left: 50, top: 5, right: 90, bottom: 25 } });

describe("a dash that the machine overlooked", () => {
  const dash = { left: 38, top: 14, right: 46, bottom: 17 };
  it.each([
    ["a dash before an amount", dash, word("14.35"), undefined, true],
    ["a dash before a sign of money", dash, word("$90.00"), undefined, true],
    ["a dash before a word", dash, word("Return"), undefined, false],
    ["nothing before it", undefined, word("14.35"), undefined, false],
    ["a line between cells", { left: 40, top: 0, right: 44, bottom: 30 }, word("14.35"), undefined, false],
    ["a point below", { left: 40, top: 22, right: 44, bottom: 25 }, word("14.35"), undefined, false],
    [
      "the word before it ends there",
      dash,
      word("14.35"),
      { text: "to", confidence: 1, box: { left: 20, top: 5, right: 46, bottom: 25 } },
      false,
    ],
  ])("%s", (_what, ink, one, before, expected) => {
    expect(hasDashBefore(pictureWith(ink), row, one, before)).toBe(expected);
  });
});
