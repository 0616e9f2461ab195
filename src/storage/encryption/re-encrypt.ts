import { basename, dirname } from "node:path";
import type { OnProgress, WantedAs } from "../../ports/vault.ts";
import { inWords, inWordsLater } from "../store-errors.ts";
import { type Copied, hashCopy } from "../vault/hash-copy.ts";
import { type Kept, lookAt, openKept } from "../vault/stored-file.ts";
import { decryptedInflow, encryptedOutflow, plainInflow, plainOutflow } from "../vault/streams.ts";
import { type TempFile, tempFileIn } from "../vault/temp-file.ts";
import { fileKeyIn, HEAD, isEncryptedFileChanged, type VaultKey } from "./encrypted-format.ts";

/** What became of a file: rewritten now, as wanted before, or an encrypted file that was changed and stays as it is. */
type ReEncrypted = "done" | "was so" | "broken";

type Told = (done: number) => void;

/** Reads a temporary file again as a reader of the vault will. Throws a plain Error when it does not hold what went in. */
const checkRoundTrip = async (
  { file }: TempFile,
  key: VaultKey | undefined,
  wanted: Copied,
  told: Told,
): Promise<void> => {
  const { size } = await file.stat();
  let inflow = plainInflow(file);
  if (key !== undefined) {
    const head = Buffer.alloc(HEAD);
    await file.read(head, 0, HEAD, 0);
    const fileKey = fileKeyIn(head, key);
    if (fileKey === undefined) throw new Error("What was encrypted does not open.");
    inflow = decryptedInflow(file, size, fileKey);
  }
  const found = await hashCopy(inflow, { total: wanted.bytes, seen: told });
  if (found.sha256 !== wanted.sha256 || found.bytes !== wanted.bytes)
    throw new Error("What was written does not read back.");
};

/** Writes a file anew in the other form, and puts it in the place of the old one when it is proved. */
const replace = async (
  path: string,
  kept: Kept,
  key: VaultKey | undefined,
  isFit: (found: Copied) => boolean | Promise<boolean>,
  told: Told,
): Promise<ReEncrypted> => {
  const temp = await tempFileIn(dirname(path));
  try {
    const to = key === undefined ? plainOutflow(temp.file) : encryptedOutflow(temp.file, key);
    const found = await hashCopy(kept.inflow, { to, total: kept.bytes, seen: told });
    if (!(await isFit(found))) return "broken";
    await checkRoundTrip(temp, key, found, (done) => told(kept.bytes + done));
    // Windows puts nothing in the place of a file that is open.
    await kept.close();
    await temp.place(path);
    return "done";
  } finally {
    await temp.end();
  }
};

/** The sum of a file as it lies there, encrypted or not. */
const sumAsItIs = async (path: string): Promise<Copied> => {
  const kept = await openKept(path, undefined);
  if (kept === undefined) return { sha256: "", bytes: 0 };
  try {
    return await hashCopy(kept.inflow, { total: kept.bytes });
  } finally {
    await kept.close();
  }
};

/**
 * Encrypts a file of the vault, or opens it, whole or not at all: at each moment there is one good file under its name. One that was
 * changed before is encrypted as it is; it is opened only when that is wanted, for nobody can tell it from two files that were
 * swapped while they were encrypted. In: its path, whose last part is its SHA-256, and the key of its case. Throws errors of the file system.
 */
const reEncryptFile = async (path: string, key: VaultKey, to: WantedAs, told: Told): Promise<ReEncrypted> => {
  const kept = await openKept(path, key);
  if (kept === undefined) return "was so";
  const isNamed = ({ sha256 }: Copied) => sha256 === basename(path);
  try {
    if (to !== "encrypted") {
      if (kept.storedAs === "plain") return "was so";
      if (kept.storedAs === "undecryptable")
        return isNamed(await hashCopy(kept.inflow, { total: kept.bytes, seen: told })) ? "was so" : "broken";
      // Evidence can be an encrypted file itself, even one of this very vault: then it is right as it is, and is not opened.
      const isRight = async () => isNamed(await sumAsItIs(path));
      const isFit = async (found: Copied) => isNamed(found) || (to === "as found" && !(await isRight()));
      const became = await replace(path, kept, undefined, isFit, told);
      return became === "broken" && (await isRight()) ? "was so" : became;
    }
    if (kept.storedAs === "encrypted") return "was so";
    // One that begins like an encrypted file and does not open is evidence only when its sum is right.
    return await replace(path, kept, key, (found) => kept.storedAs === "plain" || isNamed(found), told);
  } catch (error) {
    if (isEncryptedFileChanged(error)) return "broken";
    throw error;
  } finally {
    await kept.close();
  }
};

/**
 * Encrypts or decrypts these files, one after the other. Out: how many were rewritten, and the paths of those that could not be,
 * because somebody had changed them. Throws Problem.
 */
export const reEncryptAll = async (
  wanted: readonly { readonly path: string; readonly to: WantedAs }[],
  key: VaultKey,
  seen?: OnProgress,
): Promise<{ readonly changed: number; readonly broken: readonly string[] }> => {
  const bytesOf = (path: string) => inWords("read", path, () => lookAt(path, key)?.bytes ?? 0);
  const files = wanted.map((one) => ({ ...one, bytes: bytesOf(one.path) }));
  // Each is read twice: to be rewritten, and to be checked.
  const total = 2 * files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  let changed = 0;
  const broken: string[] = [];
  for (const { path, to, bytes } of files) {
    const told: Told = (done) => seen?.(Math.min(total, before + done), total);
    const doing = to === "encrypted" ? "lock" : "unlock";
    const what = await inWordsLater(doing, path, () => reEncryptFile(path, key, to, told));
    if (what === "done") changed += 1;
    if (what === "broken") broken.push(path);
    before += 2 * bytes;
  }
  return { changed, broken };
};
