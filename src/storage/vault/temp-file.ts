import { existsSync, renameSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dropDraft, makeFolder, syncFolder } from "../folders.ts";
import { clearDrafts, draftName } from "../temp-files.ts";

/** A file on its way into the vault: it has a name of its own until all of it is on disk. */
export interface Draft {
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

/** Begins a draft in the vault folder of a case. Throws errors of the file system. */
export const draftIn = async (folder: string): Promise<Draft> => {
  readyFolder(folder);
  clearDrafts(folder);
  const path = join(folder, draftName());
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
        if (!placed) dropDraft(path);
      }
    },
  };
};
