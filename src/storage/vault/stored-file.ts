import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fileKeyIn, HEAD, isMarked, plainBytesIn, type VaultKey } from "../encryption/encrypted-format.ts";
import { decryptedInflow, type Inflow, PORTION, plainInflow } from "./streams.ts";

/** How a file of the vault lies there: as it is; encrypted, and the key is at hand; or like an encrypted one that does not open. */
export type StoredAs = "plain" | "encrypted" | "undecryptable";

interface Looked {
  readonly storedAs: StoredAs;
  /** What it holds, in bytes. */
  readonly bytes: number;
  readonly size: number;
  readonly fileKey?: Buffer;
}

/** A look at the head of an open file. In: the key of its case, when the case is locked and open to us. */
const lookInto = (descriptor: number, key: VaultKey | undefined): Looked => {
  const there = fstatSync(descriptor);
  if (!there.isFile()) throw Object.assign(new Error("ENXIO"), { code: "ENXIO", syscall: "read" });
  const { size } = there;
  const head = Buffer.alloc(HEAD);
  const found = head.subarray(0, readSync(descriptor, head, 0, HEAD, 0));
  const marked = isMarked(found);
  const fileKey = key === undefined ? undefined : fileKeyIn(found, key);
  if (marked && fileKey !== undefined) return { storedAs: "encrypted", bytes: plainBytesIn(size), size, fileKey };
  // It is read as it is: evidence may begin like this too, and then its sum is right. With a key at hand, one of the two
  // alone (the mark, the check behind it) is the trace of an encrypted file that was edited.
  return { storedAs: marked || fileKey !== undefined ? "undecryptable" : "plain", bytes: size, size };
};

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** What a file of the vault holds, in bytes, and how it lies there; undefined when it is missing. Throws errors of the file system. */
export const lookAt = (
  path: string,
  key: VaultKey | undefined,
): { readonly storedAs: StoredAs; readonly bytes: number } | undefined => {
  if (!isThere(path)) return undefined;
  const descriptor = openSync(path, "r");
  try {
    const { storedAs, bytes } = lookInto(descriptor, key);
    return { storedAs, bytes };
  } finally {
    closeSync(descriptor);
  }
};

/** A file of the vault that is open for reading. */
export interface Kept {
  readonly storedAs: StoredAs;
  readonly bytes: number;
  /** Its content, opened. Reading throws EncryptedFileChanged where an encrypted file was changed. */
  readonly inflow: Inflow;
  close(): Promise<void>;
}

const keptIn = (file: FileHandle, key: VaultKey | undefined): Kept => {
  const { storedAs, bytes, size, fileKey } = lookInto(file.fd, key);
  const inflow = fileKey === undefined ? plainInflow(file) : decryptedInflow(file, size, fileKey);
  return { storedAs, bytes, inflow, close: () => file.close() };
};

/** Opens a file of the vault, plain or encrypted; undefined when it is missing. Throws errors of the file system. */
export const openKept = async (path: string, key: VaultKey | undefined): Promise<Kept | undefined> => {
  if (!isThere(path)) return undefined;
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return keptIn(file, key);
  } catch (error) {
    await file.close();
    throw error;
  }
};

/** The content in portions, each in memory of its own. */
export async function* portionsOf({ inflow }: Kept): AsyncGenerator<Buffer> {
  for (;;) {
    const into = Buffer.allocUnsafe(PORTION);
    const filled = await inflow.read(into);
    if (filled === 0) return;
    yield into.subarray(0, filled);
  }
}
