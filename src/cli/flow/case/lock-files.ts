import type { Case } from "../../../core/case/case.ts";
import { exhibitName, filesNamed } from "../../../core/case/exhibits.ts";
import { count, series } from "../../../core/text/text.ts";
import { isOurs, Problem } from "../../../errors.ts";
import type { Output, Store } from "../../../ports/world.ts";
import { tell } from "../tell.ts";

const MOST = 8;

/** Names of files as the person knows them: by exhibit, else by the beginning of the sum. */
const named = (c: Case, sums: readonly string[]): string => {
  const ids = filesNamed(c);
  const names = sums.flatMap((sum) => {
    const exhibits = (ids.get(sum) ?? []).map((id) => exhibitName(c, id));
    return exhibits.length === 0 ? [`${sum.slice(0, 8)}…`] : exhibits;
  });
  return series(names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} more`] : names);
};

const HALF = {
  encrypted: "The case is locked, but some of its evidence files are not locked yet.",
  plain: "The case is still locked, but some of its evidence files may already be readable.",
} as const;

/** A run that stopped half way lost nothing, and the same command goes on from there. */
const goOn = (error: unknown, to: keyof typeof HALF, command: string): unknown =>
  isOurs(error, "Problem")
    ? new Problem(`${HALF[to]} ${error.message}`, ...error.hints.slice(0, 1), `Then go on with   ${command}`)
    : error;

const stillLocked = (io: Output, c: Case, broken: readonly string[]): Problem =>
  new Problem(
    `The case stays locked: ${count(broken.length, "evidence file")} ${
      broken.length === 1 ? "does" : "do"
    } not hold what was added: ${named(c, broken)}.`,
    `All other files are unlocked. If you have the original, add it again:   ${io.asTyped("evidence add FILE")}`,
    `Then go on with   ${io.asTyped(`unlock ${c.id}`)}`,
    `Or unlock anyway; files that do not open now never will:   ${io.asTyped(`unlock ${c.id} --leave-damaged`)}`,
  );

/** Says which files stay as they are since they were changed. */
const tellBroken = (io: Output, c: Case, broken: readonly string[]): void => {
  if (broken.length === 0) return;
  const said = `! ${count(broken.length, "file")} cannot be opened and stay${broken.length === 1 ? "s" : ""} unchanged: ${named(c, broken)}.`;
  tell(io, said, 0, 2);
};

/**
 * Encrypts the files of a locked case, or puts them back, and shows how far it is. In: `leaveDamaged`, to unlock a case although
 * a file cannot be opened. Out: how many files were rewritten. Throws Problem that says how to go on.
 */
export const reEncryptFiles = async (
  io: Output & Store,
  c: Case,
  to: "encrypted" | "plain",
  leaveDamaged: boolean,
): Promise<number> => {
  const progress = io.progress(`${to === "encrypted" ? "Locking" : "Unlocking"} the evidence files`);
  const command = io.asTyped(`${to === "encrypted" ? "lock" : "unlock"} ${c.id}`);
  const { changed, broken } = await io.vault
    .reEncrypt(c.id, to === "plain" && leaveDamaged ? "as found" : to, progress.seen)
    .catch((error: unknown) => {
      throw goOn(error, to, command);
    })
    .finally(() => progress.end());
  if (to === "plain" && broken.length > 0 && !leaveDamaged) throw stillLocked(io, c, broken);
  tellBroken(io, c, broken);
  return changed;
};

/** Locks what a broken-off lock or unlock of a case left readable. Its passphrase must have been given. */
export const finishLock = async (io: Output & Store, id: string): Promise<void> => {
  if (!io.cases.isHalfLocked(id) && (await io.vault.plain(id)) === 0) return;
  try {
    const c = io.cases.read(id);
    await io.cases.setPassphrase(id, "", () => reEncryptFiles(io, c, "encrypted", true));
    io.err("Locking had been interrupted. Everything is locked now.");
  } catch (error) {
    if (!isOurs(error, "Problem")) throw error;
    // Another terminal has the case, or it is damaged: that is told by what comes next.
    io.err(`! Some of it is not locked yet. Finish with   ${io.asTyped(`lock ${id}`)}`);
  }
};
