import { readdirSync, statSync } from "node:fs";
import { CASE_ID } from "../../core/case/case.ts";
import { caseSummaryOf } from "../../core/interview/case-summary.ts";
import type { ListedCase } from "../../ports/cases.ts";
import { inSystemWords } from "../../system/system-words.ts";
import type { Keys } from "../encryption/encryption.ts";
import { caseFile, type Folders } from "../folders.ts";
import { isFileError } from "../store-errors.ts";
import { storedAt } from "./case-file.ts";
import { readStored, Unreadable } from "./case-text.ts";
import { cachedSummary } from "./list-cache.ts";

const ENDING = ".json";

/** The ids of the cases in the folder. Backups, locks and what else lies there have other names. */
export const idsIn = (folders: Folders): string[] => {
  try {
    return readdirSync(folders.cases)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .filter((id) => CASE_ID.test(id));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
};

const reasonOf = (error: unknown): string => {
  if (isFileError(error)) return inSystemWords(error.code);
  return error instanceof Error ? error.message : String(error);
};

const shelve = (folders: Folders, id: string, keys: Keys): { shelved: ListedCase; at: number } => {
  const path = caseFile(folders, id);
  try {
    const stored = storedAt(path);
    const summary = cachedSummary(folders, id, stored) ?? caseSummaryOf(readStored(stored.toString("utf8"), id, keys));
    return { shelved: { id, summary, path }, at: Date.parse(summary.updatedAt) };
  } catch (error) {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtime;
    const locked = error instanceof Unreadable && error.kind === "locked" ? { locked: true } : {};
    return {
      shelved: { id, unreadable: reasonOf(error), path, ...locked },
      at: changed?.getTime() ?? 0,
    };
  }
};

const byTime = (a: { at: number; shelved: ListedCase }, b: { at: number; shelved: ListedCase }): number => {
  const apart = b.at - a.at;
  return apart !== 0 ? apart : a.shelved.id < b.shelved.id ? -1 : 1;
};

/** Every case, the one changed last first. A file that does not read is listed with the reason, by its date on disk. */
export const listCases = (folders: Folders, keys: Keys): ListedCase[] =>
  idsIn(folders)
    .map((id) => shelve(folders, id, keys))
    .sort(byTime)
    .map(({ shelved }) => shelved);
