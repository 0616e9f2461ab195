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

/** What is done around the texts of a case. */
interface Around {
  /** Turns the files of its vault, with the key that is at hand. Out: how many were turned. */
  turnFiles(): Promise<number>;
  /** Throws the Problem when the case is no longer ours alone. */
  check(): void;
}

/**
 * Files are sealed last and opened first: as long as one is sealed, the case and every copy of it hold the key, sealed too. So no
 * file is ever left without its key, wherever this is broken off.
 */
const lockCase = async (desk: Desk, passphrase: string, stored: string, { turnFiles }: Around): Promise<void> => {
  const { folders, id, keys } = desk;
  const isLocked = sealedIn(stored) !== undefined;
  if (!isLocked) {
    const before = sheetOf(desk, stored);
    dropCard(folders, id);
    keys.set(id, makeKey(passphrase, id, desk.scryptN));
    try {
      saveSheet(desk, before, newSheet(desk, before.read), { what: ["locked"] }).settle();
    } catch (error) {
      if (sealedIn(textOf(folders, id) ?? "") === undefined) keys.delete(id);
      throw error;
    }
  }
  turnOthers(desk, true);
  turnHistory(desk, true);
  for (const folder of [folders.backups, folders.quarantine, folders.history]) syncFolder(folder);
  const turned = await turnFiles();
  // Broken off half way, or asked twice: the rest is sealed now, under the key that is in use.
  if (isLocked && turned === 0)
    throw new Problem(`The case "${id}" is locked already.`, `To change the passphrase, unlock it first.`);
};

const unlockCase = async (desk: Desk, stored: string, { turnFiles, check }: Around): Promise<void> => {
  const { id, keys } = desk;
  if (sealedIn(stored) === undefined) throw new Problem(`The case "${id}" is not locked. Nothing was changed.`);
  await turnFiles();
  // That can take long enough for another computer to think that we are gone.
  check();
  const before = sheetOf(desk, textOf(desk.folders, id) ?? stored);
  turnOthers(desk, false);
  turnHistory(desk, false);
  const key = keys.get(id);
  keys.delete(id);
  try {
    saveSheet(desk, before, newSheet(desk, before.read), { what: ["unlocked"] }).settle();
  } catch (error) {
    if (key !== undefined) keys.set(id, key);
    throw error;
  }
  turnLast(desk);
};

/**
 * Locks a case, or unlocks it for good. The case file is turned by the one atomic write that every save uses, so at each moment
 * there is one good version; a run that is broken off is ended by the same command. Plain copies are replaced after the
 * sealed case reads back; what a disk keeps of replaced files is out of our hands.
 */
export const turnLock = async (desk: Desk, passphrase: string | undefined, around: Around): Promise<void> => {
  const stored = textOf(desk.folders, desk.id);
  if (stored === undefined) return;
  await (passphrase === undefined ? unlockCase(desk, stored, around) : lockCase(desk, passphrase, stored, around));
};

/** The save that unlocked kept the locked file as the last copy: it is opened too, while its key is at hand. */
const turnLast = ({ folders, id }: Desk): void => {
  for (const path of copiesOf(folders, id)) {
    const text = textIn(path);
    if (text !== undefined && sealedIn(text) !== undefined) rmSync(path, { force: true });
  }
};
