import { newCase } from "../../core/case/case.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { oneLine, sentence } from "../../core/text/text.ts";
import type { Io } from "../../ports.ts";
import { type CommandFile, caseArgument, filled } from "../command.ts";
import { cloneFiles } from "../flow/clone-files.ts";
import { pickCase } from "../flow/pick-case.ts";
import { type Session, withSession } from "../flow/session.ts";

/**
 * `clone CASE`: a copy under a new id, to begin a like case from, with a vault of its own. Private notes, unsent texts and
 * the record of what was handed out stay with the first. The copy of a locked case is locked with the same passphrase.
 */
export const clone = async (io: Io, options: { readonly case?: string; readonly title?: string }): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  const fresh = newCase(io.cases.newId(), io.now());
  const { archivedAt: _drop, ...kept } = chosen;
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
    // The files first: a case never names one that is not there yet.
    await cloneFiles(io, chosen, copy);
    session.put(copy);
  };
  await withSession(io, fresh, copied, "copy");
  io.out(fresh.id);
  if (io.cases.isSealed(fresh.id)) io.err("The copy is locked with the same passphrase.");
  io.err(`${sentence(`Cloned: ${title}`)} Go on with   ${io.asTyped(`resume ${fresh.id}`)}`);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<{ readonly case?: string; readonly title?: string }> = {
  shape: (command) => command.addArgument(caseArgument()).option("--title <text>", "what you call the copy", filled),
  examples: ["clone logo", 'clone logo --title "Second milestone"'],
  run: clone,
};
