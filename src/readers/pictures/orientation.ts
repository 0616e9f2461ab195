/** The size of a picture or page as it is stored. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a stored picture must be turned to stand upright, as EXIF numbers it: 1 (as it is) to 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A number from EXIF as an orientation; anything else counts as upright. */
export const orientationOf = (raw: unknown): Orientation =>
  typeof raw === "number" && Number.isInteger(raw) && raw >= 1 && raw <= 8 ? (raw as Orientation) : 1;

/** The orientation that a page of a PDF asks for with /Rotate (degrees, clockwise). */
export const orientationOfDegrees = (degrees: number): Orientation =>
  (({ 90: 6, 180: 3, 270: 8 }) as const)[(((degrees % 360) + 360) % 360) as 90 | 180 | 270] ?? 1;

/** The size of a picture once it stands upright. */
export const uprightSize = ({ width, height }: Size, orientation: Orientation): Size =>
  orientation < 5 ? { width, height } : { width: height, height: width };

/** How a point is moved (PDF 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

// The unit square onto the unit square, origin at the lower left (TIFF 6.0, tag 274; PDF 32000-1, 8.3.4).
const MATRICES: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** A rectangle on a page: points from the lower left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The largest box of a size's proportions inside another, at its top and in its middle. Nothing is made larger than `most` times. */
export const fitted = (size: Size, within: Box, most: number): Box => {
  const scale = Math.min(within.width / size.width, within.height / size.height, most);
  const [width, height] = [size.width * scale, size.height * scale];
  return { x: within.x + (within.width - width) / 2, y: within.y + within.height - height, width, height };
};

/**
 * The matrix that draws something of `size` (its own units) upright into a box.
 * In: the stored size (1 by 1 for a picture), the orientation, the box for the upright picture.
 */
export const matrixInto = (size: Size, orientation: Orientation, box: Box): Matrix => {
  const [a, b, c, d, e, f] = MATRICES[orientation];
  return [
    (a / size.width) * box.width,
    (b / size.width) * box.height,
    (c / size.height) * box.width,
    (d / size.height) * box.height,
    e * box.width + box.x,
    f * box.height + box.y,
  ];
};
