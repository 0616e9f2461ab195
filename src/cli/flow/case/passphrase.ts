import { oneLine } from "../../../core/text/text.ts";
import { Problem, Usage } from "../../../errors.ts";
import type { CaseAccess, Files, Person } from "../../../ports/world.ts";
import { finishLock } from "./lock-files.ts";

const TRIES = 3;
const SHORTEST = 10;
const FLAG = "DISPUTE_COACH_PASSPHRASE_FILE=FILE";

/** The first line of a file: a passphrase has no line end, and editors add one. */
const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? "";

/**
 * What earlier versions took for the first line of the same file: they read every file as UTF-8, its mark included. A case that was
 * locked so must still open with that file.
 */
const asReadBefore = (text: string): readonly string[] => {
  const asUtf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (one) => one.charCodeAt(0)).buffer);
  const read = [`\ufeff${text}`, new TextDecoder().decode(asUtf16), text.replace(/[^\u0000-\u007f]/g, "\ufffd")];
  return read.map(firstLine).filter((line) => line !== firstLine(text));
};

/**
 * Opens a locked case for this run: with the passphrase in a file, or asked for. A wrong one changes nothing. What a lock or unlock
 * that was broken off left readable is locked now.
 */
export const openLocked = async (io: CaseAccess, id: string, file?: string): Promise<void> => {
  await givePassphrase(io, id, file);
  await finishLock(io, id);
};

/** Opens a locked case for this run and leaves its files as they are. */
export const givePassphrase = async (io: CaseAccess, id: string, file = io.passphraseFile): Promise<void> => {
  if (file !== undefined) {
    const text = io.readFile(file);
    if ([firstLine(text), ...asReadBefore(text)].some((line) => io.cases.tryPassphrase(id, line))) return;
    throw new Problem(
      `The passphrase in ${oneLine(file)} does not open "${id}". Nothing was changed.`,
      "Put the passphrase in the first line of that file.",
    );
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const given = await io.askSecret(`Passphrase of ${id}`, FLAG);
    if (io.cases.tryPassphrase(id, given)) return;
    io.err("That is not the passphrase.");
  }
  throw new Problem(
    `The case "${id}" stays locked. Nothing was changed.`,
    "Nobody can open it without the passphrase, not even this program.",
  );
};

/** A new passphrase: from a file, or typed twice. Throws Usage when it is too short, Problem when the two differ. */
export const newPassphrase = async (io: Person & Files, id: string, file: string | undefined): Promise<string> => {
  const flag = "--passphrase-file FILE";
  const given =
    file === undefined ? await io.askSecret(`New passphrase for ${id}`, flag) : firstLine(io.readFile(file));
  if ([...given].length < SHORTEST)
    throw new Usage(
      `A passphrase needs at least ${SHORTEST} characters. Nothing was changed.`,
      "Four or five unrelated words are easy to remember.",
    );
  if (file === undefined && (await io.askSecret("The same again", flag)) !== given)
    throw new Problem("The two do not match. Nothing was changed.", "Run the command again.");
  return given;
};
