import type { HistoryRecord } from "../../core/case/history.ts";
import { writeCaseFile } from "./case-file.ts";
import { type Desk, lineFormOf, type Sheet } from "./desk.ts";
import { sha256 } from "./hashes.ts";
import { keepRecord } from "./history-file.ts";
import { announce } from "./journal.ts";
import { isFileError, notNoted } from "./problems.ts";

/** What belongs to a save beside the case itself. */
export interface Beside {
  /** For the journal: what was done, by keys. */
  readonly what: readonly string[];
  /** For the history; nothing when the save is no step that can be taken back. */
  readonly record?: HistoryRecord;
}

/**
 * Writes a case with its history and its journal, in this order: the save is announced, the way back is kept, the case is
 * written, the save is noted. Wherever this is broken off, the case is the old or the new one, and the next save knows which.
 * Throws an error of the file system, the case as it was; or a Problem when only the journal could not be written.
 */
export const saveSheet = (desk: Desk, before: Sheet | undefined, after: Sheet, beside: Beside): void => {
  const { folders, id } = desk;
  const entry = { at: desk.now(), what: [...beside.what], file: sha256(after.stored) };
  const noting = announce(folders, id, entry, before === undefined ? undefined : sha256(before.stored));
  if (beside.record !== undefined) keepRecord(folders, id, { ...beside.record, n: noting.n }, lineFormOf(desk));
  writeCaseFile(folders, id, after, before);
  try {
    noting.note();
  } catch (error) {
    if (isFileError(error)) throw notNoted(error, id);
    throw error;
  }
};
