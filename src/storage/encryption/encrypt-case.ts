import { readFileSync, rmSync } from "node:fs";
import { Problem } from "../../errors.ts";
import { copiesOf } from "../cases/backups.ts";
import { type CaseContext, readStoredCase, serializeCase } from "../cases/case-context.ts";
import { textOf } from "../cases/case-file.ts";
import { dropSummary } from "../cases/list-cache.ts";
import { saveCase } from "../cases/save.ts";
import { caseFile } from "../folders.ts";
import { halfOpen, inWords, isFileError, stillReadable, turnedUnnoted } from "../store-errors.ts";
import { openBeside, sealBeside } from "./encrypted-texts.ts";
import { makeKey, sealedIn } from "./encryption.ts";

/** What is done around the texts of a case. */
interface Around {
  /** Turns the files of its vault, with the key that is at hand. Out: how many were turned. */
  turnFiles(): Promise<number>;
  /** Throws the Problem when the case is no longer ours alone. */
  check(): void;
}

/** Seals what is readable beside a locked case. The key must be at hand. Throws Problem when some of it stays readable. */
export const sealRest = (context: CaseContext): void => {
  const { unsealed } = inWords("lock", caseFile(context.folders, context.id), () => sealBeside(context));
  if (unsealed.length > 0) throw stillReadable(unsealed[0], context.id, unsealed.length);
};

/** Seals what lies beside a case, and gathers what went wrong. Out: how many files were sealed, and how many were not, where that is known. */
const sealAllBeside = (context: CaseContext, failed: unknown[]): { sealed: number; left: number | undefined } => {
  try {
    const { sealed, unsealed } = sealBeside(context);
    failed.push(...unsealed);
    return { sealed, left: unsealed.length };
  } catch (error) {
    if (!isFileError(error)) throw error;
    failed.push(error);
    return { sealed: 0, left: undefined };
  }
};

/**
 * Files are sealed last and opened first: as long as one is sealed, the case and every copy of it hold the key, sealed too. So no
 * file is ever left without its key, wherever this is broken off.
 */
const lockCase = async (
  context: CaseContext,
  passphrase: string,
  stored: string,
  { turnFiles }: Around,
): Promise<void> => {
  const { folders, id, keys } = context;
  const isLocked = sealedIn(stored) !== undefined;
  /** Once the case itself is sealed, what goes wrong with one file keeps no other one readable. */
  const failed: unknown[] = [];
  let unnoted: unknown;
  if (!isLocked) {
    const before = readStoredCase(context, stored);
    dropSummary(folders, id);
    keys.set(id, makeKey(passphrase, id, context.scryptN));
    try {
      saveCase(context, before, serializeCase(context, before.read), { what: ["locked"] });
    } catch (error) {
      if (sealedIn(textOf(folders, id) ?? "") === undefined) {
        keys.delete(id);
        throw error;
      }
      unnoted = error;
    }
  }
  const { sealed, left } = sealAllBeside(context, failed);
  const turned = await turnFiles().catch((error: unknown) => {
    failed.push(error);
    return 0;
  });
  if (failed.length > 0) throw stillReadable(failed[0], id, left);
  if (unnoted !== undefined) throw turnedUnnoted(unnoted, "locked");
  // Broken off half way, or asked twice: the rest is sealed now, under the key that is in use.
  if (isLocked && turned + sealed === 0)
    throw new Problem(`The case "${id}" is locked already.`, `To change the passphrase, unlock it first.`);
};

const unlockCase = async (context: CaseContext, stored: string, { turnFiles, check }: Around): Promise<void> => {
  const { id, keys } = context;
  if (sealedIn(stored) === undefined) throw new Problem(`The case "${id}" is not locked. Nothing was changed.`);
  await turnFiles();
  const key = keys.get(id);
  try {
    // That can take long enough for another computer to think that we are gone.
    check();
    const before = readStoredCase(context, textOf(context.folders, id) ?? stored);
    openBeside(context);
    keys.delete(id);
    saveCase(context, before, serializeCase(context, before.read), { what: ["unlocked"] });
  } catch (error) {
    if (key !== undefined) keys.set(id, key);
    if (sealedIn(textOf(context.folders, id) ?? "") !== undefined) throw halfOpen(error, id);
    dropSealed(context);
    throw turnedUnnoted(error, "unlocked");
  }
  dropSealed(context);
};

/**
 * Locks a case, or unlocks it for good. The case file is turned by the one atomic write that every save uses, so at each moment
 * there is one good version; a run that is broken off is ended by the same command. Plain copies are replaced after the
 * sealed case reads back; what a disk keeps of replaced files is out of our hands.
 */
export const turnLock = async (context: CaseContext, passphrase: string | undefined, around: Around): Promise<void> => {
  const stored = textOf(context.folders, context.id);
  if (stored === undefined) return;
  await (passphrase === undefined
    ? unlockCase(context, stored, around)
    : lockCase(context, passphrase, stored, around));
};

/** The save that unlocked kept the locked file as the last copy: its key is gone now, and the case itself is there. */
const dropSealed = ({ folders, id }: CaseContext): void => {
  for (const path of copiesOf(folders, id)) {
    try {
      if (sealedIn(readFileSync(path, "utf8")) !== undefined) rmSync(path, { force: true });
    } catch {
      // No such copy.
    }
  }
};
