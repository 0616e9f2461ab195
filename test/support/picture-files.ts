import { readdirSync, readFileSync } from "node:fs";

/**
 * The pictures of test/fixtures/pictures: each 32 by 24 points, upright red and green over blue and yellow. Those named below show
 * something else.
 */
export type Colour = "red" | "green" | "blue" | "yellow" | "white" | "black" | "grey";

/** What stands at the upper left, upper right, lower left and lower right. */
export type Corners = readonly [Colour, Colour, Colour, Colour];

const WHOLE: Corners = ["red", "green", "blue", "yellow"];
const CLEAR: Corners = ["red", "green", "blue", "white"];
const BLACK_ON_WHITE: Corners = ["black", "white", "white", "white"];
const GREY: Corners = ["grey", "grey", "grey", "grey"];

const OTHERS: readonly (readonly [RegExp, readonly Corners[]])[] = [
  [/clear/, [CLEAR]],
  [/^moved\.gif$|^offset\.(apng|webp)$/, [["white", "white", "white", "yellow"]]],
  [/^offset\.gif$/, [["red", "white", "blue", "white"]]],
  [/^fax|^one\.bmp|is-zero/, [BLACK_ON_WHITE]],
  [/^grey\.jpg$/, [GREY]],
  [/^pages\.tif$/, [WHOLE, ["green", "yellow", "red", "blue"], GREY]],
];

const FOLDER = new URL("../fixtures/pictures/", import.meta.url);

/** A fixture: its name, its bytes, and what each of its pages shows. */
export interface PictureFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly pages: readonly Corners[];
}

/** All of them, by name. */
export const pictureFiles = (): PictureFile[] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => ({
      name,
      content: readFileSync(new URL(name, FOLDER)),
      pages: OTHERS.find(([which]) => which.test(name))?.[1] ?? [WHOLE],
    }));

/** A picture of poppler (PPM) as a function from a place to red, green and blue. */
export const ppm = (bytes: Buffer): { width: number; height: number; at: (x: number, y: number) => number[] } => {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 60));
  if (head === null) throw new Error("No PPM.");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const from = head[0].length;
  return { width, height, at: (x, y) => [...bytes.subarray(from + (y * width + x) * 3).subarray(0, 3)] };
};

const COLOURS: Readonly<Record<Colour, readonly number[]>> = {
  red: [255, 0, 0],
  green: [0, 230, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  white: [255, 255, 255],
  black: [0, 0, 0],
  grey: [128, 128, 128],
};

/** The colour that a point is nearest to. Any grey between black and white counts as grey. */
export const nearest = (point: readonly number[]): Colour => {
  const [red = 0, green = 0, blue = 0] = point;
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 20)
    return red > 245 ? "white" : red < 10 ? "black" : "grey";
  const far = (colour: readonly number[]) =>
    colour.reduce((all, value, index) => all + (value - (point[index] ?? 0)) ** 2, 0);
  return (Object.keys(COLOURS).filter((name) => name !== "grey") as Colour[]).reduce((best, one) =>
    far(COLOURS[one]) < far(COLOURS[best]) ? one : best,
  );
};
