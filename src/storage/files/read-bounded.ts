import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { Problem } from "../../errors.ts";
import { sleep } from "../../system/sleep.ts";

/** The most that is read of a text file at once: bytes. */
const MOST_TEXT = 64 * 1024 * 1024;

const PIECE = 256 * 1024;

/** What a shell hands over as a path for a pipe: `<(command)`, and standard input by its name. */
const HANDED = /^\/(dev\/(fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/;

/** What is no plain file, in words; undefined for a file. */
const otherKind = (there: Stats): string | undefined => {
  if (there.isFile()) return undefined;
  if (there.isDirectory()) return "a folder";
  if (there.isFIFO()) return "a pipe";
  return there.isSocket() ? "a socket" : "a device";
};

/** What is at a path and is no plain file, in words; undefined for a file, for nothing, and for what cannot be looked at. */
export const kindAt = (path: string): string | undefined => {
  try {
    return otherKind(statSync(path));
  } catch {
    return undefined;
  }
};

const tooLarge = (what: string, most: number): Problem =>
  new Problem(
    `${what} has more than ${Math.round(most / 1024 / 1024)} MB, the most we read.`,
    "Is it the right file? If so, split it, and give the parts one by one.",
  );

/** Bytes that can be had now; none at the end. A pipe may have nothing yet. */
const readSome = (file: number, into: Buffer, mayWait: boolean): number => {
  for (;;) {
    try {
      return readSync(file, into, 0, into.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says so at the end of a pipe.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN" || !mayWait) throw error;
      sleep(10);
    }
  }
};

const readAll = (file: number, what: string, most: number, mayWait: boolean): Buffer => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const got = readSome(file, piece, mayWait);
    if (got === 0) return Buffer.concat(pieces, bytes);
    bytes += got;
    if (bytes > most) throw tooLarge(what, most);
    pieces.push(piece.subarray(0, got));
  }
};

/** Opens a file for reading. A named pipe, a device or a socket is refused: it could wait or go on for ever. */
export const openPlain = (path: string): number => {
  if (HANDED.test(path)) return openSync(path, "r");
  // Without a wait, in case it is a pipe that nobody writes to.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const kind = otherKind(fstatSync(file));
    if (kind === undefined) return file;
    if (kind === "a folder") throw Object.assign(new Error(path), { code: "EISDIR", syscall: "read", path });
    throw new Problem(
      `${path} is ${kind}, not a file.`,
      kind === "a pipe" ? "To read what a program gives, pipe it in and name the file -" : "Check the path.",
    );
  } catch (error) {
    closeSync(file);
    throw error;
  }
};

/** The whole of a file, or of standard input for `-`. Throws Problem for one that is too large or none, else the system's error. */
export const readBounded = (path: string, most: number = MOST_TEXT): Buffer => {
  if (path === "-") return readAll(0, "Standard input", most, true);
  const file = openPlain(path);
  try {
    return readAll(file, path, most, HANDED.test(path));
  } finally {
    closeSync(file);
  }
};

/** So that nothing waits for the other end of a pipe. Windows has neither. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

/** Flags to write a file of the program's own anew: a pipe in its place is an error, and no wait. */
export const ANEW = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_WAIT;

/** Opens a file that the program keeps for itself. In: flags of open(2). Throws the system's error, also for what is no plain file. */
export const openKeptFile = (path: string, flags: number, mode?: number): number => {
  const file = openSync(path, flags | NO_WAIT, mode);
  try {
    const there = fstatSync(file);
    if (there.isFile()) return file;
    const code = there.isDirectory() ? "EISDIR" : "ENXIO";
    throw Object.assign(new Error(`${code}: ${path}`), { code, syscall: "read", path });
  } catch (error) {
    closeSync(file);
    throw error;
  }
};

/** The whole of a file that the program keeps for itself. Throws as `openKeptFile` does. */
export const readKept = (path: string): Buffer => {
  const file = openKeptFile(path, constants.O_RDONLY);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
};

/** Writes a small file of the program's own anew, in its place. Throws as `openKeptFile` does. */
export const writeAnew = (path: string, text: string): void => {
  const file = openKeptFile(path, ANEW, 0o600);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
};
