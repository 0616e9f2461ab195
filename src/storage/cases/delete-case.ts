import { chmodSync, existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CASE_ID } from "../../core/case/case.ts";
import { Problem } from "../../errors.ts";
import { renameSync, rmdirSync, rmSync } from "../files/retry.ts";
import { caseFile, type Folders, makeFolder, namesIn, stampOf, syncFolder } from "../folders.ts";
import { fileProblem, isFileError } from "../store-errors.ts";
import { belongingsOf, isInPassing } from "./belongings.ts";

/** A deletion under way: its folder has this ending until all of the case is in it. */
const GOING = ".going";
/** A deleted case that is being erased. With `.going` behind it, one that is to be erased when all of it is in. */
const ERASING = ".erasing";
const CASE = "case.json";

/** A folder for what is deleted: `<id>.<time>`, else `<id>.<time>-2` and so on. */
const freeFolder = (folders: Folders, stem: string): string => {
  const names = namesIn(folders.deleted);
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? "" : `-${n}`}`;
    const taken = ["", ".json", GOING, ERASING, `${ERASING}${GOING}`].map((ending) => `${name}${ending}`);
    if (!taken.some((one) => names.includes(one))) return join(folders.deleted, name);
  }
};

/** A name in the folder of a deleted case that says what a file was: `backups.last.json`, `journal.jsonl`, `vault`. */
const nameFor = (path: string, id: string, folder: string): string => {
  const name = `${basename(dirname(path))}${basename(path).slice(id.length)}`;
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z]+)?$/.exec(name) ?? [];
  for (let n = 1; ; n += 1) {
    const to = join(folder, n === 1 ? name : `${stem}-${n}${ending}`);
    if (!existsSync(to)) return to;
  }
};

/** The id a folder of a deleted case is of. */
const idOf = (path: string): string => basename(path).split(".")[0] ?? "";

/** Moves all that is left of a case along, and erases it if that was wanted. Out: the folder in which all of it is. */
const finish = (folders: Folders, going: string): string => {
  const id = idOf(going);
  // Put back by hand in the meantime: then what lies there is of that case.
  if (!existsSync(caseFile(folders, id))) {
    for (const path of belongingsOf(folders, id)) {
      if (isInPassing(path)) rmSync(path, { recursive: true, force: true });
      else renameSync(path, nameFor(path, id, going));
    }
  }
  const kept = going.slice(0, -GOING.length);
  syncFolder(going);
  renameSync(going, kept);
  for (const folder of [folders.deleted, folders.cases, folders.vault]) syncFolder(folder);
  if (kept.endsWith(ERASING)) eraseDeleted(folders, id);
  return kept;
};

/**
 * Deletes a case: all that is of it goes to `deleted/<id>.<time>/`. It is deleted in the one moment in which its file
 * moves; before that nothing happened, and after it the rest follows, at the latest with the next run or `doctor --repair`. In: is it to be
 * erased? The name of the folder says so before anything moves. Throws a Problem when the rest could not be moved yet. Out: the
 * folder that is kept.
 */
export const removeCase = (folders: Folders, id: string, now: string, forGood: boolean): string => {
  makeFolder(folders.deleted);
  const going = `${freeFolder(folders, `${id}.${stampOf(now)}`)}${forGood ? ERASING : ""}${GOING}`;
  makeFolder(going);
  try {
    renameSync(caseFile(folders, id), join(going, CASE));
  } catch (error) {
    rmdirSync(going);
    throw error;
  }
  for (const folder of [going, folders.deleted, folders.cases]) syncFolder(folder);
  try {
    chmodSync(join(going, CASE), 0o600);
    return finish(folders, going);
  } catch (error) {
    if (!isFileError(error)) throw error;
    const { message, hints } = fileProblem(error, "move", going);
    throw new Problem(
      `The case is deleted, but not all of it could be moved to the deleted ones. ${message}`,
      hints[0] ?? "",
      (asTyped) => `Then finish it with   ${asTyped("doctor --repair")}`,
    );
  }
};

/** Where a file of a deleted case was: what `nameFor` made, the other way round. */
const placeOf = (folders: Folders, name: string, id: string): string => {
  const [, kind = "", rest = ""] = /^([^.]+?)(?:-\d+)?(\..*)?$/.exec(name) ?? [];
  const inCases = existsSync(join(folders.cases, kind)) || !existsSync(join(folders.home, kind));
  return join(kind === "vault" ? folders.vault : join(inCases ? folders.cases : folders.home, kind), `${id}${rest}`);
};

const canComeBack = (folders: Folders, name: string): boolean => existsSync(join(folders.deleted, name, CASE));

/** The folders of deleted cases that can be brought back. */
const restorable = (folders: Folders): string[] =>
  namesIn(folders.deleted).filter(
    (name) => CASE_ID.test(idOf(name)) && !name.includes(ERASING) && canComeBack(folders, name),
  );

/** The ids of deleted cases that can be brought back. */
export const deletedIds = (folders: Folders): string[] => [...new Set(restorable(folders).map(idOf))].sort();

/**
 * Brings back what was deleted last under an id. In: an id of which no case is there. The case is back in the one moment in which its
 * file moves; stopped before that, it is a deletion under way, and is finished as one. Out: was anything kept?
 */
export const bringBack = (folders: Folders, id: string): boolean => {
  const kept = restorable(folders)
    .filter((name) => name.startsWith(`${id}.`))
    .sort()
    .at(-1);
  if (kept === undefined) return false;
  const from = join(folders.deleted, kept);
  const going = kept.endsWith(GOING) ? from : `${from}${GOING}`;
  if (from !== going) renameSync(from, going);
  syncFolder(folders.deleted);
  for (const name of namesIn(going).filter((one) => one !== CASE)) {
    const to = placeOf(folders, name, id);
    makeFolder(dirname(to));
    renameSync(join(going, name), to);
    syncFolder(dirname(to));
  }
  renameSync(join(going, CASE), caseFile(folders, id));
  rmdirSync(going);
  for (const folder of [folders.cases, folders.deleted]) syncFolder(folder);
  return true;
};

/** Moves what is left of a case that is not there to the deleted ones. Out: the folder. */
export const putAway = (folders: Folders, id: string, now: string): string => {
  makeFolder(folders.deleted);
  const going = `${freeFolder(folders, `${id}.${stampOf(now)}`)}${GOING}`;
  makeFolder(going);
  return finish(folders, going);
};

const endingIn = (folders: Folders, ending: string): string[] =>
  namesIn(folders.deleted)
    .filter((name) => name.endsWith(ending) && CASE_ID.test(name.split(".")[0] ?? ""))
    .map((name) => join(folders.deleted, name));

/** Deletions that were broken off: the ids of cases that are deleted, with some of their files still in the old places. */
export const idsBeingDeleted = (folders: Folders): string[] => [
  ...new Set(
    endingIn(folders, GOING)
      .filter((going) => existsSync(join(going, CASE)))
      .map(idOf),
  ),
];

/** Deletions that were broken off before anything happened. */
export const notBegun = (folders: Folders): string[] =>
  endingIn(folders, GOING).filter((going) => namesIn(going).length === 0);

/** Finishes deletions that were broken off; of one case, or of all but those that are open somewhere. */
export const finishRemovals = (folders: Folders, isWanted: (id: string) => boolean): void => {
  for (const going of endingIn(folders, GOING)) {
    if (!isWanted(idOf(going))) continue;
    // Broken off before the case moved: then nothing happened.
    if (namesIn(going).length === 0) rmdirSync(going);
    else finish(folders, going);
  }
};

/** Erasings that were broken off. */
export const halfErased = (folders: Folders): string[] => endingIn(folders, ERASING);

export const finishErasing = (folders: Folders): void => {
  for (const path of halfErased(folders)) rmSync(path, { recursive: true, force: true });
};

/** Erases what is kept of a deleted case. In: its whole id. Out: how many deletions of it were kept. */
export const eraseDeleted = (folders: Folders, id: string): number => {
  // A deletion that was broken off left files in their old places, and may be erased with that already.
  const wasGoing = idsBeingDeleted(folders).includes(id) ? 1 : 0;
  finishRemovals(folders, (one) => one === id);
  const names = namesIn(folders.deleted).filter((name) => name.startsWith(`${id}.`));
  // Under another name first, so that half of it is never taken for the whole.
  for (const name of names.filter((one) => !one.endsWith(ERASING)))
    renameSync(join(folders.deleted, name), join(folders.deleted, `${name}${ERASING}`));
  try {
    finishErasing(folders);
  } catch (error) {
    if (!isFileError(error)) throw error;
    const { message, hints } = fileProblem(error, "erase", folders.deleted);
    throw new Problem(
      `Part of what was kept of ${id} is erased, and the rest not yet. ${message}`,
      hints[0] ?? "",
      (asTyped) => `Then erase the rest with   ${asTyped("doctor --repair")}`,
    );
  }
  syncFolder(folders.deleted);
  // Earlier versions kept many files for one deletion, one of them the case.
  const kept = names.filter((name) => !/\.(?:backup|damaged|journal|history|vault)(?:\.|$)/.test(name)).length;
  return Math.max(kept, wasGoing);
};

/** What is kept of deleted cases: the id, where the last of it lies, and can the case be brought back? */
export const keptDeleted = (
  folders: Folders,
): { readonly id: string; readonly path: string; readonly whole: boolean }[] => {
  const names = namesIn(folders.deleted).filter((name) => !name.endsWith(GOING) && !name.endsWith(ERASING));
  const ids = [...new Set(names.map(idOf))].filter((id) => CASE_ID.test(id));
  return ids.map((id) => {
    const own = names.filter((name) => idOf(name) === id);
    const path = join(folders.deleted, own.at(-1) ?? "");
    return { id, path, whole: own.some((name) => canComeBack(folders, name)) };
  });
};
