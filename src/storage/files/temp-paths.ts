import { randomBytes } from "node:crypto";
import { existsSync, linkSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Problem } from "../../errors.ts";
import { inSystemWords } from "../../system/system-words.ts";
import { foldersOf, makeFolder, namesIn } from "../folders.ts";
import { clearTempFiles, isForgotten, tempName } from "../temp-files.ts";
import { renameSync, rmSync } from "./retry.ts";

/** The kinds of hidden entries beside a file or folder: one that is not complete yet, or the one it will replace. */
type Hidden = "tmp" | "old";

/** A hidden name beside a file or folder, so that a move from there to its place is on one disk. */
export const besides = (path: string, what: Hidden): string => {
  const whole = resolve(path);
  return join(dirname(whole), `.${basename(whole)}.${randomBytes(6).toString("hex")}.${what}`);
};

const namesBeside = (path: string): string[] => {
  try {
    return namesIn(dirname(path));
  } catch {
    // A folder that can be written to but not read.
    return [];
  }
};

/** Hidden entries that killed runs left beside a file or folder. */
export const leftBeside = (path: string, what: Hidden): string[] => {
  const whole = resolve(path);
  const before = `.${basename(whole)}.`;
  return namesBeside(whole)
    .filter((name) => name.startsWith(before) && name.endsWith(`.${what}`))
    .filter((name) => /^[0-9a-f]{12}$/.test(name.slice(before.length, -`.${what}`.length)))
    .map((name) => join(dirname(whole), name));
};

const beside = (path: string): string => {
  for (const left of leftBeside(path, "tmp")) if (isForgotten(left)) rmSync(left, { recursive: true, force: true });
  return besides(path, "tmp");
};

const inHome = (path: string, home: string): string[] => {
  const folder = foldersOf(home).tempFiles;
  try {
    if (statSync(dirname(resolve(path))).dev !== statSync(home).dev) return [];
    makeFolder(folder);
    clearTempFiles(folder);
    return [join(folder, tempName())];
  } catch {
    // No such folder, or no right to write there: the temporary file is then made beside the file, and that says what is wrong.
    return [];
  }
};

/**
 * Where something can be written until it is whole, the best place first. In the home folder: a run that is killed leaves
 * nothing beside the files of the person, and the next one clears it away. Beside the place itself where that is on another
 * disk, since only a move on one disk is all or nothing. In: the place, the home folder if there is one.
 */
export const tempPaths = (path: string, home?: string): readonly string[] => [
  ...(home === undefined ? [] : inHome(path, home)),
  beside(path),
];

const isLink = (path: string): boolean => {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    // Nothing is there, or we may not look: the write will tell.
    return false;
  }
};

/** What the shell holds open for a program, by name: output flows there and is never moved into place. */
const OUTPUT = /^\/(dev\/(fd\/\d+|std(in|out|err))|proc\/[^/]+\/fd\/\d+)$/;

/**
 * Where something is written that is to go to a path: behind a link, which stays as it is. Throws Problem for a link to nothing,
 * and for what the shell has open.
 */
export const behindLink = (path: string): string => {
  if (OUTPUT.test(resolve(path)))
    throw new Problem(`${path} is where the shell takes output, not a file. Nothing was written.`, "Name a file.");
  if (!isLink(path)) return path;
  try {
    return realpathSync(path);
  } catch (error) {
    throw new Problem(
      `${path} is a link that leads to no file: ${inSystemWords(codeOf(error))}. Nothing was written.`,
      "Name another place, or take the link away.",
    );
  }
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/** Two places on one disk can still be apart (a bind mount): a move between them is then refused. */
export const isApart = (error: unknown): boolean => codeOf(error) === "EXDEV";

/** Errors of a disk without hard links: exFAT and FAT, as on most USB sticks, and some network drives. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

/**
 * Moves a file that is whole to its place. Without `replace` nothing is written over: throws EEXIST when the name is taken,
 * even when it was taken just now.
 */
export const putInPlace = (temp: string, path: string, replace: boolean): void => {
  if (replace) {
    renameSync(temp, path);
    return;
  }
  try {
    // A link fails when the file exists; a rename would overwrite it. Whoever made the temporary file removes it.
    linkSync(temp, path);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error) ?? "")) throw error;
    // The best that can be done there: a file that takes the name between this check and the move is overwritten.
    if (existsSync(path)) throw Object.assign(new Error(path), { code: "EEXIST", syscall: "rename" });
    renameSync(temp, path);
  }
};
