import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Folders, namesIn } from "../folders.ts";

/** Folders that hold nothing of a case, or what was deleted. */
const APART = ["locks", "deleted", "compiled"];

/** What is only on its way into its place, or is worked out again when it is needed. Nothing reads it after a kill. */
const IN_PASSING = ["cards", "out", "drafts", "incoming"];

const foldersIn = (folder: string): string[] =>
  namesIn(folder)
    .filter((name) => !APART.includes(name))
    .map((name) => join(folder, name))
    // A folder may be a link to another disk.
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);

/**
 * Everything under the home folder that is of one case, by its name alone and wherever it lies: `<id>` or `<id>.…` in any
 * folder of the home or beside the cases. No list of kinds: what is added one day is covered.
 */
export const belongingsOf = (folders: Folders, id: string): string[] =>
  [folders.home, folders.cases].flatMap(foldersIn).flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name === id || name.startsWith(`${id}.`))
      .map((name) => join(folder, name)),
  );

/** Is it half written, or something that can be thrown away at any time? */
export const isInPassing = (path: string): boolean =>
  IN_PASSING.includes(basename(dirname(path))) || /\.tmp(?:-[^.]*)?$/.test(basename(path));

/** All files at a path: itself, or what is in the folder. Links are not followed. */
export const filesAt = (path: string): string[] => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesAt(join(path, entry.name)) : [join(path, entry.name)],
  );
};

/** All files that are kept of a deleted case. */
export const deletedFiles = (folders: Folders, id: string): string[] =>
  namesIn(folders.deleted)
    .filter((name) => name.startsWith(`${id}.`))
    .flatMap((name) => filesAt(join(folders.deleted, name)));
