import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { rmSync } from "./files/retry.ts";

/** The folders under the home folder. They are made when first written to, never by reading. */
export interface Folders {
  readonly home: string;
  readonly cases: string;
  readonly backups: string;
  readonly cards: string;
  readonly journal: string;
  readonly history: string;
  readonly quarantine: string;
  readonly locks: string;
  readonly deleted: string;
  /** What goes to the person's own folders and is not whole yet. */
  readonly tempFiles: string;
  /** What comes out of a bundle and belongs to no case yet. */
  readonly incoming: string;
  readonly vault: string;
  /** Texts that an editor has open. */
  readonly editing: string;
  /** What V8 compiled of the program. */
  readonly compiled: string;
}

/** The folders of a home folder. */
export const foldersOf = (home: string): Folders => ({
  home,
  cases: join(home, "cases"),
  backups: join(home, "cases", "backups"),
  cards: join(home, "cases", "cards"),
  journal: join(home, "cases", "journal"),
  history: join(home, "cases", "history"),
  quarantine: join(home, "cases", "quarantine"),
  locks: join(home, "cases", "locks"),
  deleted: join(home, "deleted"),
  tempFiles: join(home, "drafts"),
  incoming: join(home, "incoming"),
  vault: join(home, "vault"),
  editing: join(home, "editing"),
  compiled: join(home, "compiled"),
});

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The path of a case file. The id must have been checked. */
export const caseFile = (folders: Folders, id: string): string =>
  // Not by join, which is a tenth of a list of many cases; the folder is whole and the id is checked.
  `${folders.cases}${sep}${id}.json`;

/** Where an original lies: `vault/<case>/<sha256>` under the home folder. Both parts must have been checked. */
export const vaultPath = (home: string, caseId: string, sha256: string): string => join(home, "vault", caseId, sha256);

/**
 * Makes a folder that only the person can look into, with what is missing above it. Not by mkdir's own `recursive`: it
 * calls a full disk "no such file" (https://github.com/nodejs/node/issues/42808), and where a folder is there but takes no
 * others (/proc) it tries for ever.
 */
export const makeFolder = (folder: string): void => {
  if (isFolder(folder)) return;
  try {
    mkdirSync(folder, { mode: 0o700 });
    syncFolder(dirname(folder));
  } catch (error) {
    // Another process may have made it just now.
    if (isFolder(folder)) return;
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || isFolder(above) || above === folder) throw error;
    makeFolder(above);
    makeFolder(folder);
  }
};

/** Writes a temporary file, synced to disk. What has its name goes first: a link there would lead the words elsewhere. */
export const writeTempFile = (path: string, text: string): void => {
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, text, { mode: 0o600, flush: true, flag: "wx" });
};

/** Takes a temporary file away, a file or a folder, that may have become the thing itself by now. It may stay: `doctor` finds it, and the work is done. */
export const dropTempFile = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Not a reason to call what was written a failure.
  }
};

/** Takes away all that was compiled: it is made anew. Throws errors of the file system. */
export const emptyCompiled = (compiled: string): void => {
  for (const name of namesIn(compiled)) rmSync(join(compiled, name), { recursive: true, force: true });
};

/** The names in a folder; none when there is no such folder. */
export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** A path in a folder that nothing has yet: `stem.json`, else `stem-2.json` and so on. */
export const freePath = (folder: string, stem: string, ending: string): string => {
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${stem}${n === 1 ? "" : `-${n}`}${ending}`);
    if (!existsSync(path)) return path;
  }
};

/** An instant as a part of a file name: Windows allows no colon in one. */
export const stampOf = (instant: string): string => instant.replace(/:/g, "-");

/**
 * Puts a folder's names on disk. `atomically` puts a file's content there, but a power cut could still undo the rename
 * (https://github.com/google/renameio/issues/11). Where a folder cannot be opened (Windows) this does nothing.
 */
export const syncFolder = (folder: string): void => {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Best effort: the file is whole either way.
  }
};
