import type { Raster } from "../pictures/raster.ts";
import { areasOf, type Bounds, chosen, coloursOf } from "./areas.ts";

/** A picture, and what lies under its words: areas of nearly one colour (a page, a bubble, a button). */
export interface Grounds {
  readonly width: number;
  readonly height: number;
  /** How far each pixel is from the colour it lies on, 0 to 255: words are dark or light, here they are high. */
  readonly ink: Uint8Array;
  /** The ground each pixel lies on, a number of its own from 1; 0 where there is none. */
  readonly on: Uint16Array;
  /** The boxes of the grounds, by their number. */
  readonly boxes: readonly Bounds[];
  /** How much of the picture is ground: near 1 for a picture of a screen, less for a photo. */
  readonly flat: number;
}

/** So many marks stand on a ground at least: a letter has up to two areas within its strokes. */
const LEAST_MARKS = 3;
/** The colour of a ground is its mean in a square of so many pixels, so that shades count as ground. */
const TILE = 32;

/** The nearest ground of each pixel going one way along its row; of two sides that agree, that one. */
const filled = (own: Uint16Array, width: number, height: number): { on: Uint16Array; beside: Map<number, number> } => {
  const on = own.slice();
  const beside = new Map<number, number>();
  const [toLeft, toRight] = [new Uint16Array(width), new Uint16Array(width)];
  const above = new Uint16Array(width);
  // From below, row by row, so that each pixel knows the ground under it.
  const below = new Uint16Array(width * height);
  for (let y = height - 1; y >= 0; y -= 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      below[at] = own[at] !== 0 ? (own[at] as number) : y + 1 < height ? (below[at + width] as number) : 0;
    }
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0, last = 0; x < width; x += 1) {
      if (own[row + x] !== 0) last = own[row + x] as number;
      toLeft[x] = last;
    }
    for (let x = width - 1, last = 0; x >= 0; x -= 1) {
      if (own[row + x] !== 0) last = own[row + x] as number;
      toRight[x] = last;
    }
    for (let x = 0; x < width; x += 1) {
      const at = row + x;
      if (own[at] !== 0) {
        above[x] = own[at] as number;
        continue;
      }
      const [l, r, u, d] = [toLeft[x], toRight[x], above[x], below[at]] as [number, number, number, number];
      const isInside = l === r || u === d;
      on[at] = isInside
        ? l === r && l !== 0
          ? l
          : u || l
        : l === u || l === d
          ? l
          : r === u || r === d
            ? r
            : u || d || l || r;
      // On the edge of two grounds its colour is a mixture of theirs.
      const other = [l, r, u, d].find((one) => one !== 0 && one !== on[at]);
      if (!isInside && other !== undefined) beside.set(at, other);
    }
  }
  return { on, beside };
};

/** The mean colour of each ground in each square that it is in, by a number made of both. */
const tileColours = (rgb: Uint8Array, own: Uint16Array, width: number, height: number) => {
  const across = Math.ceil(width / TILE);
  const sums = new Map<number, [number, number, number, number]>();
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const ground = own[at] as number;
      if (ground === 0) continue;
      const key = ground * 0x100000 + Math.floor(y / TILE) * across + Math.floor(x / TILE);
      let sum = sums.get(key);
      if (sum === undefined) {
        sum = [0, 0, 0, 0];
        sums.set(key, sum);
      }
      sum[0] += rgb[at * 3] as number;
      sum[1] += rgb[at * 3 + 1] as number;
      sum[2] += rgb[at * 3 + 2] as number;
      sum[3] += 1;
    }
  const whole = new Map<number, [number, number, number, number]>();
  for (const [key, sum] of sums) {
    const ground = Math.floor(key / 0x100000);
    const all = whole.get(ground) ?? [0, 0, 0, 0];
    whole.set(ground, all.map((one, index) => one + (sum[index] as number)) as typeof all);
  }
  const LEAST = 24;
  return (ground: number, x: number, y: number): readonly [number, number, number] => {
    const own = sums.get(ground * 0x100000 + Math.floor(y / TILE) * across + Math.floor(x / TILE));
    const [red, green, blue, count] = own !== undefined && own[3] >= LEAST ? own : (whole.get(ground) ?? [0, 0, 0, 1]);
    return [red / count, green / count, blue / count];
  };
};

/** How many separate things stand on each ground: runs of other pixels within it that have none above them. */
const marksOn = (own: Uint16Array, on: Uint16Array, width: number, count: number): Uint32Array => {
  const marks = new Uint32Array(count);
  for (let at = width + 1; at < own.length; at += 1) {
    const ground = on[at] as number;
    if (own[at] === 0 && own[at - 1] === ground && own[at - width] === ground && own[at + 1] !== undefined)
      marks[ground] = (marks[ground] as number) + 1;
  }
  return marks;
};

/** A small ground whose colour is so near to that around it is only a stain of it, as JPEG makes them. */
const SHADE = 20;

/** Tells whether a ground is only a shade of the one around it. */
const shades = (rgb: Uint8Array, own: Uint16Array, width: number, boxes: readonly Bounds[]) => {
  const sums = boxes.map((): [number, number, number, number] => [0, 0, 0, 0]);
  for (let at = 0; at < own.length; at += 1) {
    const sum = sums[own[at] as number] as [number, number, number, number];
    for (let channel = 0; channel < 3; channel += 1) (sum[channel] as number) += rgb[at * 3 + channel] as number;
    sum[3] += 1;
  }
  const height = own.length / width;
  return (ground: number): boolean => {
    const { left, right, top, bottom } = boxes[ground] as Bounds;
    const [x, y] = [Math.floor((left + right) / 2), Math.floor((top + bottom) / 2)];
    const around = [
      [left - 4, y],
      [right + 4, y],
      [x, top - 4],
      [x, bottom + 4],
    ].flatMap(([across = -1, down = -1]) =>
      across < 0 || down < 0 || across >= width || down >= height ? [] : (own[down * width + across] ?? []),
    );
    const mean = (one: number, channel: number) => ((sums[one]?.[channel] ?? 0) as number) / (sums[one]?.[3] || 1);
    return around.some(
      (other) =>
        other !== 0 &&
        other !== ground &&
        [0, 1, 2].every((channel) => Math.abs(mean(ground, channel) - mean(other, channel)) <= SHADE),
    );
  };
};

type Colour = readonly [number, number, number];

/** Colour runs and is weak beside light. */
const COLOUR_COUNTS = 0.6;

/** How far a colour is from all mixtures of two others, in the channel where it is farthest. */
const distance = (rgb: Uint8Array, at: number, one: Colour, other: Colour): number => {
  let [along, length] = [0, 0];
  if (one !== other)
    for (let channel = 0; channel < 3; channel += 1) {
      const way = (other[channel] as number) - (one[channel] as number);
      along += ((rgb[at + channel] as number) - (one[channel] as number)) * way;
      length += way * way;
    }
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const mixed = (one[channel] as number) * (1 - share) + (other[channel] as number) * share;
    most = Math.max(most, Math.abs((rgb[at + channel] as number) - mixed) * (channel === 0 ? 1 : COLOUR_COUNTS));
  }
  return Math.min(255, most);
};

/** Finds the grounds of a picture, and what stands on them. */
export const groundsOf = (picture: Raster): Grounds => {
  const { width, height } = picture;
  const rgb = coloursOf(picture);
  const { area, parents } = areasOf(rgb, width, height);
  const { of, boxes } = chosen(area, parents, width);
  const own = new Uint16Array(width * height);
  const take = (): void => {
    for (let at = 0; at < own.length; at += 1) own[at] = of[area[at] as number] as number;
  };
  take();
  const first = filled(own, width, height).on;
  const bare = new Set<number>();
  const isShade = shades(rgb, own, width, boxes);
  for (const [ground, marks] of marksOn(own, first, width, boxes.length).entries()) {
    const { left, right, top, bottom } = boxes[ground] as Bounds;
    const isSmall = (right - left) * (bottom - top) < own.length / 50;
    if (isSmall && (marks < LEAST_MARKS || isShade(ground))) bare.add(ground);
  }
  for (let one = 0; one < of.length; one += 1) if (bare.has(of[one] as number)) of[one] = 0;
  take();
  const { on, beside } = filled(own, width, height);
  const covered = own.reduce((sum, one) => (one === 0 ? sum : sum + 1), 0);
  const colourOf = tileColours(rgb, own, width, height);
  const ink = new Uint8Array(width * height);
  let [last, lastTile] = [-1, -1];
  let colour: readonly [number, number, number] = [255, 128, 128];
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const ground = on[at] as number;
      if (ground !== last || x % TILE === 0 || lastTile !== y) colour = colourOf(ground, x, y);
      [last, lastTile] = [ground, y];
      const other = beside.get(at);
      ink[at] = distance(rgb, at * 3, colour, other === undefined ? colour : colourOf(other, x, y));
    }
  return { width, height, ink, on, boxes, flat: covered / (width * height) };
};
