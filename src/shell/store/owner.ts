import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { once } from "../../core/once.ts";

/** Who holds a lock. The token tells two holders apart even when a process id comes back. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
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
    token: z.string(),
    started: z.string().optional(),
  }),
);

/** Errors that say something of this moment and nothing of the note: no files left to open, a disk in trouble. */
const PASSING = ["EMFILE", "ENFILE", "ENOMEM", "EIO"];

/** Reads an owner's note. Out: undefined when there is none, or none that can be read. Throws when it could not be tried. */
export const readOwner = (note: string): Owner | undefined => {
  try {
    return ownerSchema().parse(JSON.parse(readFileSync(note, "utf8")));
  } catch (error) {
    if (PASSING.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return undefined;
  }
};

/** Writes an owner's note, whole or not at all. */
export const writeOwner = (note: string, owner: Owner): void => {
  const draft = `${note}.${owner.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  renameSync(draft, note);
};

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
