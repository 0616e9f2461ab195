import { readFileSync, readlinkSync, statfsSync } from "node:fs";
import * as z from "zod";
import { once } from "../../core/once.ts";
import { readKept } from "../files/read-bounded.ts";
import type { StoreEnv } from "../store-env.ts";

/** Where a process runs. What the system does not tell is undefined (all but the name, outside of Linux). */
export interface Place {
  readonly host: string;
  /** The id of the installed system (machine-id(5)). Copies of a computer can share it. */
  readonly machine?: string | undefined;
  /** New with each start of the computer, and in the whole world (random(4)). */
  readonly boot?: string | undefined;
  /** The space in which a process number counts (pid_namespaces(7)): a container has its own. */
  readonly space?: string | undefined;
}

/** Who holds a lock. The token tells two holders apart even when a process id comes back. */
export interface Owner extends Place {
  readonly pid: number;
  /** An instant in UTC, ISO 8601. */
  readonly since: string;
  readonly token: string;
  /** When the process started, in ticks since the computer did; only Linux tells it. */
  readonly started?: string | undefined;
}

const ownerSchema = once(() =>
  z.object({
    pid: z.int().positive(),
    host: z.string(),
    since: z.iso.datetime(),
    // It becomes a part of a file name.
    token: z.string().regex(/^[\w-]{1,64}$/),
    started: z.string().optional(),
    machine: z.string().optional(),
    boot: z.string().optional(),
    space: z.string().optional(),
  }),
);

/** What says that a note is not there. Every other error of the system says nothing of the note. */
const ABSENT = ["ENOENT", "ENOTDIR"];

/** Reads an owner's note. Out: undefined when there is none, or none that makes sense. Throws when it could not be tried. */
export const readOwner = (note: string): Owner | undefined => {
  let text: string;
  try {
    text = readKept(note).toString("utf8");
  } catch (error) {
    if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
  try {
    return ownerSchema().parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const told = (read: () => string): string | undefined => {
  try {
    return read().trim() || undefined;
  } catch {
    return undefined;
  }
};

const system = once(() => ({
  machine: told(() => readFileSync("/etc/machine-id", "utf8")),
  boot: told(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")),
  space: told(() => readlinkSync("/proc/self/ns/pid")),
}));

/** Where this process runs. In: the name of the computer. */
export const placeHere = (host: string): Place => ({ host, ...system() });

/** When a process started, as Linux tells it: the 22nd field of proc(5) stat. Undefined elsewhere, or when there is none. */
export const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold spaces and brackets itself.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
};

/** Is there a process of this number on this computer? A process of another user answers EPERM: it lives. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

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
