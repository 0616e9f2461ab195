import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { copiesOf } from "../cases/backups.ts";
import { belongingsOf, filesAt, isInPassing } from "../cases/belongings.ts";
import { type CaseContext, lineFormatOf } from "../cases/case-context.ts";
import { plainText, readStored } from "../cases/case-text.ts";
import { renameSync, rmSync } from "../files/retry.ts";
import {
  caseFile,
  dropTempFile,
  freePath,
  makeFolder,
  namesIn,
  stampOf,
  syncFolder,
  writeTempFile,
} from "../folders.ts";
import { historyPath, holdsPlainLines, rewriteHistory } from "../history/history-file.ts";
import { headPath, journalPath } from "../history/journal.ts";
import { isFileError } from "../store-errors.ts";
import { type CaseKey, encryptedIn, encryptText } from "./encryption.ts";

/** Puts another text in the place of a file, and reads it back before the old one goes. */
const replaceText = (path: string, text: string): void => {
  const temp = `${path}.tmp`;
  try {
    writeTempFile(temp, text);
    if (readFileSync(temp, "utf8") !== text) throw new Error("What was written does not read back.");
    renameSync(temp, path);
  } finally {
    dropTempFile(temp);
  }
};

const textIn = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

const isEncrypted = (text: string): boolean => encryptedIn(text) !== undefined;

/** When the case in a copy was saved; of a damaged file, when it is encrypted. */
const savedIn = (text: string, context: CaseContext): string => {
  try {
    return readStored(text, context.id, context.keys).updatedAt;
  } catch {
    return context.now();
  }
};

/** What is of a case beside its file, its journal (which holds no words) and its vault. */
const besideCase = ({ folders, id }: CaseContext): string[] => {
  const others = [caseFile(folders, id), journalPath(folders, id), headPath(folders, id), join(folders.vault, id)];
  return belongingsOf(folders, id).filter((path) => !others.includes(path));
};

const isTextOf = ({ folders }: CaseContext, path: string): boolean =>
  [folders.backups, folders.quarantine].includes(dirname(path)) && statSync(path).isFile();

const isPlain = (context: CaseContext, path: string): boolean => {
  if (isInPassing(path)) return true;
  try {
    if (path === historyPath(context.folders, context.id)) return holdsPlainLines(context.folders, context.id);
    return !isTextOf(context, path) || !isEncrypted(textIn(path) ?? "");
  } catch (error) {
    // What cannot be looked at now can be plain.
    if (isFileError(error)) return true;
    throw error;
  }
};

/** Everything beside a locked case that can be read without its passphrase, but for the vault. */
export const plainBeside = (context: CaseContext): string[] =>
  besideCase(context).filter((path) => isPlain(context, path));

/** Encrypts what lies elsewhere (a text that an editor had) among the files set aside, then takes it away. */
const encryptAside = (context: CaseContext, path: string): void => {
  const { folders, id } = context;
  const key = context.keys.get(id);
  if (key === undefined) return;
  makeFolder(folders.quarantine);
  for (const file of filesAt(path)) {
    const text = textIn(file);
    if (text === undefined || text === "") continue;
    const stem = `${id}.${stampOf(context.now())}.left.${basename(file)}`;
    replaceText(freePath(folders.quarantine, stem, ".json"), encryptText(text, id, key, context.now()));
  }
  syncFolder(folders.quarantine);
  rmSync(path, { recursive: true, force: true });
};

const syncAll = ({ folders }: CaseContext): void => {
  for (const folder of [folders.cases, folders.backups, folders.quarantine, folders.history]) syncFolder(folder);
};

const encryptOne = (context: CaseContext, key: CaseKey, path: string): void => {
  if (isInPassing(path)) rmSync(path, { recursive: true, force: true });
  else if (path === historyPath(context.folders, context.id)) encryptHistory(context);
  else if (isTextOf(context, path)) {
    const text = textIn(path) ?? "";
    replaceText(path, encryptText(text, context.id, key, savedIn(text, context)));
  } else encryptAside(context, path);
};

/**
 * Encrypts all that is beside a locked case, each file whole or not at all; what can be thrown away goes. Nothing that is found
 * under the name of the case stays readable, whatever it is. The key must be at hand. Out: how many are encrypted now, and the errors of
 * the file system for those that could not be.
 */
export const encryptBeside = (
  context: CaseContext,
): { readonly encrypted: number; readonly failed: readonly Error[] } => {
  const key = context.keys.get(context.id);
  if (key === undefined) return { encrypted: 0, failed: [] };
  const plain = plainBeside(context);
  const failed = plain.flatMap((path) => {
    try {
      encryptOne(context, key, path);
      return [];
    } catch (error) {
      if (!isFileError(error)) throw error;
      return [error];
    }
  });
  if (plain.length > 0) syncAll(context);
  return { encrypted: plain.length - failed.length, failed };
};

const opens = (read: () => string): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

const encryptHistory = ({ folders, id, keys }: CaseContext): void => {
  const format = lineFormatOf({ id, keys });
  rewriteHistory(folders, id, (lines) =>
    lines.flatMap((line) => {
      if (line.startsWith("{")) return [format.write(line)];
      // A line that no longer opens is of no use.
      return opens(() => format.read(line)) ? [line] : [];
    }),
  );
};

const decryptHistory = ({ folders, id, keys }: CaseContext): void => {
  const format = lineFormatOf({ id, keys });
  rewriteHistory(folders, id, (lines) =>
    lines.flatMap((line) => {
      if (line.startsWith("{")) return [line];
      return opens(() => format.read(line)) ? [format.read(line)] : [];
    }),
  );
};

/** Opens the copies, the files set aside and the history of a case. The key must be at hand. */
export const decryptBeside = (context: CaseContext): void => {
  const { folders, id } = context;
  const texts = [
    ...copiesOf(folders, id),
    ...namesIn(folders.quarantine)
      .filter((name) => name.startsWith(`${id}.`))
      .map((name) => join(folders.quarantine, name)),
  ];
  for (const path of texts) {
    const text = textIn(path);
    // One that was damaged does not open, and stays as it is.
    if (text === undefined || !isEncrypted(text) || !opens(() => plainText(text, id, context.keys))) continue;
    replaceText(path, plainText(text, id, context.keys));
  }
  decryptHistory(context);
};
