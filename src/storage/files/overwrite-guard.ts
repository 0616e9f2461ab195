import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { once } from "../../core/once.ts";
import type { Io } from "../../ports/world.ts";
import { makeFolder } from "../folders.ts";
import { writeWholeFile } from "./files.ts";
import { readKept } from "./read-bounded.ts";

/** Sums of so many files are remembered, the oldest go first. */
const MOST = 500;
const sumsSchema = once(() => z.array(z.string().regex(/^[0-9a-f]{64}$/)));

const sumOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

const PIECE = 1024 * 1024;

/** The sum of a file of any size. Throws errors of the file system. */
const sumOfFile = (path: string): string => {
  const file = openSync(path, "r");
  try {
    const hash = createHash("sha256");
    const piece = Buffer.allocUnsafe(PIECE);
    for (let got = readSync(file, piece); got > 0; got = readSync(file, piece)) hash.update(piece.subarray(0, got));
    return hash.digest("hex");
  } finally {
    closeSync(file);
  }
};

/**
 * Writes files for the person and remembers their sums in the home folder (`written.json`), so that a file that was written
 * here and not touched since can be written again without asking. Any other file needs `replace`. In: the home folder; and
 * whether what is written is of a locked case: then it does not lie there, not even half written.
 */
export const ownFilesIn = (home: string, isSecret: () => boolean = () => false): Io["writeFile"] => {
  const list = join(home, "written.json");
  const known = (): string[] => {
    try {
      return sumsSchema().parse(JSON.parse(readKept(list).toString("utf8")));
    } catch {
      // None yet, or damaged: then every file counts as somebody else's, and nothing is overwritten.
      return [];
    }
  };
  const isOurs = (path: string): boolean => {
    try {
      return statSync(path).isFile() && known().includes(sumOfFile(path));
    } catch {
      // What cannot be read is not known to be ours.
      return false;
    }
  };
  /** It is written already when this is done: where it cannot be remembered, the next run asks, and that is all. */
  const remember = (sum: string): boolean => {
    try {
      makeFolder(home);
      const sums = [...known().filter((one) => one !== sum), sum].slice(-MOST);
      writeWholeFile(list, JSON.stringify(sums), { replace: true, home });
      return true;
    } catch {
      return false;
    }
  };
  return (path, content, how) => {
    const replace = how.replace || isOurs(path);
    // Before the file, so that a run that is broken off in between knows it as its own; after it, should there have been no room.
    const sum = sumOf(content);
    const isKnown = (replace || !existsSync(path)) && remember(sum);
    writeWholeFile(path, content, { ...how, replace, ...(isSecret() ? {} : { home }) });
    if (!isKnown) remember(sum);
  };
};
