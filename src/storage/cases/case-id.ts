import { existsSync } from "node:fs";
import { join } from "node:path";
import { caseFile, type Folders, namesIn } from "../folders.ts";
import { isLocked } from "../process-lock/process-lock.ts";

/** Small letters and digits that nobody takes for one another: no 0 and o, no 1, l and i. */
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
const LENGTH = 4;
const TRIES = 1000;

const fourSigns = (random: () => string): string => {
  let signs = "";
  for (let tries = 0; signs.length < LENGTH && tries < TRIES; tries += 1) {
    signs += [...random().toLowerCase()].filter((sign) => SIGNS.includes(sign)).join("");
  }
  if (signs.length < LENGTH) throw new Error("The source of randomness gives no letters or digits.");
  return signs.slice(0, LENGTH);
};

/**
 * An id like `2026-11-15-k7qf`. In: the person's day, a source of random text, and what is in use.
 */
export const makeId = (today: string, random: () => string, isUsed: (id: string) => boolean): string => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const id = `${today}-${fourSigns(random)}`;
    if (!isUsed(id)) return id;
  }
  throw new Error("No free id was found: the source of randomness repeats itself.");
};

/** Is an id in use, or was it? A case open in another terminal may have nothing saved yet. */
export const isUsed = (folders: Folders, id: string): boolean =>
  existsSync(caseFile(folders, id)) ||
  existsSync(join(folders.vault, id)) ||
  isLocked(folders.locks, id) ||
  [folders.backups, folders.quarantine, folders.journal, folders.history, folders.deleted, folders.incoming].some(
    (folder) => namesIn(folder).some((name) => name.startsWith(`${id}.`)),
  );
