import type { Orientation } from "./orientation.ts";
import { orientationOf } from "./orientation.ts";
import { checkSize, cutShort, damaged, emptyRaster, type Raster, unread } from "./raster.ts";
import { unpackPiece } from "./tiff-packing.ts";
import { type Order, orderOf, readTags, type Tags } from "./tiff-tags.ts";

/** What a page of a TIFF is, from its tags. */
interface Page {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Numbers for each pixel: colours and opacity. */
  readonly samples: number;
  /** 1 whole numbers, 3 fractions. */
  readonly format: number;
  /** 0 white is zero, 1 black is zero, 2 red green blue, 3 a table, 5 inks, 6 brightness and hues. */
  readonly meaning: number;
  readonly packing: number;
  /** 2 when each number goes by its difference to the one before. */
  readonly predictor: number;
  readonly apart: boolean;
  readonly pieceWidth: number;
  readonly pieceHeight: number;
  readonly isTiled: boolean;
  readonly tags: Tags;
}

const pageOf = (tags: Tags): Page => {
  const one = (tag: number, otherwise: number) => tags.get(tag)?.[0] ?? otherwise;
  const [width, height] = [one(256, 0), one(257, 0)];
  checkSize(width, height);
  const bits = one(258, 1);
  const format = one(339, 1);
  const isTiled = tags.has(322);
  const page: Page = {
    width,
    height,
    bits,
    format,
    samples: one(277, 1),
    meaning: one(262, one(277, 1) >= 3 ? 2 : 0),
    packing: one(259, 1),
    predictor: one(317, 1),
    apart: one(284, 1) === 2 && one(277, 1) > 1,
    isTiled,
    pieceWidth: isTiled ? one(322, 0) : width,
    pieceHeight: isTiled ? one(323, 0) : Math.min(height, one(278, height)),
    tags,
  };
  const isKnown = [1, 2, 4, 8, 16].includes(bits) && format <= 2 && (bits >= 8 || page.samples === 1 || page.apart);
  if (!isKnown || (tags.get(258) ?? []).some((other) => other !== bits))
    throw unread("a TIFF with a rare form of numbers");
  const known = page.packing === 7 ? [0, 1, 2, 6] : [0, 1, 2, 3, 5];
  if (!known.includes(page.meaning)) throw unread("a TIFF with rare colours");
  if (page.predictor > 2) throw unread("a TIFF packed in a rare way");
  if (page.samples < 1 || page.samples > 8 || page.pieceWidth < 1 || page.pieceHeight < 1) throw damaged();
  checkSize(page.pieceWidth, page.pieceHeight);
  return page;
};

/** Undoes the differences between neighbours, in place. */
const sumUp = (rows: Uint8Array, step: number, samples: number, bits: number, { isLittle }: Order): void => {
  for (let from = 0; from < rows.length; from += step) {
    const row = rows.subarray(from, from + step);
    if (bits === 8)
      for (let at = samples; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (row[at - samples] ?? 0);
    if (bits !== 16) continue;
    const view = new DataView(row.buffer, row.byteOffset, row.length);
    for (let at = samples * 2; at + 1 < row.length; at += 2)
      view.setUint16(at, view.getUint16(at, isLittle) + view.getUint16(at - samples * 2, isLittle), isLittle);
  }
};

/** Which part of the file holds a strip or tile. Without lengths, a lone one goes on to the end. */
const storedPiece = (page: Page, { bytes }: Order, number: number, needed: number): Buffer => {
  const places = page.tags.get(page.isTiled ? 324 : 273) ?? page.tags.get(273) ?? [];
  const lengths = page.tags.get(page.isTiled ? 325 : 279) ?? page.tags.get(279);
  const place = places[number];
  if (place === undefined) throw damaged();
  const length = lengths?.[number] ?? (page.packing === 1 ? needed : bytes.length - place);
  if (place + length > bytes.length) throw cutShort();
  return bytes.subarray(place, place + length);
};

/** Reads a number of a row, brought to 0 to 255 (of a table: as it is). */
const readerOf = ({ bits, meaning }: Page, { isLittle }: Order): ((row: Uint8Array, index: number) => number) => {
  if (bits === 8) return (row, index) => row[index] ?? 0;
  if (bits === 16) return (row, index) => row[index * 2 + (isLittle ? 1 : 0)] ?? 0;
  const each = 8 / bits;
  const scale = meaning === 3 ? 1 : 255 / ((1 << bits) - 1);
  return (row, index) =>
    (((row[Math.floor(index / each)] ?? 0) >> (8 - bits * ((index % each) + 1))) & ((1 << bits) - 1)) * scale;
};

/** All numbers of a page, one byte each, pixel by pixel. */
const samplesOf = (page: Page, order: Order): Uint8Array => {
  const { width, height, samples, bits, pieceWidth, pieceHeight } = page;
  const channels = page.apart ? 1 : samples;
  const across = Math.ceil(width / pieceWidth);
  const down = Math.ceil(height / pieceHeight);
  const read = readerOf(page, order);
  const step = Math.ceil((pieceWidth * channels * bits) / 8);
  const all = new Uint8Array(width * height * samples);
  const tables = page.tags.get(347);
  for (let number = 0; number < across * down * (page.apart ? samples : 1); number += 1) {
    const plane = Math.floor(number / (across * down));
    const left = (number % across) * pieceWidth;
    const top = Math.floor((number % (across * down)) / across) * pieceHeight;
    // The last strip ends with the picture; tiles are always whole.
    const rows = page.isTiled ? pieceHeight : Math.min(pieceHeight, height - top);
    const needed = step * rows;
    const stored = storedPiece(page, order, number, needed);
    const unpacked = unpackPiece({
      packing: page.packing,
      data: stored,
      width: pieceWidth,
      height: rows,
      needed,
      channels,
      fax: { twoWays: ((page.tags.get(292)?.[0] ?? 0) & 1) === 1, lowFirst: page.tags.get(266)?.[0] === 2 },
      jpegTables: tables === undefined ? undefined : Buffer.from(tables),
      hasHues: page.meaning === 6,
    });
    const piece = page.predictor === 2 ? Uint8Array.from(unpacked) : unpacked;
    if (page.predictor === 2) sumUp(piece, step, channels, bits, order);
    for (let y = 0; y < Math.min(rows, height - top); y += 1) {
      const row = piece.subarray(y * step, (y + 1) * step);
      for (let x = 0; x < Math.min(pieceWidth, width - left); x += 1)
        for (let channel = 0; channel < channels; channel += 1)
          all[((top + y) * width + left + x) * samples + plane + channel] = read(row, x * channels + channel);
    }
  }
  return all;
};

/** How many numbers of a pixel are colours. What is left may be its opacity. */
const COLOURS: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4, 6: 3 };

const decodePage = (tags: Tags, order: Order): Raster => {
  const page = pageOf(tags);
  const { width, height, samples, meaning, bits } = page;
  const colours = COLOURS[meaning] ?? 1;
  if (samples < colours) throw damaged();
  const picture = emptyRaster(width, height);
  const all = samplesOf(page, order);
  const table = tags.get(320) ?? [];
  if (meaning === 3 && table.length < 3 << bits) throw damaged();
  // Some programs wrote tables of 0 to 255 where 0 to 65535 is meant.
  const tableShift = table.some((value) => value > 255) ? 8 : 0;
  // 1: the colours are already weakened by the opacity; 2: they are not; 0: the number means something else.
  const opacity = samples > colours ? (tags.get(338)?.[0] ?? 0) : 0;
  for (let pixel = 0, at = 0; pixel < width * height; pixel += 1, at += samples) {
    const alpha = opacity === 1 || opacity === 2 ? (all[at + colours] ?? 255) : 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const first = all[at] ?? 0;
      const value =
        meaning === 0
          ? 255 - first
          : meaning === 1
            ? first
            : meaning === 3
              ? (table[(channel << bits) + first] ?? 0) >> tableShift
              : meaning === 5
                ? ((255 - (all[at + channel] ?? 0)) * (255 - (all[at + 3] ?? 0))) / 255
                : (all[at + channel] ?? 0);
      picture.rgba[pixel * 4 + channel] =
        opacity === 1 && alpha > 0 ? Math.min(255, Math.round((value * 255) / alpha)) : Math.round(value);
    }
    picture.rgba[pixel * 4 + 3] = alpha;
  }
  return picture;
};

/** A page of a TIFF: its picture as stored, and how it is turned. */
export interface TiffPage {
  readonly picture: Raster;
  readonly orientation: Orientation;
}

/** Decodes a TIFF page by page, so that only one is in memory. Throws Unshowable. */
export function* tiffPages(content: Uint8Array): Generator<TiffPage> {
  const order = orderOf(content);
  if (order === undefined) throw damaged();
  const pages = readTags(order);
  if (pages.length === 0) throw damaged();
  for (const tags of pages) yield { picture: decodePage(tags, order), orientation: orientationOf(tags.get(274)?.[0]) };
}
