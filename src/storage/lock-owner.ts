import { readFileSync, readlinkSync } from "node:fs";
import * as z from "zod";
import { once } from "../core/once.ts";
import { readKept } from "./files/read-bounded.ts";

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
