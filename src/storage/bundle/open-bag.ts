import { createReadStream, existsSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Bag, BundleKey, Bundles } from "../../ports/bundles.ts";
import { fileProblem, isFileError } from "../store-errors.ts";
import { type Listed, listsOfBag } from "./bag-lists.ts";
import { folderSource, zipSource } from "./bag-source.ts";
import { type Incoming, incomingIn } from "./incoming.ts";
import { kindOf } from "./kind.ts";
import { sumOf, textOf } from "./read-file.ts";
import { unsealing } from "./seal.ts";
import { refused, type Source, shownName } from "./source.ts";

/** Text shrinks to a tenth; what grows more than this, and to a size that matters, was made to fill a disk. */
const MOST_GROWTH = 200;
const GROWTH_MATTERS = 100 * 1024 * 1024;
const SPARE = 64 * 1024 * 1024;

const inUnits = (bytes: number): string =>
  bytes < 1024 ** 3 ? `${Math.ceil(bytes / 1024 ** 2)} MiB` : `${(bytes / 1024 ** 3).toFixed(1)} GiB`;

const freeAt = (folder: string): number => {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  return bavail * bsize;
};

const checkRoom = (home: string, bytes: number): void => {
  if (bytes + SPARE > freeAt(home))
    throw refused(
      `it takes ${inUnits(bytes)}, and the disk has no room for that`,
      "Make room on the disk, then try again.",
    );
};

const checkSize = (source: Source, packed: number | undefined, most: number): void => {
  const bytes = source.files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > most)
    throw refused(
      `it unpacks to ${inUnits(bytes)}, and ${inUnits(most)} is the most that is taken`,
      `If you trust it and want it anyway, add   --limit ${Math.ceil(bytes / 1024 ** 3)}G`,
    );
  if (packed !== undefined && bytes > GROWTH_MATTERS && bytes > packed * MOST_GROWTH)
    throw refused(
      `it unpacks to ${Math.floor(bytes / Math.max(1, packed))} times its size, as a file made to fill a disk`,
    );
};

/** Writes the plain content of a sealed file aside. Out: its path. */
const unseal = async (path: string, key: BundleKey, incoming: Incoming): Promise<string> => {
  const file = incoming.file("sealed.zip");
  try {
    for await (const piece of unsealing(createReadStream(path, { highWaterMark: 1024 * 1024 }), key, path))
      file.write(piece);
  } finally {
    file.close();
  }
  return file.path;
};

const bagOf = (payload: readonly Listed[], source: Source, home: string, incoming: Incoming): Bag => {
  const good = async ({ path, sha256, file }: Listed, each: (piece: Uint8Array) => void): Promise<void> => {
    if ((await sumOf(file, each)) !== sha256) throw refused(`${shownName(path)} was changed`);
  };
  let kept: string[] = [];
  return {
    async text(path) {
      const listed = payload.find((one) => one.path === path);
      if (listed === undefined) return undefined;
      await good(listed, () => {});
      return await textOf(listed.file);
    },
    async bringIn(needed, seen) {
      const sums = new Set(payload.map(({ sha256 }) => sha256));
      for (const [sha256, what] of needed) if (!sums.has(sha256)) throw refused(`the file of ${what} is not in it`);
      const wanted = new Set(needed.keys());
      const bytes = (all: readonly Listed[]) => all.reduce((sum, { file }) => sum + file.bytes, 0);
      checkRoom(home, bytes(payload.filter(({ sha256 }) => wanted.has(sha256))));
      const total = bytes(payload);
      let done = 0;
      for (const listed of payload) {
        // Two files of a bag can have one content; it is kept once.
        const file = wanted.delete(listed.sha256) ? incoming.file(listed.sha256) : undefined;
        try {
          await good(listed, (piece) => {
            file?.write(piece);
            done += piece.length;
            seen?.(done, total);
          });
        } finally {
          file?.close();
        }
      }
      kept = [...needed.keys()];
    },
    adopt: (caseId) => incoming.adopt(kept, caseId),
    discard: () => incoming.unadopt(),
    close() {
      source.close();
      incoming.clear();
    },
  };
};

/** Opens a bundle: a folder, a zip, or a sealed zip. Its names, lists and sizes are good when this returns. Throws Problem. */
export const openBag = async (home: string, path: string, how: Parameters<Bundles["open"]>[1]): Promise<Bag> => {
  const incoming = incomingIn(home);
  let source: Source | undefined;
  try {
    const kind = kindOf(path);
    if (kind === "json") throw refused("it is a case as JSON, not a bundle");
    if (kind === "sealed" && how.key === undefined) throw refused("it is sealed, and there is no key");
    if (kind === "sealed") checkRoom(home, statSync(path).size);
    const zip = kind === "sealed" && how.key !== undefined ? await unseal(path, how.key, incoming) : path;
    source = kind === "folder" ? folderSource(path) : await zipSource(zip);
    checkSize(source, kind === "folder" ? undefined : statSync(zip).size, how.most);
    return bagOf(await listsOfBag(source), source, home, incoming);
  } catch (error) {
    source?.close();
    incoming.clear();
    throw isFileError(error) ? fileProblem(error, "read", path) : error;
  }
};
