import { chmodSync, copyFileSync, linkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { encryptedIn, type Keys } from "../encryption/encryption.ts";
import { readKept } from "../files/read-bounded.ts";
import { renameSync, rmSync } from "../files/retry.ts";
import { caseFile, type Folders, makeFolder, namesIn, writeTempFile } from "../folders.ts";
import { readStored, Unreadable } from "./case-text.ts";

const KEPT = 5;
/** The case as it was before the last save. */
const LAST = "last";
/** What earlier versions called it until the program waited for the person. One that was killed before that left it so. */
const NEWEST = "newest";

type Mark = number | typeof LAST | typeof NEWEST;

const backupPath = (folders: Folders, id: string, mark: Mark): string => join(folders.backups, `${id}.${mark}.json`);

/** The numbers of a case's backups, newest (highest) first. */
const numbersOf = (folders: Folders, id: string): number[] =>
  namesIn(folders.backups)
    .filter((name) => name.startsWith(`${id}.`))
    .map((name) => Number(/^\.(\d+)\.json$/.exec(name.slice(id.length))?.[1] ?? Number.NaN))
    .filter(Number.isInteger)
    .sort((a, b) => b - a);

/**
 * Keeps a text as the newest numbered backup, `<id>.<n>.json`, and lets the oldest go. In: text that was read as a valid
 * case just now; a copy of a file nobody read as valid has cost others their last good backup (daintreehq/daintree#6035).
 */
export const keepCopy = (folders: Folders, id: string, text: string): void => {
  makeFolder(folders.backups);
  const numbers = numbersOf(folders, id);
  const path = backupPath(folders, id, (numbers[0] ?? 0) + 1);
  const temp = `${path}.tmp`;
  writeTempFile(temp, text);
  renameSync(temp, path);
  for (const old of numbers.slice(KEPT - 1)) rmSync(backupPath(folders, id, old), { force: true });
};

/** Gives a file a second name, or makes a copy where the disk knows no such thing (exFAT, some network drives). */
const alsoAs = (from: string, to: string): void => {
  try {
    // Of a file that is a symbolic link, the file it leads to: that is what a save replaces.
    linkSync(realpathSync(from), to);
  } catch (error) {
    rmSync(to, { force: true });
    if ((error as NodeJS.ErrnoException).code === "EEXIST") linkSync(realpathSync(from), to);
    else copyFileSync(from, to);
  }
  chmodSync(to, 0o600);
};

/** Keeps a file under another name, in the place of what had that name. */
export const keepAs = (from: string, to: string): void => {
  const temp = `${to}.tmp`;
  alsoAs(from, temp);
  renameSync(temp, to);
  // A rename between two names of one file does nothing at all (POSIX).
  rmSync(temp, { force: true });
};

/** Keeps the case file as it is now as `<id>.last.json`. A save makes a new file, so this costs no copy. Out: its path. */
export const keepLast = (folders: Folders, id: string): string => {
  makeFolder(folders.backups);
  const last = backupPath(folders, id, LAST);
  keepAs(caseFile(folders, id), last);
  rmSync(backupPath(folders, id, NEWEST), { force: true });
  return last;
};

/** When the case in a copy was saved. A locked copy says it outside. Throws for a copy that does not read. */
const savedAt = (text: string, id: string, keys: Keys): string => {
  try {
    return readStored(text, id, keys).updatedAt;
  } catch (error) {
    const encrypted = encryptedIn(text);
    if (encrypted !== undefined && error instanceof Unreadable && error.kind === "locked") return encrypted.savedAt;
    throw error;
  }
};

/** The paths of all backups of a case, as they are. */
export const copiesOf = (folders: Folders, id: string): string[] =>
  [NEWEST, LAST, ...numbersOf(folders, id)].map((mark) => backupPath(folders, id, mark as Mark));

/** The newest backup that reads as a valid case, with its text as it is stored; undefined when there is none. */
export const lastGoodCopy = (folders: Folders, id: string, keys: Keys): { path: string; text: string } | undefined => {
  const found: { path: string; text: string; at: string }[] = [];
  for (const path of copiesOf(folders, id)) {
    try {
      const text = readKept(path).toString("utf8");
      found.push({ path, text, at: savedAt(text, id, keys) });
    } catch {
      // A backup that does not read is passed over.
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))[0];
};
