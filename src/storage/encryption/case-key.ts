import { isDeepStrictEqual } from "node:util";
import { copiesOf } from "../cases/backups.ts";
import { readKept } from "../files/read-bounded.ts";
import { caseFile, type Folders } from "../folders.ts";
import { type CaseKey, decryptText, type EncryptedText, encryptedIn, keyIn } from "./encryption.ts";

/** To try a passphrase costs time, and all copies of a case are mostly kept under the same: so many ways are tried at most. */
const MOST_WAYS = 4;

/** The locked text at a path; undefined when there is none, whatever is in its place. */
export const encryptedAt = (path: string): EncryptedText | undefined => {
  try {
    return encryptedIn(readKept(path).toString("utf8"));
  } catch {
    return undefined;
  }
};

/** The locked texts of a case, its file first, then its copies from the newest on. */
const encryptedTextsOf = (folders: Folders, id: string): EncryptedText[] =>
  [caseFile(folders, id), ...copiesOf(folders, id)].flatMap((path) => encryptedAt(path) ?? []);

/** Is there a locked text of a case, be it only a copy? */
export const isEncryptedSomewhere = (folders: Folders, id: string): boolean => encryptedTextsOf(folders, id).length > 0;

const opens = (text: EncryptedText, id: string, key: CaseKey): boolean => {
  try {
    decryptText(text, id, key);
    return true;
  } catch {
    return false;
  }
};

/**
 * The key of a locked case. Every copy holds it too, so that it is found where the beginning of the case's own file was damaged. Of
 * several the one that opens the file is taken. Out: undefined when the passphrase is wrong for all.
 */
export const keyWith = (folders: Folders, id: string, passphrase: string): CaseKey | undefined => {
  const own = encryptedAt(caseFile(folders, id));
  const ways = encryptedTextsOf(folders, id).filter(
    (one, at, all) => all.findIndex((other) => isDeepStrictEqual(other.wrap, one.wrap)) === at,
  );
  let first: CaseKey | undefined;
  for (const way of ways.slice(0, MOST_WAYS)) {
    const key = keyIn(way, passphrase, id);
    if (key !== undefined && (own === undefined || opens(own, id, key))) return key;
    first ??= key;
  }
  return first;
};
