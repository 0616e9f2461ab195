import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { once } from "../core/once.ts";
import { writeWholeFile } from "./files.ts";
import type { Io } from "./ports.ts";
import { makeFolder } from "./store/folders.ts";

/** Sums of so many files are remembered, the oldest go first. */
const MOST = 500;
const sumsSchema = once(() => z.array(z.string().regex(/^[0-9a-f]{64}$/)));

const sumOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/**
 * Writes files for the person and remembers their sums in the home folder (`written.json`), so that a file that was written
 * here and not touched since can be written again without asking. Any other file needs `replace`. In: the home folder; and
 * whether what is written is of a locked case: then it does not lie there, not even half written.
 */
export const ownFilesIn = (home: string, isSecret: () => boolean = () => false): Io["writeFile"] => {
  const list = join(home, "written.json");
  const known = (): string[] => {
    try {
      return sumsSchema().parse(JSON.parse(readFileSync(list, "utf8")));
    } catch {
      // None yet, or damaged: then every file counts as somebody else's, and nothing is overwritten.
      return [];
    }
  };
  const isOurs = (path: string): boolean => {
    const there = statSync(path, { throwIfNoEntry: false });
    return there?.isFile() === true && known().includes(sumOf(readFileSync(path)));
  };
  return (path, content, how) => {
    const replace = how.replace || (existsSync(path) && isOurs(path));
    writeWholeFile(path, content, { replace, ...(isSecret() ? {} : { home }) });
    const sum = sumOf(content);
    makeFolder(home);
    writeWholeFile(list, JSON.stringify([...known().filter((one) => one !== sum), sum].slice(-MOST)), {
      replace: true,
      home,
    });
  };
};
