import { type Case, newCase } from "../../core/case/case.ts";
import { exhibitName, filesNamed } from "../../core/case/exhibits.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { count, oneLine, sentence, series } from "../../core/text/text.ts";
import type { KeptState } from "../../ports/vault.ts";
import type { CaseAccess, Output, Store } from "../../ports/world.ts";
import { type CommandFile, caseArgument, filled } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { type Session, withSession } from "../flow/case/session.ts";
import { printJson } from "../flow/tell.ts";

const SAY: Readonly<Record<Exclude<KeptState, "good">, string>> = {
  changed: "was changed",
  missing: "is missing",
  locked: "is locked and its key is missing",
};

/**
 * Copies the files of a case into the vault of another, which is its own from then on. A file that is missing or was
 * changed is told and left out: the copy names it, and `evidence verify` says so.
 */
export const cloneFiles = async (io: Output & Store, from: Case, to: Case): Promise<void> => {
  const files = [...filesNamed(to)];
  const total = Object.values(to.originals).reduce((sum, one) => sum + one.bytes, 0);
  const progress = io.progress(`Copying ${count(files.length, "file")}`);
  let before = 0;
  try {
    for (const [sha256, ids] of files) {
      let size = 0;
      const state = await io.vault.bring(from.id, to.id, sha256, (done) => {
        size = done;
        progress.seen(before + done, Math.max(total, before + done));
      });
      before += size;
      const names = series(ids.map((id) => exhibitName(to, id)));
      if (state !== "good") io.err(`! The file of ${names} ${SAY[state]}. It was not copied.`);
    }
  } finally {
    progress.end();
  }
};

export interface CloneOptions {
  readonly case?: string;
  readonly title?: string;
  readonly json?: boolean;
}

/**
 * `clone CASE`: a copy under a new id, to begin a like case from, with a vault of its own. Private notes, unsent texts and
 * the records of what was handed out stay with the first. The copy of a locked case is locked with the same passphrase.
 */
export const clone = async (io: CaseAccess, options: CloneOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  const fresh = newCase(io.cases.newId(), io.now());
  const { archivedAt: _drop, calendar: _given, ...kept } = chosen;
  const title = oneLine(options.title ?? `Copy of ${titleOf(chosen)}`).slice(0, 200);
  const copy = {
    ...kept,
    id: fresh.id,
    createdAt: fresh.createdAt,
    updatedAt: fresh.updatedAt,
    title,
    notes: [],
    unsent: {},
    filings: [],
  };
  io.cases.lockLike(fresh.id, chosen.id);
  const copied = async (session: Session) => {
    // The files first: a case never names a file that is not there yet.
    await cloneFiles(io, chosen, copy);
    session.put(copy);
  };
  await withSession(io, fresh, copied, "copy");
  if (options.json) {
    printJson(io, { id: fresh.id, title, from: chosen.id, locked: io.cases.isEncrypted(fresh.id) });
    return;
  }
  io.out(fresh.id);
  if (io.cases.isEncrypted(fresh.id)) io.err("The copy is locked with the same passphrase.");
  io.err(`${sentence(`Cloned: ${title}`)} Go on with   ${io.asTyped(`resume ${fresh.id}`)}`);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<CloneOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .option("--title <text>", "the title of the copy", filled)
      .option("--json", "as JSON"),
  examples: ["clone logo", 'clone logo --title "Second milestone"'],
  run: clone,
};
