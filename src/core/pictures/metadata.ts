import { cleanGif } from "./gif.ts";
import { cleanHeif } from "./heif.ts";
import { cleanJpeg } from "./jpeg.ts";
import { cleanPng } from "./png.ts";
import { cleanTiff } from "./tiff.ts";
import type { Cleaned, Told } from "./told.ts";
import { cleanWebp } from "./webp.ts";

const CLEANERS: Readonly<Record<string, (bytes: Uint8Array) => Cleaned | undefined>> = {
  "image/jpeg": cleanJpeg,
  "image/png": cleanPng,
  "image/apng": cleanPng,
  "image/webp": cleanWebp,
  "image/gif": cleanGif,
  "image/tiff": cleanTiff,
  "image/heic": cleanHeif,
  "image/heif": cleanHeif,
  "image/heic-sequence": cleanHeif,
  "image/heif-sequence": cleanHeif,
  "image/avif": cleanHeif,
  // Rows of colours, and nothing else.
  "image/bmp": (content) => ({ content, told: [] }),
};

/** Does a file of this kind often tell where it was made and with what? */
export const mayTell = (mediaType: string): boolean =>
  /^(?:image|video|audio)\//.test(mediaType) && mediaType !== "image/svg+xml";

/**
 * A picture without what it tells of its making: place, camera, serial numbers, owner, small pictures, notes. Nothing is
 * decoded: what shows is the same to the byte, and stands upright as before. In: the file and its media type. Out: the
 * content, the very bytes given when it tells nothing; undefined for other kinds of files, and for one that is broken.
 */
export const withoutMetadata = (bytes: Uint8Array, mediaType: string): Cleaned | undefined =>
  Object.hasOwn(CLEANERS, mediaType) ? CLEANERS[mediaType]?.(bytes) : undefined;

const WORDS: Readonly<Record<Told, string>> = {
  place: "where it was taken",
  camera: "which camera or phone took it",
  owner: "a name",
  notes: "notes of the programs that made it",
};

/** What a picture tells, in words. Notes of programs are said only when there is nothing else. */
export const sayTold = (told: readonly Told[]): string[] => {
  const grave = told.filter((one) => one !== "notes");
  return (grave.length > 0 ? grave : told).map((one) => WORDS[one]);
};
