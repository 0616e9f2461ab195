import { existsSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { renameSync } from "../files/retry.ts";
import { dropTempFile, makeFolder, syncFolder } from "../folders.ts";
import { clearTempFiles, tempName } from "../temp-files.ts";

/** A file on its way into the vault: it has a name of its own until all of it is on disk. */
export interface TempFile {
  readonly file: FileHandle;
  /** Puts it on disk and under its name. A file that had this name is replaced: by the same bytes, or it was damaged. */
  place(path: string): Promise<void>;
  /** Closes it, and takes it away if it was not placed. */
  end(): Promise<void>;
}

/** Makes the vault folder of a case with its name on disk, so that a power cut cannot take the files with it. */
const readyFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(folder);
  for (const above of [dirname(folder), dirname(dirname(folder))]) syncFolder(above);
};

/** Begins a temporary file in the vault folder of a case. Throws errors of the file system. */
export const tempFileIn = async (folder: string): Promise<TempFile> => {
  readyFolder(folder);
  clearTempFiles(folder);
  const path = join(folder, tempName());
  // It is read again before it takes the place of another.
  const file = await open(path, "wx+", 0o600);
  let placed = false;
  return {
    file,
    async place(to) {
      await file.sync();
      renameSync(path, to);
      placed = true;
      syncFolder(folder);
    },
    async end() {
      try {
        await file.close();
      } finally {
        if (!placed) dropTempFile(path);
      }
    },
  };
};
