import { chmodSync, type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { count } from "../../core/text/text.ts";
import { emptyCompiled, type Folders } from "../folders.ts";
import { modeOf, OTHERS, openAbove, sharedPart } from "../permissions.ts";
import { type HealthFinding, seen } from "./findings.ts";

/** What is in a folder; where we may not look, that is a finding. */
const entriesIn = (folder: string, unread: HealthFinding[]): Dirent[] =>
  seen<Dirent[]>(
    { path: folder },
    () => readdirSync(folder, { withFileTypes: true }),
    (found) => {
      unread.push(...found);
      return [];
    },
  );

/** All files and folders of the home folder, itself first. Links are not followed. */
const everything = (home: string, unread: HealthFinding[]): { path: string; folder: boolean }[] => {
  const inside = (at: string): { path: string; folder: boolean }[] =>
    entriesIn(at, unread).flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) return [{ path, folder: true }, ...inside(path)];
      return entry.isFile() ? [{ path, folder: false }] : [];
    });
  return [{ path: home, folder: true }, ...inside(home)];
};

/** Others could have put code there, and nobody can tell now. Where it cannot be emptied, a start finds it not ours and leaves it. */
const dropCompiled = ({ compiled }: Folders): void => {
  try {
    emptyCompiled(compiled);
  } catch {
    // What is left belongs to somebody else.
  }
};

const close = (folders: Folders, paths: readonly string[], mode: number, platform: string): string[] => {
  const left = paths.filter((path) => {
    try {
      chmodSync(path, mode);
    } catch {
      // Told below: it is open still.
    }
    return ((modeOf(path, platform) ?? 0) & OTHERS) !== 0;
  });
  dropCompiled(folders);
  const closed = paths.length - left.length;
  return [
    ...(closed > 0 ? [`Made ${count(closed, "path")} private.`] : []),
    ...(left.length > 0
      ? [`Could not make ${left[0]} private: the disk has no permissions, or the file is not yours.`]
      : []),
  ];
};

const openOnes = (
  folders: Folders,
  found: { path: string; folder: boolean }[],
  folder: boolean,
  platform: string,
): HealthFinding[] => {
  const paths = found.filter((one) => one.folder === folder && ((modeOf(one.path, platform) ?? 0) & OTHERS) !== 0);
  const [first] = paths;
  if (first === undefined) return [];
  const all = paths.map((one) => one.path);
  return [
    {
      kind: "rights",
      path: first.path,
      say: `Other people on this computer can look into ${count(all.length, folder ? "folder" : "file")}, such as ${first.path}.`,
      grave: true,
      remedy: "Makes it private (folders 0700, files 0600).",
      mend: () => close(folders, all, folder ? 0o700 : 0o600, platform),
    },
  ];
};

/** Who else can look in: the rights of all files and folders, the folders above, and places known for being shared. */
export const permissionFindings = (folders: Folders, platform: string): HealthFinding[] => {
  const unread: HealthFinding[] = [];
  const found = everything(folders.home, unread);
  const above = openAbove(folders.home, platform);
  const shared = sharedPart(folders.home);
  return [
    ...unread,
    ...openOnes(folders, found, true, platform),
    ...openOnes(folders, found, false, platform),
    ...(above === undefined
      ? []
      : [
          {
            kind: "above",
            path: above,
            say: `Other people on this computer can change the folder above: ${above}. They could replace your folder with another.`,
            grave: true,
            remedy: "Only you can fix this: move your cases and set DISPUTE_COACH_HOME to the new folder.",
          },
        ]),
    ...(shared === undefined
      ? []
      : [
          {
            kind: "shared",
            path: folders.home,
            say: `The folder with your cases is in ${shared}: anyone who shares it can read them.`,
            grave: false,
            remedy: "Lock your cases, or move the folder and set DISPUTE_COACH_HOME.",
          },
        ]),
  ];
};
