import { closeSync, constants, writeSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { once } from "../../core/once.ts";
import { openKeptFile, readKept } from "../files/read-bounded.ts";
import type { Folders } from "../folders.ts";
import { makeFolder } from "../folders.ts";
import { sha256 } from "../hashes.ts";
import { appendLines, syncLines, tailOf } from "./append-log.ts";

/**
 * One line of a case's journal. `prev` is the SHA-256 of the stored bytes of the line before (without its line end), 64
 * zeros in the first; `file` that of the case file after the change. It holds nothing of what was answered or written.
 */
const lineSchema = once(() =>
  z.strictObject({
    n: z.int().positive(),
    at: z.iso.datetime(),
    what: z.array(z.string()),
    file: z.string().regex(/^[0-9a-f]{64}$/),
    prev: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);

export type JournalLine = z.infer<ReturnType<typeof lineSchema>>;

/** The content of a new line; the rest follows from the line before. */
export type Entry = Pick<JournalLine, "at" | "what" | "file">;

/**
 * Kept beside the journal: its length and the hash of its last line, so that a cut end is noticed; and `next`, the save
 * that is under way, so that one broken off between the case and its journal is known for our own.
 */
const headSchema = once(() =>
  z.strictObject({
    n: z.int().min(0),
    line: z.string(),
    next: z.strictObject({ at: z.string(), what: z.array(z.string()), file: z.string() }).optional(),
  }),
);

type Head = z.infer<ReturnType<typeof headSchema>>;

export const FIRST = "0".repeat(64);

export const journalPath = (folders: Folders, id: string): string => join(folders.journal, `${id}.jsonl`);
export const headPath = (folders: Folders, id: string): string => join(folders.journal, `${id}.head`);

const parsed = <T>(schema: z.ZodType<T>, text: string): T | undefined => {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** Reads a line of a journal; undefined when it is not one. */
export const readLine = (text: string): JournalLine | undefined => parsed(lineSchema(), text);

/** Reads what is kept beside a journal; undefined when there is nothing, or nothing that can be read. */
export const readHead = (folders: Folders, id: string): Head | undefined => {
  try {
    return parsed(headSchema(), readKept(headPath(folders, id)).toString("utf8").split("\n", 1)[0] ?? "");
  } catch {
    return undefined;
  }
};

/**
 * In place, in one small write that a kill does not tear, and not synced: a head that a power cut took back is told from a cut
 * journal by its number.
 */
const writeHead = (folders: Folders, id: string, head: Head): void => {
  makeFolder(folders.journal);
  const path = headPath(folders, id);
  // Only the first line counts; the rest of a longer, older head is ignored.
  const content = Buffer.from(`${JSON.stringify(head)}\n`);
  // Not truncated when opened: a kill between that and the write would leave an empty head.
  const descriptor = openKeptFile(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    writeSync(descriptor, content, 0, content.length, 0);
  } finally {
    closeSync(descriptor);
  }
};

/** Where a journal ends now. */
const endOf = (folders: Folders, id: string) => {
  const tail = tailOf(journalPath(folders, id));
  const head = readHead(folders, id);
  const last = tail?.line === undefined ? undefined : readLine(tail.line.toString("utf8"));
  const n = last?.n ?? 0;
  const hash = tail?.line === undefined ? FIRST : sha256(tail.line);
  return { last, hash, n, head, brokenOff: tail !== undefined && tail.size > tail.whole };
};

/** How a line begins that says the journal was found cut or edited: the next save must not hide that. */
export const FOUND = "journal found";

/** What is wrong with the end of a journal, as far as its head tells. */
const cutIn = ({ head, n, hash }: { head: Head | undefined; n: number; hash: string }): string[] => {
  if (head === undefined || head.n < n) return [];
  if (head.n > n) return [`${FOUND} cut: ${head.n} lines were written, ${n} were there`];
  return head.line === hash ? [] : [`${FOUND} edited in line ${n}`];
};

/** What must be noted before a save: the file is not as the journal last saw it. In: the hash of the file, if there is one. */
const unseen = (end: ReturnType<typeof endOf>, file: string | undefined, now: string): Entry[] => {
  if (file === undefined || end.last?.file === file) return [];
  // A save that a crash broke off after the case was on disk and before its line was.
  if (end.head?.next?.file === file) return [{ ...end.head.next, what: [...end.head.next.what, "(noted later)"] }];
  return [{ at: now, what: [end.n === 0 ? "journal started" : "changed outside dispute-coach"], file }];
};

/** A save in the journal: announced before the case is written, noted after. */
export interface Noting {
  /** The number that the line of this save will have. */
  readonly n: number;
  /** Writes the line, synced, and closes the announcement. Throws an error of the file system. */
  note(): void;
}

/**
 * Announces a save. In: what will be noted, and the hash of the case file as it is now. What happened to the file since the
 * last line (a broken-off save, an edit by hand) is noted first.
 */
export const announce = (folders: Folders, id: string, entry: Entry, fileNow: string | undefined): Noting => {
  const path = journalPath(folders, id);
  const end = endOf(folders, id);
  const before = unseen(end, fileNow, entry.at);
  const found = [...cutIn(end), ...(end.brokenOff ? ["a line broken off by a crash was dropped"] : [])];
  writeHead(folders, id, { n: end.n, line: end.hash, next: { at: entry.at, what: entry.what, file: entry.file } });
  let [n, prev] = [end.n, end.hash];
  return {
    n: end.n + before.length + 1,
    note() {
      const lines = [...before, { ...entry, what: [...entry.what, ...found] }].map((one) => {
        n += 1;
        const { at, what, file } = one;
        const line = JSON.stringify({ n, at, what, file, prev } satisfies JournalLine);
        prev = sha256(line);
        return line;
      });
      appendLines(path, lines);
      syncLines(path, end.n === 0);
      writeHead(folders, id, { n, line: prev });
    },
  };
};
