import { statSync } from "node:fs";
import { join } from "node:path";
import { CASE_ID } from "../../core/case/case.ts";
import { writeOut } from "../../core/text/command-text.ts";
import { isOurs } from "../../errors.ts";
import type { Examine, HealthIssue } from "../../ports/health.ts";
import type { Vault } from "../../ports/vault.ts";
import type { ConfStore } from "../case-store.ts";
import { idsBeingDeleted } from "../cases/delete-case.ts";
import { idsIn } from "../cases/list-cases.ts";
import { type Folders, foldersOf, namesIn } from "../folders.ts";
import type { StoreEnv } from "../store-env.ts";
import { fileProblem, inWords, isFileError } from "../store-errors.ts";
import { healthOf } from "./case-files.ts";
import { evidenceFindings, unlockedFiles } from "./evidence.ts";
import { type HealthFinding, lookedAtLater, seen } from "./findings.ts";
import { leftTextFindings } from "./left-texts.ts";
import { leftoverFindings } from "./leftovers.ts";
import { keptFindings, orphanFindings } from "./orphans.ts";
import { permissionFindings } from "./permissions.ts";
import { unsavableFindings } from "./unsavable.ts";

/** Every case there is or was: a file that went away is known by its backups. */
const allIds = (folders: Folders): string[] => {
  const backups = seen<string[]>(
    { path: folders.backups },
    () => namesIn(folders.backups),
    () => [],
  );
  const known = backups
    .filter((name) => /\.(last|\d+)\.json$/.test(name))
    .map((name) => name.replace(/\.(last|\d+)\.json$/, ""));
  const gone = idsBeingDeleted(folders);
  const lost = known.filter((id) => !gone.includes(id));
  return [...new Set([...idsIn(folders), ...lost])].filter((id) => CASE_ID.test(id)).sort();
};

const told = ({ mend, ...found }: HealthFinding): HealthIssue => ({ ...found, mendable: mend !== undefined });

const mended = (finding: HealthFinding): HealthIssue => {
  const { mend } = finding;
  const issue = told(finding);
  if (mend === undefined) return issue;
  try {
    return { ...issue, done: mend() };
  } catch (error) {
    // One thing that cannot be mended does not keep the others from it.
    if (isOurs(error, "Problem"))
      return {
        ...issue,
        remedy: (asTyped) => [error.message, ...error.hints.map((hint) => writeOut(hint, asTyped))].join(" "),
      };
    if (isFileError(error)) return { ...issue, remedy: fileProblem(error, "mend", issue.path).message };
    throw error;
  }
};

/** Looks at all that is kept under the home folder of a store. See `Examine`. */
export const examineOf =
  (store: ConfStore, vault: Vault, world: StoreEnv): Examine =>
  async (how) => {
    const folders = foldersOf(store.home);
    const there = inWords("read", folders.home, () => statSync(folders.home, { throwIfNoEntry: false }) !== undefined);
    const findings: HealthFinding[] = there
      ? [
          ...seen({ path: folders.home }, () => permissionFindings(folders, world.platform)),
          ...leftoverFindings(folders, world),
          ...seen({ path: folders.home }, () => leftTextFindings(folders, store)),
        ]
      : [];
    const all = seen<string[]>(
      { path: folders.cases },
      () => (there ? allIds(folders) : []),
      (found) => {
        findings.push(...found);
        return [];
      },
    );
    if (there) findings.push(...seen({ path: folders.home }, () => orphanFindings(folders, all, world)));
    if (there) findings.push(...seen({ path: folders.home }, () => unsavableFindings(folders, all)));
    if (there) findings.push(...seen({ path: folders.deleted }, () => keptFindings(folders, all)));
    const ids = all.filter((id) => how.case === undefined || id === how.case);
    for (const id of ids) {
      const health = healthOf(store.contextOf(id), store.restore);
      findings.push(...health.found);
      const spot = { path: join(folders.vault, id), id };
      findings.push(...(await lookedAtLater(spot, () => unlockedFiles(store.contextOf(id), vault))));
      const { case: read } = health;
      if (read !== undefined)
        findings.push(...(await lookedAtLater(spot, () => evidenceFindings(folders, vault, read, how.deep))));
    }
    const once = [...new Map(findings.map((one) => [`${one.kind} ${one.path} ${one.say}`, one])).values()];
    const wanted = once.filter((one) => how.case === undefined || one.case === undefined || one.case === how.case);
    const issues = wanted.map(how.repair ? mended : told);
    return { home: folders.home, cases: ids, issues };
  };
