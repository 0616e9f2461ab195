import { type RmOptions, readdirSync, renameSync as rename, rmSync as rm, rmdirSync as rmdir } from "node:fs";
import { sleep } from "../../system/sleep.ts";

// Windows refuses to move or take away a file for as long as another program has it open: a virus scanner, the search index,
// OneDrive. That is over in a moment, so we try again. Everywhere else such an error means what it says, and nobody waits.
// Node's own calls under these names are not used in src/storage (biome.json).

/** What Windows says of a file that another program has open, and of a folder with such a file in it. */
const IN_USE = ["EPERM", "EACCES", "EBUSY", "ENOTEMPTY"];

/** The waits before each new try: 2 seconds in all, in milliseconds. */
export const WAITS: readonly number[] = [10, 20, 40, 80, 150, 300, 600, 800];

/** What an attempt depends on. */
interface Surroundings {
  readonly platform: string;
  readonly wait: (milliseconds: number) => void;
  /** Is it of no use to try again? */
  readonly isHopeless?: () => boolean;
}

const HERE: Surroundings = { platform: process.platform, wait: sleep };

/** Does something with a file, on Windows again and again for two seconds while another program has it open. Throws the last error. */
export const retrying = <T>(act: () => T, { platform, wait, isHopeless }: Surroundings = HERE): T => {
  if (platform !== "win32") return act();
  for (const milliseconds of WAITS) {
    try {
      return act();
    } catch (error) {
      if (!IN_USE.includes((error as NodeJS.ErrnoException).code ?? "") || isHopeless?.()) throw error;
      wait(milliseconds);
    }
  }
  return act();
};

/** As Node's. */
export const renameSync = (from: string, to: string): void => retrying(() => rename(from, to));

/** Moves a folder to a place that may be taken: then it fails at once. */
export const renameUnlessTaken = (from: string, to: string, isTaken: () => boolean): void =>
  retrying(() => rename(from, to), { ...HERE, isHopeless: isTaken });

/** As Node's. */
export const rmSync = (path: string, options: RmOptions): void => retrying(() => rm(path, options));

const hasSomething = (folder: string): boolean => {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
};

/** As Node's; a folder with something in it is not "in use". */
export const rmdirSync = (path: string): void =>
  retrying(() => rmdir(path), { ...HERE, isHopeless: () => hasSomething(path) });
