import { closeSync, createReadStream, existsSync, fsyncSync, openSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { textFromBytes } from "../../core/text/decode-text.ts";
import { Problem } from "../../errors.ts";
import { pathOnDisk } from "../../system/path-on-disk.ts";
import { inSystemWords } from "../../system/system-words.ts";
import { linesFrom } from "../../system/text-lines.ts";
import { dropTempFile, syncFolder } from "../folders.ts";
import { kindAt, openPlain, readBounded } from "./read-bounded.ts";
import { behindLink, isApart, putInPlace, tempPaths } from "./temp-paths.ts";

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

/** Why a file cannot be read or written, in words. */
export const reason = (error: unknown): string => inSystemWords(codeOf(error));

const unreadable = (path: string, error: unknown): unknown => {
  if (codeOf(error) === undefined) return error;
  return new Problem(
    `${path === "-" ? "Standard input" : path} cannot be read: ${reason(error)}.`,
    "Check the path, then run the command again.",
  );
};

/** Reads a text file in any common encoding, or standard input for `-`; 64 MB at most. Throws Problem. */
export const readTextFile = (path: string): string => {
  try {
    return textFromBytes(readBounded(pathOnDisk(path)));
  } catch (error) {
    throw unreadable(path, error);
  }
};

/** The lines of a text file, or of standard input for `-`, as they come: a file of any size needs little memory. */
export async function* textLines(path: string): AsyncGenerator<string> {
  try {
    const input = path === "-" ? process.stdin : createReadStream(path, { fd: openPlain(pathOnDisk(path)) });
    yield* linesFrom(input);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Writes a temporary file, synced to disk, and moves it to its place. Throws errors of the file system. */
const writeThrough = (temp: string, path: string, bytes: Uint8Array, replace: boolean): void => {
  try {
    const file = openSync(temp, "wx", 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    putInPlace(temp, path, replace);
    syncFolder(dirname(resolve(path)));
  } finally {
    dropTempFile(temp);
  }
};

/** Writes a whole file or none of it, synced to disk; behind a link, which stays. With `home`, the temporary file is there where it can be. Throws Problem. */
export const writeWholeFile = (
  path: string,
  content: string | Uint8Array,
  how: { readonly replace: boolean; readonly home?: string; readonly option?: string },
): void => {
  const refuse = () =>
    new Problem(`${path} is there already. Nothing was written.`, "Name another file, or replace it with   --force");
  const place = behindLink(path);
  const kind = kindAt(place);
  if (kind !== undefined)
    throw new Problem(`${path} is ${kind}, not a file. Nothing was written.`, "Name another file.");
  if (!how.replace && existsSync(place)) throw refuse();
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const [first = place, second] = tempPaths(place, how.home);
  try {
    try {
      writeThrough(first, place, bytes, how.replace);
    } catch (error) {
      if (second === undefined || !isApart(error)) throw error;
      writeThrough(second, place, bytes, how.replace);
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    if (codeOf(error) === "EEXIST") throw refuse();
    throw new Problem(
      `${path} cannot be written: ${reason(error)}.`,
      `Nothing is lost. Name another place with   ${how.option ?? "--output PATH"}`,
    );
  }
};
