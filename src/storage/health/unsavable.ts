import { accessSync, closeSync, constants, existsSync, statfsSync } from "node:fs";
import { inSystemWords } from "../../system/system-words.ts";
import { openKeptFile } from "../files/read-bounded.ts";
import { caseFile, type Folders } from "../folders.ts";
import { historyPath } from "../history/history-file.ts";
import { headPath, journalPath } from "../history/journal.ts";
import { isFileError } from "../store-errors.ts";
import type { HealthFinding } from "./findings.ts";

/** The least room that a save needs, bytes: a case, its backup, their drafts. */
const LEAST = 256 * 1024;

/** The least number of new files that a save needs. */
const LEAST_FILES = 16;

const NO_RIGHT = ["EACCES", "EPERM"];

/** Tries something of which a save needs that it does not fail. */
const tried = (path: string, id: string | undefined, attempt: () => void): HealthFinding[] => {
  try {
    if (existsSync(path)) attempt();
    return [];
  } catch (error) {
    if (!isFileError(error)) throw error;
    const why = NO_RIGHT.includes(error.code ?? "") ? "you have no right to" : inSystemWords(error.code);
    return [
      {
        kind: "unsavable",
        ...(id === undefined ? {} : { case: id }),
        path,
        say: `Nothing can be saved because ${path} cannot be written: ${why}.`,
        grave: true,
        remedy: "Only you can fix this: give yourself permission to write there, or move whatever is in its place.",
      },
    ];
  }
};

const open = (path: string): void => closeSync(openKeptFile(path, constants.O_RDWR));

/** A case is saved as a new file in the place of the old one: that it may not be written to is no harm, only that it cannot be replaced. */
const changeable = (path: string): void => {
  try {
    open(path);
  } catch (error) {
    if (isFileError(error) && error.code === "EPERM") throw error;
  }
};

const roomFindings = ({ home }: Folders): HealthFinding[] => {
  const { bavail, bsize, files, ffree } = statfsSync(home);
  const hasRoom = bavail * bsize >= LEAST;
  // Some disks have no number of files that they can hold, and say 0.
  if (hasRoom && (files === 0 || ffree >= LEAST_FILES)) return [];
  const say = `Nothing can be saved: the disk ${hasRoom ? "cannot take more files" : "is full"}.`;
  return [{ kind: "unsavable", path: home, say, grave: true, remedy: "Only you can fix this: free some space on it." }];
};

/**
 * What would make every save fail: a folder that takes no files, what is no file in the place of one, a full disk. Changes nothing. One
 * finding for all folders and one for each case: what stands in the way of one mostly stands in the way of the others.
 */
export const unsavableFindings = (folders: Folders, ids: readonly string[]): HealthFinding[] => {
  const { home, cases, backups, journal, history, locks } = folders;
  const shut = [home, cases, backups, journal, history, locks].flatMap((path) =>
    tried(path, undefined, () => accessSync(path, constants.W_OK | constants.X_OK)),
  );
  if (shut.length > 0) return shut.slice(0, 1);
  const ofCases = ids.flatMap((id) => {
    const own = tried(caseFile(folders, id), id, () => changeable(caseFile(folders, id)));
    const kept = [historyPath(folders, id), headPath(folders, id)].flatMap((path) => tried(path, id, () => open(path)));
    const lines = journalPath(folders, id);
    return [...own, ...kept, ...tried(lines, id, () => accessSync(lines, constants.W_OK))].slice(0, 1);
  });
  return [...ofCases, ...roomFindings(folders)];
};
