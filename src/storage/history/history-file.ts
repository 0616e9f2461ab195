import { join } from "node:path";
import type { HistoryRecord } from "../../core/case/history.ts";
import { readKept } from "../files/read-bounded.ts";
import { renameSync } from "../files/retry.ts";
import { dropTempFile, type Folders, writeTempFile } from "../folders.ts";
import { appendLines } from "./append-log.ts";

/** When a history grows beyond this, its oldest half is let go: bytes. */
const MOST = 5 * 1024 * 1024;

export const historyPath = (folders: Folders, id: string): string => join(folders.history, `${id}.jsonl`);

/** How a line of a history is kept: as it is, or encrypted. */
export interface LineFormat {
  write(text: string): string;
  /** Throws when it cannot be read. */
  read(line: string): string;
}

/** Its lines, and what follows the last line end: that was broken off by a crash. */
const readWhole = (path: string): { lines: string[]; rest: string } => {
  try {
    const lines = readKept(path).toString("utf8").split("\n");
    return { rest: lines.pop() ?? "", lines };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { lines: [], rest: "" };
    throw error;
  }
};

const linesIn = (path: string): string[] => readWhole(path).lines;

/** Can something in a history be read without the key? Of a line that a crash broke off, that cannot be told. */
export const holdsPlainLines = (folders: Folders, id: string): boolean => {
  const { lines, rest } = readWhole(historyPath(folders, id));
  return rest !== "" || lines.some((line) => !/^[A-Za-z0-9+/]+={0,2}$/.test(line));
};

/** The newest lines that fit into half of what is kept. */
const newest = (lines: readonly string[]): string[] => {
  let [from, size] = [lines.length, 0];
  while (from > 0 && size + Buffer.byteLength(lines[from - 1] ?? "") + 1 <= MOST / 2) {
    from -= 1;
    size += Buffer.byteLength(lines[from] ?? "") + 1;
  }
  return lines.slice(from);
};

/** Puts lines in the place of a history, whole or not at all. A line that was broken off goes. */
export const rewriteHistory = (folders: Folders, id: string, change: (lines: readonly string[]) => string[]): void => {
  const path = historyPath(folders, id);
  const { lines, rest } = readWhole(path);
  if (lines.length === 0 && rest === "") return;
  const temp = `${path}.tmp`;
  const text = change(lines).map((line) => `${line}\n`);
  try {
    writeTempFile(temp, text.join(""));
    renameSync(temp, path);
  } finally {
    dropTempFile(temp);
  }
};

/**
 * Adds a record. It is not synced: a power cut can take the way back of the last moments, never an answer. Old records
 * go when the file grows too large.
 */
export const keepRecord = (folders: Folders, id: string, record: HistoryRecord, format: LineFormat): void => {
  const size = appendLines(historyPath(folders, id), [format.write(JSON.stringify(record))]);
  if (size > MOST) rewriteHistory(folders, id, newest);
};

const readRecord = (line: string, format: LineFormat): HistoryRecord | undefined => {
  try {
    const read: unknown = JSON.parse(format.read(line));
    const fits =
      typeof read === "object" &&
      read !== null &&
      "from" in read &&
      "to" in read &&
      ("edits" in read || "moved" in read);
    return fits ? (read as HistoryRecord) : undefined;
  } catch {
    return undefined;
  }
};

/** All records of a case, oldest first. A line that does not read ends what came before it: steps must join. */
export const recordsOf = (folders: Folders, id: string, format: LineFormat): HistoryRecord[] => {
  const read = linesIn(historyPath(folders, id)).map((line) => readRecord(line, format));
  return read.slice(read.lastIndexOf(undefined) + 1) as HistoryRecord[];
};
