import { describe, expect, test } from "vitest";
import {
  fitted,
  matrixInto,
  type Orientation,
  orientationOf,
  orientationOfDegrees,
  uprightSize,
} from "../../../src/readers/pictures/orientation.ts";

const BOX = { x: 100, y: 200, width: 30, height: 60 };

/** Where a corner of the stored picture comes to stand: "upper left" and so on. */
const cornerOf = (turn: Orientation, u: number, v: number): string => {
  const [a, b, c, d, e, f] = matrixInto({ width: 1, height: 1 }, turn, BOX);
  const x = a * u + c * v + e;
  const y = b * u + d * v + f;
  return `${y === 260 ? "upper" : y === 200 ? "lower" : y} ${x === 100 ? "left" : x === 130 ? "right" : x}`;
};

describe("a stored picture is drawn upright", () => {
  // Where the first row and the first column of what is stored belong, by TIFF 6.0, tag 274.
  test.each([
    [1, "upper left", "upper right"],
    [2, "upper right", "upper left"],
    [3, "lower right", "lower left"],
    [4, "lower left", "lower right"],
    [5, "upper left", "lower left"],
    [6, "upper right", "lower right"],
    [7, "lower right", "upper right"],
    [8, "lower left", "upper left"],
  ] as const)("turn %i: its upper left stands %s, its upper right %s", (turn, left, right) => {
    expect([cornerOf(turn, 0, 1), cornerOf(turn, 1, 1)]).toEqual([left, right]);
  });

  test.each([
    [0, 1],
    [90, 6],
    [180, 3],
    [270, 8],
    [-90, 8],
    [450, 6],
    [45, 1],
  ])("%i degrees are turn %i", (degrees, turn) => expect(orientationOfDegrees(degrees)).toBe(turn));

  test.each([
    [6, 6],
    [0, 1],
    [9, 1],
    ["6", 1],
    [undefined, 1],
  ])("EXIF %j is turn %i", (raw, turn) => expect(orientationOf(raw)).toBe(turn));

  test("sizes: turned on its side it swaps them; it fits, at the top, and is not blown up", () => {
    expect(uprightSize({ width: 3, height: 2 }, 6)).toEqual({ width: 2, height: 3 });
    expect(fitted({ width: 600, height: 600 }, { x: 0, y: 0, width: 300, height: 500 }, 1)).toEqual({
      x: 0,
      y: 200,
      width: 300,
      height: 300,
    });
    expect(fitted({ width: 10, height: 10 }, { x: 0, y: 0, width: 300, height: 500 }, 1)).toEqual({
      x: 145,
      y: 490,
      width: 10,
      height: 10,
    });
  });
});
