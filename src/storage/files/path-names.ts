import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { cleanText } from "../../core/text/text.ts";
import type { Completed } from "../../ports/questions.ts";
import { pathsOnDisk } from "../../system/path-on-disk.ts";

/** More names than these in a folder are not looked through for one that is being typed. */
const MOST_NAMES = 20_000;

const isFolder = (folder: string, one: Dirent): boolean => {
  if (one.isDirectory()) return true;
  if (!one.isSymbolicLink()) return false;
  try {
    return statSync(join(folder, one.name)).isDirectory();
  } catch {
    return false;
  }
};

/** The names in a folder that begin as typed, folders with a slash behind them; none where it cannot be looked at. */
const namesLike = (folder: string, begun: string): string[] => {
  try {
    const small = begun.toLowerCase();
    return readdirSync(folder, { withFileTypes: true })
      .slice(0, MOST_NAMES)
      .filter(({ name }) => name.toLowerCase().startsWith(small) && (begun.startsWith(".") || !name.startsWith(".")))
      .map((one) => `${one.name}${isFolder(folder, one) ? "/" : ""}`)
      .sort();
  } catch {
    return [];
  }
};

/** The longest beginning that all names have. */
const commonStart = (names: readonly string[]): string => {
  const [first = "", ...rest] = names;
  let length = first.length;
  for (const name of rest) {
    while (length > 0 && name.slice(0, length).toLowerCase() !== first.slice(0, length).toLowerCase()) length -= 1;
  }
  return first.slice(0, length);
};

/** Where names can begin in a line: at its start, and after each blank; a quote before one is left where it is. */
const startsIn = (typed: string): number[] => {
  const after = [...typed.matchAll(/\s+/g)].map((blank) => blank.index + blank[0].length);
  return [0, ...after].map((at) => (/["']/.test(typed.charAt(at)) ? at + 1 : at));
};

/** The last separator of a path: Windows has two. */
const lastSeparator = (path: string, platform: string): number =>
  Math.max(path.lastIndexOf("/"), platform === "win32" ? path.lastIndexOf("\\") : -1);

/**
 * What Tab makes of a line of names: the last name, completed as far as it can be told. A name may hold blanks: the longest end of the
 * line that begins a name there is goes first. What does not begin a name stays as it is.
 */
export const completeName = (
  typed: string,
  home: string = homedir(),
  platform: string = process.platform,
): Completed => {
  for (const start of startsIn(typed)) {
    const raw = typed.slice(start);
    const at = lastSeparator(raw, platform) + 1;
    // In a name that was dragged, a backslash before a blank is none of it.
    const begun = raw.slice(at).replace(/\\([ ()'"&])/g, "$1");
    const folder = raw.slice(0, at).replace(/\\([ ()'"&])/g, "$1");
    const where = folder === "" ? "." : folder.replace(/^~(?=[/\\])/, () => home);
    const names = namesLike(where, begun);
    if (names.length === 0) continue;
    const common = commonStart(names);
    const [only] = names;
    // Control characters in a name could act; a name with any is shown, and not put into the line.
    if (cleanText(common) !== common) return { text: typed, more: names.map((name) => cleanText(name)) };
    const done = names.length === 1 ? (only ?? common) : common;
    return {
      text: `${typed.slice(0, start)}${raw.slice(0, at)}${done}`,
      more: names.length === 1 ? [] : names.map((name) => cleanText(name)),
    };
  }
  return { text: typed, more: [] };
};

/** Folders this deep are looked into, and so many files are named at once. */
const DEEPEST = 12;
const MOST_FILES = 5000;

const isHidden = (name: string): boolean => name.startsWith(".") || name.startsWith("~$") || name === "__MACOSX";

/** The files that paths name, those in folders with them, in the order of their names. What may not be looked at is left to whoever opens it. */
const filesIn = (paths: readonly string[], deep = 0): string[] => {
  const files: string[] = [];
  for (const path of paths) {
    if (files.length >= MOST_FILES) break;
    try {
      if (deep > DEEPEST || !statSync(path).isDirectory()) files.push(path);
      else {
        const names = readdirSync(path).filter((name) => !isHidden(name));
        files.push(
          ...filesIn(
            names.sort().map((name) => join(path, name)),
            deep + 1,
          ),
        );
      }
    } catch {
      files.push(path);
    }
  }
  return files.slice(0, MOST_FILES);
};

/** The names of the person's files, for questions that ask for them. */
export const pathNames = {
  exists: (path: string): boolean => path !== "" && !path.includes("\0") && existsSync(path),
  get home() {
    return homedir();
  },
  complete: (typed: string) => completeName(typed),
  filesIn: (paths: readonly string[]) => filesIn(pathsOnDisk(paths)),
};
