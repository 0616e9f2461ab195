import { type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CommandText } from "../core/text/command-text.ts";
import { readKept, writeAnew } from "./files/read-bounded.ts";
import { rmSync } from "./files/retry.ts";
import type { Folders } from "./folders.ts";

/** The rights of those who are not the owner. */
export const OTHERS = 0o077;
const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;

const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/** The permission bits of a file or folder; undefined when it is not there, or the system has none (Windows). */
export const modeOf = (path: string, platform: string): number | undefined =>
  platform === "win32" ? undefined : statOf(path)?.mode;

/** The folder above that others may change, and with it what lies in it; undefined when there is none. */
export const openAbove = (home: string, platform: string): string | undefined => {
  for (let at = dirname(home); ; at = dirname(at)) {
    const mode = modeOf(at, platform);
    // With the sticky bit, as on /tmp, others may add files and cannot take away or rename those of the owner.
    if (mode !== undefined && (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0) return at;
    if (at === dirname(at)) return undefined;
  }
};

const SHARED =
  /[\\/](Dropbox|OneDrive[^\\/]*|Google Drive|GoogleDrive[^\\/]*|Mobile Documents|Users[\\/](Shared|Public))([\\/]|$)/i;

/** The part of a path that is known for being shared or copied to a cloud: "Dropbox", "OneDrive"… */
export const sharedPart = (home: string): string | undefined => SHARED.exec(home)?.[1];

/** Something about the folder of the cases that the person should hear of once. */
export interface PermissionNote {
  /** Tells it from all others; it changes with what the note is about. */
  readonly id: string;
  readonly say: CommandText;
}

/** What to say before something is written where others can read or move it. Nothing when all is well. */
export const permissionNotes = ({ home, cases }: Folders, platform: string): PermissionNote[] => {
  const isOpen = (path: string) => ((modeOf(path, platform) ?? 0) & OTHERS) !== 0;
  const notes: PermissionNote[] = [];
  if (isOpen(cases)) {
    const say = `Note: other people on this computer can read your cases in ${cases}. Stop that with   `;
    notes.push({ id: `open ${cases}`, say: (asTyped) => say + asTyped("doctor --repair") });
  } else if (isOpen(home)) {
    const say = `Note: other people on this computer can look into ${home}, but not into the cases in it. Stop that too with   `;
    notes.push({ id: `open ${home}`, say: (asTyped) => say + asTyped("doctor --repair") });
  }
  const above = openAbove(home, platform);
  if (above !== undefined) {
    const say = `Note: other people can change ${above} and so replace the folder with your cases. Move your cases and set DISPUTE_COACH_HOME to the new folder.`;
    notes.push({ id: `above ${above}`, say });
  }
  const shared = sharedPart(home);
  if (shared !== undefined) {
    const say = `Note: the folder with your cases is in ${shared}: anyone who shares it can read them. Lock your cases or move the folder.`;
    notes.push({ id: `shared ${home}`, say });
  }
  return notes;
};

const saidFile = ({ home }: Folders): string => join(home, "said-notes.json");

/** The ids of the notes that were said; none when the file is missing or is no such list. */
const saidIn = (folders: Folders): readonly unknown[] => {
  try {
    const ids: unknown = JSON.parse(readKept(saidFile(folders)).toString("utf8"));
    return Array.isArray(ids) ? ids : [];
  } catch {
    return [];
  }
};

/** Those of the notes that the person was not told yet. */
export const notSaid = (folders: Folders, notes: readonly PermissionNote[]): PermissionNote[] => {
  if (notes.length === 0) return [];
  const said = saidIn(folders);
  return notes.filter(({ id }) => !said.includes(id));
};

/**
 * Remembers the notes that hold now as said. One that holds no more is forgotten, so that it is said when it is true again. In:
 * the folders, of which the home folder is there.
 */
export const keepSaid = (folders: Folders, notes: readonly PermissionNote[]): void => {
  const path = saidFile(folders);
  try {
    if (notes.length === 0) rmSync(path, { force: true });
    else if (JSON.stringify(saidIn(folders)) !== JSON.stringify(notes.map(({ id }) => id)))
      writeAnew(path, JSON.stringify(notes.map(({ id }) => id)));
  } catch {
    // Then they are said once more. What the command itself writes tells what is wrong with the disk.
  }
};
