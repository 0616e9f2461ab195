import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { BAGIT } from "../../core/bundle/bag.ts";
import { Problem } from "../../errors.ts";
import { reason } from "../files/files.ts";
import { kindAt } from "../files/read-bounded.ts";
import { renameSync, rmSync } from "../files/retry.ts";
import { behindLink, besides, isApart, leftBeside, putInPlace, tempPaths } from "../files/temp-paths.ts";
import { dropTempFile, syncFolder } from "../folders.ts";

const isThere = (path: string): Problem =>
  new Problem(`${path} is there already. Nothing was written.`, "Name another place, or replace it with   --force");

/** A folder may be taken when it is empty, and replaced only when it is a bundle: nothing else of the person's goes away. */
const checkPlace = (path: string, kind: "file" | "folder", replace: boolean): void => {
  if (!existsSync(path)) return;
  const isFolder = statSync(path).isDirectory();
  const special = kindAt(path);
  if (special !== undefined && !isFolder)
    throw new Problem(`${path} is ${special}, not a file. Nothing was written.`, "Name another place.");
  if (isFolder !== (kind === "folder"))
    throw new Problem(`${path} is a ${isFolder ? "folder" : "file"}. Nothing was written.`, "Name another place.");
  if (isFolder && readdirSync(path).length === 0) return;
  if (!replace) throw isThere(path);
  if (isFolder && !existsSync(join(path, BAGIT)))
    throw new Problem(`${path} is a folder but not a bundle, so we left it as it is.`, "Name another folder.");
};

/**
 * Two folders cannot change places at one stroke. A run that was killed in between left the older bundle hidden: it comes back
 * to its place, or goes when the new one is there.
 */
const settleOld = (path: string): void => {
  for (const old of leftBeside(path, "old")) {
    if (existsSync(path)) dropOld(old, path);
    else renameSync(old, path);
  }
};

/** Under another name first: half of a bundle must never be taken for the older one. */
const dropOld = (old: string, path: string): void => {
  const gone = besides(path, "tmp");
  try {
    renameSync(old, gone);
  } catch {
    // The new one is in its place. The older one stays hidden; the next bundle to this place clears it away.
    return;
  }
  dropTempFile(gone);
};

const place = (temp: string, path: string, kind: "file" | "folder", replace: boolean): void => {
  if (kind === "file") {
    putInPlace(temp, path, replace);
    return;
  }
  if (existsSync(path) && readdirSync(path).length > 0) {
    checkPlace(path, kind, replace);
    const old = besides(path, "old");
    renameSync(path, old);
    try {
      renameSync(temp, path);
    } catch (error) {
      renameSync(old, path);
      throw error;
    }
    // Both names on disk before the older one goes.
    syncFolder(dirname(resolve(path)));
    dropOld(old, path);
    return;
  }
  // An empty folder may be in the place of the new one; Windows does not rename over it.
  rmSync(path, { recursive: true, force: true });
  renameSync(temp, path);
};

const writeAndPlace = async <T>(
  temp: string,
  path: string,
  kind: "file" | "folder",
  replace: boolean,
  work: (temp: string) => Promise<T>,
): Promise<T> => {
  try {
    const done = await work(temp);
    place(temp, path, kind, replace);
    syncFolder(dirname(resolve(path)));
    return done;
  } finally {
    dropTempFile(temp);
  }
};

/**
 * Writes something as a temporary file (see `tempPaths`) and moves it to its place when it is whole. In: the path, whether it is a
 * file or a folder, whether an older one may be replaced, the home folder if the temporary file may lie there, the work. Throws Problem for what is wrong with
 * the path or the disk.
 */
export const throughTempFile = async <T>(
  named: string,
  kind: "file" | "folder",
  how: { readonly replace: boolean; readonly home?: string },
  work: (temp: string) => Promise<T>,
): Promise<T> => {
  const path = behindLink(named);
  try {
    settleOld(path);
    checkPlace(path, kind, how.replace);
    const [first = path, second] = tempPaths(path, how.home);
    try {
      return await writeAndPlace(first, path, kind, how.replace, work);
    } catch (error) {
      if (second === undefined || !isApart(error)) throw error;
      return await writeAndPlace(second, path, kind, how.replace, work);
    }
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) throw error;
    if (error.code === "EEXIST") throw isThere(path);
    throw new Problem(
      `${path} cannot be written: ${reason(error)}.`,
      "Nothing is lost. Name another place with   --output PATH",
    );
  }
};
