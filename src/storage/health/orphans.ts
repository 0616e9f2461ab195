import { CASE_ID } from "../../core/case/case.ts";
import { count } from "../../core/text/text.ts";
import { belongingsOf } from "../cases/belongings.ts";
import { idsBeingDeleted, keptDeleted, putAway } from "../cases/delete-case.ts";
import { copiesBegun } from "../cases/unfinished-copies.ts";
import { type Folders, namesIn } from "../folders.ts";
import type { StoreEnv } from "../store-env.ts";
import { isHeldNow } from "../sweep.ts";
import type { HealthFinding } from "./findings.ts";

/** The ids that files beside the cases are of. */
const idsBeside = (folders: Folders): string[] => [
  ...new Set(
    [folders.vault, folders.history, folders.journal, folders.quarantine, folders.backups, folders.cards]
      .flatMap(namesIn)
      .map((name) => name.split(".")[0] ?? "")
      .filter((id) => CASE_ID.test(id)),
  ),
];

/** Evidence, history or journal of a case that is not there: of a first save that was broken off, or its file was taken away. */
export const orphanFindings = (folders: Folders, cases: readonly string[], world: StoreEnv): HealthFinding[] => {
  const known = new Set([...cases, ...idsBeingDeleted(folders), ...copiesBegun(folders)]);
  return idsBeside(folders)
    .filter((id) => !known.has(id) && !isHeldNow(folders, id, world))
    .flatMap((id): HealthFinding[] => {
      const paths = belongingsOf(folders, id);
      const [first] = paths;
      if (first === undefined) return [];
      return [
        {
          kind: "orphan",
          case: id,
          path: first,
          say: `There is no case ${id}, but ${count(paths.length, "file or folder of it is", "files and folders of it are")} left, such as ${first}.`,
          grave: true,
          remedy: "Moves them to the deleted cases, where they are kept.",
          mend: () => [`Moved to ${putAway(folders, id, world.now())}`],
        },
      ];
    });
};

/** Deleted cases that are kept: nothing to mend, and nothing else ever says so. */
export const keptFindings = (folders: Folders, cases: readonly string[]): HealthFinding[] =>
  keptDeleted(folders).map(({ id, path, whole }) => ({
    kind: "kept",
    case: id,
    path,
    say: `A deleted case is kept: ${path}`,
    grave: false,
    remedy: (asTyped) => {
      if (cases.includes(id)) return "There is a case with that id again. Remove the folder if you do not need it.";
      const back = whole ? `Bring it back with ${asTyped(`delete ${id} --undo`)}, or erase` : "Erase";
      return `${back} it for good with   ${asTyped(`delete ${id} --for-good`)}`;
    },
  }));
