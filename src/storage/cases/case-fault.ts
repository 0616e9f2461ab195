import { isDeepStrictEqual } from "node:util";
import { isOurs } from "../../errors.ts";
import { encryptedAt, isEncryptedSomewhere } from "../encryption/case-key.ts";
import { beginsEncrypted } from "../encryption/encryption.ts";
import { readKept } from "../files/read-bounded.ts";
import { caseFile } from "../folders.ts";
import { isFileError } from "../store-errors.ts";
import type { CaseContext } from "./case-context.ts";
import { hasCase, readCaseFile } from "./case-file.ts";
import { Unreadable } from "./case-text.ts";

/** What is wrong with a case: its file is gone, or does not read. */
export type Fault = "missing" | Unreadable;

/**
 * What is wrong with the file of a case; undefined when nothing is. A locked case that is open by the key of a copy, and not by what its
 * own file begins with, counts as damaged. Throws an error of the file system.
 */
export const faultOf = (context: CaseContext): Fault | undefined => {
  const { folders, id, keys } = context;
  if (!hasCase(folders, id)) return "missing";
  try {
    readCaseFile(folders, id, keys);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  return opensByItself(context)
    ? undefined
    : new Unreadable(
        "damaged",
        "it is locked, and its beginning was changed: the passphrase opens it only by way of a copy",
      );
};

/** Does the passphrase open the file of a case, as far as can be told, or only one of its copies? */
const opensByItself = ({ folders, id, keys }: CaseContext): boolean => {
  const key = keys.get(id);
  const encrypted = key && encryptedAt(caseFile(folders, id));
  return encrypted === undefined || isDeepStrictEqual(encrypted.wrap, key?.wrap);
};

/** As `faultOf`; undefined also where the system does not let us look. */
const seenFault = (context: CaseContext): Fault | undefined => {
  try {
    return faultOf(context);
  } catch (error) {
    if (isFileError(error) || isOurs(error, "Problem")) return undefined;
    throw error;
  }
};

/** Is there nothing to be read or mended of a case until its passphrase is given? */
export const needsPassphrase = (context: CaseContext): boolean => {
  const { folders, id, keys } = context;
  if (keys.has(id)) return false;
  const fault = seenFault(context);
  if (fault === undefined) return false;
  if (fault !== "missing" && fault.kind !== "damaged") return fault.kind === "locked";
  return isEncryptedSomewhere(folders, id);
};

/** Does the file of a case begin as a locked one does, damaged or not? */
export const isLockedFile = ({ folders, id }: CaseContext): boolean => {
  try {
    return beginsEncrypted(readKept(caseFile(folders, id)).toString("utf8"));
  } catch {
    return false;
  }
};
