import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
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
import { Problem } from "../errors.ts";
import type { Seen } from "../ports.ts";

const CHUNK = 1024 * 1024;
const LOOK = "See which with   dispute-coach evidence verify";

/** A file of a bag on its way out. */
export interface BagFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly content: Uint8Array | (() => Readable);
}

export const sha256Of = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** An original, read in pieces. It fails when it is not what its name in the vault says. */
async function* originalAt(path: string, sha256: string, each: (bytes: number) => void): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK })) {
    hash.update(piece as Buffer);
    each((piece as Buffer).length);
    yield piece as Buffer;
  }
  if (hash.digest("hex") !== sha256) throw changed(path);
}

/** What an original takes, in bytes. Throws Problem when it is missing. */
export const sizeAt = (path: string): number => {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined)
    throw new Problem(`A file is missing from the vault, so no bundle was written: ${path}`, LOOK);
  return there.size;
};

const changed = (path: string): Problem =>
  new Problem(`A file in the vault was changed, so no bundle was written: ${path}`, LOOK);

/**
 * All files of a bag, sorted by path. In: the plan, where an original lies, and who is told of the progress. Sums of
 * originals are known (their names); they are proved while they are read. Throws Problem when an original is not there.
 */
export const bagFiles = (plan: BundlePlan, pathOf: (sha256: string) => string, seen?: Seen): BagFile[] => {
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
    if (sizeAt(pathOf(sha256)) !== bytes) throw changed(pathOf(sha256));
    const content = () => Readable.from(originalAt(pathOf(sha256), sha256, each), { objectMode: false });
    return { path: file.path, bytes, sha256, content };
  });
  const tag = (path: string, text: string): BagFile => {
    const content = Buffer.from(text);
    return { path, bytes: content.length, sha256: sha256Of(content), content };
  };
  const tags = [tag(BAG_INFO, bagInfoText(plan.info)), tag(BAGIT, BAGIT_TEXT), tag(MANIFEST, manifestText(payload))];
  return [...payload, ...tags, tag(TAG_MANIFEST, manifestText(tags))].sort((a, b) => (a.path < b.path ? -1 : 1));
};
