import type { BundlePlan } from "./core/bundle/plan.ts";
import type { Case } from "./core/case/case.ts";
import type { Conversation, ReadingAsOf, SourceFile } from "./core/conversations/conversation.ts";
import type { CalendarEntry } from "./core/deadlines/format-deadline.ts";
import type { Attachment, ExportDocument, Unshown } from "./core/filing/document/export-document.ts";
import type { CaseSummary } from "./core/interview/case-summary.ts";
import type { CurrentQuestion } from "./core/interview/steps/question.ts";
import type { AsTyped, CommandText } from "./core/text/command-text.ts";
import type { Checked } from "./core/text/typed-text.ts";
import type { Paint as ViewPaint } from "./terminal/views/paint.ts";

export type Paint = ViewPaint;

/** What a person can do at a question. `typed` is text not yet given as an answer: it is kept, never lost. */
export type Reply =
  /** `note` says what became of words that are not kept as they were typed. */
  | { readonly kind: "answer"; readonly value: unknown; readonly note?: string | undefined }
  | { readonly kind: "back" | "skip"; readonly typed?: string }
  /** `unkept` says why it could not be kept, when the person left all the same; `lineLost` that a line without its Enter is gone. */
  | { readonly kind: "pause"; readonly typed?: string; readonly unkept?: string; readonly lineLost?: true };

/** What there is to say of a text while it is written. */
export interface Remarks {
  /** Short lines to stand below it. */
  readonly lines: readonly string[];
  /** Will it be talked over before it counts as an answer? */
  readonly open: boolean;
}

/** A question on its way to the terminal. */
export interface Prompt {
  readonly asking: CurrentQuestion & { readonly how?: string };
  /** The head line: where the person is, how far, when it was saved. Empty for menus. */
  readonly head: { readonly title: string; readonly progress: string };
  /** Lines to show before the question, once (advice, a problem with the last answer). */
  readonly before: readonly string[];
  /** Can one go back from here, and may it be skipped? The footer names only keys that work. */
  readonly canGoBack: boolean;
  readonly canSkip: boolean;
  /** Turns what was typed or chosen into a value, or says what is wrong with it. */
  readonly check: (raw: unknown) => Checked;
  /** Said back while typing: a date in words, an amount after the fee. Empty when there is nothing to say. */
  readonly echo: (raw: string) => string;
  /** What a calm colleague would say of a long text so far; undefined for all other questions. */
  readonly remarks?: (typed: string) => Remarks;
  /** Keeps a text while it is being written, line by line. Throws a Problem when it cannot; then the text stays in the question. */
  readonly keepUnsent: (typed: string) => void;
  /** Keeps a reply while the question still stands. Throws a Problem when it cannot; then the question stays, with all that was typed. */
  readonly keepReply?: (reply: Reply) => void;
  /** The command that takes the answer where there is no terminal, with the field of `--set`; else the command that asks has it itself. */
  readonly elsewhere?: { readonly command: string; readonly field?: string; readonly more?: string };
  /** The case it is of. A text lies on the disk under its name while an editor has it. */
  readonly caseId?: string;
}

/** Puts one question to the person. Rejects only with a `Refusal` when there is nobody to ask. */
export type Ask = (prompt: Prompt) => Promise<Reply>;

/** What `list` needs to know of a case, or why it could not be read. */
export type ListedCase =
  | { readonly id: string; readonly card: CaseSummary; readonly path: string }
  | { readonly id: string; readonly unreadable: string; readonly path: string; readonly locked?: boolean };

/** A case opened for writing: nobody else can write it until it is closed. */
export interface OpenCase {
  readonly path: string;
  /** The case as it was on disk when it was opened; undefined when nothing was saved yet. */
  readonly was: Case | undefined;
  /** The case is on disk when this returns. What is kept of `was` or of the save before costs nothing again. */
  save(changed: Case): void;
  /** Takes the last change back, or makes the last one taken back again, and saves. Undefined when there is none. */
  turn(way: "back" | "forth"): { readonly was: Case; readonly is: Case } | undefined;
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
  /** Opens for writing. Throws `Problem` when another terminal has it. A new id is on disk with the first save. */
  /** With "copy" it is a case that comes from elsewhere: if it is closed before its first save, or killed, nothing of it stays. */
  open(id: string, how?: "copy"): OpenCase;
  /** Deletes a case, with all that is of it. Out: the path of the folder in which it is kept, unless it is erased for good. */
  remove(id: string, forGood?: boolean): string;
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
  isSealed(id: string): boolean;
  /** Texts of a case that an editor left behind when the program was stopped. `settle` takes one away that is kept elsewhere now. */
  leftTexts(id: string): { readonly key: string; readonly text: string; settle(): void }[];
  /** Can something beside a locked case, other than its vault, be read without the passphrase? */
  isHalfLocked(id: string): boolean;
  /** Lets a new case be locked from its first save on, with the passphrase of another that was opened. Nothing if that is not locked. */
  lockLike(id: string, first: string): void;
  /**
   * Locks a case with a passphrase, or with none unlocks it for good. A lock that was broken off is finished under the
   * passphrase it has. In: what turns the files of its vault, called while nobody else can open the case and its key is at
   * hand; it gives back how many it turned. Throws `Problem`; then everything is still there, and the same again goes on.
   */
  setPassphrase(id: string, passphrase: string | undefined, turnFiles: () => Promise<number>): Promise<void>;
}

/** Told while a long work goes on: how much is done of how much, in bytes. */
export type Seen = (done: number, total: number) => void;

/** What the vault found out about a file while it took it in. */
export interface Taken {
  /** 64 small hexadecimal digits: its name in the vault. */
  readonly sha256: string;
  readonly bytes: number;
  /** From its first bytes, such as "image/png"; "text/plain" for readable text, "application/octet-stream" when unknown. */
  readonly mediaType: string;
  /** The last part of the path, with nothing in it that acts. */
  readonly fileName: string;
  /** The day a picture says it was taken (EXIF), YYYY-MM-DD. */
  readonly takenOn?: string;
}

/** How a file of the vault was found. "locked": it is encrypted, and there is no key for it. */
export type KeptState = "good" | "changed" | "missing" | "locked";

/** What files of a vault are to be: encrypted, as they were added, or opened whatever is in them. */
export type TurnTo = "sealed" | "plain" | "as found";

/**
 * The originals of a case, by their SHA-256. No content in it is ever changed; it goes away with the case only. Of a locked case
 * the files are encrypted on disk: what is read, hashed and copied here is always what was put in.
 */
export interface Vault {
  /** Copies a file in, unchanged, in a stream: a file of any size needs little memory. Throws Problem. */
  take(caseId: string, path: string, seen?: Seen): Promise<Taken>;
  /** Keeps bytes that are at hand. Out: their SHA-256. */
  keep(caseId: string, bytes: Uint8Array): Promise<string>;
  /** The whole of a file. Throws Problem when it is missing, changed, or larger than `most` bytes (64 MiB if not given). */
  read(caseId: string, sha256: string, most?: number): Promise<Uint8Array>;
  /** Hashes a file again. */
  verify(caseId: string, sha256: string, seen?: Seen): Promise<KeptState>;
  /** Copies a file from the vault of one case to that of another. Only a good one is copied. */
  bring(fromCase: string, toCase: string, sha256: string, seen?: Seen): Promise<KeptState>;
  /** The SHA-256 of every file that is kept for a case, named by an exhibit or not. */
  names(caseId: string): Promise<readonly string[]>;
  /** How many files of a case lie there as they are, those of a deleted case of its id among them. */
  plain(caseId: string): Promise<number>;
  /** Where a file lies. What is there may be encrypted: see `look`. */
  pathOf(caseId: string, sha256: string): string;
  /**
   * What a file holds, in bytes, and how it lies on disk: as it is, sealed, or begun like a sealed file that does not open
   * ("shut": without the key that is all that can be told). Undefined when it is missing.
   */
  look(
    caseId: string,
    sha256: string,
  ): Promise<{ readonly bytes: number; readonly form: "plain" | "sealed" | "shut" } | undefined>;
  /**
   * Encrypts every file of a locked case, or puts every one back, each whole or not at all; what is done already is left
   * alone. What is kept of a deleted case of its id is turned too. A file that holds something else than what was added stays
   * sealed, unless it is wanted as it is found. Out: how many were turned, and the names (SHA-256) of those that could not be, since they were changed. Throws
   * Problem.
   */
  turn(
    caseId: string,
    to: TurnTo,
    seen?: Seen,
  ): Promise<{ readonly turned: number; readonly broken: readonly string[] }>;
}

/** How a bundle is sealed (age-encryption.org): with a passphrase, or for the owners of keys (age1…). */
export type Seal = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens a sealed bundle: its passphrase, or secret keys (AGE-SECRET-KEY-1…). */
export type Key = { readonly passphrase: string } | { readonly identities: readonly string[] };

/** Where a bundle goes, and in what form. */
export interface BundleTarget {
  readonly path: string;
  readonly form: "folder" | "zip";
  readonly seal?: Seal | undefined;
  /** Put it in the place of an older file, or of a folder that is a bundle. */
  readonly replace: boolean;
}

/** A bundle opened for reading. Nothing of it is in the vault or among the cases until `adopt`. */
export interface Bag {
  /** The text of a small file of it, checked against its list; undefined when there is no such file. Throws Problem. */
  text(path: string): Promise<string | undefined>;
  /**
   * Checks every file against its list and keeps those with these sums aside. Throws Problem when a file is changed, or
   * when one of the sums is not there. In: sums with what has it, for the message ("exhibit B").
   */
  bringIn(needed: ReadonlyMap<string, string>, seen?: Seen): Promise<void>;
  /** Puts what was kept aside into the vault of a case. */
  adopt(caseId: string): void;
  /** Takes everything back: what was kept aside, and what `adopt` put into the vault. */
  discard(): void;
  /** Clears away what was not adopted. */
  close(): void;
}

/** Bundles: a case, its filing and its evidence in one folder or file. */
export interface Bundles {
  sha256(content: Uint8Array): string;
  /** What a file of the vault takes, in bytes. Throws Problem when it is missing. */
  sizeOf(caseId: string, sha256: string): number;
  /** Writes a whole bundle or none of it. Out: its size in bytes. Throws Problem. */
  write(plan: BundlePlan, target: BundleTarget, seen?: Seen): Promise<number>;
  /** What a path holds, from its first bytes. Throws Problem when it is nothing that can be imported. */
  kindOf(path: string): "folder" | "zip" | "sealed" | "json";
  /** Opens a bundle and checks its lists. In: the key of a sealed one; the most bytes it may take. Throws Problem. */
  open(path: string, how: { readonly key?: Key | undefined; readonly most: number }): Promise<Bag>;
}
/** Something about the kept files that is not as it should be, or that the person should know. */
export interface HealthIssue {
  /** What it is, for programs: "damaged", "rights", "journal"… */
  readonly kind: string;
  /** The case it is about; none for the home folder as a whole. */
  readonly case?: string;
  readonly path: string;
  /** What was found, a sentence. */
  readonly say: string;
  /** Should the person have it mended? Otherwise it is only to be known. */
  readonly grave: boolean;
  /** What a repair does, or why it can do nothing. */
  readonly remedy?: CommandText;
  readonly mendable: boolean;
  /** After a repair: what was done, one sentence each; none when nothing could be done. */
  readonly done?: readonly string[];
}

/** What a look at everything kept came to. */
export interface HealthReport {
  readonly home: string;
  /** The ids of the cases looked at. */
  readonly cases: readonly string[];
  readonly ailments: readonly HealthIssue[];
}

/** Looks at everything that is kept. `deep` hashes the evidence again; `repair` mends what it can, else nothing is changed. */
export type Examine = (how: {
  readonly case?: string;
  readonly deep: boolean;
  readonly repair: boolean;
}) => Promise<HealthReport>;

/** The world of a command. */
export interface Io {
  readonly ask: Ask;
  /** Asks for something that must not be seen while it is typed. Throws Pause, or Problem (with `flag`) without a terminal. */
  askSecret(question: string, flag: string): Promise<string>;
  /** Is there a person at a terminal? */
  readonly interactive: boolean;
  /** Is a file or another program connected to standard input? */
  readonly piped: boolean;
  readonly cases: CaseStore;
  readonly vault: Vault;
  /** Loads what writes and reads bundles. */
  bundles(): Promise<Bundles>;
  readonly examine: Examine;
  /** A file that holds the passphrase of locked cases, for runs without a terminal. */
  readonly passphraseFile?: string;
  /** Shows how far a long work is, from one second on; `end` clears it away. Nothing without a terminal. */
  progress(what: string): { readonly seen: Seen; end(): void };
  /** The present instant, ISO 8601 in UTC; SOURCE_DATE_EPOCH sets it. */
  now(): string;
  /** The person's time zone, an IANA name. */
  readonly zone: string;
  /** The person's own calendar day, YYYY-MM-DD. */
  today(): string;
  /** A line of the result (stdout). */
  out(line?: string): void;
  /** A line about the work (stderr). */
  err(line?: string): void;
  readonly paint: Paint;
  readonly width: number;
  readonly plain: boolean;
  /** Writes a command as the person types it: every text that names one goes through it. */
  readonly asTyped: AsTyped;
  /** The text of the rulebook the person brought, if there is one; and the act of bringing one or going without. */
  readonly ownRules: { read(): string | undefined; keep(text: string | undefined): void };
  /** The text of a calendar file. In: entries, a name for the calendar, the instant the case last changed. */
  calendarFile(entries: readonly CalendarEntry[], name: string, changedAt: string): Promise<string>;
  /**
   * A document as a PDF, the pages of its exhibits after it; the characters its fonts lack, in words ("emoji"); the exhibits
   * that it does not show, or not whole.
   */
  pdf(
    document: ExportDocument,
    attachments: readonly Attachment[],
  ): Promise<{
    readonly bytes: Uint8Array;
    readonly missing: readonly string[];
    readonly unshown: readonly Unshown[];
  }>;
  /** Why a PDF would not show a file, or not whole, as a sentence; undefined when it shows all of it. Never throws. */
  whyUnshown(
    file: Pick<Attachment, "content" | "mediaType" | "textLines" | "absent" | "lines" | "mostLines" | "textRemark">,
  ): Promise<string | undefined>;
  /** A document as a Word file (DOCX). */
  docx(document: ExportDocument): Promise<Uint8Array>;
  /**
   * Reads a chat, a mail, a mailbox or a table as `reading` says. The same file and reading give the same conversation on every
   * computer. Throws `Problem` when the file is not of that form.
   */
  readConversation(file: SourceFile, reading: ReadingAsOf): Promise<Conversation>;
  /** Reads a text file, or standard input for `-`. Throws `Problem` when it cannot. */
  readFile(path: string): string;
  /** The lines of a text file, or of standard input for `-`, one after the other. Throws `Problem` when it cannot. */
  lines(path: string): AsyncIterable<string>;
  /** Is there a folder at this path? And the path of a name in a folder. */
  isFolder(path: string): boolean;
  inFolder(folder: string, name: string): string;
  /** A private folder of a case for documents that are only looked at. It is made when it is missing. */
  outFolder(caseId: string): string;
  /** Shows a file in the program the system has for it. Throws `Problem` when there is none. */
  openFile(path: string): Promise<void>;
  /** SHA-256 of bytes, 64 small hexadecimal digits. */
  sumOf(bytes: Uint8Array): Promise<string>;
  /**
   * Writes a whole file or none of it. Throws `Problem` when one is there already that was not written here (or was changed
   * since) and `replace` is not set. In: the option that names another place, for the message; `--output PATH` if not given.
   */
  writeFile(
    path: string,
    content: string | Uint8Array,
    how: { readonly replace: boolean; readonly option?: string },
  ): void;
}

/** The world of a command, opened. */
export interface OpenWorld {
  readonly io: Io;
  close(): void;
  /** After `close`: the exit code of the signal that asked the program to end; undefined when none did. */
  endedBy?(): number | undefined;
  /** The person says that the case is open nowhere else, where that cannot be seen from here. */
  takeOver(): void;
}

/** What the program needs of its surroundings. main.ts gives the real ones, a test gives its own. */
export interface World {
  /** Builds the world of a command; nothing is loaded or opened before. */
  open(flags: { readonly plain: boolean; readonly takeOver?: boolean }): Promise<OpenWorld>;
  out(text: string): void;
  err(text: string): void;
  readonly width: number;
  readonly asTyped: AsTyped;
}
