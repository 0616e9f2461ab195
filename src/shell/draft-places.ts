import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { clearDrafts, draftName } from "./store/drafts.ts";
import { foldersOf, makeFolder } from "./store/folders.ts";

/** A hidden name beside a file or folder, so that a move from there to its place is on one disk. */
export const besides = (path: string): string => {
  const whole = resolve(path);
  return join(dirname(whole), `.${basename(whole)}.${randomBytes(6).toString("hex")}.tmp`);
};

const inHome = (path: string, home: string): string[] => {
  const folder = foldersOf(home).drafts;
  try {
    if (statSync(dirname(resolve(path))).dev !== statSync(home).dev) return [];
    makeFolder(folder);
    clearDrafts(folder);
    return [join(folder, draftName())];
  } catch {
    // No such folder, or nothing may be written there: then the draft is made beside the file, and that tells what is wrong.
    return [];
  }
};

/**
 * Where something can be written until it is whole, the best place first. In the home folder: a run that is killed leaves
 * nothing beside the files of the person, and the next one clears it away. Beside the place itself where that is on another
 * disk, since only a move on one disk is all or nothing. In: the place, the home folder if there is one.
 */
export const draftPlaces = (path: string, home?: string): readonly string[] => [
  ...(home === undefined ? [] : inHome(path, home)),
  besides(path),
];

/** Two places can have one disk and be apart all the same (a mount of a folder): then a move between them is refused. */
export const isApart = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.code === "EXDEV";
