import { constants, type Stats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { cleanText, oneLine } from "../../core/text/text.ts";
import { Problem } from "../../errors.ts";
import { pathOnDisk } from "../../system/path-on-disk.ts";
import { inSystemWords } from "../../system/system-words.ts";
import { isFileError } from "../store-errors.ts";

const LONGEST = 255;

/** Cuts at whole characters, so that no half of one is left. */
const cut = (name: string, most: number): string => cleanText(name.slice(0, most)).replace(/\ufffd$/, "");

/**
 * The name of a file as it is kept: no folder, nothing that acts on a terminal, at most 255 characters with its ending.
 * Letters with marks are one character each (NFC), so that a name is the same from every system. Separators of other systems count too, since the case may be read there.
 */
export const fileNameOf = (path: string): string => {
  const name = oneLine(basename(path).replace(/[/\\]/g, "_")).normalize("NFC");
  if (name === "" || /^\.+$/.test(name)) return "file";
  if (name.length <= LONGEST) return name;
  const ending = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? "";
  return cut(name, LONGEST - ending.length) + ending;
};

const AGAIN = "Check the path, then run the command again.";

const CAUSES: Readonly<Record<string, readonly [what: string, then: string]>> = {
  ENOENT: ["there is no such file", AGAIN],
  ENOTDIR: ["part of the path is not a folder", AGAIN],
  EACCES: ["you do not have permission to read it", "Give yourself permission to read it, then run the command again."],
  EPERM: ["the system does not allow it", "Give yourself permission to read it, then run the command again."],
  ENXIO: ["it is a socket, not a file", AGAIN],
  EMFILE: ["too many files are open", "Close some programs, then run the command again."],
  ENFILE: ["too many files are open", "Close some programs, then run the command again."],
  EIO: ["the disk reports an error", "Copy the file to another disk first, then add that copy."],
};

/** An error of the file system about a file that is to be added, in words. */
export const sourceProblem = (path: string, error: NodeJS.ErrnoException): Problem => {
  const [what, then] = CAUSES[error.code ?? ""] ?? [inSystemWords(error.code), AGAIN];
  return new Problem(`${oneLine(path)} cannot be read: ${what}.`, then);
};

/** It was written to in the meantime: what was copied is neither the file as it was nor as it is. */
export const changedWhileRead = (path: string): Problem =>
  new Problem(
    `${oneLine(path)} changed while it was copied, so it was not added.`,
    "Close the program that writes it, then run the command again.",
  );

const kindOf = (there: Stats): string => {
  if (there.isFIFO()) return "a pipe";
  return there.isSocket() ? "a socket" : "a device";
};

const refuse = (path: string, there: Stats): Problem =>
  there.isDirectory()
    ? new Problem(`${oneLine(path)} is a folder.`, "Give the files in it one by one.")
    : new Problem(`${oneLine(path)} is ${kindOf(there)}, not a file.`, "Save its output as a file, then add that.");

/**
 * Opens a file that is to be added. A link is followed; what is no plain file is refused without being opened, for a
 * pipe would wait for ever. In: a path. Out: the open file. Throws Problem.
 */
export const openSource = async (given: string): Promise<FileHandle> => {
  const path = pathOnDisk(given);
  try {
    const there = await stat(path);
    if (!there.isFile()) throw refuse(path, there);
    // Looked at again when it is open, since it can be replaced in between; without a wait in case it is a pipe by then.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const opened = await file.stat();
      if (opened.isFile()) return file;
      throw refuse(path, opened);
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    throw isFileError(error) ? sourceProblem(path, error) : error;
  }
};
