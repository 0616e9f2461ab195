import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod";

/** Who holds a lock. The token tells two holders apart even when a process id comes back. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** An instant in UTC, ISO 8601. */
  readonly since: string;
  readonly token: string;
}

const ownerSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  since: z.iso.datetime(),
  token: z.string(),
});

/** Reads an owner's note. Out: undefined when there is none, or none that can be read. */
export const readOwner = (note: string): Owner | undefined => {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(note, "utf8")));
  } catch {
    return undefined;
  }
};

/** Writes an owner's note, whole or not at all. */
export const writeOwner = (note: string, owner: Owner): void => {
  const draft = `${note}.${owner.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  renameSync(draft, note);
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
