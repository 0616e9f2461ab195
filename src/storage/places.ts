import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../ports/places.ts";
import { type Folders, foldersOf } from "./folders.ts";

type Row = readonly [name: string, what: string, path: (folders: Folders) => string];

const COMPILED = "the program made ready, so that it starts sooner; you can delete it";

/** The bytes of all files under a folder, 0 where there is none. What goes away meanwhile counts nothing. */
const bytesUnder = (folder: string): number => {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const sizes = files.map((one) => statSync(join(one.parentPath, one.name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Every place in which something is kept, in the order in which `where` and `help files` name it. */
const PLACES: readonly Row[] = [
  ["home", "everything of the program", ({ home }) => home],
  ["cases", "your cases, one file each", ({ cases }) => cases],
  ["evidence", "the originals of your exhibits, a folder for each case", ({ vault }) => vault],
  ["backups", "earlier copies of each case", ({ backups }) => backups],
  ["history", "what undo goes back to", ({ history }) => history],
  ["journal", "when something changed, without what you wrote", ({ journal }) => journal],
  ["exports", "documents you only looked at; a saved one is where you said", ({ home }) => join(home, "out")],
  ["deleted", "deleted cases, until you erase them for good", ({ deleted }) => deleted],
  ["quarantine", "damaged files, set aside and never overwritten", ({ quarantine }) => quarantine],
  ["compiled", COMPILED, ({ compiled }) => compiled],
  ["settings", "your settings", ({ home }) => join(home, "settings.json")],
  ["rules", "a rulebook of your own, if you use one", ({ home }) => join(home, "rules.json")],
  ["languages", "languages for words in pictures, if you added any", ({ home }) => join(home, "ocr")],
];

/** The places under a home folder, and whether each is there. Reading makes none of them. */
export const placesIn = (home: string): readonly Place[] => {
  const folders = foldersOf(home);
  return PLACES.map(([name, what, pathIn]) => {
    const path = pathIn(folders);
    const isThere = existsSync(path);
    return { name, what, path, isThere, ...(isThere && name === "compiled" ? { bytes: bytesUnder(path) } : {}) };
  });
};
