import { rmSync } from "node:fs";
import { join } from "node:path";
import { readKept, writeAnew } from "./files/read-bounded.ts";
import type { Folders } from "./folders.ts";
import type { SightNote } from "./permissions.ts";

const fileOf = ({ home }: Folders): string => join(home, "said-notes.json");

/** The ids of the notes that were said; none when the file is missing or is no such list. */
const saidIn = (folders: Folders): readonly unknown[] => {
  try {
    const ids: unknown = JSON.parse(readKept(fileOf(folders)).toString("utf8"));
    return Array.isArray(ids) ? ids : [];
  } catch {
    return [];
  }
};

/** Those of the notes that the person was not told yet. */
export const notSaid = (folders: Folders, notes: readonly SightNote[]): SightNote[] => {
  if (notes.length === 0) return [];
  const said = saidIn(folders);
  return notes.filter(({ id }) => !said.includes(id));
};

/**
 * Remembers the notes that hold now as said. One that holds no more is forgotten, so that it is said when it is true again. In:
 * the folders, of which the home folder is there.
 */
export const keepSaid = (folders: Folders, notes: readonly SightNote[]): void => {
  const path = fileOf(folders);
  try {
    if (notes.length === 0) rmSync(path, { force: true });
    else if (JSON.stringify(saidIn(folders)) !== JSON.stringify(notes.map(({ id }) => id)))
      writeAnew(path, JSON.stringify(notes.map(({ id }) => id)));
  } catch {
    // Then they are said once more. What the command itself writes tells what is wrong with the disk.
  }
};
