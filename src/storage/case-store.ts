import { resolve } from "node:path";
import { CASE_ID, type Case } from "../core/case/case.ts";
import { Problem } from "../errors.ts";
import type { CaseStore, OpenCase, Restored } from "../ports/cases.ts";
import { lastGoodCopy } from "./cases/backups.ts";
import { type CaseContext, readCaseOnDisk } from "./cases/case-context.ts";
import { faultOf, isLockedFile, needsPassphrase } from "./cases/case-fault.ts";
import { hasCase, readCaseFile, textOf } from "./cases/case-file.ts";
import { isUsed, makeId } from "./cases/case-id.ts";
import { Unreadable } from "./cases/case-text.ts";
import { bringBack, deletedIds, eraseDeleted, idsBeingDeleted, removeCase } from "./cases/delete-case.ts";
import { listCases } from "./cases/list-cases.ts";
import { openForWriting } from "./cases/open-case.ts";
import { restoreCase } from "./cases/restore.ts";
import { beginCopy } from "./cases/unfinished-copies.ts";
import { leftTextsOf } from "./edited-texts.ts";
import { keyWith } from "./encryption/case-key.ts";
import { encryptRest, lockOrUnlock } from "./encryption/encrypt-case.ts";
import { encryptBeside, plainBeside } from "./encryption/encrypted-texts.ts";
import { encryptedIn, type Keys, keyLike } from "./encryption/encryption.ts";
import { caseFile, foldersOf } from "./folders.ts";
import { keepSaid, notSaid, permissionNotes } from "./permissions.ts";
import { takeProcessLock } from "./process-lock/process-lock.ts";
import type { StoreEnv } from "./store-env.ts";
import {
  copyHints,
  damagedCase,
  inWords,
  inWordsLater,
  isFileError,
  type LastCopy,
  lockedCase,
  newerCase,
  noCase,
} from "./store-errors.ts";
import { sweep } from "./sweep.ts";

/** The store on disk: one file per case, and a way back from a damaged one. */
export interface ConfStore extends CaseStore {
  /** Puts the last good copy in place of a damaged or missing case; the damaged file is kept in quarantine. */
  restore(id: string): Restored;
  /** What is needed to look at one case. */
  contextOf(id: string): CaseContext;
  /** The key of a case that is locked and was opened in this run; undefined for all others. */
  keyOf(id: string): Uint8Array | undefined;
  /** Was any locked case opened in this run? Then nothing readable is written under the home folder, not even for a moment. */
  holdsKeys(): boolean;
}

/** An id is checked before it becomes a path. */
const checkId = (id: string): void => {
  if (!CASE_ID.test(id)) throw noCase(id);
};

/** The last good copy of a damaged or missing case. */
const lastCopyOf = (context: CaseContext, platform: string): LastCopy => {
  const { folders, id, keys } = context;
  const copy = lastGoodCopy(folders, id, keys)?.path;
  return {
    id,
    path: caseFile(folders, id),
    platform,
    copy,
    locked: needsPassphrase(context),
    encrypted: isLockedFile(context),
  };
};

/** Reads the file of a case; what is wrong with it comes out as a Problem that says what to do. */
const reading = <T>(context: CaseContext, platform: string, read: () => T): T => {
  const { folders, id } = context;
  const path = caseFile(folders, id);
  try {
    return inWords("read", path, read);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.kind === "locked") throw lockedCase(id);
    if (error.kind === "newer") throw newerCase(path, error.message, lastCopyOf(context, platform));
    throw damagedCase(path, error.message, copyHints(lastCopyOf(context, platform)));
  }
};

/**
 * Keeps cases under a home folder, each in a conf of its own. In: the home folder (see `homeFolder`) and the world.
 * Nothing is written and no folder made until a case is opened.
 */
export const confStore = (home: string, world: StoreEnv): ConfStore => {
  const folders = foldersOf(resolve(home));
  const keys: Keys = new Map();
  const contextOf = (id: string): CaseContext => ({ folders, id, keys, now: world.now, scryptN: world.scryptN });
  let noted = false;

  /** Said before something is written where others can read it, and not again until it changes. */
  const note = (): void => {
    if (noted || world.note === undefined) return;
    noted = true;
    const notes = permissionNotes(folders, world.platform);
    const fresh = notSaid(folders, notes);
    for (const { say } of fresh) world.note(say);
    keepSaid(folders, notes);
  };

  /** What a case that is gone can come back from; nothing when it was deleted. */
  const copyOf = (id: string) => (idsBeingDeleted(folders).includes(id) ? undefined : lastGoodCopy(folders, id, keys));
  const missing = (id: string): Problem =>
    copyOf(id) === undefined ? noCase(id) : noCase(id, ...copyHints(lastCopyOf(contextOf(id), world.platform)));
  const read = (id: string): Case => {
    checkId(id);
    if (!hasCase(folders, id)) throw missing(id);
    return reading(contextOf(id), world.platform, () => readCaseFile(folders, id, keys));
  };
  const lockOf = (id: string) => inWords("open", folders.locks, () => takeProcessLock(folders.locks, id, world));

  /** What killed runs left goes. In the way of nothing: what cannot go now is told by `doctor`, and goes later. */
  const sweepOnTheWay = (id: string): void => {
    try {
      sweep(folders, id, world);
    } catch (error) {
      if (!isFileError(error)) throw error;
    }
  };

  const open = (id: string, how?: "copy"): OpenCase => {
    checkId(id);
    const lock = lockOf(id);
    const context = contextOf(id);
    const found = () =>
      hasCase(folders, id) ? reading(context, world.platform, () => readCaseOnDisk(context)) : undefined;
    try {
      sweepOnTheWay(id);
      const first = found();
      // Unlocked in another terminal since its passphrase was given: what is written now must be plain.
      if (keys.has(id) && first !== undefined && encryptedIn(first.stored) === undefined) keys.delete(id);
      if (keys.has(id)) encryptRest(context);
      if (how === "copy") inWords("open", folders.incoming, () => beginCopy(folders, id));
      note();
      return openForWriting(context, lock, first, () => void found());
    } catch (error) {
      lock.release();
      throw error;
    }
  };

  /** Does something to a case while nobody else can. */
  const alone = <T>(id: string, doing: string, act: () => T): T => {
    const lock = lockOf(id);
    try {
      return inWords(doing, caseFile(folders, id), act);
    } finally {
      lock.release();
    }
  };

  const there = (id: string): void => {
    checkId(id);
    if (!hasCase(folders, id)) throw missing(id);
  };

  const restore = (id: string): Restored => {
    checkId(id);
    if (!hasCase(folders, id) && copyOf(id) === undefined) throw noCase(id);
    return alone(id, "restore", () => {
      const fault = faultOf(contextOf(id));
      if (fault === undefined) throw new Problem(`The case "${id}" is not damaged. Nothing was changed.`);
      if (fault !== "missing" && fault.kind === "newer")
        throw newerCase(caseFile(folders, id), fault.message, lastCopyOf(contextOf(id), world.platform));
      if (needsPassphrase(contextOf(id))) throw lockedCase(id);
      const restored = restoreCase(contextOf(id));
      // Of a locked case what was set aside is locked too; what does not go now is told by `doctor`.
      encryptBeside(contextOf(id));
      return restored;
    });
  };

  return {
    home: folders.home,
    list: () => inWords("read", folders.cases, () => listCases(folders, keys)),
    read,
    open,
    remove: (id, forGood = false) => {
      there(id);
      return alone(id, "remove", () => {
        sweepOnTheWay(id);
        return removeCase(folders, id, world.now(), forGood);
      });
    },
    deleted: () => inWords("read", folders.deleted, () => deletedIds(folders)),
    bringBack(id) {
      checkId(id);
      if (hasCase(folders, id)) throw new Problem(`The case "${id}" is there. Nothing was changed.`);
      return alone(id, "bring back", () => bringBack(folders, id));
    },
    erase(id) {
      checkId(id);
      return inWords("erase", folders.deleted, () => eraseDeleted(folders, id));
    },
    newId: () => makeId(world.today(), world.random, (id) => isUsed(folders, id)),
    restore,
    contextOf,
    tryPassphrase(id, passphrase) {
      checkId(id);
      const key = keyWith(folders, id, passphrase);
      if (key !== undefined) keys.set(id, key);
      return key !== undefined;
    },
    needsPassphrase(id) {
      checkId(id);
      return needsPassphrase(contextOf(id));
    },
    keyOf: (id) => keys.get(id)?.key,
    isEncrypted: (id) => keys.has(id),
    holdsKeys: () => keys.size > 0,
    leftTexts: (id) => leftTextsOf(folders.editing, id),
    isHalfLocked: (id) =>
      inWords("read", folders.cases, () => {
        checkId(id);
        return encryptedIn(textOf(folders, id) ?? "") !== undefined && plainBeside(contextOf(id)).length > 0;
      }),
    lockLike(id, first) {
      const key = keys.get(first);
      if (key !== undefined) keys.set(id, keyLike(key, id));
    },
    async setPassphrase(id, passphrase, reEncryptFiles) {
      read(id);
      const lock = lockOf(id);
      try {
        const doing = passphrase === undefined ? "unlock" : "lock";
        const change = async () => {
          sweep(folders, id, world);
          await lockOrUnlock(contextOf(id), passphrase, { reEncryptFiles, check: lock.check });
        };
        await inWordsLater(doing, caseFile(folders, id), change);
      } finally {
        lock.release();
      }
    },
  };
};
