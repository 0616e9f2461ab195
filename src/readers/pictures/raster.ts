/** A decoded picture: red, green, blue and opacity of each pixel, 8 bits each, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  /** How many frames the file has, when it moves: this is the first. */
  readonly frames?: number;
}

/** A picture that cannot be shown. The message is a sentence for the person. */
export class Unshowable extends Error {}

/** The end of the file is missing. */
export const cutShort = (): Unshowable => new Unshowable("This picture is cut short: the end of its file is missing.");

/** The file is whole, and what it holds is not. */
export const partsMissing = (): Unshowable => new Unshowable("This picture is damaged: parts of it are missing.");

/** The file contradicts itself. */
export const damaged = (): Unshowable => new Unshowable("This picture is damaged, so it cannot be shown.");

/** A form that is not read here. In: what it is, "a lossless JPEG". */
export const unread = (what: string): Unshowable =>
  new Unshowable(`This picture is ${what}, which cannot be shown here. Saved as a PNG or a usual JPEG it can.`);

// A picture is unpacked in memory, four bytes for each pixel: a small file must not ask for gigabytes. Phones take 50 million.
const MOST_POINTS = 64_000_000;

/** An empty picture: every pixel transparent. Throws Unshowable when it would have no pixels, or too many. */
export const emptyRaster = (width: number, height: number): Raster => {
  checkSize(width, height);
  return { width, height, rgba: new Uint8Array(width * height * 4) };
};

/** Throws Unshowable when a picture of this size has no pixels, or too many to unpack. */
export const checkSize = (width: number, height: number): void => {
  if (!(width > 0 && height > 0)) throw damaged();
  if (width * height > MOST_POINTS) throw new Unshowable("This picture is too large for a page.");
};

/** Copies a picture onto a larger one; what lies outside is left away. */
export const putAt = (canvas: Raster, picture: Raster, left: number, top: number): void => {
  const width = Math.min(picture.width, canvas.width - left);
  for (let y = 0; y < picture.height && y + top < canvas.height; y += 1) {
    const row = picture.rgba.subarray(y * picture.width * 4, (y * picture.width + width) * 4);
    canvas.rgba.set(row, ((y + top) * canvas.width + left) * 4);
  }
};

/** A view for numbers in a file. Reading past its end throws cutShort. */
export const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
