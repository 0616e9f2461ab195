import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { oneLine } from "../../core/case/words.ts";
import { Problem } from "../errors.ts";
import type { Seen, Taken, Vault } from "../ports.ts";
import { dropDraft, foldersOf, makeFolder, syncFolder } from "../store/folders.ts";
import { fileProblem, inWords, isFileError } from "../store/problems.ts";
import { aboutFile } from "./about-file.ts";
import { vaultPath } from "./vault-path.ts";

const CHUNK = 1024 * 1024;
const MOST_AT_ONCE = 64 * 1024 * 1024;

/** A file's name without a folder and without anything that acts on a terminal, at most 255 characters. */
const nameOf = (path: string): string => oneLine(basename(path)).slice(0, 255) || "file";

const notThere = (path: string): Problem =>
  new Problem(`${path} is not a file that can be read.`, "Check the path, then run the same command again.");

/** Reads a file in pieces. Out: its SHA-256 and its size. */
const hashOf = async (
  path: string,
  each: (piece: Buffer, done: number) => void,
): Promise<{ sha256: string; bytes: number }> => {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK })) {
    const part = piece as Buffer;
    hash.update(part);
    bytes += part.length;
    each(part, bytes);
  }
  return { sha256: hash.digest("hex"), bytes };
};

const writeAll = (descriptor: number, piece: Uint8Array): void => {
  for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at);
};

/** The vault under a home folder: `vault/<case>/<sha256>`. Folders are made when something is first put in. */
export const vaultAt = (home: string): Vault => {
  const root = foldersOf(home).vault;
  const folderOf = (caseId: string) => join(root, caseId);
  const pathOf = (caseId: string, sha256: string) => vaultPath(home, caseId, sha256);

  /** Puts a finished draft in its place; the file is read-only from then on. */
  const place = (draft: string, caseId: string, sha256: string): void => {
    const path = pathOf(caseId, sha256);
    if (existsSync(path)) rmSync(draft);
    else renameSync(draft, path);
    syncFolder(folderOf(caseId));
  };

  const draftIn = (caseId: string): { draft: string; descriptor: number } => {
    const folder = folderOf(caseId);
    return inWords("keep a file in", folder, () => {
      makeFolder(folder);
      const draft = join(folder, `tmp-${randomBytes(8).toString("hex")}`);
      return { draft, descriptor: openSync(draft, "wx", 0o600) };
    });
  };

  const writing = async <T>(
    caseId: string,
    path: string,
    work: (descriptor: number, draft: string) => Promise<T>,
  ): Promise<T> => {
    const { draft, descriptor } = draftIn(caseId);
    try {
      return await work(descriptor, draft);
    } catch (error) {
      throw isFileError(error) ? fileProblem(error, "keep", path) : error;
    } finally {
      closeSync(descriptor);
      dropDraft(draft);
    }
  };

  return {
    pathOf,
    async take(caseId, path, seen): Promise<Taken> {
      const there = statSync(path, { throwIfNoEntry: false });
      if (there === undefined || !there.isFile()) throw notThere(path);
      return await writing(caseId, path, async (descriptor, draft) => {
        const { sha256, bytes } = await hashOf(path, (piece, done) => {
          writeAll(descriptor, piece);
          seen?.(done, there.size);
        });
        fsyncSync(descriptor);
        place(draft, caseId, sha256);
        return { sha256, bytes, fileName: nameOf(path), ...(await aboutFile(pathOf(caseId, sha256), nameOf(path))) };
      });
    },
    async keep(caseId, content) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      await writing(caseId, pathOf(caseId, sha256), async (descriptor, draft) => {
        writeAll(descriptor, content);
        fsyncSync(descriptor);
        place(draft, caseId, sha256);
      });
      return sha256;
    },
    async read(caseId, sha256, most = MOST_AT_ONCE) {
      const path = pathOf(caseId, sha256);
      const there = statSync(path, { throwIfNoEntry: false });
      const look = `See which with   dispute-coach evidence verify ${caseId}`;
      if (there === undefined) throw new Problem(`A file is missing from the vault: ${path}`, look);
      if (there.size > most) throw new Problem(`${path} is too large to be read at once.`);
      const content = await readFile(path);
      if (createHash("sha256").update(content).digest("hex") !== sha256)
        throw new Problem(`A file in the vault was changed: ${path}`, look);
      return content;
    },
    async verify(caseId, sha256, seen?: Seen) {
      const path = pathOf(caseId, sha256);
      const there = statSync(path, { throwIfNoEntry: false });
      if (there === undefined) return "missing";
      const found = await hashOf(path, (_piece, done) => seen?.(done, there.size));
      return found.sha256 === sha256 ? "good" : "changed";
    },
  };
};
