import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import {
  BAG_INFO,
  BAGIT,
  BAGIT_TEXT,
  bagInfoText,
  MANIFEST,
  manifestText,
  TAG_MANIFEST,
} from "../../core/bundle/bag.ts";
import { type BundlePlan, sizeOf } from "../../core/bundle/plan.ts";
import type { CommandText } from "../../core/text/command-text.ts";
import { Problem } from "../../errors.ts";
import type { OnProgress } from "../../ports/vault.ts";
import { isEncryptedFileChanged, type VaultKey } from "../encryption/encrypted-format.ts";
import { inWords } from "../store-errors.ts";
import { lookAt, openKept, portionsOf } from "../vault/stored-file.ts";

const LOOK: CommandText = (asTyped) => `See which with   ${asTyped("evidence verify")}`;

/** A file of a bag on its way out. */
export interface BagFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly content: Uint8Array | (() => Readable);
}

export const sha256Of = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Where the originals of a case lie, and the key of those that are locked. */
export interface Originals {
  pathOf(sha256: string): string;
  readonly key: VaultKey | undefined;
}

/** An original, read in pieces and opened when it is locked. It fails when it is not what its name in the vault says. */
async function* originalOf(
  { pathOf, key }: Originals,
  sha256: string,
  each: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const path = pathOf(sha256);
  const kept = await openKept(path, key);
  if (kept === undefined) throw missing(path);
  const hash = createHash("sha256");
  try {
    for await (const piece of portionsOf(kept)) {
      hash.update(piece);
      each(piece.length);
      yield piece;
    }
  } catch (error) {
    throw isEncryptedFileChanged(error) ? changed(path) : error;
  } finally {
    await kept.close();
  }
  if (hash.digest("hex") !== sha256) throw changed(path);
}

const missing = (path: string): Problem =>
  new Problem(`An evidence file is missing, so no bundle was written: ${path}`, LOOK);

const changed = (path: string): Problem =>
  new Problem(`An evidence file was changed, so no bundle was written: ${path}`, LOOK);

/** What an original holds, in bytes. Throws Problem when it is missing. */
export const sizeIn = ({ pathOf, key }: Originals, sha256: string): number => {
  const path = pathOf(sha256);
  const there = inWords("read", path, () => lookAt(path, key));
  if (there === undefined) throw missing(path);
  return there.bytes;
};

/**
 * All files of a bag, sorted by path. In: the plan, the originals of its case, and who is told of the progress. Sums of
 * originals are known (their names); they are proved while they are read. Throws Problem when an original is not there.
 */
export const bagFiles = (plan: BundlePlan, originals: Originals, seen?: OnProgress): BagFile[] => {
  const total = plan.files.reduce((sum, file) => sum + sizeOf(file), 0);
  let done = 0;
  const each = (bytes: number) => {
    done += bytes;
    seen?.(done, total);
  };
  const payload = plan.files.map((file): BagFile => {
    const bytes = sizeOf(file);
    if ("content" in file) return { path: file.path, bytes, sha256: sha256Of(file.content), content: file.content };
    const { sha256 } = file.original;
    if (sizeIn(originals, sha256) !== bytes) throw changed(originals.pathOf(sha256));
    const content = () => Readable.from(originalOf(originals, sha256, each), { objectMode: false });
    return { path: file.path, bytes, sha256, content };
  });
  const tag = (path: string, text: string): BagFile => {
    const content = Buffer.from(text);
    return { path, bytes: content.length, sha256: sha256Of(content), content };
  };
  const tags = [tag(BAG_INFO, bagInfoText(plan.info)), tag(BAGIT, BAGIT_TEXT), tag(MANIFEST, manifestText(payload))];
  return [...payload, ...tags, tag(TAG_MANIFEST, manifestText(tags))].sort((a, b) => (a.path < b.path ? -1 : 1));
};
