import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { meaningsOf } from "../core/text/named-paths.ts";

/** The person's own folder; none where the system gives none. */
const home = (): string => {
  try {
    return homedir();
  } catch {
    return "";
  }
};

/**
 * The path under which a file lies. In: a path as somebody gave it to a command. It may be pasted with quotes or as a file: address,
 * begin with `~` or %USERPROFILE% where no shell puts in the folder, and have its letters with marks in the other form that Unicode
 * has for them, as a disk of a Mac or an unpacked archive may have it. Out: the first of these that is there; as it was given when
 * none is.
 */
export const pathOnDisk = (given: string): string => {
  if (given === "-" || given.includes("\0") || existsSync(given)) return given;
  const all = meaningsOf(given, home()).flatMap((path) => [path, path.normalize("NFC"), path.normalize("NFD")]);
  return all.find((path) => existsSync(path)) ?? given;
};

/** The names in a folder; none where it cannot be looked at. */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

/**
 * The paths that somebody gave to a command, as they lie on the disk. On Windows no shell puts in the names for `*.png`, so it is
 * done here, for the last part of a path; a pattern that fits nothing stays as it was given. In: paths, `process.platform`.
 */
export const pathsOnDisk = (given: readonly string[], platform: string = process.platform): string[] =>
  given.flatMap((one) => {
    const path = pathOnDisk(one);
    const pattern = basename(path);
    if (platform !== "win32" || !/[*?]/.test(pattern) || existsSync(path)) return [path];
    const parts = pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".");
    const fits = new RegExp(`^${parts}$`, "isu");
    const folder = dirname(path);
    const found = namesIn(folder).filter((name) => fits.test(name));
    return found.length === 0 ? [path] : found.map((name) => (folder === "." ? name : join(folder, name)));
  });
