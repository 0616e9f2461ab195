import { statfsSync } from "node:fs";
import { isAlive, type Owner, type Place, placeHere, startOf } from "./lock-owner.ts";
import type { StoreEnv } from "./store-env.ts";

/**
 * What can be told of the holder of a lock. "silent": gone if it gives no sign of life for a moment; "unknown": a sign of life
 * would show that it lives, and none shows nothing, since it may be stopped or asleep. No clock is asked: clocks jump, and
 * those of two computers differ.
 */
export type Verdict = "held" | "gone" | "silent" | "unknown";

/** The locks this process holds, and what lets them go. A note with our number and another token is of an earlier process. */
export const ours = new Map<string, () => void>();

/** Kinds of disk that only one running system writes to (statfs(2)): ext, XFS, btrfs, overlay, tmpfs, ZFS, F2FS, bcachefs, FAT… */
const LOCAL = new Set([
  0xef53, 0x58465342, 0x9123683e, 0x794c7630, 0x01021994, 0x2fc12fc1, 0xf2f52010, 0xca451a4e, 0x3153464a, 0x858458f6,
  0x4d44, 0x2011bab0, 0x7366746e,
]);

const isLocal = (folder: string): boolean => {
  try {
    return LOCAL.has(statfsSync(folder).type);
  } catch {
    return false;
  }
};

/** The process itself, where its number counts: is it there, and the one that took the lock? */
const byProcess = (owner: Owner, world: StoreEnv): Verdict => {
  // Of our own locks we know ourselves: this one was let go, or an earlier process had our number.
  if (owner.pid === world.pid) return "gone";
  if (!isAlive(owner.pid)) return "gone";
  const started = startOf(owner.pid);
  if (owner.started === undefined || started === undefined) return "unknown";
  // The number of a process that is gone can be another program's by now.
  return started === owner.started ? "held" : "gone";
};

/** The same installed system, started anew: its disk is its own, and so are its names. */
const isRestarted = (owner: Owner, here: Place, folder: string): boolean =>
  owner.host === here.host && owner.machine === here.machine && owner.space === here.space && isLocal(folder);

/** Is the holder of a lock still there? In: its note, the folder of the locks. */
export const verdictOn = (owner: Owner, folder: string, world: StoreEnv): Verdict => {
  const here = placeHere(world.host);
  if (ours.has(owner.token)) return "held";
  if (owner.boot !== undefined && owner.boot === here.boot)
    return owner.space === here.space ? byProcess(owner, world) : "unknown";
  if (owner.boot !== undefined && here.boot !== undefined) {
    if (!isRestarted(owner, here, folder)) return "unknown";
    return byProcess(owner, world) === "gone" ? "silent" : "unknown";
  }
  // A system that tells less, or the note of an older version: only the name says which computer it was.
  if (owner.host !== here.host) return "unknown";
  const found = byProcess(owner, world);
  return found === "gone" ? "silent" : found;
};
