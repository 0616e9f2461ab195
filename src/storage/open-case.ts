import type { Case } from "../core/case/case.ts";
import { editsBetween, type HistoryRecord, moved, pastOf } from "../core/case/history.ts";
import { changesBetween, sayChange } from "../core/interview/change-log.ts";
import type { OpenCase } from "../ports.ts";
import { keepCopy } from "./backups.ts";
import { blankOf, type CaseContext, lineFormOf, newSheet, type Sheet, sheetOf, whatChanged } from "./case-context.ts";
import { endCopy } from "./case-copies.ts";
import { bytesOf, caseWriter } from "./case-file.ts";
import { Unreadable } from "./case-text.ts";
import { caseFile, type Folders, makeFolder } from "./folders.ts";
import { recordsOf } from "./history-file.ts";
import { keepCard } from "./list-cache.ts";
import type { Lock } from "./process-lock.ts";
import { saveSheet } from "./save.ts";
import { inWords, isFileError } from "./store-errors.ts";

/** What does not go now goes with the next sweep. */
const endCopyLater = (folders: Folders, id: string): void => {
  try {
    endCopy(folders, id);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
};

/** The step from one case to the next for the history; undefined when nothing changed that can be taken back. */
const stepBetween = (before: Sheet, after: Sheet): HistoryRecord | undefined => {
  const edits = editsBetween(before.read, after.read);
  return edits.length === 0
    ? undefined
    : { at: after.read.updatedAt, n: 0, from: before.state(), to: after.state(), edits };
};

/**
 * A case opened for writing, under a lock that is ours. Before the first save, and whenever something else changed the file
 * since, the file as it was is kept as a numbered backup. In: the case as it is on disk, if it is there; `check`, which throws
 * the Problem for a file that is no case.
 */
export const openSession = (desk: CaseContext, lock: Lock, found: Sheet | undefined, check: () => void): OpenCase => {
  const { folders, id } = desk;
  const path = caseFile(folders, id);
  const writeCase = caseWriter(folders, id);
  let first = found;
  let last: Sheet | undefined;

  /** The case as it is on disk now, and whether others wrote it. */
  const present = (): { sheet?: Sheet; foreign: boolean } => {
    const bytes = bytesOf(folders, id);
    if (bytes === undefined) return { foreign: false };
    if (last?.bytes().equals(bytes)) return { sheet: last, foreign: false };
    if (first?.bytes().equals(bytes)) return { sheet: first, foreign: true };
    try {
      return { sheet: sheetOf(desk, bytes.toString("utf8")), foreign: true };
    } catch (error) {
      if (error instanceof Unreadable) check();
      throw error;
    }
  };

  const write = (before: Sheet | undefined, after: Sheet, what: readonly string[], record?: HistoryRecord) => {
    const beside = { what, ...(record === undefined ? {} : { record }) };
    saveSheet(desk, before, after, beside, writeCase);
    last = after;
    first = undefined;
  };

  const save = (changed: Case) => {
    const after = newSheet(desk, changed);
    inWords("save", path, () => {
      lock.check();
      makeFolder(folders.cases);
      const { sheet: before, foreign } = present();
      if (before?.plain === after.plain) return;
      if (before !== undefined && foreign) keepCopy(folders, id, before.stored);
      const step = stepBetween(before ?? newSheet(desk, blankOf(after.read)), after);
      write(before, after, whatChanged(before, after.read, foreign), step);
    });
  };

  const turn = (way: "back" | "forth"): { was: Case; is: Case } | undefined => {
    return inWords("save", path, () => {
      lock.check();
      const { sheet: before, foreign } = present();
      if (before === undefined) return undefined;
      const { steps, done } = pastOf(recordsOf(folders, id, lineFormOf(desk)), before.state());
      const step = steps[way === "back" ? done - 1 : done];
      if (step === undefined) return undefined;
      if (foreign) keepCopy(folders, id, before.stored);
      const after = newSheet(desk, { ...moved(before.read, step, way), updatedAt: desk.now() });
      const what = changesBetween(before.read, after.read).map(sayChange);
      const record = { at: desk.now(), n: 0, from: before.state(), to: after.state(), moved: way };
      write(before, after, [way === "back" ? "taken back" : "made again", ...what], record);
      return { was: before.read, is: after.read };
    });
  };

  const close = () => {
    try {
      if (last !== undefined) keepCard(folders, id, last);
      last = undefined;
      first = undefined;
      endCopyLater(folders, id);
    } finally {
      lock.release();
    }
  };

  return { path, was: found?.read, save, turn, close };
};
