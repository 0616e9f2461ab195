import { createReadStream } from "node:fs";
import { lstat, open, readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { cleanText, oneLine } from "../../core/text/text.ts";
import { pathsOnDisk } from "../../system/path-on-disk.ts";
import type { Found, LeftOut } from "./found.ts";
import { LIMITS } from "./limits.ts";

/** Files that systems and programs leave beside those of people. */
const NOISE: ReadonlySet<string> = new Set(["__MACOSX", "Thumbs.db", "desktop.ini", "node_modules"]);

/** Hidden files that every system makes: nobody misses them. */
const OF_SYSTEM = /^(?:\._|\.DS_Store$|\.localized$|\.directory$|\.Trash|\.fseventsd$|\.Spotlight)/;

/** Is a file or folder of this name one that a system or program left there? */
export const isNoise = (name: string): boolean => OF_SYSTEM.test(name) || name.startsWith("~$") || NOISE.has(name);

/** Is it hidden? */
export const isHidden = (name: string): boolean => name.startsWith(".");

/** What is said of a hidden file or folder. */
export const HIDDEN = "It is hidden, and was left out. Name it to have it read.";

const said = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const shown = (path: string): string => oneLine(cleanText(path)).normalize("NFC");

/** Reads a file no further than the limit, though it grows meanwhile. Throws what the system says. */
const bytesOf = async (path: string, most: number): Promise<Uint8Array> => {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size > most) throw new RangeError(`It is larger than ${said(most)}.`);
  } finally {
    await file.close();
  }
  return await readFile(path);
};

/** Is a file of this name a mailbox, which is read mail by mail? */
export const isMailbox = (name: string): boolean => /\.mbox$|^mbox$/i.test(name);

const mostOf = (name: string): number => {
  if (isMailbox(name)) return LIMITS.mailbox;
  return /\.txt$/i.test(name) ? LIMITS.text : LIMITS.bytes;
};

const foundFile = (path: string, file: string, size: number): Found | LeftOut => {
  const name = basename(path);
  const most = mostOf(name);
  const place = { file };
  if (size > most) return { place, why: `It is larger than ${said(most)}.` };
  const pieces = (): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 1024 * 1024 });
  return {
    name: shown(name),
    place,
    deep: 0,
    size,
    path,
    read: () => bytesOf(path, LIMITS.bytes),
    pieces,
  };
};

/**
 * The files under what a person named: files themselves, and those of folders, in the order of their names. Hidden files, those of the
 * system, links within folders, and what is beyond the limits are left out, links and limits with the reason. In: paths; the folder they
 * are seen from. Out: one after the other; a path that is not there is left out with that reason. Never throws.
 */
export async function* findFiles(paths: readonly string[], from: string): AsyncGenerator<Found | LeftOut> {
  let count = 0;
  const isFull = (): boolean => {
    count += 1;
    return count > LIMITS.files;
  };
  const full = (file: string): LeftOut => ({
    place: { file },
    why: `More than ${LIMITS.files.toLocaleString("en-US")} files were named: the rest is not read.`,
  });
  async function* within(folder: string, before: string, deep: number): AsyncGenerator<Found | LeftOut> {
    if (deep > LIMITS.folders)
      return yield { place: { file: before }, why: "Its folders go too deep: it is not read." };
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined)
      return yield { place: { file: before || shown(folder) }, why: "The folder cannot be opened." };
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isNoise(entry.name)) continue;
      const path = join(folder, entry.name);
      const file = `${before}${shown(entry.name)}`;
      if (isHidden(entry.name)) {
        yield { place: { file }, why: HIDDEN };
        continue;
      }
      if (entry.isDirectory()) {
        yield* within(path, `${file}/`, deep + 1);
        continue;
      }
      if (isFull()) return yield full(file);
      const there = await lstat(path).catch(() => undefined);
      if (there === undefined) yield { place: { file }, why: "It cannot be opened." };
      else if (there.isSymbolicLink()) yield { place: { file }, why: "It is a link, which is not followed." };
      else if (!there.isFile()) yield { place: { file }, why: "It is no file that can be read." };
      else yield foundFile(path, file, there.size);
    }
  }
  for (const named of pathsOnDisk(paths)) {
    const path = resolve(from, named);
    const there = await stat(path).catch(() => undefined);
    const file = shown(basename(path));
    if (there === undefined) yield { place: { file: shown(named) }, why: "There is no such file or folder." };
    else if (there.isDirectory()) yield* within(path, "", 0);
    else if (isFull()) return yield full(file);
    else if (!there.isFile()) yield { place: { file }, why: "It is no file that can be read." };
    else yield foundFile(path, file, there.size);
  }
}
