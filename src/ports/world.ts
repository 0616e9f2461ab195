import type { Conversation, ReadAsOf, SourceFile } from "../core/conversations/conversation.ts";
import type { FileEntry } from "../core/deadlines/calendar.ts";
import type { Box } from "../core/facts/place.ts";
import type { ReadLine, ReadText } from "../core/facts/read-text.ts";
import type { Attachment, ExportDocument, Unshown } from "../core/filing/document/export-document.ts";
import type { Thumbnail } from "../core/pictures/alike.ts";
import type { Painted, Recognise } from "../core/pictures/recognised.ts";
import type { AsTyped } from "../core/text/command-text.ts";
import type { PathLook } from "../core/text/named-paths.ts";
import type { DayWriter } from "../core/values/parse-day.ts";
import type { Bundles } from "./bundles.ts";
import type { CaseStore } from "./cases.ts";
import type { DemoAccess } from "./demo.ts";
import type { Examine } from "./health.ts";
import type { Place } from "./places.ts";
import type { Ask, Completed, Paint } from "./questions.ts";
import type { Reminders } from "./reminders.ts";
import type { SettingsPort } from "./settings.ts";
import type { Shells } from "./shells.ts";
import type { OnProgress, Vault } from "./vault.ts";

/** Where the words of a command go, and how they are laid out. */
export interface Output {
  /** A line of the result (stdout). */
  out(line?: string): void;
  /** The same, for what must stay as it is to the letter: lines of a file, a text to be copied. */
  exact(text: string): void;
  /** A text to be read and pasted (stdout): on a screen its long lines break between words, anywhere else it stays as it is. */
  pasted(text: string): void;
  /** The bytes of a document (stdout). Out: false where stdout is a screen, which would show signs without sense: nothing is written. */
  bytes(content: Uint8Array): boolean;
  /** A line about the work (stderr). */
  err(line?: string): void;
  /** Shows the progress of long work, after the first second; `end` clears it. Does nothing without a terminal. */
  progress(what: string): { readonly seen: OnProgress; end(): void };
  readonly paint: Paint;
  readonly width: number;
  readonly plain: boolean;
  /** Writes a command as the person would type it: every text that names one goes through it. */
  readonly asTyped: AsTyped;
}

/** The person, where there is one. */
export interface Person {
  readonly ask: Ask;
  /** Says how the talk is held (in plain lines), before its first words; once. The first question does it where nothing did. */
  greet(): void;
  /** Asks for something that must not be visible while it is typed. Throws Pause, or Problem (with `flag`) without a terminal. */
  askSecret(question: string, flag: string): Promise<string>;
  /**
   * Does long work that can be stopped: Ctrl-C stops it and keeps what it has by then; a second Ctrl-C leaves. In: the work, which
   * looks at the signal between its pieces.
   */
  stoppable<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T>;
  /** Is there a person at a terminal? */
  readonly interactive: boolean;
  /** Is a file or another program connected to standard input? */
  readonly piped: boolean;
  /** A file that holds the passphrase of locked cases, for runs without a terminal. */
  readonly passphraseFile?: string;
}

/** The present. */
export interface Clock {
  /** The present instant, ISO 8601 in UTC; SOURCE_DATE_EPOCH sets it. */
  now(): string;
  /** The person's time zone, an IANA name. */
  readonly zone: string;
  /** How the person writes days: their zone, and the language that they have set. */
  readonly dayWriter: DayWriter;
  /** The person's own calendar day, YYYY-MM-DD. */
  today(): string;
}

/** The person's own rulebook. */
export interface OwnRules {
  /** The text of the person's rulebook, if there is one; and the way to bring one or to drop it. */
  readonly ownRules: { read(): string | undefined; keep(text: string | undefined): void };
}

/** What the person has set, whether by a flag, the environment or `config`. */
export interface Preferences {
  readonly settings: SettingsPort;
}

/** What is kept: cases, and the files behind their exhibits. */
export interface Store {
  readonly cases: CaseStore;
  readonly vault: Vault;
  /** Loads what writes and reads bundles. */
  bundles(): Promise<Bundles>;
  readonly examine: Examine;
}

/** The clipboard. */
export interface Clipboard {
  /**
   * Puts a text on the clipboard. Out: "copied" when a program of the system took it; "sent" when the terminal was asked
   * to, which we cannot check; undefined when there is neither.
   */
  copyText(text: string): Promise<"copied" | "sent" | undefined>;
}

/** The desktop's own reminders. */
export interface Reminding {
  /** Loads what sets and shows them. */
  reminders(): Promise<Reminders>;
}

/** The shells of the person, looked at when they are asked for. */
export interface ShellAccess {
  shells(): Shells;
}

/** The files of the person. */
export interface Files {
  /** Reads a text file, or standard input for `-`. Throws `Problem` when it cannot. */
  readFile(path: string): string;
  /** The lines of a text file, or of standard input for `-`, one after the other. Throws `Problem` when it cannot. */
  lines(path: string): AsyncIterable<string>;
  /** Is there a folder at this path? And the path of a name in a folder. */
  isFolder(path: string): boolean;
  inFolder(folder: string, name: string): string;
  /** The names of the person's files: whether one is there, the person's own folder, and what Tab makes of a name that is being typed. */
  readonly names: PathLook & {
    complete(typed: string): Completed;
    /** The files that paths name, those in folders by their paths, hidden ones left out; at most 5,000. */
    filesIn(paths: readonly string[]): readonly string[];
  };
  /** Where everything is stored. */
  places(): readonly Place[];
  /** A private folder of a case for documents that are only looked at. It is made when it is missing. */
  outFolder(caseId: string): string;
  /** Shows a file in the program the system has for it. Throws `Problem` when there is none. */
  openFile(path: string): Promise<void>;
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

/** What a person gives to be read: files and folders by their paths, a paste, or standard input. */
export type Given =
  | { readonly path: string }
  | { readonly pasted: string; readonly name?: string }
  | { readonly standardInput: true };

/** A ZIP with one chat and what lies beside it; or the texts in it, where there is none or more than one. */
export type ChatInZip =
  | { readonly chat: { readonly name: string; readonly bytes: Uint8Array }; readonly beside: readonly string[] }
  | { readonly texts: readonly string[] };

/** What is reported while files are read. */
export interface WhileReading {
  /** Ends the reading; what was read stays. */
  readonly signal?: AbortSignal;
  /** Called before each file, with its name. */
  readonly seen?: (file: string) => void;
}

/** A text that was read, and the bytes behind it where the file is one of its own (not a mail of a mailbox, nor a sheet of a table). */
export interface ReadFile {
  readonly text: ReadText;
  /** Its own name, without folders; the path on this computer where it has one. */
  readonly name: string;
  readonly path?: string;
  readonly content: () => Promise<Uint8Array>;
}

/** What reads and makes documents, each loaded when it is needed. */
export interface Documents {
  /**
   * Reads all that a person has: files, folders, ZIPs, mails with what is attached to them, pages, tables, PDFs, pictures. What cannot be read is
   * "unread" with the reason. In: the last day a file can tell of. Never throws but for standard input that cannot be read.
   */
  readTexts(given: readonly Given[], asOf: string, during?: WhileReading): AsyncIterable<ReadFile>;
  /** The one chat in a ZIP as chat programs export it; undefined when the file is no ZIP that can be opened. */
  chatInZip(path: string): Promise<ChatInZip | undefined>;
  /**
   * Reads a chat, a mail, a mailbox or a table as `reading` says. The same file and reading give the same conversation on every
   * computer. Throws `Problem` when the file is not of that form.
   */
  readConversation(file: SourceFile, reading: ReadAsOf): Promise<Conversation>;
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
  /** The text of a calendar file. In: entries, a name for the calendar. */
  calendarFile(entries: readonly FileEntry[], name: string): Promise<string>;
  /** Reads the words in a picture by machine; a file of the person's own adds a language. */
  readonly recognise: Recognise;
  /** A picture as a new one with boxes painted over; undefined when it cannot be. Never throws. */
  paintOver(content: Uint8Array, mediaType: string, boxes: readonly Box[]): Promise<Painted | undefined>;
  /**
   * A PDF in which each page with covered words is a picture of it, these words painted over; undefined when none was found, or it
   * cannot be made. Never throws. In: the file; what finds the boxes to paint over among the words of a page.
   */
  coverPdf(
    content: Uint8Array,
    boxesOn: (lines: readonly Pick<ReadLine, "words">[]) => readonly Box[],
  ): Promise<Uint8Array | undefined>;
  /** A picture made small, to be set beside others; undefined when it cannot be decoded. Never throws. */
  thumbnail(content: Uint8Array, mediaType: string): Promise<Thumbnail | undefined>;
  /** SHA-256 of bytes, 64 small hexadecimal digits. */
  sumOf(bytes: Uint8Array): Promise<string>;
}

/** What opening a case needs: to ask which one and for its passphrase, and to say what happened. */
export type CaseAccess = Output & Person & Store & Files & Clock & OwnRules & Preferences;

/** What showing a case needs: the present moment and the rulebook in use. */
export type Showing = Output & Clock & OwnRules;

/** The whole world of a command. Most need less, and say what. */
export type Io = CaseAccess & Documents & Clipboard & ShellAccess & DemoAccess & Reminding;

/** The world of a command, opened. */
export interface OpenWorld {
  readonly io: Io;
  close(): void;
  /** After `close`: the exit code of the signal that asked the program to end; undefined when none did. */
  endedBy?(): number | undefined;
  /** The person states that the case is not open anywhere else, where we cannot see that. */
  takeOver(): void;
}

/** What the program needs from its surroundings. main.ts gives the real ones, a test gives its own. */
export interface World {
  /** Builds the world of a command; nothing is loaded or opened before. A quiet one says nothing about the work. `home`: another folder for the cases. */
  open(flags: {
    readonly plain: boolean;
    readonly takeOver?: boolean;
    readonly isQuiet?: boolean;
    readonly home?: string;
  }): Promise<OpenWorld>;
  out(text: string): void;
  err(text: string): void;
  readonly width: number;
  readonly asTyped: AsTyped;
  /** Are plain lines asked for by the environment or the settings? */
  isPlain(): Promise<boolean>;
}
