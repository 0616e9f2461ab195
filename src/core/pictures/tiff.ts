import {
  type Directory,
  directoryAt,
  EXIF_DIRECTORY,
  endianOf,
  GPS_DIRECTORY,
  INTEROP_DIRECTORY,
  type Row,
  tellsPlace,
  toldByTag,
} from "./exif.ts";
import { type Cleaned, cleaned, type Told, viewOf } from "./told.ts";

/** What a reader needs to draw the picture (TIFF 6.0 and its supplements): size, colours, packing, strips and tiles, ICC. */
const NEEDED: ReadonlySet<number> = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 286, 287,
  288, 289, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 330, 332,
  334, 336, 338, 339, 340, 341, 342, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675,
]);
const INNER_PICTURES = 330;
const DIRECTORIES: readonly number[] = [EXIF_DIRECTORY, GPS_DIRECTORY, INTEROP_DIRECTORY];
const MOST_DIRECTORIES = 10_000;
const ROW = 12;

/**
 * A TIFF without EXIF, place, XMP, IPTC and texts: their rows are taken out and their bytes set to zero, so that nothing else
 * moves. Undefined for BigTIFF, and when it is broken.
 */
export const cleanTiff = (bytes: Uint8Array): Cleaned | undefined => {
  const little = endianOf(bytes);
  if (little === undefined) return undefined;
  // A slice of a Buffer would be the same memory.
  const copy = new Uint8Array(bytes);
  const view = viewOf(copy);
  const told: Told[] = [];
  const visited = new Set<number>();
  const addresses = (row: Row): number[] =>
    row.value + row.size > copy.length
      ? []
      : Array.from({ length: Math.floor(row.size / 4) }, (_none, index) =>
          view.getUint32(row.value + 4 * index, little),
        );

  const erase = (row: Row): void => {
    if (DIRECTORIES.includes(row.tag))
      for (const at of addresses(row)) {
        const inside = visited.has(at) ? undefined : directoryAt(copy, at, little);
        visited.add(at);
        if (inside === undefined) continue;
        for (const one of inside.rows) erase(one);
        copy.fill(0, inside.at, Math.min(copy.length, inside.nextAt + 4));
      }
    if (row.size > 4 && row.value >= 8) copy.fill(0, row.value, Math.min(copy.length, row.value + row.size));
  };

  const clean = ({ at, rows, nextAt }: Directory): void => {
    const gone = rows.filter(({ tag }) => !NEEDED.has(tag));
    const kept = rows.filter(({ tag }) => NEEDED.has(tag)).map((row) => copy.slice(row.at, row.at + ROW));
    const next = copy.slice(nextAt, nextAt + 4);
    for (const row of gone) {
      if (row.tag === GPS_DIRECTORY) told.push(tellsPlace(copy, row, little) ? "place" : "notes");
      else told.push(toldByTag(row.tag));
      erase(row);
    }
    view.setUint16(at, kept.length, little);
    copy.fill(0, at + 2, Math.min(copy.length, nextAt + 4));
    for (const [index, row] of kept.entries()) copy.set(row, at + 2 + index * ROW);
    copy.set(next, at + 2 + kept.length * ROW);
  };

  const open = [view.getUint32(4, little)];
  while (open.length > 0) {
    const at = open.pop() ?? 0;
    if (at === 0 || visited.has(at)) continue;
    visited.add(at);
    const directory = directoryAt(copy, at, little);
    if (directory === undefined || visited.size > MOST_DIRECTORIES) return undefined;
    for (const row of directory.rows) if (row.tag === INNER_PICTURES) open.push(...addresses(row));
    if (directory.nextAt + 4 <= copy.length) open.push(view.getUint32(directory.nextAt, little));
    clean(directory);
  }
  return told.length === 0 ? { content: bytes, told: [] } : cleaned(copy, told);
};
