import { lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** The files of a reminder. */
export interface Disk {
  /** Something of any kind, a link that leads nowhere too. */
  isThere(path: string): boolean;
  /** The text of a file; undefined when there is none, or nobody may read it. */
  read(path: string): string | undefined;
  /** Writes a whole file or none of it, and makes its folder. Throws Problem. */
  write(path: string, text: string): void;
  /** Removes a file, and the folders above it that are empty then, up to a folder that stays. */
  remove(path: string, upTo: string): void;
}

/** What is in UTF-16 begins with its mark, and says so: the task scheduler of Windows wants it. */
const bytesOf = (text: string): string | Uint8Array =>
  text.startsWith('<?xml version="1.0" encoding="UTF-16"?>') ? Buffer.from(`\ufeff${text}`, "utf16le") : text;

/** The real disk. In: what writes a whole file. */
export const realDisk = (writeWhole: (path: string, content: string | Uint8Array) => void): Disk => ({
  isThere: (path) => {
    try {
      lstatSync(path);
      return true;
    } catch {
      return false;
    }
  },
  read: (path) => {
    try {
      const bytes = readFileSync(path);
      return bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf16le" : "utf8");
    } catch {
      return undefined;
    }
  },
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, bytesOf(text));
  },
  remove: (path, upTo) => {
    rmSync(path, { force: true });
    try {
      for (let folder = dirname(path); folder.startsWith(upTo) && folder !== upTo; folder = dirname(folder))
        rmdirSync(folder);
    } catch {
      // Something else is in it.
    }
  },
});
