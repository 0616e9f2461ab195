import type { Case } from "../../core/case/case.ts";
import { editsBetween, type HistoryRecord, moved, pastOf } from "../../core/case/history.ts";
import { changesBetween, sayChange } from "../../core/interview/change-log.ts";
import type { OpenCase } from "../../ports/cases.ts";
import { caseFile, type Folders, makeFolder } from "../folders.ts";
import { recordsOf } from "../history/history-file.ts";
import type { Lock } from "../process-lock/process-lock.ts";
import { inWords, isFileError } from "../store-errors.ts";
import { keepCopy } from "./backups.ts";
import {
  blankOf,
  type CaseContext,
  lineFormatOf,
  readStoredCase,
  type StoredCase,
  serializeCase,
  whatChanged,
} from "./case-context.ts";
import { bytesOf, caseWriter } from "./case-file.ts";
import { Unreadable } from "./case-text.ts";
import { cacheSummary } from "./list-cache.ts";
import { saveCase } from "./save.ts";
import { endCopy } from "./unfinished-copies.ts";

/** What does not go now goes with the next sweep. */
const endCopyLater = (folders: Folders, id: string): void => {
  try {
    endCopy(folders, id);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
};

/** The step from one case to the next for the history; undefined when nothing changed that can be taken back. */
const stepBetween = (before: StoredCase, after: StoredCase): HistoryRecord | undefined => {
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
export const openForWriting = (
  context: CaseContext,
  lock: Lock,
  found: StoredCase | undefined,
  check: () => void,
): OpenCase => {
  const { folders, id } = context;
  const path = caseFile(folders, id);
  const writeCase = caseWriter(folders, id);
  let first = found;
  let last: StoredCase | undefined;

  /** The case as it is on disk now, and whether others wrote it. */
  const present = (): { storedCase?: StoredCase; foreign: boolean } => {
    const bytes = bytesOf(folders, id);
    if (bytes === undefined) return { foreign: false };
    if (last?.bytes().equals(bytes)) return { storedCase: last, foreign: false };
    if (first?.bytes().equals(bytes)) return { storedCase: first, foreign: true };
    try {
      return { storedCase: readStoredCase(context, bytes.toString("utf8")), foreign: true };
    } catch (error) {
      if (error instanceof Unreadable) check();
      throw error;
    }
  };

  const write = (
    before: StoredCase | undefined,
    after: StoredCase,
    what: readonly string[],
    record?: HistoryRecord,
  ) => {
    const beside = { what, ...(record === undefined ? {} : { record }) };
    saveCase(context, before, after, beside, writeCase);
    last = after;
    first = undefined;
  };

  const save = (changed: Case) => {
    const after = serializeCase(context, changed);
    inWords("save", path, () => {
      lock.check();
      makeFolder(folders.cases);
      const { storedCase: before, foreign } = present();
      if (before?.plain === after.plain) return;
      if (before !== undefined && foreign) keepCopy(folders, id, before.stored);
      const step = stepBetween(before ?? serializeCase(context, blankOf(after.read)), after);
      write(before, after, whatChanged(before, after.read, foreign), step);
    });
  };

  const stepHistory = (way: "back" | "forth"): { was: Case; is: Case } | undefined => {
    return inWords("save", path, () => {
      lock.check();
      const { storedCase: before, foreign } = present();
      if (before === undefined) return undefined;
      const { steps, done } = pastOf(recordsOf(folders, id, lineFormatOf(context)), before.state());
      const step = steps[way === "back" ? done - 1 : done];
      if (step === undefined) return undefined;
      if (foreign) keepCopy(folders, id, before.stored);
      const after = serializeCase(context, { ...moved(before.read, step, way), updatedAt: context.now() });
      const what = changesBetween(before.read, after.read).map(sayChange);
      const record = { at: context.now(), n: 0, from: before.state(), to: after.state(), moved: way };
      write(before, after, [way === "back" ? "taken back" : "made again", ...what], record);
      return { was: before.read, is: after.read };
    });
  };

  const close = () => {
    try {
      if (last !== undefined) cacheSummary(folders, id, last, found?.read);
      last = undefined;
      first = undefined;
      endCopyLater(folders, id);
    } finally {
      lock.release();
    }
  };

  return { path, was: found?.read, save, stepHistory, close };
};
