import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { CASE_VERSION, type Case } from "../../core/case/case.ts";
import { versionOf } from "../../core/case/migrations.ts";
import { count, series } from "../../core/text/text.ts";
import type { Restored } from "../../ports/cases.ts";
import { copiesOf } from "../cases/backups.ts";
import { type CaseContext, readCaseOnDisk } from "../cases/case-context.ts";
import { faultOf, isLockedFile, needsPassphrase } from "../cases/case-fault.ts";
import { textOf } from "../cases/case-file.ts";
import { readStored, Unreadable } from "../cases/case-text.ts";
import { restorable } from "../cases/restore.ts";
import { readKept } from "../files/read-bounded.ts";
import { renameSync } from "../files/retry.ts";
import { caseFile, freePath, makeFolder, namesIn, stampOf } from "../folders.ts";
import { sha256 } from "../hashes.ts";
import { headPath, journalPath } from "../history/journal.ts";
import { checkJournal } from "../history/journal-check.ts";
import { noCopy, withPassphrase } from "../store-errors.ts";
import { type HealthFinding, seen } from "./findings.ts";

const MOST = 12;

const named = (what: readonly string[]): string =>
  `${series(what.slice(0, MOST))}${what.length > MOST ? ` and ${what.length - MOST} more` : ""}`;

/** What a restored case lacks, in sentences. */
const lackLines = (plan: Omit<Restored, "from" | "quarantined">): string[] => [
  ...(plan.again > 0 ? [`${count(plan.again, "later change")} made again from the history.`] : []),
  plan.missing.length > 0
    ? `${count(plan.missing.length, "later change is", "later changes are")} missing: ${named(plan.missing)}.`
    : "According to the journal, nothing is missing.",
  ...(plan.opened ? ["Unlike the damaged file, that copy is not locked. Lock the case again afterwards."] : []),
  ...(plan.differs.length > 0 ? [`The damaged file says something else at: ${named(plan.differs)}.`] : []),
];

const restoreFinding = (context: CaseContext, say: string, restore: (id: string) => Restored): HealthFinding => {
  const { folders, id } = context;
  const path = caseFile(folders, id);
  const found = { kind: "damaged", case: id, path, say, grave: true };
  if (needsPassphrase(context)) return { ...found, remedy: withPassphrase(id) };
  const plan = restorable(context);
  if (plan === undefined) return { ...found, remedy: noCopy(isLockedFile(context)) };
  const begin =
    plan.from === path
      ? "Sets the file aside and locks its contents again with the same passphrase."
      : "Sets the file aside and replaces it with the last good copy.";
  return {
    ...found,
    remedy: [begin, ...lackLines(plan)].join(" "),
    mend: () => {
      const done = restore(id);
      const aside = existsSync(done.quarantined) ? [`The damaged file is kept: ${done.quarantined}`] : [];
      const did = done.from === path ? "Locked it again with the same passphrase." : `Went back to ${done.from}.`;
      return [did, ...lackLines(done), ...aside];
    },
  };
};

const readFindings = (
  context: CaseContext,
  restore: (id: string) => Restored,
): { case?: Case; found: HealthFinding[] } => {
  const { folders, id } = context;
  const path = caseFile(folders, id);
  const fault = faultOf(context);
  if (fault === "missing")
    return { found: [restoreFinding(context, "The case file is gone. An earlier copy is there.", restore)] };
  if (fault === undefined) {
    const { read, plain } = readCaseOnDisk(context);
    const version = versionOf(JSON.parse(plain.replace(/^\uFEFF/, "")));
    const say = `Saved in version ${version}; the next save updates it to ${CASE_VERSION}.`;
    return {
      case: read,
      found: version === CASE_VERSION ? [] : [{ kind: "version", case: id, path, say, grave: false }],
    };
  }
  if (fault.kind === "locked") {
    const say = "Locked with a passphrase, so its contents were not checked.";
    return {
      found: [{ kind: "locked", case: id, path, say, grave: false, remedy: "Give the case to check inside it." }],
    };
  }
  if (fault.kind === "damaged")
    return { found: [restoreFinding(context, `The case file is damaged: ${fault.message}.`, restore)] };
  const remedy = "Nothing: update dispute-coach (npm install --global dispute-coach@latest).";
  return {
    found: [{ kind: "newer", case: id, path, say: `Cannot be opened here: ${fault.message}.`, grave: true, remedy }],
  };
};

/** Moves a file into quarantine. Out: where it is now. */
const setAside = (context: CaseContext, path: string): string => {
  makeFolder(context.folders.quarantine);
  const stem = `${context.id}.${stampOf(context.now())}.${basename(path)
    .slice(context.id.length + 1)
    .replace(/\.json$/, "")}`;
  const to = freePath(context.folders.quarantine, stem, ".json");
  renameSync(path, to);
  return to;
};

const copyFindings = (context: CaseContext): HealthFinding[] =>
  copiesOf(context.folders, context.id).flatMap((path) => {
    if (!existsSync(path)) return [];
    try {
      // Read as the case file would be.
      readStored(readKept(path).toString("utf8"), context.id, context.keys);
      return [];
    } catch (error) {
      if (error instanceof Unreadable && error.kind === "locked") return [];
      const mend = () => [`Set the backup aside: ${setAside(context, path)}`];
      const say = `A backup cannot be read: ${basename(path)}.`;
      return [{ kind: "backup", case: context.id, path, say, grave: true, remedy: "Sets it aside.", mend }];
    }
  });

/** In: is the case damaged? If so, it need not be said that it differs from the journal. */
const journalFindings = (context: CaseContext, damaged: boolean): HealthFinding[] => {
  const { folders, id } = context;
  const stored = damaged ? undefined : textOf(folders, id);
  const state = checkJournal(folders, id, stored === undefined ? undefined : sha256(stored));
  const path = journalPath(folders, id);
  const mend = () => {
    const kept = [path, headPath(folders, id)].filter(existsSync).map((one) => setAside(context, one));
    return [
      `Set the journal aside${kept[0] === undefined ? "" : `: ${kept[0]}`}. A new one starts with the next save.`,
    ];
  };
  const remedy = "Sets it aside; a new one starts with the next save. The case itself is not changed.";
  return [
    ...state.faults.map((say) => ({
      kind: "journal",
      case: id,
      path,
      say: `${capitalised(say)}.`,
      grave: true,
      remedy,
      mend,
    })),
    ...state.notes.map((say) => ({ kind: "journal", case: id, path, say: `${capitalised(say)}.`, grave: false })),
  ];
};

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const quarantineFindings = ({ folders, id }: CaseContext): HealthFinding[] => {
  const names = namesIn(folders.quarantine).filter((name) => name.startsWith(`${id}.`));
  const [first] = names;
  if (first === undefined) return [];
  const path = join(folders.quarantine, first);
  const say = `${count(names.length, "file")} set aside in an earlier repair, such as ${path}. They are kept.`;
  return [{ kind: "quarantine", case: id, path, say, grave: false }];
};

/** The state of one case: can it be read, do its backups and its journal hold? Out: the case too, when it can be read. */
export const healthOf = (
  context: CaseContext,
  restore: (id: string) => Restored,
): { case?: Case; found: HealthFinding[] } => {
  const { folders, id } = context;
  const read = seen<ReturnType<typeof readFindings>>(
    { path: caseFile(folders, id), id },
    () => readFindings(context, restore),
    (found) => ({ found }),
  );
  const isUnread = read.found.some((one) => one.kind === "damaged" || one.kind === "unreadable");
  const found = [
    ...seen({ path: folders.backups, id }, () => copyFindings(context)),
    ...read.found,
    ...seen({ path: journalPath(folders, id), id }, () => journalFindings(context, isUnread)),
    ...seen({ path: folders.quarantine, id }, () => quarantineFindings(context)),
  ];
  return read.case === undefined ? { found } : { case: read.case, found };
};
