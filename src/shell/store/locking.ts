import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../errors.ts";
import { copiesOf } from "./backups.ts";
import { dropCard } from "./cards.ts";
import { textOf } from "./case-file.ts";
import { plainText, readStored } from "./case-text.ts";
import { type Desk, lineFormOf, newSheet, sheetOf } from "./desk.ts";
import { dropDraft, namesIn, syncFolder } from "./folders.ts";
import { rewriteHistory } from "./history-file.ts";
import { saveSheet } from "./saving.ts";
import { makeKey, seal, sealedIn } from "./sealing.ts";

/** Everything beside the case file that holds the person's words for it as whole texts: backups and damaged files. */
const otherTexts = ({ folders, id }: Desk): string[] => [
  ...copiesOf(folders, id),
  ...namesIn(folders.quarantine)
    .filter((name) => name.startsWith(`${id}.`))
    .map((name) => join(folders.quarantine, name)),
];

/** Puts another text in the place of a file, and reads it back before the old one goes. */
const replaceText = (path: string, text: string): void => {
  const draft = `${path}.tmp`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    if (readFileSync(draft, "utf8") !== text) throw new Error("What was written does not read back.");
    renameSync(draft, path);
  } finally {
    dropDraft(draft);
  }
};

const textIn = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** When the case in a copy was saved; of a damaged file, when it is sealed. */
const savedIn = (text: string, desk: Desk): string => {
  try {
    return readStored(text, desk.id, desk.keys).updatedAt;
  } catch {
    return desk.now();
  }
};

/** Seals or opens the texts beside the case, each whole or not at all. What is done already is left alone. */
const turnOthers = (desk: Desk, lock: boolean): void => {
  const key = desk.keys.get(desk.id);
  if (key === undefined) return;
  for (const path of otherTexts(desk)) {
    const text = textIn(path);
    if (text === undefined || (sealedIn(text) !== undefined) === lock) continue;
    replaceText(path, lock ? seal(text, desk.id, key, savedIn(text, desk)) : plainText(text, desk.id, desk.keys));
  }
};

const turnHistory = (desk: Desk, lock: boolean): void => {
  const form = lineFormOf(desk);
  rewriteHistory(desk.folders, desk.id, (lines) =>
    lines.flatMap((line) => {
      const isPlain = line.startsWith("{");
      if (isPlain === !lock) return [line];
      try {
        return [lock ? form.write(line) : form.read(line)];
      } catch {
        // A line that no longer opens is of no use, plain or sealed.
        return [];
      }
    }),
  );
};

/**
 * Locks a case, or unlocks it for good. The case file is turned first and by the one atomic write that every save uses, so at
 * each moment there is one good version; a run that is broken off is ended by the same command. Plain copies are replaced
 * after the sealed case reads back; what a disk keeps of replaced files is out of our hands.
 */
export const turnLock = (desk: Desk, passphrase: string | undefined): void => {
  const { folders, id, keys } = desk;
  const stored = textOf(folders, id);
  if (stored === undefined) return;
  const before = sheetOf(desk, stored);
  const isLocked = sealedIn(stored) !== undefined;
  if (passphrase === undefined) {
    if (!isLocked) throw new Problem(`The case "${id}" is not locked. Nothing was changed.`);
    turnOthers(desk, false);
    turnHistory(desk, false);
    const key = keys.get(id);
    keys.delete(id);
    try {
      saveSheet(desk, before, newSheet(desk, before.read), { what: ["unlocked"] });
    } catch (error) {
      if (key !== undefined) keys.set(id, key);
      throw error;
    }
    turnLast(desk);
    return;
  }
  if (isLocked) {
    // Broken off half way, or asked twice: the rest is sealed now, under the key that is in use.
    turnOthers(desk, true);
    turnHistory(desk, true);
    throw new Problem(`The case "${id}" is locked already.`, `To change the passphrase, unlock it first.`);
  }
  dropCard(folders, id);
  keys.set(id, makeKey(passphrase, id, desk.scryptN));
  try {
    saveSheet(desk, before, newSheet(desk, before.read), { what: ["locked"] });
  } catch (error) {
    if (sealedIn(textOf(folders, id) ?? "") === undefined) keys.delete(id);
    throw error;
  }
  turnOthers(desk, true);
  turnHistory(desk, true);
  for (const folder of [folders.backups, folders.quarantine, folders.history]) syncFolder(folder);
};

/** The save that unlocked kept the locked file as the last copy: it is opened too, while its key is at hand. */
const turnLast = ({ folders, id }: Desk): void => {
  for (const path of copiesOf(folders, id)) {
    const text = textIn(path);
    if (text !== undefined && sealedIn(text) !== undefined) rmSync(path, { force: true });
  }
};
