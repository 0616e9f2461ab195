import { renameSync, writeFileSync } from "node:fs";
import { Problem } from "../errors.ts";
import { keepAs, lastGoodCopy } from "./backups.ts";
import { caseFile, type Folders, freePath, makeFolder, stampOf, syncFolder } from "./folders.ts";

/**
 * Puts the last good copy of a damaged case in its place; the damaged file is kept in quarantine. At no moment is there no
 * case file. Out: where the damaged file is now, and the copy that took its place. Throws a Problem when there is no copy.
 */
export const restoreCase = (folders: Folders, id: string, now: string): { quarantined: string; from: string } => {
  const path = caseFile(folders, id);
  const copy = lastGoodCopy(folders, id);
  if (copy === undefined) {
    throw new Problem(`There is no earlier copy of "${id}" to restore.`, `The file was not changed: ${path}`);
  }
  makeFolder(folders.quarantine);
  const quarantined = freePath(folders.quarantine, `${id}.${stampOf(now)}`, ".json");
  const draft = `${path}.tmp-restore`;
  writeFileSync(draft, copy.text, { mode: 0o600, flush: true });
  keepAs(path, quarantined);
  renameSync(draft, path);
  syncFolder(folders.cases);
  return { quarantined, from: copy.path };
};
