import { closeSync, existsSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { renameSync, rmdirSync, rmSync } from "../files/retry.ts";
import { dropTempFile, foldersOf, makeFolder, syncFolder, vaultPath } from "../folders.ts";
import { fileProblem, isFileError } from "../store-errors.ts";
import { clearIncoming, tempName } from "../temp-files.ts";

/** A folder of its own in the home folder for what is coming in. Nothing is made before something is put there. */
export interface Incoming {
  /** Opens a new file for its content, which comes in pieces. */
  file(name: string): { write(piece: Uint8Array): void; close(): void; readonly path: string };
  /** Moves the files with these names (SHA-256) into the vault of a case. */
  adopt(names: readonly string[], caseId: string): void;
  /** Takes back out of the vault what `adopt` put there. */
  unadopt(): void;
  /** Takes the folder away. */
  clear(): void;
}

/** Takes away a folder that is empty. */
const dropEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // It is not there, or holds something: then it stays.
  }
};

export const incomingIn = (home: string): Incoming => {
  const folders = foldersOf(home);
  const all = folders.incoming;
  const mine = join(all, tempName());
  const adopted: string[] = [];

  const inWords = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw isFileError(error) ? fileProblem(error, "keep", mine) : error;
    }
  };

  return {
    file(name) {
      const path = join(mine, name);
      const descriptor = inWords(() => {
        makeFolder(mine);
        return openSync(path, "wx", 0o600);
      });
      return {
        path,
        write: (piece) =>
          inWords(() => {
            for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at);
          }),
        close: () =>
          inWords(() => {
            fsyncSync(descriptor);
            closeSync(descriptor);
          }),
      };
    },
    adopt(names, caseId) {
      inWords(() => {
        if (names.length > 0) makeFolder(join(folders.vault, caseId));
        for (const name of names) {
          const to = vaultPath(home, caseId, name);
          // The name is the sum of the content: what is there already is the same file.
          if (existsSync(to)) continue;
          renameSync(join(mine, name), to);
          adopted.push(to);
        }
        if (names.length > 0) syncFolder(join(folders.vault, caseId));
      });
    },
    unadopt() {
      for (const path of adopted.splice(0)) {
        rmSync(path, { force: true });
        dropEmpty(join(path, ".."));
      }
      dropEmpty(folders.vault);
    },
    clear() {
      dropTempFile(mine);
      try {
        clearIncoming(all);
      } catch {
        // `doctor` tells of what stays.
      }
      dropEmpty(all);
      dropEmpty(home);
    },
  };
};
