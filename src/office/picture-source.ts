import { partsOf } from "../core/filing/formats/page-parts.ts";
import type { Jpeg } from "../readers/pictures/jpeg.ts";
import { type Orientation, orientationOf, type Size, uprightSize } from "../readers/pictures/orientation.ts";
import { type Packed, packPicture } from "../readers/pictures/packed.ts";
import { type Raster, Unshowable } from "../readers/pictures/raster.ts";
import { lookOf, type PageLook } from "./page-look.ts";

/** A picture as it goes into a PDF: a JPEG as it is stored, all others as packed rows. */
export type StillPicture = { readonly orientation: Orientation; readonly frames?: number | undefined } & (
  | { readonly jpeg: Jpeg; readonly content: Uint8Array }
  | { readonly jpeg?: undefined; readonly packed: Packed }
);

/** A picture that can be drawn: one sheet for each page, and their sizes once they stand upright. */
export interface PictureSource {
  readonly kind: "picture";
  readonly pictures: readonly StillPicture[];
  readonly pages: readonly (Size & PageLook)[];
  /** What is not shown of it, or cannot be read, as sentences. */
  readonly partly?: string;
}

/** A small picture is not blown up beyond what it holds; 96 of its points make an inch. */
export const MOST_PICTURE = 72 / 96;

const TOO_LONG = "This picture is too long and narrow to be read on a page. Cut it into pieces and add those.";

const stillPictureOf = (picture: Raster, orientation: Orientation = 1): StillPicture => ({
  orientation,
  frames: picture.frames,
  packed: packPicture(picture),
});

const jpegOrientation = async (content: Uint8Array): Promise<Orientation> => {
  try {
    const { default: exifr } = await import("exifr");
    return orientationOf(await exifr.orientation(content));
  } catch {
    // Broken tags: the picture is shown as it is stored.
    return 1;
  }
};

const exifOrientationOf = async (exif: Uint8Array | undefined): Promise<Orientation> =>
  orientationOf((await import("../readers/pictures/tiff-tags.ts")).exifOrientation(exif));

type Read = (content: Uint8Array) => Promise<readonly StillPicture[]>;

const readJpeg: Read = async (content) => {
  const jpeg = (await import("../readers/pictures/jpeg.ts")).readJpeg(content);
  const whole = jpeg.lacksEnd ? Buffer.concat([content, Buffer.from([0xff, 0xd9])]) : content;
  return [{ jpeg, content: whole, orientation: await jpegOrientation(content) }];
};

const readPng: Read = async (content) => {
  const { readPng, decodePng, plainPng } = await import("../readers/pictures/png.ts");
  const png = readPng(content);
  const orientation = await exifOrientationOf(png.exif);
  const plain = plainPng(png);
  const { frames } = png;
  return [
    plain === undefined
      ? stillPictureOf({ ...decodePng(png), frames }, orientation)
      : { orientation, frames, packed: plain },
  ];
};

const readGif: Read = async (content) => [
  stillPictureOf((await import("../readers/pictures/gif.ts")).decodeGif(content)),
];

const readBmp: Read = async (content) => [
  stillPictureOf((await import("../readers/pictures/bmp.ts")).decodeBmp(content)),
];

const readWebp: Read = async (content) => {
  const { picture, exif } = await (await import("../readers/pictures/webp.ts")).decodeWebp(content);
  return [stillPictureOf(picture, await exifOrientationOf(exif))];
};

const readTiff: Read = async (content) => {
  const { tiffPages } = await import("../readers/pictures/tiff.ts");
  return Array.from(tiffPages(content), ({ picture, orientation }) => stillPictureOf(picture, orientation));
};

// One container for both: which of them a file is, its list of brands says.
const readHeif: Read = async (content) => {
  const { readBoxes } = await import("../readers/pictures/boxes.ts");
  if (readBoxes(content).brands.some((brand) => brand === "avif" || brand === "avis")) {
    const { picture, orientation } = await (await import("../readers/pictures/avif.ts")).decodeAvif(content);
    return [stillPictureOf(picture, orientation)];
  }
  return [stillPictureOf(await (await import("../readers/pictures/heic.ts")).decodeHeic(content))];
};

const READERS: Readonly<Record<string, Read>> = {
  "image/jpeg": readJpeg,
  "image/png": readPng,
  "image/apng": readPng,
  "image/gif": readGif,
  "image/bmp": readBmp,
  "image/webp": readWebp,
  "image/tiff": readTiff,
  "image/avif": readHeif,
  "image/heic": readHeif,
  "image/heif": readHeif,
  "image/heic-sequence": readHeif,
  "image/heif-sequence": readHeif,
};

const sayFrames = (frames: number): string =>
  `This picture moves: only the first of its ${frames} frames is shown. If another one counts, add a picture of it.`;
const ON_GREY = "The ground of this picture is transparent; here it is grey, so that what is light is seen.";

/** How a sheet is shown on its page, and what of it is not. */
const pageOf = (picture: StillPicture): { readonly page: Size & PageLook; readonly partly: readonly string[] } => {
  const size = uprightSize(picture.jpeg ?? picture.packed, picture.orientation);
  const { remark: tooLong, ...look } = lookOf(partsOf(size, MOST_PICTURE), TOO_LONG);
  const frames = picture.frames ?? 1;
  const partly = [...(tooLong === undefined ? [] : [tooLong]), ...(frames > 1 ? [sayFrames(frames)] : [])];
  const said = [...partly, ...(picture.jpeg === undefined && picture.packed.isOnGrey ? [ON_GREY] : [])];
  return { page: { ...size, ...look, ...(said.length === 0 ? {} : { remark: said.join(" ") }) }, partly };
};

/**
 * Looks at a picture, all of it. Out: how to draw its pages, or a sentence that says why it cannot be shown. A picture that moves
 * shows its first frame.
 */
export const pictureSource = async (content: Uint8Array, mediaType: string): Promise<PictureSource | string> => {
  try {
    const read = Object.hasOwn(READERS, mediaType) ? READERS[mediaType] : undefined;
    if (read === undefined)
      return "A picture of this kind cannot be shown here. Saved as a PNG or a usual JPEG it can.";
    const pictures = await read(content);
    const looks = pictures.map((picture) => pageOf(picture));
    const partly = new Set(looks.flatMap((one) => one.partly));
    return {
      kind: "picture",
      pictures,
      pages: looks.map((one) => one.page),
      ...(partly.size === 0 ? {} : { partly: [...partly].join(" ") }),
    };
  } catch (error) {
    return error instanceof Unshowable ? error.message : "This picture is damaged, so it cannot be shown.";
  }
};
