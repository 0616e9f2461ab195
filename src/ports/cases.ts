import type { Case } from "../core/case/case.ts";
import type { CaseSummary } from "../core/interview/case-summary.ts";

/** What `list` needs to know of a case, or why it could not be read. */
export type ListedCase =
  | { readonly id: string; readonly summary: CaseSummary; readonly path: string }
  | { readonly id: string; readonly unreadable: string; readonly path: string; readonly locked?: boolean };

/** A case opened for writing: nobody else can write it until it is closed. */
export interface OpenCase {
  readonly path: string;
  /** The case as it was on disk when it was opened; undefined when nothing was saved yet. */
  readonly was: Case | undefined;
  /** The case is on disk when this returns. What is kept of `was` or of the save before costs nothing again. */
  save(changed: Case): void;
  /** Takes the last change back, or makes the last one taken back again, and saves. Undefined when there is none. */
  stepHistory(way: "back" | "forth"): { readonly was: Case; readonly is: Case } | undefined;
  close(): void;
}

/** What putting a damaged case back came to. */
export interface Restored {
  /** Where the damaged file is now. */
  readonly quarantined: string;
  /** The copy that took its place. */
  readonly from: string;
  /** How many changes after that copy were made again from the history. */
  readonly again: number;
  /** Changes that the journal knows of and the case lacks now, by keys. */
  readonly missing: readonly string[];
  /** Where the damaged file, as far as it can be read, says something else. */
  readonly differs: readonly string[];
  /** The damaged file was locked, and the copy is not: a lock was broken off there. */
  readonly opened: boolean;
}

/** Where cases are kept. Reading creates no file and takes no lock. */
export interface CaseStore {
  readonly home: string;
  list(): ListedCase[];
  read(id: string): Case;
  /**
   * Opens for writing. Throws `Problem` when another terminal has it. A new id is on disk with the first save. With "copy" it is a
   * case that comes from elsewhere: if it is closed before its first save, or killed, nothing of it stays.
   */
  open(id: string, how?: "copy"): OpenCase;
  /** Deletes a case, with all that is of it. Out: the path of the folder in which it is kept, unless it is erased for good. */
  remove(id: string, forGood?: boolean): string;
  /** The ids of deleted cases that can be brought back. */
  deleted(): readonly string[];
  /** Brings back what was deleted last. In: its whole id, of which no case is there. Out: false when nothing was kept. */
  bringBack(id: string): boolean;
  /** Erases what is kept of a deleted case. In: its whole id. Out: how many deletions of it were kept. */
  erase(id: string): number;
  /** An id that no case has yet, made from the day and a few letters. */
  newId(): string;
  /** Takes the passphrase of a locked case, for this run of the program. False when it is wrong. */
  tryPassphrase(id: string, passphrase: string): boolean;
  /** Must the passphrase of a case be given before it can be read, or mended where its file is damaged or gone? */
  needsPassphrase(id: string): boolean;
  /** Is it a locked case that was opened with its passphrase in this run? */
  isEncrypted(id: string): boolean;
  /** Texts of a case that an editor left behind when the program was stopped. `settle` takes one away that is kept elsewhere now. */
  leftTexts(id: string): { readonly key: string; readonly text: string; settle(): void }[];
  /** Can something beside a locked case, other than its vault, be read without the passphrase? */
  isHalfLocked(id: string): boolean;
  /** Lets a new case be locked from its first save on, with the passphrase of another that was opened. Nothing if that is not locked. */
  lockLike(id: string, first: string): void;
  /**
   * Locks a case with a passphrase, or with none unlocks it for good. A lock that was broken off is finished under the
   * passphrase it has. In: what encrypts or decrypts the files of its vault, called while nobody else can open the case and its
   * key is at hand; it gives back how many it rewrote. Throws `Problem`; then everything is still there, and the same again goes on.
   */
  setPassphrase(id: string, passphrase: string | undefined, reEncryptFiles: () => Promise<number>): Promise<void>;
}
