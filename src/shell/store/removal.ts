import { chmodSync, existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { dropCard } from "./cards.ts";
import { caseFile, type Folders, freePath, makeFolder, namesIn, stampOf, syncFolder } from "./folders.ts";
import { historyPath } from "./history-file.ts";
import { headPath, journalPath } from "./journal.ts";

/**
 * Takes a case away: its file moves to `deleted/<id>.<time>.json`, and everything else that holds the person's words for it
 * (backups, damaged copies, journal, history, evidence) moves along under the same stem. Nothing is erased. Out: where the file is now.
 */
export const removeCase = (folders: Folders, id: string, now: string): string => {
  makeFolder(folders.deleted);
  const kept = freePath(folders.deleted, `${id}.${stampOf(now)}`, ".json");
  const stem = kept.slice(0, -".json".length);
  renameSync(caseFile(folders, id), kept);
  chmodSync(kept, 0o600);
  for (const [folder, what] of [
    [folders.backups, "backup"],
    [folders.quarantine, "damaged"],
  ] as const) {
    for (const name of namesIn(folder)) {
      if (name.startsWith(`${id}.`)) renameSync(join(folder, name), `${stem}.${what}${name.slice(id.length)}`);
    }
  }
  for (const [from, what] of [
    [journalPath(folders, id), "journal.jsonl"],
    [headPath(folders, id), "journal.head"],
    [historyPath(folders, id), "history.jsonl"],
  ] as const) {
    if (existsSync(from)) renameSync(from, `${stem}.${what}`);
  }
  const evidence = join(folders.vault, id);
  if (existsSync(evidence)) renameSync(evidence, `${stem}.vault`);
  dropCard(folders, id);
  syncFolder(folders.cases);
  syncFolder(folders.deleted);
  return kept;
};
