import { statSync } from "node:fs";
import Conf from "conf";
import type { Case } from "../../core/case/case.ts";
import type { Keys } from "../encryption/encryption.ts";
import { kindAt, readKept } from "../files/read-bounded.ts";
import { renameSync, rmSync } from "../files/retry.ts";
import { caseFile, type Folders, syncFolder } from "../folders.ts";
import { inWords, isFileError } from "../store-errors.ts";
import { keepLast } from "./backups.ts";
import type { StoredCase } from "./case-context.ts";
import { readStored, Unreadable } from "./case-text.ts";
import { vouchedCase } from "./list-cache.ts";

type CaseConf = Conf<Case & Record<string, unknown>>;

/** How the text of a case is read and written: `read` throws `Unreadable` for a text that is no case. */
interface FileFormat {
  readonly read: (text: string) => Case;
  readonly write: () => string;
}

/**
 * The conf of one case. It reads at once, with what `read` throws. It makes the folder when there is none, so look for the
 * file first; it has no `defaults`, for they would be written.
 */
const confOf = (folders: Folders, id: string, format: FileFormat): CaseConf =>
  new Conf({
    projectName: "dispute-coach",
    projectSuffix: "",
    cwd: folders.cases,
    configName: id,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    // With true, a damaged file reads as empty and the next save ends it (apmantza/pi-free#324).
    clearInvalidConfig: false,
    serialize: format.write,
    deserialize: (text: string) => format.read(text) as Case & Record<string, unknown>,
  });

/** The bytes of a case file that is there. Throws `Unreadable` for what is no file (a folder, a pipe), else an error of the file system. */
export const storedAt = (path: string): Buffer => {
  try {
    return readKept(path);
  } catch (error) {
    const kind = isFileError(error) ? kindAt(path) : undefined;
    if (kind === undefined) throw error;
    throw new Unreadable("damaged", `it is ${kind}, not a file`);
  }
};

/**
 * Reads a case whose file is there. Throws `Unreadable`, or an error of the file system. By the very reader that conf is
 * given, without conf: it would read the file twice and make the folder.
 */
export const readCaseFile = (folders: Folders, id: string, keys: Keys): Case => {
  const stored = storedAt(caseFile(folders, id));
  return vouchedCase(folders, id, stored) ?? readStored(stored.toString("utf8"), id, keys);
};

/** Is there anything in the place of a case file? Throws a Problem where one may not look. */
export const hasCase = (folders: Folders, id: string): boolean => {
  const path = caseFile(folders, id);
  // Not existsSync: a folder one may not look into would read as "no case".
  return inWords("read", path, () => statSync(path, { throwIfNoEntry: false }) !== undefined);
};

/** The text of a case's file; undefined when there is none. */
export const textOf = (folders: Folders, id: string): string | undefined => bytesOf(folders, id)?.toString("utf8");

/** The bytes of a case's file; undefined when there is none. */
export const bytesOf = (folders: Folders, id: string): Buffer | undefined => {
  try {
    return readKept(caseFile(folders, id));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

/**
 * conf gives up its atomic write when SNAP is set (sindresorhus/conf#82), and it is set for every program that runs under
 * a Node, or in the terminal of an editor, that came as a snap. There a killed save would leave half a file.
 */
const outsideSnap = (act: () => void): void => {
  const snap = process.env.SNAP;
  delete process.env.SNAP;
  try {
    act();
  } finally {
    if (snap !== undefined) process.env.SNAP = snap;
  }
};

const cutShort = (path: string): NodeJS.ErrnoException =>
  Object.assign(new Error("The file was cut short."), { code: "ENOSPC", syscall: "write", path });

/** Writes a case whole: see `caseWriter`. In: what to write, and what is on disk now, if anything. */
export type WriteCase = (after: StoredCase, before: StoredCase | undefined) => void;

/**
 * Makes what writes a case, for one session. It writes whole: on disk when it returns, or an error of the file system and the
 * file as it was before. conf would read the file once more with each write, to keep a note of its own under this key, unless
 * it is given one. `atomically`, under conf, does not look whether the disk took all of the text: on a full disk it puts half
 * a file in place and reports nothing (seen with atomically 2.1.1 under `ulimit -f`). So its size is looked at, and the file
 * put back if it was cut.
 */
export const caseWriter = (folders: Folders, id: string): WriteCase => {
  const path = caseFile(folders, id);
  const OWN_NOTE = { __internal__: {} };
  let conf: CaseConf | undefined;
  let stored = "";
  return (after, before) => {
    const last = before === undefined ? undefined : keepLast(folders, id);
    stored = after.stored;
    outsideSnap(() => {
      conf ??= confOf(folders, id, { read: () => before?.read ?? after.read, write: () => stored });
      conf.store = { ...after.read, ...OWN_NOTE };
    });
    if (statSync(path).size !== after.bytes().length) {
      if (last === undefined) rmSync(path, { force: true });
      else renameSync(last, path);
      syncFolder(folders.cases);
      throw cutShort(path);
    }
    syncFolder(folders.cases);
  };
};
