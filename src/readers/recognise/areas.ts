import type { Raster } from "../pictures/raster.ts";

/** A rectangle of pixels, its right and bottom edge not in it. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Neighbours of one ground differ by no more than this in light, and in colour: smooth shades and the noise of a JPEG. */
const SMOOTH_LIGHT = 7;
const SMOOTH_COLOUR = 20;
/** A ground is at least so high and so wide as a button with a word on it; a small one is wider than high, as no letter is. */
const LEAST_HIGH = 14;
const LEAST_WIDE = 30;
const SMALL_HIGH = 100;
const LEAST_POINTS = 200;

/**
 * Light, and how blue and how red each pixel is, on white (ITU-R BT.601, as JPEG has them). Pictures keep light sharp, and the colours
 * of letters often run into what is around them.
 */
export const coloursOf = ({ rgba, width, height }: Raster): Uint8Array => {
  const colours = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
    const alpha = (rgba[from + 3] as number) / 255;
    const clear = 255 * (1 - alpha);
    const red = (rgba[from] as number) * alpha + clear;
    const green = (rgba[from + 1] as number) * alpha + clear;
    const blue = (rgba[from + 2] as number) * alpha + clear;
    colours[to] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    colours[to + 1] = Math.min(255, Math.round(128 - 0.1687 * red - 0.3313 * green + 0.5 * blue));
    colours[to + 2] = Math.min(255, Math.round(128 + 0.5 * red - 0.4187 * green - 0.0813 * blue));
  }
  return colours;
};

/** The number of the area that each pixel belongs to: neighbours of nearly one colour (two passes, union by the lowest). */
export const areasOf = (rgb: Uint8Array, width: number, height: number): { area: Int32Array; parents: Int32Array } => {
  const area = new Int32Array(width * height);
  let parents = new Int32Array(1 << 16);
  let count = 0;
  const rootOf = (one: number): number => {
    let root = one;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  };
  const isSame = (one: number, other: number): boolean => {
    const [a, b] = [one * 3, other * 3];
    return (
      Math.abs((rgb[a] as number) - (rgb[b] as number)) <= SMOOTH_LIGHT &&
      Math.abs((rgb[a + 1] as number) - (rgb[b + 1] as number)) <= SMOOTH_COLOUR &&
      Math.abs((rgb[a + 2] as number) - (rgb[b + 2] as number)) <= SMOOTH_COLOUR
    );
  };
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const left = x > 0 && isSame(at, at - 1) ? rootOf(area[at - 1] as number) : -1;
      const up = y > 0 && isSame(at, at - width) ? rootOf(area[at - width] as number) : -1;
      if (left < 0 && up < 0) {
        if (count === parents.length) {
          const more = new Int32Array(parents.length * 2);
          more.set(parents);
          parents = more;
        }
        parents[count] = count;
        area[at] = count;
        count += 1;
      } else {
        const root = left < 0 ? up : up < 0 ? left : Math.min(left, up);
        if (left >= 0) parents[left] = root;
        if (up >= 0) parents[up] = root;
        area[at] = root;
      }
    }
  for (let one = 0; one < count; one += 1) parents[one] = rootOf(one);
  return { area, parents: parents.subarray(0, count) };
};

/** A ground is seen unbroken above and below its words: so much of it in so large a part of its rows. */
const UNBROKEN = 0.6;
const UNBROKEN_ROWS = 0.25;

const isPlain = (area: Int32Array, parents: Int32Array, width: number, root: number, box: Bounds): boolean => {
  const least = UNBROKEN * (box.right - box.left);
  let rows = 0;
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left, run = 0; x < box.right; x += 1) {
      run = parents[area[y * width + x] as number] === root ? run + 1 : 0;
      if (run < least) continue;
      rows += 1;
      break;
    }
  return rows >= UNBROKEN_ROWS * (box.bottom - box.top);
};

/** Which areas are grounds: large enough to carry words. Out: the number of each, 0 for what is none; their boxes. */
export const chosen = (area: Int32Array, parents: Int32Array, width: number): { of: Uint16Array; boxes: Bounds[] } => {
  const [points, left, right, top, bottom] = Array.from({ length: 5 }, () => new Int32Array(parents.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  left.fill(0x7fffffff);
  for (let at = 0, x = 0, y = 0; at < area.length; at += 1) {
    const root = parents[area[at] as number] as number;
    if (points[root] === 0) top[root] = y;
    points[root] = (points[root] as number) + 1;
    if (x < (left[root] as number)) left[root] = x;
    if (x > (right[root] as number)) right[root] = x;
    bottom[root] = y;
    x += 1;
    if (x === width) {
      x = 0;
      y += 1;
    }
  }
  const of = new Uint16Array(parents.length);
  const boxes: Bounds[] = [{ left: 0, top: 0, right: 0, bottom: 0 }];
  for (let root = 0; root < parents.length; root += 1) {
    if (parents[root] !== root || (points[root] as number) < LEAST_POINTS || boxes.length === 0xffff) continue;
    const box = {
      left: left[root] as number,
      top: top[root] as number,
      right: (right[root] as number) + 1,
      bottom: (bottom[root] as number) + 1,
    };
    const [wide, high] = [box.right - box.left, box.bottom - box.top];
    // A ground fills much of its box. A letter, a frame or a line that is as large does not, or is too thin.
    const fills = (points[root] as number) / (wide * high);
    const isLarge = (points[root] as number) >= area.length / 50;
    if (wide < LEAST_WIDE || high < LEAST_HIGH || (fills < 0.3 && !isLarge)) continue;
    if (high < SMALL_HIGH && (wide < 1.5 * high || !isPlain(area, parents, width, root, box))) continue;
    of[root] = boxes.length;
    boxes.push(box);
  }
  for (let one = 0; one < parents.length; one += 1) of[one] = of[parents[one] as number] as number;
  return { of, boxes };
};
