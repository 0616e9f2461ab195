import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fileKeyIn, HEAD, isMarked, plainBytesIn, type VaultKey } from "../encryption/encrypted-format.ts";
import { type Inflow, PORTION, plainInflow, sealedInflow } from "./streams.ts";

/** How a file of the vault lies there: as it is; sealed, and the key is at hand; or like a sealed one that does not open. */
export type KeptForm = "plain" | "sealed" | "shut";

interface Looked {
  readonly form: KeptForm;
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
  if (marked && fileKey !== undefined) return { form: "sealed", bytes: plainBytesIn(size), size, fileKey };
  // It is read as it is: evidence may begin like this too, and then its sum is right. With a key at hand, one of the two
  // alone (the mark, the check behind it) is the trace of a sealed file that was edited.
  return { form: marked || fileKey !== undefined ? "shut" : "plain", bytes: size, size };
};

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** What a file of the vault holds, in bytes, and how it lies there; undefined when it is missing. Throws errors of the file system. */
export const lookAt = (
  path: string,
  key: VaultKey | undefined,
): { readonly form: KeptForm; readonly bytes: number } | undefined => {
  if (!isThere(path)) return undefined;
  const descriptor = openSync(path, "r");
  try {
    const { form, bytes } = lookInto(descriptor, key);
    return { form, bytes };
  } finally {
    closeSync(descriptor);
  }
};

/** A file of the vault that is open for reading. */
export interface Kept {
  readonly form: KeptForm;
  readonly bytes: number;
  /** Its content, opened. Reading throws BrokenSeal where a sealed file was changed. */
  readonly inflow: Inflow;
  close(): Promise<void>;
}

const keptIn = (file: FileHandle, key: VaultKey | undefined): Kept => {
  const { form, bytes, size, fileKey } = lookInto(file.fd, key);
  const inflow = fileKey === undefined ? plainInflow(file) : sealedInflow(file, size, fileKey);
  return { form, bytes, inflow, close: () => file.close() };
};

/** Opens a file of the vault, plain or sealed; undefined when it is missing. Throws errors of the file system. */
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
