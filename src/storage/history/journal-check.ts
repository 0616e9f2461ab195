import { existsSync, statSync } from "node:fs";
import { readKept } from "../files/read-bounded.ts";
import type { Folders } from "../folders.ts";
import { sha256 } from "../hashes.ts";
import { FIRST, FOUND, headPath, type JournalLine, journalPath, readHead, readLine } from "./journal.ts";

/** The stored bytes of a journal as lines, without the one that a crash broke off. */
const storedLines = (folders: Folders, id: string): { lines: Buffer[]; brokenOff: boolean } | undefined => {
  let bytes: Buffer;
  try {
    bytes = readKept(journalPath(folders, id));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { lines, brokenOff: from < bytes.length };
};

/** The lines of a journal that read, in order; none when there is no journal. */
export const journalLines = (folders: Folders, id: string): JournalLine[] =>
  (storedLines(folders, id)?.lines ?? []).flatMap((line) => readLine(line.toString("utf8")) ?? []);

/** What a journal tells of itself. */
export interface JournalState {
  readonly lines: number;
  /** What is wrong with the chain, in words; empty when it holds. */
  readonly faults: readonly string[];
  /** What a crash left, which the next save mends by itself. */
  readonly notes: readonly string[];
}

const chainFaults = (lines: readonly Buffer[]): string[] => {
  let [prev, n] = [FIRST, 0];
  for (const [index, stored] of lines.entries()) {
    const line = readLine(stored.toString("utf8"));
    if (line === undefined) return [`line ${index + 1} of the journal cannot be read: it was edited`];
    if (line.prev !== prev)
      return [`line ${index + 1} of the journal does not follow the one before: a line was edited, moved or taken out`];
    if (line.n !== n + 1) return [`line ${index + 1} of the journal has the wrong number: lines were taken out`];
    const found = line.what.find((what) => what.startsWith(FOUND));
    if (found !== undefined) return [`line ${index + 1} of the journal says: ${found}`];
    [prev, n] = [sha256(stored), line.n];
  }
  return [];
};

const endFaults = (folders: Folders, id: string, lines: readonly Buffer[]): string[] => {
  const head = readHead(folders, id);
  if (head === undefined)
    return lines.length === 0 || existsSync(headPath(folders, id))
      ? []
      : ["what tells the length of the journal is gone"];
  if (head.n > lines.length)
    return [`the end of the journal is missing: ${head.n} lines were written, ${lines.length} are there`];
  const kept = lines[head.n - 1];
  if (head.n > 0 && (kept === undefined || sha256(kept) !== head.line))
    return ["the end of the journal is not the one that was written"];
  return [];
};

/**
 * Checks a journal against itself, its head and the case file: shows that it was cut, edited or reordered by accident or by
 * hand. It is no proof against somebody who rewrites all of them. In: the SHA-256 of the case file, if it is there.
 */
export const checkJournal = (folders: Folders, id: string, file: string | undefined): JournalState => {
  const stored = storedLines(folders, id);
  const head = readHead(folders, id);
  if (stored === undefined) return { lines: 0, faults: (head?.n ?? 0) > 0 ? ["the journal is gone"] : [], notes: [] };
  const { lines, brokenOff } = stored;
  const faults = [...chainFaults(lines), ...endFaults(folders, id, lines)];
  const notes = brokenOff ? ["a crash broke off the last line of the journal; the next save drops it"] : [];
  if (head === undefined && statSync(headPath(folders, id), { throwIfNoEntry: false })?.isFile())
    notes.push("a crash broke off what tells the length of the journal; the next save writes it again");
  const last = lines.at(-1);
  const seen = last === undefined ? undefined : readLine(last.toString("utf8"))?.file;
  if (file === undefined || seen === file || faults.length > 0) return { lines: lines.length, faults, notes };
  if (head?.next?.file === file) notes.push("a crash left the last save out of the journal; the next save notes it");
  else notes.push("the case file was changed outside dispute-coach since the last save; the next save notes it");
  return { lines: lines.length, faults, notes };
};
