import { basename, dirname } from "node:path";
import type { Seen, TurnTo } from "../../ports/vault.ts";
import { inWords, inWordsLater } from "../store-errors.ts";
import { type Pumped, pump } from "../vault/hash-copy.ts";
import { type Kept, lookAt, openKept } from "../vault/stored-file.ts";
import { plainInflow, plainOutflow, sealedInflow, sealedOutflow } from "../vault/streams.ts";
import { type Draft, draftIn } from "../vault/temp-file.ts";
import { fileKeyIn, HEAD, isBrokenSeal, type VaultKey } from "./encrypted-format.ts";

/** What became of a file: turned now, as wanted before, or a sealed file that was changed and stays as it is. */
type Turning = "turned" | "was so" | "broken";

type Told = (done: number) => void;

/** Reads a draft again as a reader of the vault will. Throws a plain Error when it does not hold what went in. */
const prove = async ({ file }: Draft, key: VaultKey | undefined, wanted: Pumped, told: Told): Promise<void> => {
  const { size } = await file.stat();
  let inflow = plainInflow(file);
  if (key !== undefined) {
    const head = Buffer.alloc(HEAD);
    await file.read(head, 0, HEAD, 0);
    const fileKey = fileKeyIn(head, key);
    if (fileKey === undefined) throw new Error("What was sealed does not open.");
    inflow = sealedInflow(file, size, fileKey);
  }
  const found = await pump(inflow, { total: wanted.bytes, seen: told });
  if (found.sha256 !== wanted.sha256 || found.bytes !== wanted.bytes)
    throw new Error("What was written does not read back.");
};

/** Writes a file anew in the other form, and puts it in the place of the old one when it is proved. */
const replace = async (
  path: string,
  kept: Kept,
  seal: VaultKey | undefined,
  isFit: (found: Pumped) => boolean | Promise<boolean>,
  told: Told,
): Promise<Turning> => {
  const draft = await draftIn(dirname(path));
  try {
    const to = seal === undefined ? plainOutflow(draft.file) : sealedOutflow(draft.file, seal);
    const found = await pump(kept.inflow, { to, total: kept.bytes, seen: told });
    if (!(await isFit(found))) return "broken";
    await prove(draft, seal, found, (done) => told(kept.bytes + done));
    // Windows puts nothing in the place of a file that is open.
    await kept.close();
    await draft.place(path);
    return "turned";
  } finally {
    await draft.end();
  }
};

/** The sum of a file as it lies there, sealed or not. */
const sumAsItIs = async (path: string): Promise<Pumped> => {
  const kept = await openKept(path, undefined);
  if (kept === undefined) return { sha256: "", bytes: 0 };
  try {
    return await pump(kept.inflow, { total: kept.bytes });
  } finally {
    await kept.close();
  }
};

/**
 * Seals a file of the vault, or opens it, whole or not at all: at each moment there is one good file under its name. One that was
 * changed before is sealed as it is; it is opened only when that is wanted, for nobody can tell it from two files that were
 * swapped while they were sealed. In: its path, whose last part is its SHA-256, and the key of its case. Throws errors of the file system.
 */
const turnFile = async (path: string, key: VaultKey, to: TurnTo, told: Told): Promise<Turning> => {
  const kept = await openKept(path, key);
  if (kept === undefined) return "was so";
  const isNamed = ({ sha256 }: Pumped) => sha256 === basename(path);
  try {
    if (to !== "sealed") {
      if (kept.form === "plain") return "was so";
      if (kept.form === "shut")
        return isNamed(await pump(kept.inflow, { total: kept.bytes, seen: told })) ? "was so" : "broken";
      // Evidence can be a sealed file itself, even one of this very vault: then it is right as it is, and is not opened.
      const isRight = async () => isNamed(await sumAsItIs(path));
      const isFit = async (found: Pumped) => isNamed(found) || (to === "as found" && !(await isRight()));
      const turning = await replace(path, kept, undefined, isFit, told);
      return turning === "broken" && (await isRight()) ? "was so" : turning;
    }
    if (kept.form === "sealed") return "was so";
    // One that begins like a sealed file and does not open is evidence only when its sum is right.
    return await replace(path, kept, key, (found) => kept.form === "plain" || isNamed(found), told);
  } catch (error) {
    if (isBrokenSeal(error)) return "broken";
    throw error;
  } finally {
    await kept.close();
  }
};

/**
 * Turns these files, one after the other. Out: how many were turned, and the paths of those that could not be, since they were
 * changed. Throws Problem.
 */
export const turnAll = async (
  wanted: readonly { readonly path: string; readonly to: TurnTo }[],
  key: VaultKey,
  seen?: Seen,
): Promise<{ readonly turned: number; readonly broken: readonly string[] }> => {
  const bytesOf = (path: string) => inWords("read", path, () => lookAt(path, key)?.bytes ?? 0);
  const files = wanted.map((one) => ({ ...one, bytes: bytesOf(one.path) }));
  // Each is read twice: to be turned, and to be proved.
  const total = 2 * files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  let turned = 0;
  const broken: string[] = [];
  for (const { path, to, bytes } of files) {
    const told: Told = (done) => seen?.(Math.min(total, before + done), total);
    const doing = to === "sealed" ? "lock" : "unlock";
    const what = await inWordsLater(doing, path, () => turnFile(path, key, to, told));
    if (what === "turned") turned += 1;
    if (what === "broken") broken.push(path);
    before += 2 * bytes;
  }
  return { turned, broken };
};
