import { titleOf } from "../core/steps/standings.ts";
import { Problem } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { wrap } from "../view/lines.ts";
import { newPassphrase, openLocked } from "./passphrase.ts";
import { lockedIdOf, pickCase } from "./pick-case.ts";

export interface LockOptions {
  readonly case?: string;
  readonly passphraseFile?: string;
}

const AFTER = [
  "Every command on it now asks for the passphrase. Nobody can open the case without it, so keep it safe.",
  "Locked: the case, its backups and its history. Not locked: the files in the vault, and the journal, which tells when something was changed but not what was written.",
  "The plain files were replaced. A disk can keep traces of them for a while, most of all an SSD.",
];

/** `lock [CASE]`: encrypts a case with a passphrase. */
export const lock = async (io: Io, options: LockOptions): Promise<void> => {
  // Of a case that is locked already the store seals what an earlier run left plain, and says so.
  const isLocked = lockedIdOf(io, options.case) !== undefined;
  const chosen = await pickCase(io, options.case, options.passphraseFile);
  const passphrase = isLocked ? "" : await newPassphrase(io, chosen.id, options.passphraseFile);
  io.cases.setPassphrase(chosen.id, passphrase);
  io.err(`Locked: ${titleOf(chosen)}`);
  for (const line of AFTER.flatMap((text) => wrap(text, io.width, 2, 2))) io.err(line);
  io.err(`Unlock it for good with   dispute-coach unlock ${chosen.id}`);
};

/** `unlock [CASE]`: takes the lock off for good. */
export const unlock = async (io: Io, options: LockOptions): Promise<void> => {
  const id = lockedIdOf(io, options.case);
  if (id === undefined) {
    const chosen = await pickCase(io, options.case);
    throw new Problem(`The case "${chosen.id}" is not locked. Nothing was changed.`);
  }
  await openLocked(io, id, options.passphraseFile ?? io.passphraseFile);
  io.cases.setPassphrase(id, undefined);
  io.err(`Unlocked: ${titleOf(io.cases.read(id))}. Whoever can read your files can read it again.`);
};
