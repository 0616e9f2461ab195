import { closeSync, openSync, readSync, statSync } from "node:fs";
import { textFromBytes } from "../../core/text/decode-text.ts";
import { Problem } from "../../errors.ts";
import type { Bundles } from "../../ports/bundles.ts";
import { reason } from "../files/files.ts";
import { AGE_BEGINNING } from "./seal.ts";

// A header lists keys, a line or two each; the library would read on for one that never ends.
const MOST_HEADER = 64 * 1024;

/** Each one more doubles time and memory: 19 takes half a gigabyte. age itself seals with 18. */
const MOST_WORK = 19;

/** The highest scrypt work factor that a header asks for (https://age-encryption.org/v1, scrypt recipient stanza). */
const workOf = (head: string): number =>
  Math.max(0, ...[...head.matchAll(/^-> scrypt \S+ (\d+)/gm)].map(([, factor]) => Number(factor)));

const cannotImport = (path: string, what: string): Problem =>
  new Problem(`${path} ${what}. Nothing was imported.`, "Import a bundle (a folder, .zip or .age), or a case as JSON.");

const headOf = (path: string): Buffer => {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(MOST_HEADER);
    return head.subarray(0, readSync(file, head, 0, MOST_HEADER, 0));
  } finally {
    closeSync(file);
  }
};

/** What a path holds that may be imported, from its first bytes and never from its name. Throws Problem when it is none of it. */
export const kindOf = (path: string): ReturnType<Bundles["kindOf"]> => {
  try {
    const there = statSync(path);
    if (there.isDirectory()) return "folder";
    if (!there.isFile()) throw cannotImport(path, "is no file and no folder");
    const bytes = headOf(path);
    const head = bytes.toString("latin1");
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return "zip";
    if (head.startsWith(AGE_BEGINNING)) {
      if (!head.includes("\n--- ")) throw cannotImport(path, "is a sealed file that is damaged");
      if (workOf(head) > MOST_WORK)
        throw new Problem(
          `${path} would take minutes or gigabytes to open (scrypt work factor ${workOf(head)}; ${MOST_WORK} is the most that is taken). Nothing was imported.`,
          "If you know who sealed it: open it with   age --decrypt --output case.zip FILE   and import case.zip.",
        );
      return "sealed";
    }
    if (head.startsWith("-----BEGIN AGE"))
      throw new Problem(
        `${path} is sealed as text, which is not read here. Nothing was imported.`,
        "Open it with   age --decrypt --output case.zip FILE   and import case.zip.",
      );
    if (/^\s*\{/.test(textFromBytes(bytes))) return "json";
    throw cannotImport(path, "is no bundle and no case");
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${path} cannot be read: ${reason(error)}.`, "Check the path, then run the command again.");
  }
};
