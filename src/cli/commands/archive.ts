import { titleOf } from "../../core/interview/progress.ts";
import { sentence } from "../../core/text/text.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { withStored } from "../flow/case/session.ts";

/** `archive CASE`: takes a case out of the list of open ones; `undo` brings it back. */
export const archive = async (
  io: CaseAccess,
  options: { readonly case?: string; readonly undo?: boolean },
): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => {
    const { archivedAt: _drop, ...open } = session.case;
    session.put(options.undo ? open : { ...session.case, archivedAt: io.now() });
  });
  io.err(
    options.undo
      ? `Open again: ${titleOf(chosen)}`
      : `${sentence(`Archived: ${titleOf(chosen)}`)} Bring it back with   ${io.asTyped(`archive ${chosen.id} --undo`)}`,
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<{ readonly case?: string; readonly undo?: boolean }> = {
  shape: (command) => command.addArgument(caseArgument()).option("--undo", "bring it back"),
  examples: ["archive logo", "archive logo --undo"],
  run: archive,
};
