import { deflateSync } from "node:zlib";
import type { Raster } from "./raster.ts";

/** A picture as a PDF holds it: rows filtered and packed as in a PNG (PDF 32000-1, 7.4.4.4: predictor 15 is PNG's own). */
export interface Packed {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colours: 1 | 3;
  /** Red, green and blue of each colour in the table; undefined when the picture has none. */
  readonly table: Uint8Array | undefined;
  readonly rows: Uint8Array;
  /** Was it transparent, and would white paper have swallowed what it shows? */
  readonly isOnGrey?: boolean;
}

const WHITE = 255;
const GREYS = [150, 70];
/** Pixels whose colours are those of the ground, within this, are not seen on it. */
const NEAR = 30;
const LEAST_OPAQUE = 40;
/** So large a part of what a picture shows may be lost on white paper. */
const MOST_SWALLOWED = 0.005;

/** The ground to lay a picture on: white, unless that swallowed a part of what it shows beside clear pixels. */
const groundFor = ({ rgba }: Raster): number => {
  const grounds = [...GREYS, WHITE];
  const swallowed = grounds.map(() => 0);
  let [clear, shown] = [0, 0];
  for (let at = 0; at < rgba.length; at += 4) {
    if ((rgba[at + 3] ?? 0) < LEAST_OPAQUE) {
      clear += 1;
      continue;
    }
    shown += 1;
    const [red = 0, green = 0, blue = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    for (const [index, ground] of grounds.entries())
      if (Math.max(Math.abs(red - ground), Math.abs(green - ground), Math.abs(blue - ground)) <= NEAR)
        swallowed[index] = (swallowed[index] ?? 0) + 1;
  }
  const lost = (ground: number): number => swallowed[grounds.indexOf(ground)] ?? 0;
  if (clear === 0 || lost(WHITE) <= shown * MOST_SWALLOWED) return WHITE;
  return grounds.reduce((best, one) => (lost(one) < lost(best) ? one : best));
};

/** A picture on paper: what its transparency lets through is the ground. Out: red, green and blue of each pixel. */
const onGround = ({ width, height, rgba }: Raster, ground: number): Uint8Array => {
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    const alpha = rgba[from + 3] ?? 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = rgba[from + channel] ?? 0;
      rgb[to + channel] = alpha === 255 ? value : Math.round((value * alpha + ground * (255 - alpha)) / 255);
    }
  }
  return rgb;
};

/** The number of each colour, in order of the first pixel that has it; undefined when there are more than 256. */
const coloursOf = (rgb: Uint8Array): Map<number, number> | undefined => {
  const colours = new Map<number, number>();
  let last = -1;
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    if (colour === last || colours.has(colour)) continue;
    if (colours.size === 256) return undefined;
    colours.set(colour, colours.size);
    last = colour;
  }
  return colours;
};

const withTable = (rgb: Uint8Array, width: number, height: number, colours: ReadonlyMap<number, number>): Packed => {
  const bits = colours.size <= 2 ? 1 : colours.size <= 4 ? 2 : colours.size <= 16 ? 4 : 8;
  const each = 8 / bits;
  const step = 1 + Math.ceil(width / each);
  const rows = new Uint8Array(step * height);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 3) {
      const number = colours.get(((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0)) ?? 0;
      const to = y * step + 1 + Math.floor(x / each);
      rows[to] = (rows[to] ?? 0) | (number << (8 - bits * ((x % each) + 1)));
    }
  const table = Uint8Array.from(
    [...colours.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return { width, height, bits, colours: 1, table, rows: deflateSync(rows) };
};

/** Rows by their difference to the row above (filter 2), the first one to its left (filter 1): photos pack best so at little cost. */
const filtered = (rgb: Uint8Array, width: number, height: number): Packed => {
  const step = width * 3;
  const rows = new Uint8Array((step + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (step + 1);
    const from = y * step;
    rows[to] = y === 0 ? 1 : 2;
    for (let at = 0; at < step; at += 1) {
      const before = y > 0 ? rgb[from - step + at] : at >= 3 ? rgb[from + at - 3] : 0;
      rows[to + 1 + at] = (rgb[from + at] ?? 0) - (before ?? 0);
    }
  }
  return { width, height, bits: 8, colours: 3, table: undefined, rows: deflateSync(rows) };
};

/** Packs a picture without loss, as it looks on paper; few colours get a table. Same in, same out. */
export const packPicture = (picture: Raster): Packed => {
  const ground = groundFor(picture);
  const rgb = onGround(picture, ground);
  const colours = coloursOf(rgb);
  const packed =
    colours === undefined
      ? filtered(rgb, picture.width, picture.height)
      : withTable(rgb, picture.width, picture.height, colours);
  return ground === WHITE ? packed : { ...packed, isOnGrey: true };
};
