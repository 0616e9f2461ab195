import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { textFromBytes } from "../core/text-from-bytes.ts";
import { draftPlaces, isApart, putInPlace } from "./draft-places.ts";
import { Problem } from "./errors.ts";
import { dropDraft } from "./store/folders.ts";
import { linesFrom } from "./text-lines.ts";

const MOST_BYTES = 64 * 1024 * 1024;

const why = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it may not be opened",
  EPERM: "it may not be opened",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
};

/** Why a file cannot be read or written, in words. */
export const reason = (error: unknown): string => REASONS[why(error)] ?? why(error);

/** Reads a text file in any common encoding, or standard input for `-`. Throws Problem. */
export const readTextFile = (path: string): string => {
  try {
    if (path !== "-" && statSync(path).size > MOST_BYTES)
      throw new Problem(`${path} is larger than 64 MB.`, "Is it the right file?");
    return textFromBytes(readFileSync(path === "-" ? 0 : path));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      `${path === "-" ? "Standard input" : path} cannot be read: ${reason(error)}.`,
      "Check the path, then run the same command again.",
    );
  }
};

/** The lines of a text file, or of standard input for `-`, as they come: a file of any size needs little memory. */
export async function* textLines(path: string): AsyncGenerator<string> {
  try {
    if (path !== "-" && statSync(path).isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
    const input = path === "-" ? process.stdin : createReadStream(path, { fd: openSync(path, "r") });
    yield* linesFrom(input);
  } catch (error) {
    if (why(error) === String(error)) throw error;
    throw new Problem(
      `${path === "-" ? "Standard input" : path} cannot be read: ${reason(error)}.`,
      "Check the path, then run the same command again.",
    );
  }
}

/** Writes a draft, synced to disk, and moves it to its place. Throws errors of the file system. */
const writeThrough = (draft: string, path: string, bytes: Uint8Array, replace: boolean): void => {
  try {
    const file = openSync(draft, "wx", 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    putInPlace(draft, path, replace);
  } finally {
    dropDraft(draft);
  }
};

/** Writes a whole file or none of it, synced to disk. With `home`, the draft is there where it can be. Throws Problem. */
export const writeWholeFile = (
  path: string,
  content: string | Uint8Array,
  how: { readonly replace: boolean; readonly home?: string },
): void => {
  const refuse = () =>
    new Problem(`${path} is there already. Nothing was written.`, "Name another file, or replace it with   --force");
  if (!how.replace && existsSync(path)) throw refuse();
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const [first = path, second] = draftPlaces(path, how.home);
  try {
    try {
      writeThrough(first, path, bytes, how.replace);
    } catch (error) {
      if (second === undefined || !isApart(error)) throw error;
      writeThrough(second, path, bytes, how.replace);
    }
  } catch (error) {
    if (why(error) === "EEXIST") throw refuse();
    throw new Problem(
      `${path} cannot be written: ${reason(error)}.`,
      "Nothing is lost. Name another place with   --output PATH",
    );
  }
};
