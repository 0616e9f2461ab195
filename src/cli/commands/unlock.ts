import { titleOf } from "../../core/interview/progress.ts";
import { sentence } from "../../core/text/text.ts";
import { Problem } from "../../errors.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { type CommandFile, caseArgument, filled } from "../command.ts";
import { reEncryptFiles } from "../flow/case/lock-files.ts";
import { givePassphrase } from "../flow/case/passphrase.ts";
import { lockedIdOf, pickCase } from "../flow/case/pick-case.ts";
import { printJson } from "../flow/tell.ts";

export interface UnlockOptions {
  readonly case?: string;
  readonly passphraseFile?: string;
  readonly leaveDamaged?: boolean;
  readonly json?: boolean;
}

/** `unlock [CASE]`: takes the lock off for good. Run again, it finishes an unlock that was interrupted. */
export const unlock = async (io: CaseAccess, options: UnlockOptions): Promise<void> => {
  const id = lockedIdOf(io, options.case);
  if (id === undefined) {
    const chosen = await pickCase(io, options.case);
    throw new Problem(`The case "${chosen.id}" is not locked. Nothing was changed.`);
  }
  await givePassphrase(io, id, options.passphraseFile);
  const c = io.cases.read(id);
  await io.cases.setPassphrase(id, undefined, () => reEncryptFiles(io, c, "plain", options.leaveDamaged === true));
  if (options.json) {
    printJson(io, { id, title: titleOf(c), locked: false });
    return;
  }
  io.err(`${sentence(`Unlocked: ${titleOf(c)}`)} Anyone who can read your files can read it now.`);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<UnlockOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .option("--passphrase-file <path>", "read the passphrase from the first line of a file", filled)
      .option("--leave-damaged", "go ahead even if an evidence file was changed or cannot be opened")
      .option("--json", "as JSON"),
  examples: ["unlock", "unlock 2026-11-15-k7qf"],
  run: unlock,
};
