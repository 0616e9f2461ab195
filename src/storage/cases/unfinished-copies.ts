import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CASE_ID } from "../../core/case/case.ts";
import { rmdirSync, rmSync } from "../files/retry.ts";
import { caseFile, type Folders, makeFolder, namesIn, syncFolder } from "../folders.ts";
import { journalPath } from "../history/journal.ts";
import { copiesOf } from "./backups.ts";
import { belongingsOf } from "./belongings.ts";

// A case that is copied here (clone, import) comes after its files: a case never names one that is not there. So until it is
// saved, a mark says that what lies under its id is only a copy. Broken off, all of that goes.

const ENDING = ".new";

const markOf = (folders: Folders, id: string): string => join(folders.incoming, `${id}${ENDING}`);

/** Was the case ever saved? Then nothing of it is taken for a half copy. */
const wasSaved = (folders: Folders, id: string): boolean =>
  [caseFile(folders, id), journalPath(folders, id), ...copiesOf(folders, id)].some((path) => existsSync(path));

/** Says that a case is being copied here. Nothing when there is such a case. */
export const beginCopy = (folders: Folders, id: string): void => {
  if (wasSaved(folders, id)) return;
  makeFolder(folders.incoming);
  writeFileSync(markOf(folders, id), "", { mode: 0o600, flush: true });
  syncFolder(folders.incoming);
};

/** Ends a copy: the case was saved and stays, or it was not and nothing of it stays. */
export const endCopy = (folders: Folders, id: string): void => {
  const mark = markOf(folders, id);
  if (!existsSync(mark)) return;
  if (!wasSaved(folders, id))
    for (const path of belongingsOf(folders, id)) if (path !== mark) rmSync(path, { recursive: true, force: true });
  rmSync(mark, { force: true });
  for (const folder of [folders.incoming, folders.vault]) if (namesIn(folder).length === 0) dropFolder(folder);
};

const dropFolder = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // It is not there, or another run just put something into it.
  }
};

/** The ids under which a copy was begun and not ended. */
export const copiesBegun = (folders: Folders): string[] =>
  namesIn(folders.incoming)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter((id) => CASE_ID.test(id));
