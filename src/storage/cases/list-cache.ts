import { sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Case } from "../../core/case/case.ts";
import { type CaseSummary, caseSummaryOf, knowBySummary } from "../../core/interview/case-summary.ts";
import { BUILD } from "../../version.ts";
import { readKept, writeAnew } from "../files/read-bounded.ts";
import { rmSync } from "../files/retry.ts";
import { type Folders, makeFolder } from "../folders.ts";
import { sha256 } from "../hashes.ts";
import type { StoredCase } from "./case-context.ts";
import { readCaseText } from "./case-text.ts";

/**
 * Beside each case that is not locked lies its summary: what a list tells of it, worked out when the case was last closed. It
 * names the very bytes of the case file it was made of, and the build that made it; with any others it does not count.
 * So it also vouches that those bytes were read as a valid case. It can be thrown away at any time.
 */
interface Kept {
  readonly by: string;
  /** SHA-256 of the case file. */
  readonly file: string;
  readonly card: CaseSummary;
}

const summaryPath = (folders: Folders, id: string): string => `${folders.cards}${sep}${id}.card`;

/** The kept summary of a case, by the bytes of its file; undefined when there is none that counts. */
export const cachedSummary = (folders: Folders, id: string, stored: Uint8Array): CaseSummary | undefined => {
  try {
    const bytes = readKept(summaryPath(folders, id));
    // The first line proves the rest: a summary that was cut or changed does not count.
    const body = bytes.subarray(65);
    if (bytes.toString("latin1", 0, 65) !== `${sha256(body)}\n`) return undefined;
    const kept = JSON.parse(body.toString("utf8")) as Kept;
    return kept.by === BUILD && kept.file === sha256(stored) && kept.card.id === id ? kept.card : undefined;
  } catch {
    return undefined;
  }
};

/** Reads a case that its summary vouches for. Out: undefined when none does, and the file must be looked at. */
export const vouchedCase = (folders: Folders, id: string, stored: Uint8Array): Case | undefined => {
  const summary = cachedSummary(folders, id, stored);
  if (summary === undefined) return undefined;
  const read = JSON.parse(Buffer.from(stored.buffer, stored.byteOffset, stored.length).toString("utf8")) as Case;
  knowBySummary(read, summary);
  return read;
};

/** Takes the summary of a case away: it says in plain words what the case is about. */
export const dropSummary = (folders: Folders, id: string): void => rmSync(summaryPath(folders, id), { force: true });

/**
 * Keeps the summary of a case that was just closed, and that was `before` when it was opened. Never a reason to fail: without it, all is
 * worked out again.
 */
export const cacheSummary = (
  folders: Folders,
  id: string,
  { stored, plain }: Pick<StoredCase, "stored" | "plain">,
  before: Case | undefined,
): void => {
  try {
    if (stored !== plain) {
      dropSummary(folders, id);
      return;
    }
    // What is read with a summary must be what is read without.
    const read = readCaseText(plain, id);
    if (!isDeepStrictEqual(JSON.parse(plain), read)) return;
    const body = JSON.stringify({ by: BUILD, file: sha256(stored), card: caseSummaryOf(read, before) } satisfies Kept);
    makeFolder(folders.cards);
    writeAnew(summaryPath(folders, id), `${sha256(body)}\n${body}`);
  } catch {
    // It is worked out again when it is needed.
  }
};
