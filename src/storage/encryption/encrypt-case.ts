import { readFileSync } from "node:fs";
import { Problem } from "../../errors.ts";
import { copiesOf } from "../cases/backups.ts";
import { type CaseContext, readStoredCase, serializeCase } from "../cases/case-context.ts";
import { textOf } from "../cases/case-file.ts";
import { dropSummary } from "../cases/list-cache.ts";
import { saveCase } from "../cases/save.ts";
import { rmSync } from "../files/retry.ts";
import { caseFile } from "../folders.ts";
import { halfOpen, inWords, isFileError, lockChangedUnnoted, stillReadable } from "../store-errors.ts";
import { decryptBeside, encryptBeside } from "./encrypted-texts.ts";
import { encryptedIn, makeKey } from "./encryption.ts";

/** What is done around the texts of a case. */
interface Around {
  /** Encrypts or decrypts the files of its vault with the key that is at hand. Out: how many were changed. */
  reEncryptFiles(): Promise<number>;
  /** Throws the Problem when the case is no longer ours alone. */
  check(): void;
}

/** Encrypts what is readable beside a locked case. The key must be at hand. Throws Problem when some of it stays readable. */
export const encryptRest = (context: CaseContext): void => {
  const { failed } = inWords("lock", caseFile(context.folders, context.id), () => encryptBeside(context));
  if (failed.length > 0) throw stillReadable(failed[0], context.id, failed.length);
};

/** Encrypts what lies beside a case, and gathers what went wrong. Out: how many files were encrypted, and how many were not, where that is known. */
const encryptAllBeside = (context: CaseContext, failed: unknown[]): { encrypted: number; left: number | undefined } => {
  try {
    const beside = encryptBeside(context);
    failed.push(...beside.failed);
    return { encrypted: beside.encrypted, left: beside.failed.length };
  } catch (error) {
    if (!isFileError(error)) throw error;
    failed.push(error);
    return { encrypted: 0, left: undefined };
  }
};

/**
 * Files are encrypted last and opened first: as long as one is encrypted, the case and every copy of it hold the key, encrypted too. So no
 * file is ever left without its key, wherever this is broken off.
 */
const lockCase = async (
  context: CaseContext,
  passphrase: string,
  stored: string,
  { reEncryptFiles }: Around,
): Promise<void> => {
  const { folders, id, keys } = context;
  const isLocked = encryptedIn(stored) !== undefined;
  /** Once the case itself is encrypted, what goes wrong with one file keeps no other one readable. */
  const failed: unknown[] = [];
  let unnoted: unknown;
  if (!isLocked) {
    const before = readStoredCase(context, stored);
    dropSummary(folders, id);
    keys.set(id, makeKey(passphrase, id, context.scryptN));
    try {
      saveCase(context, before, serializeCase(context, before.read), { what: ["locked"] });
    } catch (error) {
      if (encryptedIn(textOf(folders, id) ?? "") === undefined) {
        keys.delete(id);
        throw error;
      }
      unnoted = error;
    }
  }
  const { encrypted, left } = encryptAllBeside(context, failed);
  const changed = await reEncryptFiles().catch((error: unknown) => {
    failed.push(error);
    return 0;
  });
  if (failed.length > 0) throw stillReadable(failed[0], id, left);
  if (unnoted !== undefined) throw lockChangedUnnoted(unnoted, "locked");
  // Broken off half way, or asked twice: the rest is encrypted now, under the key that is in use.
  if (isLocked && changed + encrypted === 0)
    throw new Problem(`The case "${id}" is locked already.`, `To change the passphrase, unlock it first.`);
};

const unlockCase = async (context: CaseContext, stored: string, { reEncryptFiles, check }: Around): Promise<void> => {
  const { id, keys } = context;
  if (encryptedIn(stored) === undefined) throw new Problem(`The case "${id}" is not locked. Nothing was changed.`);
  await reEncryptFiles();
  const key = keys.get(id);
  try {
    // That can take long enough for another computer to think that we are gone.
    check();
    const before = readStoredCase(context, textOf(context.folders, id) ?? stored);
    decryptBeside(context);
    keys.delete(id);
    saveCase(context, before, serializeCase(context, before.read), { what: ["unlocked"] });
  } catch (error) {
    if (key !== undefined) keys.set(id, key);
    if (encryptedIn(textOf(context.folders, id) ?? "") !== undefined) throw halfOpen(error, id);
    dropEncrypted(context);
    throw lockChangedUnnoted(error, "unlocked");
  }
  dropEncrypted(context);
};

/**
 * Locks a case, or unlocks it for good. The case file is replaced by the one atomic write that every save uses, so at each moment
 * there is one good version; a run that is broken off is ended by the same command. Plain copies are replaced after the
 * encrypted case reads back; what a disk keeps of replaced files is out of our hands.
 */
export const lockOrUnlock = async (
  context: CaseContext,
  passphrase: string | undefined,
  around: Around,
): Promise<void> => {
  const stored = textOf(context.folders, context.id);
  if (stored === undefined) return;
  await (passphrase === undefined
    ? unlockCase(context, stored, around)
    : lockCase(context, passphrase, stored, around));
};

/** The save that unlocked kept the locked file as the last copy: its key is gone now, and the case itself is there. */
const dropEncrypted = ({ folders, id }: CaseContext): void => {
  for (const path of copiesOf(folders, id)) {
    try {
      if (encryptedIn(readFileSync(path, "utf8")) !== undefined) rmSync(path, { force: true });
    } catch {
      // No such copy.
    }
  }
};
