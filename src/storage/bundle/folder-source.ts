import { constants, createReadStream, lstatSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
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
      else if (files.length >= MOST_FILES) throw refused(`it holds more than ${MOST_FILES} files`);
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
