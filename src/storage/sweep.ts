import { join } from "node:path";
import { finishErasing, finishRemovals } from "./cases/delete-case.ts";
import { copiesBegun, endCopy } from "./cases/unfinished-copies.ts";
import { rmSync } from "./files/retry.ts";
import { type Folders, namesIn } from "./folders.ts";
import { holderOf } from "./process-lock/process-lock.ts";
import type { StoreEnv } from "./store-env.ts";
import { clearIncoming, clearTempFiles } from "./temp-files.ts";

/** Does a living process have this case open, or one of which it cannot be known? */
export const isHeldNow = (folders: Folders, id: string, world: StoreEnv): boolean => {
  const holder = holderOf(folders.locks, id, world);
  return holder?.verdict === "held" || holder?.verdict === "unknown";
};

/**
 * Takes away what killed runs left and nobody waits for: half-written files, half copies of cases, deletions and erasings that
 * were broken off. In: the case whose lock is ours; those that others hold are left alone. Throws errors of the file system.
 */
export const sweep = (folders: Folders, id: string, world: StoreEnv): void => {
  const isFree = (other: string) => other === id || !isHeldNow(folders, other, world);
  for (const folder of [folders.tempFiles, folders.deleted]) clearTempFiles(folder);
  clearIncoming(folders.incoming);
  finishRemovals(folders, isFree);
  for (const other of copiesBegun(folders)) if (isFree(other)) endCopy(folders, other);
  finishErasing(folders);
  // Of a save that was killed: it holds the person's words and nothing reads it.
  for (const name of namesIn(folders.cases))
    if (name.startsWith(`${id}.json.tmp-`)) rmSync(join(folders.cases, name), { force: true });
};
