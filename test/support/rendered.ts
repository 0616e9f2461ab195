import { readFileSync } from "node:fs";
import { printed } from "./tools.ts";

/** A page as poppler draws it, as means of cells of ten by ten points. */
export interface Cells {
  readonly width: number;
  readonly height: number;
  readonly means: readonly number[];
}

const CELL = 10;

/** Draws the first page of a PDF, its longer side 600 points. What does not fill a cell at its edges is left out. */
export const cellsOf = (path: string): Cells => {
  printed("pdftoppm", "-cropbox", "-scale-to", "600", "-singlefile", path, `${path}-page`);
  const bytes = readFileSync(`${path}-page.ppm`);
  const [head = "", ...size] = /^P6\n(\d+) (\d+)\n255\n/.exec(bytes.toString("latin1", 0, 40)) ?? [];
  const [width = 0, height = 0] = size.map(Number);
  const [across, down] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  const sums = new Float64Array(across * down * 3);
  for (let y = 0; y < down * CELL; y += 1)
    for (let x = 0; x < across * CELL; x += 1)
      for (let part = 0; part < 3; part += 1) {
        const cell = (Math.floor(y / CELL) * across + Math.floor(x / CELL)) * 3 + part;
        sums[cell] = (sums[cell] ?? 0) + (bytes[head.length + (y * width + x) * 3 + part] ?? 0);
      }
  return { width: across, height: down, means: [...sums].map((sum) => sum / (CELL * CELL)) };
};

/** How far two drawings are apart where they differ most, 0 to 255. */
export const apart = (one: Cells, other: Cells): number => {
  if (one.width !== other.width || one.height !== other.height) return 255;
  return one.means.reduce((most, mean, index) => Math.max(most, Math.abs(mean - (other.means[index] ?? 0))), 0);
};
