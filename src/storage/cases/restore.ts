import type { Case } from "../../core/case/case.ts";
import { moved, pastOf, type Step } from "../../core/case/history.ts";
import { patchBetween } from "../../core/case/patch.ts";
import { oneLine, shorten } from "../../core/text/text.ts";
import { Problem } from "../../errors.ts";
import type { Restored } from "../../ports/cases.ts";
import { beginsEncrypted, encryptedIn } from "../encryption/encryption.ts";
import { kindAt } from "../files/read-bounded.ts";
import { renameSync } from "../files/retry.ts";
import { caseFile, freePath, makeFolder, stampOf, syncFolder, writeTempFile } from "../folders.ts";
import { sha256 } from "../hashes.ts";
import { recordsOf } from "../history/history-file.ts";
import { announce } from "../history/journal.ts";
import { journalLines } from "../history/journal-check.ts";
import { keepAs, lastGoodCopy } from "./backups.ts";
import { type CaseContext, lineFormatOf, readStoredCase, type StoredCase, serializeCase } from "./case-context.ts";
import { textOf } from "./case-file.ts";
import { plainText } from "./case-text.ts";

/** Makes the changes again that came after a copy, as far as the history has them. */
const broughtUp = (context: CaseContext, copy: StoredCase): { storedCase: StoredCase; steps: readonly Step[] } => {
  const { steps, done } = pastOf(recordsOf(context.folders, context.id, lineFormatOf(context)), copy.state());
  let now = copy;
  const made: Step[] = [];
  for (const step of steps.slice(done)) {
    try {
      const next = serializeCase(context, { ...moved(now.read, step, "forth"), updatedAt: step.at });
      if (next.state() !== step.to) break;
      now = next;
      made.push(step);
    } catch {
      // A step that does not fit ends it: what came before it holds.
      break;
    }
  }
  return { storedCase: now, steps: made };
};

/** What the journal tells of changes after a copy that were not made again. */
const missingOf = (context: CaseContext, copy: string, steps: readonly Step[]): string[] => {
  const lines = journalLines(context.folders, context.id);
  const at = lines.findLastIndex((line) => line.file === sha256(copy));
  const made = new Set(steps.map((step) => step.n));
  return at < 0 ? [] : lines.slice(at + 1).flatMap((line) => (made.has(line.n) ? [] : line.what));
};

/** Where a damaged file that still is JSON says something else: names of places, no words of the person. */
const placesApart = (context: CaseContext, damaged: string | undefined, now: Case): string[] => {
  try {
    const raw: unknown = JSON.parse(plainText(damaged ?? "", context.id, context.keys));
    return patchBetween(now, raw)
      .map((edit) => edit.at.map((part) => shorten(oneLine(String(part)), 40)).join("."))
      .filter((place) => place !== "updatedAt");
  } catch {
    return [];
  }
};

/** The text of a damaged case file; undefined when there is none, or something else than a file. */
const damagedText = ({ folders, id }: CaseContext): string | undefined => {
  const path = caseFile(folders, id);
  return kindAt(path) === undefined ? textOf(folders, id) : undefined;
};

/** A case file that reads all the same: the key was found in a copy only. */
const stillReading = (context: CaseContext, text: string | undefined): { path: string; text: string } | undefined => {
  try {
    if (text === undefined || !context.keys.has(context.id)) return undefined;
    // Locked anew, so that its beginning is right again.
    return {
      path: caseFile(context.folders, context.id),
      text: serializeCase(context, readStoredCase(context, text).read).stored,
    };
  } catch {
    return undefined;
  }
};

/** A copy that a broken-off lock left readable is put back locked, when the key is at hand. */
const closedAs = (context: CaseContext, copy: StoredCase): StoredCase =>
  context.keys.has(context.id) && encryptedIn(copy.stored) === undefined ? serializeCase(context, copy.read) : copy;

/** What a restore would do, without doing it; undefined when there is no copy to go back to. */
export const restorable = (context: CaseContext) => {
  const damaged = damagedText(context);
  const copy = stillReading(context, damaged) ?? lastGoodCopy(context.folders, context.id, context.keys);
  if (copy === undefined) return undefined;
  const up = broughtUp(context, closedAs(context, readStoredCase(context, copy.text)));
  return {
    from: copy.path,
    storedCase: up.storedCase,
    again: up.steps.length,
    missing: missingOf(context, copy.text, up.steps),
    differs: placesApart(context, damaged, up.storedCase.read),
    opened: beginsEncrypted(damaged ?? "") && encryptedIn(up.storedCase.stored) === undefined,
  };
};

/**
 * Puts the last good copy of a damaged case in its place, with the later changes that the history knows; the damaged file is
 * kept in quarantine. At no moment is there no case file. Throws a Problem when there is no copy.
 */
export const restoreCase = (context: CaseContext): Restored => {
  const { folders, id } = context;
  const path = caseFile(folders, id);
  const plan = restorable(context);
  if (plan === undefined) {
    throw new Problem(`There is no earlier copy of "${id}" to restore.`, `The file was not changed: ${path}`);
  }
  makeFolder(folders.quarantine);
  const quarantined = freePath(folders.quarantine, `${id}.${stampOf(context.now())}`, ".json");
  const temp = `${path}.tmp-restore`;
  const damaged = damagedText(context);
  const { stored } = plan.storedCase;
  const what = ["restored from a copy", ...(plan.again > 0 ? [`${plan.again} later changes made again`] : [])];
  const entry = { at: context.now(), what, file: sha256(stored) };
  const noting = announce(folders, id, entry, damaged === undefined ? undefined : sha256(damaged));
  writeTempFile(temp, stored);
  if (damaged !== undefined) keepAs(path, quarantined);
  else if (kindAt(path) !== undefined) renameSync(path, quarantined);
  renameSync(temp, path);
  syncFolder(folders.cases);
  noting.note();
  const { from, again, missing, differs, opened } = plan;
  return { quarantined, from, again, missing, differs, opened };
};
