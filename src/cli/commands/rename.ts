import { renameCase } from "../../core/interview/edit.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { type CommandFile, titleFrom } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { withStored } from "../flow/case/session.ts";
import { printJson } from "../flow/tell.ts";

export interface RenameOptions {
  readonly case: string;
  readonly title: string;
  readonly json?: boolean;
}

/** `rename CASE TITLE`. */
export const rename = async (io: CaseAccess, options: RenameOptions): Promise<void> => {
  const title = titleFrom(options.title);
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => session.put(renameCase(session.case, title)));
  if (options.json) printJson(io, { id: chosen.id, title });
  else io.err(`Renamed: ${title}`);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<RenameOptions> = {
  shape: (command) =>
    command
      .argument("<case>", "id or words of the title")
      .argument("<title>", "the new title")
      .option("--json", "as JSON"),
  examples: ['rename logo "Logo milestone, northwind"'],
  run: rename,
};
