import type { Bounds } from "./areas.ts";
import type { Grey } from "./engine.ts";
import type { Grounds } from "./grounds.ts";
import type { Row } from "./text-lines.ts";

/** A row of words cut out for the engine, dark on white, and how its places are those of the picture. */
export interface RowPicture {
  readonly picture: Grey;
  /** Where a box on it lies in the whole picture. */
  boxOf(box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }): Bounds;
}

/** The engine was trained on letters of about this height, capitals, in pixels. */
const LETTER = 32;
const MARGIN = 12;
const MOST_WIDE = 6000;

/** Cuts a row out; `larger` times as large as the engine likes it best. Only what lies on its own ground is taken along. */
export const rowPicture = ({ width, height, ink, on }: Grounds, row: Row, larger = 1): RowPicture => {
  const scale = Math.min((LETTER * larger) / row.letter, MOST_WIDE / (row.box.right - row.box.left));
  const left = Math.max(0, row.box.left - 2);
  const top = Math.max(0, row.box.top - 2);
  const right = Math.min(width, row.box.right + 2);
  const bottom = Math.min(height, row.box.bottom + 2);
  const [wide, high] = [right - left, bottom - top];
  const plain = new Float32Array(wide * high);
  const full = Math.max(40, row.strength * 0.92);
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const at = (y + top) * width + x + left;
      plain[y * wide + x] = on[at] === row.ground ? Math.min(1, (ink[at] as number) / full) : 0;
    }
  const [toWide, toHigh] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  const outWide = toWide + 2 * MARGIN;
  const outHigh = toHigh + 2 * MARGIN;
  const grey = new Uint8Array(outWide * outHigh).fill(255);
  const resized = scale >= 1 ? enlarged(plain, wide, high, toWide, toHigh) : reduced(plain, wide, high, toWide, toHigh);
  for (let y = 0; y < toHigh; y += 1)
    for (let x = 0; x < toWide; x += 1)
      grey[(y + MARGIN) * outWide + x + MARGIN] = Math.round(255 * (1 - (resized[y * toWide + x] as number)));
  return {
    picture: { width: outWide, height: outHigh, grey },
    boxOf: ({ x0, y0, x1, y1 }) => ({
      left: Math.max(left, Math.floor((x0 - MARGIN) / scale) + left),
      top: Math.max(top, Math.floor((y0 - MARGIN) / scale) + top),
      right: Math.min(right, Math.ceil((x1 - MARGIN) / scale) + left),
      bottom: Math.min(bottom, Math.ceil((y1 - MARGIN) / scale) + top),
    }),
  };
};

/** Weights of four neighbours (Catmull and Rom's cubic), for a place between the second and the third. */
const weights = (t: number): readonly [number, number, number, number] => [
  -0.5 * t + t * t - 0.5 * t * t * t,
  1 - 2.5 * t * t + 1.5 * t * t * t,
  0.5 * t + 2 * t * t - 1.5 * t * t * t,
  -0.5 * t * t + 0.5 * t * t * t,
];

/** Along one way: `step` between neighbours, `next` between rows. */
const cubic = (
  from: Float32Array,
  length: number,
  rows: number,
  step: number,
  next: number,
  to: number,
  out: Float32Array,
  outStep: number,
  outNext: number,
): void => {
  for (let at = 0; at < to; at += 1) {
    const place = ((at + 0.5) * length) / to - 0.5;
    const base = Math.floor(place);
    const [a, b, c, d] = weights(place - base);
    const clip = (index: number): number => Math.min(length - 1, Math.max(0, index)) * step;
    const [p, q, r, s] = [clip(base - 1), clip(base), clip(base + 1), clip(base + 2)];
    for (let row = 0; row < rows; row += 1) {
      const start = row * next;
      const value =
        a * (from[start + p] as number) +
        b * (from[start + q] as number) +
        c * (from[start + r] as number) +
        d * (from[start + s] as number);
      out[row * outNext + at * outStep] = Math.min(1, Math.max(0, value));
    }
  }
};

const enlarged = (from: Float32Array, wide: number, high: number, toWide: number, toHigh: number): Float32Array => {
  const across = new Float32Array(toWide * high);
  cubic(from, wide, high, 1, wide, toWide, across, 1, toWide);
  const out = new Float32Array(toWide * toHigh);
  cubic(across, high, toWide, toWide, 1, toHigh, out, toWide, 1);
  return out;
};

/** Each pixel is the mean of those it stands for. */
const reduced = (from: Float32Array, wide: number, high: number, toWide: number, toHigh: number): Float32Array => {
  const out = new Float32Array(toWide * toHigh);
  for (let y = 0; y < toHigh; y += 1) {
    const [y0, y1] = [
      Math.floor((y * high) / toHigh),
      Math.max(Math.floor((y * high) / toHigh) + 1, Math.ceil(((y + 1) * high) / toHigh)),
    ];
    for (let x = 0; x < toWide; x += 1) {
      const [x0, x1] = [
        Math.floor((x * wide) / toWide),
        Math.max(Math.floor((x * wide) / toWide) + 1, Math.ceil(((x + 1) * wide) / toWide)),
      ];
      let sum = 0;
      for (let v = y0; v < y1; v += 1) for (let u = x0; u < x1; u += 1) sum += from[v * wide + u] as number;
      out[y * toWide + x] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  return out;
};
