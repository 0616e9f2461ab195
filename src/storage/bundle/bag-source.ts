import { constants, createReadStream, lstatSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { oneLine } from "../../core/text/text.ts";
import { MOST_FILES, refused, type Source, type SourceFile, shownName } from "./source.ts";

const MOST_DEEP = 20;

/** Opens a file itself, never what a link points at (Windows has no such flag and few such links). */
const openItself = (path: string): number => openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));

/** The files under a folder. Throws Problem for a link, a device or a pipe: they are not files of a bundle. */
export const folderSource = (folder: string): Source => {
  const files: SourceFile[] = [];
  const walk = (at: string, before: string, deep: number): void => {
    if (deep > MOST_DEEP) throw refused(`its folders go more than ${MOST_DEEP} deep`);
    for (const { name } of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, name);
      const there = lstatSync(path);
      if (there.isDirectory()) walk(path, `${before}${name}/`, deep + 1);
      else if (!there.isFile())
        throw refused(`${shownName(before + name)} is ${there.isSymbolicLink() ? "a link" : "no plain file"}`);
      else if (files.length >= MOST_FILES) throw refused(`it has more than ${MOST_FILES} files`);
      else
        files.push({
          name: before + name,
          bytes: there.size,
          pieces: () => createReadStream(path, { fd: openItself(path), highWaterMark: 1024 * 1024 }),
        });
    }
  };
  walk(folder, "", 0);
  return { files, close: () => {} };
};

type Entry = import("yauzl").Entry;
type ZipFile = import("yauzl").ZipFile;

// What a kind of file is, in the upper half of the outer attributes, as Unix archivers write it.
const KIND = 0o170000;
const PLAIN_FILE = 0o100000;
const FOLDER = 0o040000;

const STORED = 0;
const DEFLATED = 8;

/** The name of an entry. Other alphabets than UTF-8 can be read in two ways, so they are refused. */
const nameOf = (entry: Entry): string => {
  const raw = entry.fileName as unknown as Buffer;
  try {
    const name = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
    if ((entry.generalPurposeBitFlag & 0x800) !== 0 || /^[\u0000-\u007f]*$/.test(name)) return name;
  } catch {
    // Said below.
  }
  throw refused("it has a file name that is not UTF-8");
};

const checkEntry = (entry: Entry, name: string): void => {
  const shown = shownName(name);
  if (entry.isEncrypted())
    throw refused(`${shown} is locked with a zip password`, "Unpack it yourself, then import the folder.");
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (kind !== 0 && kind !== PLAIN_FILE && kind !== FOLDER) throw refused(`${shown} is a link or no plain file`);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw refused(`${shown} is packed in a way we do not know`, "Unpack it yourself, then import the folder.");
};

/** Entries that share bytes are the mark of a bomb (https://www.bamsoftware.com/hacks/zipbomb/). */
const checkApart = (entries: readonly Entry[]): void => {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) throw refused("parts of the zip file overlap");
    end = entry.relativeOffsetOfLocalHeader + entry.compressedSize;
  }
};

const openZip = async (path: string): Promise<ZipFile> => {
  const { default: yauzl } = await import("yauzl");
  // Names stay bytes: they are read and judged here, in the same way as those of a folder.
  return yauzl.openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
};

const piecesOf = async function* (zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  yield* stream as AsyncIterable<Uint8Array>;
};

/** Faults of the archive itself, in words. Problems of ours and of the disk pass. */
const inWords = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || error.name === "Problem" || "syscall" in error) throw error;
    throw refused(`the zip file is damaged (${oneLine(error.message).slice(0, 200)})`);
  }
};

/** The files of a zip archive, read where they lie. Throws Problem for a damaged one, links, locked entries and bombs. */
export const zipSource = async (path: string): Promise<Source> => {
  const zip = await inWords(() => openZip(path));
  // All of it was read by then, or what went wrong before is told.
  const close = () => {
    zip.on("error", () => {});
    zip.close();
  };
  try {
    const entries: Entry[] = [];
    const files: SourceFile[] = [];
    await inWords(async () => {
      for await (const entry of zip.eachEntry()) {
        if (entries.length >= MOST_FILES) throw refused(`it has more than ${MOST_FILES} files`);
        const name = nameOf(entry);
        checkEntry(entry, name);
        entries.push(entry);
        if (name.endsWith("/")) {
          if (entry.uncompressedSize !== 0) throw refused(`the folder ${shownName(name)} has bytes in it`);
          files.push({ name, bytes: 0, pieces: () => piecesOf(zip, entry) });
        } else files.push({ name, bytes: entry.uncompressedSize, pieces: () => piecesOf(zip, entry) });
      }
    });
    checkApart(entries);
    return { files, close };
  } catch (error) {
    close();
    throw error;
  }
};
