import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, readSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { ANEW, openKeptFile } from "../files/read-bounded.ts";
import { makeFolder, syncFolder } from "../folders.ts";

/** Lines are short, and this is read with each save; of a longer one more is read. */
const PIECE = 4 * 1024;
const LINE_END = 0x0a;

/** The end of a file of lines: its last whole line, if any, and where a line broken off by a crash begins. */
export interface Tail {
  readonly line: Buffer | undefined;
  readonly size: number;
  /** Bytes up to the end of the last whole line; less than `size` when a line is broken off. */
  readonly whole: number;
}

const readAt = (descriptor: number, from: number, to: number): Buffer => {
  const piece = Buffer.alloc(to - from);
  const read = readSync(descriptor, piece, 0, piece.length, from);
  return piece.subarray(0, read);
};

const tailIn = (descriptor: number): Tail => {
  const { size } = fstatSync(descriptor);
  // Twice as much until the last whole line is inside: lines have no upper size, but nearly all are short.
  for (let length = PIECE; ; length *= 2) {
    const from = Math.max(0, size - length);
    const piece = readAt(descriptor, from, size);
    const end = piece.lastIndexOf(LINE_END);
    const begin = end < 1 ? -1 : piece.lastIndexOf(LINE_END, end - 1);
    if (end >= 0 && (begin >= 0 || from === 0))
      return { line: piece.subarray(begin + 1, end), size, whole: from + end + 1 };
    if (from === 0) return { line: undefined, size, whole: 0 };
  }
};

/** Reads the end of a file of lines; undefined when there is no file. It costs the same however long the file is. */
export const tailOf = (path: string): Tail | undefined => {
  let descriptor: number;
  try {
    descriptor = openKeptFile(path, constants.O_RDONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return tailIn(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const writeWhole = (descriptor: number, content: Buffer, at: number): void => {
  try {
    for (let done = 0; done < content.length; )
      done += writeSync(descriptor, content, done, content.length - done, at + done);
  } catch (error) {
    // A full disk takes a part: what was there before must stay the end of the file.
    ftruncateSync(descriptor, at);
    throw error;
  }
};

/**
 * Writes lines at the end of a file, in the place of a line that a crash broke off. In: lines without line ends. They are not
 * synced. Throws an error of the file system, and then the file is as it was. Out: the size of the file.
 */
export const appendLines = (path: string, lines: readonly string[]): number => {
  const content = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const before = tailOf(path);
  if (before === undefined) makeFolder(dirname(path));
  const descriptor = openKeptFile(path, before === undefined ? ANEW : constants.O_RDWR, 0o600);
  try {
    const at = before?.whole ?? 0;
    if (before !== undefined && before.size > at) ftruncateSync(descriptor, at);
    writeWhole(descriptor, content, at);
    return at + content.length;
  } finally {
    closeSync(descriptor);
  }
};

/** Syncs a file of lines: on disk when this returns. In: is the file new, and its name to be synced too? */
export const syncLines = (path: string, isNew: boolean): void => {
  const descriptor = openKeptFile(path, constants.O_RDWR);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (isNew) syncFolder(dirname(path));
};
