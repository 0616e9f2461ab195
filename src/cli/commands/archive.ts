import { titleOf } from "../../core/interview/progress.ts";
import { sentence } from "../../core/text/text.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { withStored } from "../flow/case/session.ts";
import { printJson } from "../flow/tell.ts";

export interface ArchiveOptions {
  readonly case?: string;
  readonly undo?: boolean;
  readonly json?: boolean;
}

/** `archive CASE`: takes a case out of the list of open ones; `undo` brings it back. */
export const archive = async (io: CaseAccess, options: ArchiveOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => {
    const { archivedAt: _drop, ...open } = session.case;
    session.put(options.undo ? open : { ...session.case, archivedAt: io.now() });
  });
  if (options.json) {
    printJson(io, { id: chosen.id, title: titleOf(chosen), archived: options.undo !== true });
    return;
  }
  io.err(
    options.undo
      ? `Open again: ${titleOf(chosen)}`
      : `${sentence(`Archived: ${titleOf(chosen)}`)} Bring it back with   ${io.asTyped(`archive ${chosen.id} --undo`)}`,
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ArchiveOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--undo", "bring it back").option("--json", "as JSON"),
  examples: ["archive logo", "archive logo --undo"],
  run: archive,
};
