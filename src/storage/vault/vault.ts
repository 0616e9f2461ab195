import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { CommandText } from "../../core/text/command-text.ts";
import { Problem } from "../../errors.ts";
import type { KeptState, OnProgress, Taken, Vault } from "../../ports/vault.ts";
import { HEAD_BYTES, mediaTypeOf, pictureDay } from "../../readers/media-type.ts";
import { deletedFiles } from "../cases/belongings.ts";
import { isEncryptedFileChanged, type VaultKey } from "../encryption/encrypted-format.ts";
import { reEncryptAll } from "../encryption/re-encrypt.ts";
import { foldersOf, namesIn, vaultPath } from "../folders.ts";
import { inWords, inWordsLater, isFileError } from "../store-errors.ts";
import { clearTempFiles, isLeft } from "../temp-files.ts";
import { changedWhileRead, fileNameOf, openSource, sourceProblem } from "./added-file.ts";
import { type Copied, hashCopy } from "./hash-copy.ts";
import { type Kept, lookAt, openKept, portionsOf } from "./stored-file.ts";
import { encryptedOutflow, type Outflow, plainInflow, plainOutflow } from "./streams.ts";
import { type TempFile, tempFileIn } from "./temp-file.ts";

const MOST_AT_ONCE = 64 * 1024 * 1024;
const SHA256 = /^[0-9a-f]{64}$/;

/** Size and time of the last change: both differ once a file has been written to. */
const stampOf = async (file: FileHandle): Promise<{ size: number; changed: bigint }> => {
  const { size, mtimeNs } = await file.stat({ bigint: true });
  return { size: Number(size), changed: mtimeNs };
};

/** How reading a file to its end went. */
const stateOf = (kept: Kept, key: VaultKey | undefined, isRight: boolean): KeptState => {
  if (isRight) return "good";
  return kept.storedAs === "undecryptable" && key === undefined ? "locked" : "changed";
};

/** A changed encrypted file is not our fault: its checksum no longer matches. */
const unlessBroken = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await act();
  } catch (error) {
    if (isEncryptedFileChanged(error)) return undefined;
    throw error;
  }
};

/** What the first bytes of a file and its name tell. */
const toldOf = async (head: Uint8Array, path: string): Promise<Pick<Taken, "fileName" | "mediaType" | "takenOn">> => {
  const fileName = fileNameOf(path);
  const mediaType = await mediaTypeOf(head, fileName);
  const takenOn = mediaType.startsWith("image/") ? await pictureDay(head) : undefined;
  return { mediaType, fileName, ...(takenOn === undefined ? {} : { takenOn }) };
};

const look =
  (caseId: string): CommandText =>
  (asTyped) =>
    `See which with   ${asTyped(`evidence verify ${caseId}`)}`;

/**
 * The vault under a home folder: `vault/<case>/<sha256>`. Folders are made when something is first put in. In: the home
 * folder, and the key of a case that is locked and was opened with its passphrase; undefined for all others.
 */
export const vaultAt = (home: string, keyOf: (caseId: string) => Uint8Array | undefined = () => undefined): Vault => {
  const root = foldersOf(home).vault;
  const folderOf = (caseId: string) => join(root, caseId);
  const pathOf = (caseId: string, sha256: string) => vaultPath(home, caseId, sha256);
  const vaultKey = (caseId: string): VaultKey | undefined => {
    const key = keyOf(caseId);
    return key === undefined ? undefined : { caseId, key };
  };
  /** Into a temporary file, encrypted when the case is locked. */
  const into = (caseId: string, { file }: TempFile): Outflow => {
    const key = vaultKey(caseId);
    return key === undefined ? plainOutflow(file) : encryptedOutflow(file, key);
  };

  const withTempFile = async <T>(caseId: string, work: (temp: TempFile) => Promise<T>): Promise<T> => {
    const folder = folderOf(caseId);
    return inWordsLater("keep a file in", folder, async () => {
      const temp = await tempFileIn(folder);
      try {
        return await work(temp);
      } finally {
        await temp.end();
      }
    });
  };

  /** Does something with a file of the vault while it is open; undefined when it is missing. */
  const withKept = async <T>(
    caseId: string,
    sha256: string,
    work: (kept: Kept, key: VaultKey | undefined) => Promise<T>,
  ): Promise<T | undefined> => {
    const path = pathOf(caseId, sha256);
    const key = vaultKey(caseId);
    return inWordsLater("read", path, async () => {
      const kept = await openKept(path, key);
      if (kept === undefined) return undefined;
      try {
        return await work(kept, key);
      } finally {
        await kept.close();
      }
    });
  };

  const pumpSource = async (path: string, source: FileHandle, how: Parameters<typeof hashCopy>[1]): Promise<Copied> => {
    try {
      return await hashCopy(plainInflow(source), how);
    } catch (error) {
      // Only the reading is about the person's file; the writing is about the vault.
      throw isFileError(error) && error.syscall === "read" ? sourceProblem(path, error) : error;
    }
  };

  const keep = async (caseId: string, content: Uint8Array): Promise<string> => {
    const sha256 = createHash("sha256").update(content).digest("hex");
    await withTempFile(caseId, async (temp) => {
      const to = into(caseId, temp);
      await to.write(content);
      await to.end();
      await temp.place(pathOf(caseId, sha256));
    });
    return sha256;
  };

  const names = (caseId: string): string[] => {
    const folder = folderOf(caseId);
    return inWords("read", folder, () => namesIn(folder).filter((name) => SHA256.test(name)));
  };

  /** The paths of its files, and of the files kept from an earlier, deleted case with the same id. */
  const all = (caseId: string): string[] => [
    ...names(caseId).map((name) => pathOf(caseId, name)),
    ...inWords("read", root, () => deletedFiles(foldersOf(home), caseId)),
  ];

  return {
    pathOf,
    async look(caseId, sha256) {
      const path = pathOf(caseId, sha256);
      return inWords("read", path, () => lookAt(path, vaultKey(caseId)));
    },
    async take(caseId, path, seen): Promise<Taken> {
      const source = await openSource(path);
      try {
        const before = await stampOf(source);
        return await withTempFile(caseId, async (temp) => {
          let head: Uint8Array = new Uint8Array();
          const { sha256, bytes } = await pumpSource(path, source, {
            to: into(caseId, temp),
            total: before.size,
            seen,
            first: (portion) => {
              head = Uint8Array.prototype.slice.call(portion, 0, HEAD_BYTES);
            },
          });
          const after = await stampOf(source);
          if (bytes !== before.size || after.size !== before.size || after.changed !== before.changed)
            throw changedWhileRead(path);
          await temp.place(pathOf(caseId, sha256));
          return { sha256, bytes, ...(await toldOf(head, path)) };
        });
      } finally {
        await source.close();
      }
    },
    async takeBytes(caseId, name, bytes) {
      const told = await toldOf(bytes.subarray(0, HEAD_BYTES), name);
      return { sha256: await keep(caseId, bytes), bytes: bytes.length, ...told };
    },
    keep,
    async read(caseId, sha256, most = MOST_AT_ONCE) {
      const path = pathOf(caseId, sha256);
      const content = await withKept(caseId, sha256, async (kept, key) => {
        if (kept.bytes > most) throw new Problem(`${path} is too large to read at once.`);
        const whole = await unlessBroken(async () => {
          const portions: Buffer[] = [];
          for await (const portion of portionsOf(kept)) portions.push(portion);
          return Buffer.concat(portions);
        });
        if (whole !== undefined && createHash("sha256").update(whole).digest("hex") === sha256) return whole;
        if (stateOf(kept, key, false) === "locked")
          throw new Problem(`An evidence file is locked and its key is missing: ${path}`, look(caseId));
        throw new Problem(`An evidence file was changed: ${path}`, look(caseId));
      });
      if (content === undefined) throw new Problem(`An evidence file is missing: ${path}`, look(caseId));
      return content;
    },
    async verify(caseId, sha256, seen?: OnProgress) {
      const state = await withKept(caseId, sha256, async (kept, key) => {
        const found = await unlessBroken(() => hashCopy(kept.inflow, { total: kept.bytes, seen }));
        return stateOf(kept, key, found?.sha256 === sha256);
      });
      return state ?? "missing";
    },
    async bring(from, to, sha256, seen?: OnProgress) {
      const state = await withKept(from, sha256, (kept, key) =>
        withTempFile(to, async (temp) => {
          const found = await unlessBroken(() =>
            hashCopy(kept.inflow, { to: into(to, temp), total: kept.bytes, seen }),
          );
          const isRight = found?.sha256 === sha256;
          if (isRight) await temp.place(pathOf(to, sha256));
          return stateOf(kept, key, isRight);
        }),
      );
      return state ?? "missing";
    },
    names: async (caseId) => names(caseId),
    async plain(caseId) {
      const key = vaultKey(caseId);
      const folder = folderOf(caseId);
      const halves = inWords("read", folder, () => namesIn(folder).filter((name) => isLeft(join(folder, name))));
      const whole = all(caseId).filter((path) => inWords("read", path, () => lookAt(path, key))?.storedAs === "plain");
      return whole.length + halves.length;
    },
    async reEncrypt(caseId, to, seen) {
      const key = vaultKey(caseId);
      if (key === undefined) throw new Error("Files are locked and unlocked with the key of their case.");
      // Also when every file is already as wanted: a plain draft must not stay beside encrypted files.
      const folder = folderOf(caseId);
      inWords("read", folder, () => {
        for (const one of new Set([folder, ...all(caseId).map((path) => dirname(path))])) clearTempFiles(one);
      });
      const isHere = (path: string) => dirname(path) === folder;
      // Files of a deleted case have other names, and there is no case to look them up in.
      const wanted = all(caseId).map((path) => ({ path, to: to === "plain" && !isHere(path) ? "as found" : to }));
      const { changed, broken } = await reEncryptAll(wanted, key, seen);
      // What is kept of an earlier deletion may be encrypted with a key that no longer exists.
      return { changed, broken: broken.filter(isHere).map((path) => basename(path)) };
    },
  };
};
