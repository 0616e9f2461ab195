import { type Orientation, orientationOf, uprightSize } from "./orientation.ts";
import { damaged, emptyRaster, type Raster, unread } from "./raster.ts";

interface Stored {
  readonly picture: Raster;
  readonly orientation: Orientation;
}

type Decode = (content: Uint8Array) => Promise<readonly Stored[]>;

const still = (picture: Raster, orientation: Orientation = 1): readonly Stored[] => [{ picture, orientation }];

const ofExif = async (exif: Uint8Array | undefined): Promise<Orientation> =>
  orientationOf((await import("./tiff-tags.ts")).exifOrientation(exif));

const jpeg: Decode = async (content) => {
  const { readJpeg } = await import("./jpeg.ts");
  const { width, height } = readJpeg(content);
  const { decode } = await import("jpeg-js");
  const { checkSize } = await import("./raster.ts");
  checkSize(width, height);
  const { data } = decode(content, { useTArray: true, maxResolutionInMP: 64, maxMemoryUsageInMB: 1024 });
  const { default: exifr } = await import("exifr");
  const orientation = await exifr.orientation(content).catch(() => 1);
  return still({ width, height, rgba: data }, orientationOf(orientation));
};

const png: Decode = async (content) => {
  const { readPng, decodePng } = await import("./png.ts");
  const read = readPng(content);
  return still({ ...decodePng(read), frames: read.frames }, await ofExif(read.exif));
};

const webp: Decode = async (content) => {
  const { picture, exif } = await (await import("./webp.ts")).decodeWebp(content);
  return still(picture, await ofExif(exif));
};

// One container for both: which of them a file is, its list of brands says.
const heif: Decode = async (content) => {
  const { readBoxes } = await import("./boxes.ts");
  if (readBoxes(content).brands.some((brand) => brand === "avif" || brand === "avis")) {
    const { picture, orientation } = await (await import("./avif.ts")).decodeAvif(content);
    return still(picture, orientation);
  }
  return still(await (await import("./heic.ts")).decodeHeic(content));
};

const DECODERS: Readonly<Record<string, Decode>> = {
  "image/jpeg": jpeg,
  "image/png": png,
  "image/apng": png,
  "image/gif": async (content) => still((await import("./gif.ts")).decodeGif(content)),
  "image/bmp": async (content) => still((await import("./bmp.ts")).decodeBmp(content)),
  "image/webp": webp,
  "image/tiff": async (content) => [...(await import("./tiff.ts")).tiffPages(content)],
  "image/avif": heif,
  "image/heic": heif,
  "image/heif": heif,
  "image/heic-sequence": heif,
  "image/heif-sequence": heif,
};

/** Where the pixel at a place of the upright picture is stored. */
const storedAt = (x: number, y: number, { width, height }: Raster, orientation: Orientation): number => {
  const [right, low] = [width - 1, height - 1];
  const places: readonly (readonly [number, number])[] = [
    [x, y],
    [right - x, y],
    [right - x, low - y],
    [x, low - y],
    [y, x],
    [y, low - x],
    [right - y, low - x],
    [right - y, x],
  ];
  const [across = 0, down = 0] = places[orientation - 1] ?? [];
  return down * width + across;
};

const upright = ({ picture, orientation }: Stored): Raster => {
  if (orientation === 1) return picture;
  const { width, height } = uprightSize(picture, orientation);
  const turned = emptyRaster(width, height);
  const { buffer } = picture.rgba.byteOffset % 4 === 0 ? picture.rgba : picture.rgba.slice();
  const from = new Uint32Array(buffer, picture.rgba.byteOffset % 4 === 0 ? picture.rgba.byteOffset : 0);
  const to = new Uint32Array(turned.rgba.buffer);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) to[at] = from[storedAt(x, y, picture, orientation)] ?? 0;
  return turned;
};

/**
 * The pixels of a picture, upright: one raster for each page of a TIFF, of what moves the first frame. Throws Unshowable, or any
 * other error of a decoder when the file is damaged.
 */
export const decodePicture = async (content: Uint8Array, mediaType: string): Promise<Raster[]> => {
  const decode = Object.hasOwn(DECODERS, mediaType) ? DECODERS[mediaType] : undefined;
  if (decode === undefined) throw unread("of a kind");
  const pages = (await decode(content)).map(upright);
  if (pages.length === 0) throw damaged();
  return pages;
};
