import { readFileSync, renameSync, rmSync } from "node:fs";
import Conf from "conf";
import type { Case } from "../../core/case/case.ts";
import { keepLast } from "./backups.ts";
import { vouchedCase } from "./cards.ts";
import { readStored } from "./case-text.ts";
import type { Sheet } from "./desk.ts";
import { caseFile, type Folders, syncFolder } from "./folders.ts";
import type { Keys } from "./sealing.ts";

type CaseConf = Conf<Case & Record<string, unknown>>;

/** How the text of a case is read and written: `read` throws `Unreadable` for a text that is no case. */
interface Form {
  readonly read: (text: string) => Case;
  readonly write: () => string;
}

/**
 * The conf of one case. It reads at once, with what `read` throws. It makes the folder when there is none, so look for the
 * file first; it has no `defaults`, for they would be written.
 */
const confOf = (folders: Folders, id: string, form: Form): CaseConf =>
  new Conf({
    projectName: "dispute-coach",
    projectSuffix: "",
    cwd: folders.cases,
    configName: id,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    // With true, a damaged file reads as empty and the next save ends it (apmantza/pi-free#324).
    clearInvalidConfig: false,
    serialize: form.write,
    deserialize: (text: string) => form.read(text) as Case & Record<string, unknown>,
  });

/**
 * Reads a case whose file is there. Throws `Unreadable`, or an error of the file system. By the very reader that conf is
 * given, without conf: it would read the file twice and make the folder.
 */
export const readCaseFile = (folders: Folders, id: string, keys: Keys): Case => {
  const stored = readFileSync(caseFile(folders, id));
  return vouchedCase(folders, id, stored) ?? readStored(stored.toString("utf8"), id, keys);
};

/** The text of a case's file; undefined when there is none. */
export const textOf = (folders: Folders, id: string): string | undefined => {
  try {
    return readFileSync(caseFile(folders, id), "utf8");
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

/**
 * Writes a case whole: on disk when this returns, or an error of the file system and the file as it was before.
 * In: what to write, proved to be readable; `before`, what is on disk now, if anything, read already: conf reads the file
 * each time it is made and each time it writes, and to check a case anew each time would cost more than the disk.
 * `atomically`, under conf, does not look whether the disk took all of the text: on a full disk it puts half a file in
 * place and reports nothing (seen with atomically 2.1.1 under `ulimit -f`). So the file is read again, and put back if cut.
 */
export const writeCaseFile = (folders: Folders, id: string, after: Sheet, before: Sheet | undefined): void => {
  const { stored } = after;
  const path = caseFile(folders, id);
  const last = before === undefined ? undefined : keepLast(folders, id);
  outsideSnap(() => {
    confOf(folders, id, { read: () => before?.read ?? after.read, write: () => stored }).store = { ...after.read };
  });
  if (textOf(folders, id) !== stored) {
    if (last === undefined) rmSync(path, { force: true });
    else renameSync(last, path);
    syncFolder(folders.cases);
    throw cutShort(path);
  }
  syncFolder(folders.cases);
};
