import { deflateSync, inflateSync } from "fflate";
import { crcOf } from "./crc.ts";
import { ascii, type Cleared, cleaned, joined, type Told, viewOf } from "./told.ts";

// Entries lie one after the other, and a list of them at the end names their places (PKWARE APPNOTE 6.3.10, 4.3). Entries that
// tell nothing are taken over to the byte.

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
const LISTED_SIZE = 46;
const MOST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** A larger file is not looked into: 64 MiB each, 256 MiB together. */
const MOST_EACH = 64 * 1024 * 1024;
const MOST_TOGETHER = 256 * 1024 * 1024;

interface Entry {
  /** Its row of the list. */
  readonly row: Uint8Array;
  readonly name: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where it begins. */
  readonly at: number;
}

interface Archive {
  readonly entries: readonly Entry[];
  /** Where the list begins. */
  readonly listAt: number;
  /** The end of the archive, with its comment. */
  readonly tail: Uint8Array;
}

const endOf = (bytes: Uint8Array): number => {
  const view = viewOf(bytes);
  for (let at = bytes.length - END_SIZE; at >= 0 && at >= bytes.length - END_SIZE - MOST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === bytes.length) return at;
  return -1;
};

/** The entries of an archive; undefined when it is odd: cut, in several parts, with something before it, or above 4 GiB. */
const read = (bytes: Uint8Array): Archive | undefined => {
  const end = endOf(bytes);
  if (end < 0) return undefined;
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  const listAt = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || listAt + view.getUint32(end + 12, true) !== end) return undefined;
  const entries: Entry[] = [];
  let at = listAt;
  for (let number = 0; number < count; number += 1) {
    if (at + LISTED_SIZE > end || view.getUint32(at, true) !== LISTED) return undefined;
    const nameEnd = at + LISTED_SIZE + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry: Entry = {
      row: bytes.subarray(at, next),
      name: ascii(bytes, at + LISTED_SIZE, nameEnd),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (next > end || entry.at + LOCAL_SIZE > listAt || view.getUint32(entry.at, true) !== LOCAL) return undefined;
    entries.push(entry);
    at = next;
  }
  return at === end ? { entries, listAt, tail: bytes.subarray(end) } : undefined;
};

/** What an entry holds; undefined when it cannot be unpacked here. */
const unpacked = (bytes: Uint8Array, { at, method, packed, size, isLocked }: Entry): Uint8Array | undefined => {
  const view = viewOf(bytes);
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (isLocked || start + packed > bytes.length) return undefined;
  const data = bytes.subarray(start, start + packed);
  if (method === STORED) return data;
  if (method !== DEFLATED) return undefined;
  try {
    const content = inflateSync(data, { out: new Uint8Array(size) });
    return content.length === size ? content : undefined;
  } catch {
    return undefined;
  }
};

/** A new entry in place of another: with its name and its time, and no more. Out: it, and its row of the list. */
const rewritten = (bytes: Uint8Array, entry: Entry, content: Uint8Array): readonly [Uint8Array, Uint8Array] => {
  const data = entry.method === STORED ? content : deflateSync(content);
  const nameLength = viewOf(bytes).getUint16(entry.at + 26, true);
  const head = new Uint8Array(bytes.subarray(entry.at, entry.at + LOCAL_SIZE + nameLength));
  const row = new Uint8Array(entry.row.subarray(0, LISTED_SIZE + viewOf(entry.row).getUint16(28, true)));
  for (const [part, flagAt] of [
    [head, 6],
    [row, 8],
  ] as const) {
    const view = viewOf(part);
    // Bit 3: the sizes stand behind the data.
    view.setUint16(flagAt, view.getUint16(flagAt, true) & ~8, true);
    view.setUint32(flagAt + 8, crcOf(content), true);
    view.setUint32(flagAt + 12, data.length, true);
    view.setUint32(flagAt + 16, content.length, true);
  }
  viewOf(head).setUint16(28, 0, true);
  viewOf(row).setUint16(30, 0, true);
  viewOf(row).setUint16(32, 0, true);
  return [joined([head, data]), row];
};

/**
 * An archive, also an office file, whose files do not tell of their making. In: the archive; what makes one of its files ready, by
 * its name. All other files in it stay as they are. Unsure when it holds what cannot be looked into.
 */
export const cleanZip = (bytes: Uint8Array, clear: (content: Uint8Array, name: string) => Cleared): Cleared => {
  const unsure: Cleared = { content: bytes, told: [], isUnsure: true };
  const archive = read(bytes);
  if (archive === undefined) return unsure;
  const byPlace = [...archive.entries].sort((a, b) => a.at - b.at);
  const told: Told[] = [];
  const parts: Uint8Array[] = [bytes.subarray(0, byPlace[0]?.at ?? archive.listAt)];
  const rows = new Map<Entry, Uint8Array>();
  let isUnsure = false;
  let room = MOST_TOGETHER;
  let at = parts[0]?.length ?? 0;
  for (const [index, entry] of byPlace.entries()) {
    const end = byPlace[index + 1]?.at ?? archive.listAt;
    // Entries that share bytes are the mark of a bomb.
    if (end < entry.at + LOCAL_SIZE + entry.packed) return unsure;
    room -= entry.size;
    const content = entry.size > MOST_EACH || room < 0 ? undefined : unpacked(bytes, entry);
    const clean = content === undefined ? undefined : clear(content, entry.name);
    isUnsure ||= clean === undefined || clean.isUnsure;
    const isSame = clean === undefined || clean.content === content;
    const [part, row] = isSame
      ? [bytes.subarray(entry.at, end), new Uint8Array(entry.row)]
      : rewritten(bytes, entry, clean.content);
    told.push(...(clean?.told ?? []));
    viewOf(row).setUint32(42, at, true);
    rows.set(entry, row);
    parts.push(part);
    at += part.length;
  }
  if (told.length === 0) return { content: bytes, told, isUnsure };
  const list = joined(archive.entries.map((entry) => rows.get(entry) ?? entry.row));
  const tail = new Uint8Array(archive.tail);
  viewOf(tail).setUint32(12, list.length, true);
  viewOf(tail).setUint32(16, at, true);
  return { ...cleaned(joined([...parts, list, tail]), told), isUnsure };
};
