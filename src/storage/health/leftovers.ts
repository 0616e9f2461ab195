import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { CASE_ID } from "../../core/case/case.ts";
import type { CommandText } from "../../core/text/command-text.ts";
import { count } from "../../core/text/text.ts";
import { finishErasing, finishRemovals, halfErased, idsBeingDeleted, notBegun } from "../cases/delete-case.ts";
import { copiesBegun, endCopy } from "../cases/unfinished-copies.ts";
import { rmSync } from "../files/retry.ts";
import { type Folders, namesIn } from "../folders.ts";
import { holderOf, takeProcessLock } from "../process-lock/process-lock.ts";
import type { StoreEnv } from "../store-env.ts";
import { isHeldNow } from "../sweep.ts";
import { isForgotten, isLeft } from "../temp-files.ts";
import { type HealthFinding, seen } from "./findings.ts";

/** To take a lock, or to take one away, takes milliseconds. */
const HALF_LEFT = 10_000;

const ageOf = (path: string): number => {
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined ? 0 : Date.now() - there.mtimeMs;
};

/** Half-written files beside the cases. One of a case that is open somewhere may still be in use. */
const caseTempFiles = (folders: Folders, world: StoreEnv): string[] =>
  [folders.cases, folders.backups, folders.quarantine, folders.history].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => /\.json\.tmp-|\.tmp$/.test(name))
      .map((name) => join(folder, name))
      .filter((path) => !isHeldNow(folders, basename(path).split(".")[0] ?? "", world)),
  );

/** Of deletions that were broken off before anything happened. */
const emptyFolders = (folders: Folders, world: StoreEnv): string[] =>
  notBegun(folders).filter((path) => !isHeldNow(folders, basename(path).split(".")[0] ?? "", world));

const pathsIn = (folder: string): string[] => namesIn(folder).map((name) => join(folder, name));

/** What was on its way into the vault, out of a bundle, or out to the person's own folders. */
const otherTempFiles = (folders: Folders): string[] => {
  const temps = [folders.tempFiles, folders.deleted, ...pathsIn(folders.vault)].flatMap(pathsIn);
  const halves = temps.filter((path) => basename(path).startsWith("tmp-"));
  const incoming = pathsIn(folders.incoming).filter((path) => !path.endsWith(".new"));
  return [...halves, ...incoming].filter((path) => isLeft(path) || isForgotten(path));
};

/** What was begun as a whole and broken off. The next command ends it too. */
const brokenOff = (
  folders: Folders,
  ids: readonly string[],
  words: { readonly kind: string; readonly say: string; readonly remedy: string; readonly done: string },
  mend: (id: string) => void,
): HealthFinding[] =>
  ids.map((id) => ({
    kind: words.kind,
    case: id,
    path: folders.home,
    say: words.say.replace("ID", id),
    grave: true,
    remedy: words.remedy,
    mend: () => {
      mend(id);
      return [words.done];
    },
  }));

const removalFindings = (folders: Folders, world: StoreEnv): HealthFinding[] =>
  brokenOff(
    folders,
    idsBeingDeleted(folders).filter((id) => !isHeldNow(folders, id, world)),
    {
      kind: "deleted",
      say: "The case ID was being deleted when it was interrupted. Some of its files are still in their old places.",
      remedy: "Moves them to the deleted case, and erases all of it if that was wanted.",
      done: "Finished it.",
    },
    (id) => finishRemovals(folders, (one) => one === id),
  );

const copyFindings = (folders: Folders, world: StoreEnv): HealthFinding[] =>
  brokenOff(
    folders,
    copiesBegun(folders).filter((id) => !isHeldNow(folders, id, world)),
    {
      kind: "copy",
      say: "A copy of a case (clone or import) was started under the id ID and interrupted.",
      remedy: "Removes what was copied, unless the case is there. What it was copied from is not touched.",
      done: "Ended it.",
    },
    (id) => endCopy(folders, id),
  );

const erasingFindings = (folders: Folders): HealthFinding[] => {
  const [first] = halfErased(folders);
  if (first === undefined) return [];
  const mend = () => {
    finishErasing(folders);
    return ["Erased it."];
  };
  const say = `Erasing a deleted case was interrupted: ${first}`;
  return [{ kind: "erased", path: first, say, grave: true, remedy: "Erases the rest.", mend }];
};

const tempFileFinding = (paths: readonly string[]): HealthFinding[] => {
  const [first] = paths;
  if (first === undefined) return [];
  return [
    {
      kind: "draft",
      path: first,
      say: `${count(paths.length, "half-written file")} left by an interrupted run, such as ${first}.`,
      grave: true,
      remedy: "Removes them: nothing uses them, and they contain your words.",
      mend: () => {
        for (const path of paths) rmSync(path, { recursive: true, force: true });
        return [`Removed ${count(paths.length, "half-written file")}.`];
      },
    },
  ];
};

const lockFinding = (folders: Folders, id: string, world: StoreEnv): HealthFinding[] => {
  const holder = holderOf(folders.locks, id, world);
  const path = join(folders.locks, `${id}.lock`);
  if (holder === undefined) return [];
  const { owner, verdict } = holder;
  if (verdict === "gone" || verdict === "silent" || owner === undefined)
    return [
      {
        kind: "lock",
        case: id,
        path,
        say: "There is a lock left by a process that has ended.",
        grave: true,
        remedy: "Takes over the lock and releases it.",
        mend: () => {
          takeProcessLock(folders.locks, id, world).release();
          return ["Released the old lock."];
        },
      },
    ];
  const who = `process ${owner.pid} on ${owner.host}`;
  if (verdict === "held") return [{ kind: "open", case: id, path, say: `Open now in ${who}.`, grave: false }];
  const say = `Opened by ${who}. It may be open there still, or not.`;
  const remedy: CommandText = (asTyped) =>
    `Close it there. If you are sure that it is not open   ${asTyped(`doctor ${id} --repair --take-over`)}`;
  const mend = () => {
    takeProcessLock(folders.locks, id, world).release();
    return ["Let the lock go."];
  };
  return [{ kind: "lock", case: id, path, say, grave: false, remedy, ...(world.takeOver ? { mend } : {}) }];
};

/** What was put up or taken away by half when a process was killed. */
const halfFindings = (folders: Folders): HealthFinding[] =>
  namesIn(folders.locks)
    .filter((name) => /\.(gate|tmp|gone)$|\.lock-[\w-]+$/.test(name) && ageOf(join(folders.locks, name)) > HALF_LEFT)
    .map((name) => {
      const path = join(folders.locks, name);
      const mend = () => {
        rmSync(path, { recursive: true, force: true });
        return ["Removed it."];
      };
      return {
        kind: "lock",
        path,
        say: "Part of a lock is left of a process that was killed while it opened or closed a case.",
        grave: true,
        remedy: "Removes it.",
        mend,
      };
    });

const idsWithLock = (folders: Folders): string[] => [
  ...new Set(
    namesIn(folders.locks)
      .map((name) => name.replace(/\.(lock|json)$/, ""))
      .filter((id) => CASE_ID.test(id)),
  ),
];

/** What killed runs left: drafts, locks. */
export const leftoverFindings = (folders: Folders, world: StoreEnv): HealthFinding[] => [
  ...seen({ path: folders.locks }, () => [
    ...idsWithLock(folders).flatMap((id) =>
      seen({ path: join(folders.locks, `${id}.lock`), id }, () => lockFinding(folders, id, world)),
    ),
    ...halfFindings(folders),
  ]),
  ...seen({ path: folders.home }, () => [
    ...removalFindings(folders, world),
    ...copyFindings(folders, world),
    ...erasingFindings(folders),
  ]),
  ...seen({ path: folders.home }, () =>
    tempFileFinding([...caseTempFiles(folders, world), ...otherTempFiles(folders), ...emptyFolders(folders, world)]),
  ),
];
