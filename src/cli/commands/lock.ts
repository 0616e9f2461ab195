import { titleOf } from "../../core/interview/progress.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { type CommandFile, caseArgument, filled } from "../command.ts";
import { reEncryptFiles } from "../flow/case/lock-files.ts";
import { givePassphrase, newPassphrase } from "../flow/case/passphrase.ts";
import { lockedIdOf, pickCase } from "../flow/case/pick-case.ts";
import { printJson } from "../flow/tell.ts";

export interface LockOptions {
  readonly case?: string;
  readonly passphraseFile?: string;
  readonly json?: boolean;
}

const AFTER = [
  "You will be asked for the passphrase each time. Nobody can open the case without it, so keep it safe.",
  "Locked: the case, its backups, its history and its evidence. Previews are removed. Not locked: the journal (when something changed, not what you wrote); the number, size and checksum of the files; what you exported; and copies of the case under another id.",
  "The readable files were replaced. A disk, above all an SSD, can keep traces of them for a while.",
];

/** `lock [CASE]`: encrypts a case and its evidence with a passphrase. Run again, it finishes a lock that was interrupted. */
export const lock = async (io: CaseAccess, options: LockOptions): Promise<void> => {
  const lockedId = lockedIdOf(io, options.case);
  if (lockedId !== undefined) await givePassphrase(io, lockedId, options.passphraseFile);
  const chosen = lockedId === undefined ? await pickCase(io, options.case) : io.cases.read(lockedId);
  const passphrase = lockedId === undefined ? await newPassphrase(io, chosen.id, options.passphraseFile) : "";
  await io.cases.setPassphrase(chosen.id, passphrase, () => reEncryptFiles(io, chosen, "encrypted", true));
  if (options.json) {
    printJson(io, { id: chosen.id, title: titleOf(chosen), locked: true });
    return;
  }
  io.err(`Locked: ${titleOf(chosen)}`);
  for (const line of AFTER.flatMap((text) => wrap(text, io.width, 2, 2))) io.err(line);
  io.err(`Remove the passphrase with   ${io.asTyped(`unlock ${chosen.id}`)}`);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<LockOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .option("--passphrase-file <path>", "read the passphrase from the first line of a file", filled)
      .option("--json", "as JSON"),
  examples: ["lock", "lock logo --passphrase-file secret.txt"],
  run: lock,
};
