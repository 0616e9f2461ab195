import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { CASE_ID, type Case } from "../../core/case/case.ts";
import { Problem } from "../errors.ts";
import type { CaseStore, OpenCase } from "../ports.ts";
import { lastGoodCopy } from "./backups.ts";
import { readCaseFile } from "./case-file.ts";
import { Unreadable } from "./case-text.ts";
import { caseFile, type Folders, foldersOf, namesIn } from "./folders.ts";
import { listCases } from "./listing.ts";
import { isLocked, takeLock } from "./lock.ts";
import { makeId } from "./new-id.ts";
import { copyHints, damagedCase, inWords, newerCase, noCase } from "./problems.ts";
import { removeCase } from "./removal.ts";
import { restoreCase } from "./restore.ts";
import { openSession } from "./session.ts";
import type { World } from "./world.ts";

/** The store on disk: one file per case, and a way back from a damaged one. */
export interface ConfStore extends CaseStore {
  /** Puts the last good copy in place of a damaged case; the damaged file is kept in quarantine. */
  restore(id: string): { quarantined: string; from: string };
}

/** An id is checked before it becomes a path. */
const checkId = (id: string): void => {
  if (!CASE_ID.test(id)) throw noCase(id);
};

const hasCase = (folders: Folders, id: string): boolean => {
  const path = caseFile(folders, id);
  // Not existsSync: a folder one may not look into would read as "no case".
  return inWords("read", path, () => statSync(path, { throwIfNoEntry: false }) !== undefined);
};

/** Reads a case; what is wrong with its file comes out as a Problem that says what to do. */
const readCase = (folders: Folders, id: string, platform: string): Case => {
  const path = caseFile(folders, id);
  try {
    return inWords("read", path, () => readCaseFile(folders, id));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.kind === "newer") throw newerCase(path, error.message);
    throw damagedCase(path, error.message, copyHints(lastGoodCopy(folders, id)?.path, path, platform));
  }
};

/** Is an id in use, or was it? A case open in another terminal may have nothing saved yet. */
const isUsed = (folders: Folders, id: string): boolean =>
  existsSync(caseFile(folders, id)) ||
  existsSync(join(folders.vault, id)) ||
  isLocked(folders.locks, id) ||
  [folders.backups, folders.quarantine, folders.deleted].some((folder) =>
    namesIn(folder).some((name) => name.startsWith(`${id}.`)),
  );

/**
 * Keeps cases under a home folder, each in a conf of its own. In: the home folder (see `homeFolder`) and the world.
 * Nothing is written and no folder made until a case is opened.
 */
export const confStore = (home: string, world: World): ConfStore => {
  const folders = foldersOf(resolve(home));

  const missing = (id: string): Problem => {
    const copy = lastGoodCopy(folders, id);
    if (copy === undefined) return noCase(id);
    return noCase(id, ...copyHints(copy.path, caseFile(folders, id), world.platform));
  };
  const read = (id: string): Case => {
    checkId(id);
    if (!hasCase(folders, id)) throw missing(id);
    return readCase(folders, id, world.platform);
  };
  const lockOf = (id: string) => inWords("open", folders.locks, () => takeLock(folders.locks, id, world));

  const open = (id: string): OpenCase => {
    checkId(id);
    const lock = lockOf(id);
    const check = () => void (hasCase(folders, id) && readCase(folders, id, world.platform));
    try {
      check();
      return openSession(folders, id, lock, check);
    } catch (error) {
      lock.release();
      throw error;
    }
  };

  /** Does something to a case that is there while nobody else can. */
  const alone = <T>(id: string, doing: string, act: () => T): T => {
    checkId(id);
    if (!hasCase(folders, id)) throw missing(id);
    const lock = lockOf(id);
    try {
      return inWords(doing, caseFile(folders, id), act);
    } finally {
      lock.release();
    }
  };

  const restore = (id: string) =>
    alone(id, "restore", () => {
      const fault = faultOf(folders, id);
      if (fault === undefined) throw new Problem(`The case "${id}" is not damaged. Nothing was changed.`);
      if (fault.kind === "newer") throw newerCase(caseFile(folders, id), fault.message);
      return restoreCase(folders, id, world.now());
    });

  return {
    home: folders.home,
    list: () => inWords("read", folders.cases, () => listCases(folders)),
    read,
    open,
    remove: (id) => alone(id, "remove", () => removeCase(folders, id, world.now())),
    newId: () => makeId(world.now(), world.zone, world.random, (id) => isUsed(folders, id)),
    restore,
  };
};

const faultOf = (folders: Folders, id: string): Unreadable | undefined => {
  try {
    readCaseFile(folders, id);
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
};
