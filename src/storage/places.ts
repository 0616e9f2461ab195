import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../ports/places.ts";
import { type Folders, foldersOf } from "./folders.ts";

type Row = readonly [name: string, what: string, path: (folders: Folders) => string];

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
  ["settings", "your settings", ({ home }) => join(home, "settings.json")],
  ["rules", "a rulebook of your own, if you use one", ({ home }) => join(home, "rules.json")],
  ["languages", "languages for words in pictures, if you added any", ({ home }) => join(home, "ocr")],
];

/** The places under a home folder, and whether each is there. Reading makes none of them. */
export const placesIn = (home: string): readonly Place[] => {
  const folders = foldersOf(home);
  return PLACES.map(([name, what, pathIn]) => {
    const path = pathIn(folders);
    return { name, what, path, isThere: existsSync(path) };
  });
};
