import type { HistoryRecord } from "../../core/case/history.ts";
import { keepRecord } from "../history/history-file.ts";
import { announce } from "../history/journal.ts";
import { isFileError, notNoted } from "../store-errors.ts";
import { type CaseContext, lineFormatOf, type StoredCase } from "./case-context.ts";
import { caseWriter, type WriteCase } from "./case-file.ts";

/** What belongs to a save beside the case itself. */
export interface Beside {
  /** For the journal: what was done, by keys. */
  readonly what: readonly string[];
  /** For the history; nothing when the save is no step that can be taken back. */
  readonly record?: HistoryRecord;
}

/**
 * Writes a case with its history and its journal, in this order: the save is announced, the way back is kept, the case is
 * written, the save is noted. In: what writes it, when there is one from the save before. Wherever this is broken off, the case
 * is the old or the new one, and the next save knows which. Throws an error of the file system, the case as it was; or a
 * Problem when only the journal could not be written.
 */
export const saveCase = (
  context: CaseContext,
  before: StoredCase | undefined,
  after: StoredCase,
  beside: Beside,
  writeCase: WriteCase = caseWriter(context.folders, context.id),
): void => {
  const { folders, id } = context;
  const entry = { at: context.now(), what: [...beside.what], file: after.sum() };
  const noting = announce(folders, id, entry, before?.sum());
  if (beside.record !== undefined) keepRecord(folders, id, { ...beside.record, n: noting.n }, lineFormatOf(context));
  writeCase(after, before);
  try {
    noting.note();
  } catch (error) {
    if (isFileError(error)) throw notNoted(error, id);
    throw error;
  }
};
