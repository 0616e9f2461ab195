import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { type FileHandle, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../errors.ts";
import type { Seen, Taken, Vault } from "../ports.ts";
import { foldersOf, namesIn } from "../store/folders.ts";
import { fileProblem, inWords, isFileError } from "../store/problems.ts";
import { type Draft, draftIn } from "./draft.ts";
import { fileNameOf } from "./file-name.ts";
import { HEAD_BYTES, mediaTypeOf } from "./media-type.ts";
import { pictureDay } from "./picture-day.ts";
import { type Pumped, pump } from "./pump.ts";
import { changedWhileRead, openSource, sourceProblem } from "./source.ts";
import { vaultPath } from "./vault-path.ts";

const MOST_AT_ONCE = 64 * 1024 * 1024;
const SHA256 = /^[0-9a-f]{64}$/;

/** Does something with files of the vault; an error of the file system comes out as a Problem. */
const inVaultWords = async <T>(doing: string, path: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw isFileError(error) ? fileProblem(error, doing, path) : error;
  }
};

/** Size and time of the last change: a file that was written to has others. */
const stampOf = async (file: FileHandle): Promise<{ size: number; changed: bigint }> => {
  const { size, mtimeNs } = await file.stat({ bigint: true });
  return { size: Number(size), changed: mtimeNs };
};

/** The vault under a home folder: `vault/<case>/<sha256>`. Folders are made when something is first put in. */
export const vaultAt = (home: string): Vault => {
  const root = foldersOf(home).vault;
  const folderOf = (caseId: string) => join(root, caseId);
  const pathOf = (caseId: string, sha256: string) => vaultPath(home, caseId, sha256);

  const withDraft = async <T>(caseId: string, work: (draft: Draft) => Promise<T>): Promise<T> => {
    const folder = folderOf(caseId);
    return inVaultWords("keep a file in", folder, async () => {
      const draft = await draftIn(folder);
      try {
        return await work(draft);
      } finally {
        await draft.end();
      }
    });
  };

  const pumpSource = async (path: string, source: FileHandle, how: Parameters<typeof pump>[1]): Promise<Pumped> => {
    try {
      return await pump(source, how);
    } catch (error) {
      // Only reading is about the file of the person; writing is about the vault.
      throw isFileError(error) && error.syscall === "read" ? sourceProblem(path, error) : error;
    }
  };

  /** Opens a file of the vault; undefined when it is not there. */
  const openKept = async (path: string): Promise<FileHandle | undefined> => {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return await inVaultWords("read", path, () => open(path, "r"));
  };

  return {
    pathOf,
    async take(caseId, path, seen): Promise<Taken> {
      const source = await openSource(path);
      try {
        const before = await stampOf(source);
        return await withDraft(caseId, async (draft) => {
          let head: Uint8Array = new Uint8Array();
          const { sha256, bytes } = await pumpSource(path, source, {
            to: draft.file,
            total: before.size,
            seen,
            first: (piece) => {
              head = Uint8Array.prototype.slice.call(piece, 0, HEAD_BYTES);
            },
          });
          const after = await stampOf(source);
          if (bytes !== before.size || after.size !== before.size || after.changed !== before.changed)
            throw changedWhileRead(path);
          const fileName = fileNameOf(path);
          const mediaType = await mediaTypeOf(head, fileName);
          const takenOn = mediaType.startsWith("image/") ? await pictureDay(head) : undefined;
          await draft.place(pathOf(caseId, sha256));
          return { sha256, bytes, mediaType, fileName, ...(takenOn === undefined ? {} : { takenOn }) };
        });
      } finally {
        await source.close();
      }
    },
    async keep(caseId, content) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      await withDraft(caseId, async (draft) => {
        await draft.file.writeFile(content);
        await draft.place(pathOf(caseId, sha256));
      });
      return sha256;
    },
    async read(caseId, sha256, most = MOST_AT_ONCE) {
      const path = pathOf(caseId, sha256);
      const there = statSync(path, { throwIfNoEntry: false });
      const look = `See which with   dispute-coach evidence verify ${caseId}`;
      if (there === undefined) throw new Problem(`A file is missing from the vault: ${path}`, look);
      if (there.size > most) throw new Problem(`${path} is too large to be read at once.`);
      const content = await inVaultWords("read", path, () => readFile(path));
      if (createHash("sha256").update(content).digest("hex") !== sha256)
        throw new Problem(`A file in the vault was changed: ${path}`, look);
      return content;
    },
    async verify(caseId, sha256, seen?: Seen) {
      const path = pathOf(caseId, sha256);
      const kept = await openKept(path);
      if (kept === undefined) return "missing";
      try {
        const { size } = await kept.stat();
        const found = await inVaultWords("read", path, () => pump(kept, { total: size, seen }));
        return found.sha256 === sha256 ? "good" : "changed";
      } finally {
        await kept.close();
      }
    },
    async bring(from, to, sha256, seen?: Seen) {
      const kept = await openKept(pathOf(from, sha256));
      if (kept === undefined) return "missing";
      try {
        const { size } = await kept.stat();
        return await withDraft(to, async (draft) => {
          const found = await pump(kept, { to: draft.file, total: size, seen });
          if (found.sha256 !== sha256) return "changed";
          await draft.place(pathOf(to, sha256));
          return "good";
        });
      } finally {
        await kept.close();
      }
    },
    async names(caseId) {
      const folder = folderOf(caseId);
      return inWords("read", folder, () => namesIn(folder).filter((name) => SHA256.test(name)));
    },
  };
};
