import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Owner } from "./lock-owner.ts";

/** The name of the note in a folder that one process has for itself. */
const NOTE = "owner.json";

/** Where the note lies that says whose a folder is. */
export const noteIn = (folder: string): string => join(folder, NOTE);

/** What a system says when a folder with something in it is at the place already. */
const TAKEN = ["ENOTEMPTY", "EEXIST", ...(process.platform === "win32" ? ["EPERM", "EACCES"] : [])];

/**
 * Puts a folder with its owner's note at a path, at one stroke: a rename over a folder that holds something is refused. Out:
 * false when somebody was there first.
 */
export const put = (path: string, owner: Owner): boolean => {
  const ready = `${path}.${owner.token}.tmp`;
  try {
    mkdirSync(ready, { mode: 0o700 });
    writeFileSync(noteIn(ready), JSON.stringify(owner), { mode: 0o600 });
    renameSync(ready, path);
    return true;
  } catch (error) {
    rmSync(ready, { recursive: true, force: true });
    if (!TAKEN.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    // A folder of the same name as ours is a leftover; one at the place is somebody's.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) throw error;
    return false;
  }
};

/** Takes a folder away at one stroke: nobody sees it without its note. What is no more is no fault. */
export const drop = (path: string, token: string): void => {
  const gone = `${path}.${token}.gone`;
  try {
    renameSync(path, gone);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  rmSync(gone, { recursive: true, force: true });
};

/** Is there nothing in a folder? */
export const isEmpty = (path: string): boolean => readdirSync(path).length === 0;
