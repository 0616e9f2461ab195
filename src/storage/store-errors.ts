import { dirname } from "node:path";
import type { CommandText } from "../core/text/command-text.ts";
import { count } from "../core/text/text.ts";
import { dayOf, timeOf } from "../core/values/days.ts";
import { DoubtfulLock, isOurs, Problem } from "../errors.ts";
import { inSystemWords } from "../system/system-words.ts";
import { kindAt } from "./files/read-bounded.ts";
import { type Owner, placeHere } from "./process-lock/lock-owner.ts";
import type { StoreEnv } from "./store-env.ts";

/** There is no case of that name. */
export const noCase = (id: string, ...hints: CommandText[]): Problem =>
  new Problem(`There is no case "${id}".`, ...hints, (asTyped) => `See all cases   ${asTyped("list")}`);

const sinceOf = (owner: Owner, world: Pick<StoreEnv, "now" | "zone">): string => {
  const day = dayOf(owner.since, world.zone);
  const time = timeOf(owner.since, world.zone);
  return day === dayOf(world.now(), world.zone) ? time : `${day} ${time}`;
};

/** Where the holder of a lock is, for a person: the process on this computer, or the name of another place. */
const placeOf = (owner: Owner, host: string): string => {
  const here = placeHere(host);
  if (owner.host !== here.host || owner.boot !== here.boot) return `on the computer ${owner.host}`;
  return owner.space === here.space ? `process ${owner.pid}` : `in a container, ${owner.host}`;
};

const isNear = (owner: Owner, host: string): boolean => placeOf(owner, host).startsWith("process");

/** Somebody else has the case open. The owner is not known for the moment in which it takes or leaves the lock. */
export const heldBy = (
  id: string,
  owner: Owner | undefined,
  world: Pick<StoreEnv, "now" | "zone" | "host">,
): Problem => {
  const who =
    owner === undefined
      ? "Another terminal has this case open."
      : `Another ${isNear(owner, world.host) ? "terminal" : "program"} has this case open (${placeOf(owner, world.host)}, since ${sinceOf(owner, world)}).`;
  return new Problem(who, "Close it there, then try again.", (asTyped) => `Only read it   ${asTyped(`status ${id}`)}`);
};

/** A lock whose holder cannot be seen from here, and gives no sign of life: it may be gone, stopped or asleep. */
export const perhapsHeld = (id: string, owner: Owner, world: Pick<StoreEnv, "now" | "zone" | "host">): Problem => {
  return new DoubtfulLock(
    `This case was opened elsewhere (${placeOf(owner, world.host)}, since ${sinceOf(owner, world)}). We cannot tell from here whether it is still open there.`,
    "If it is, close it there. If you are sure it is not, run the command again with   --take-over",
    (asTyped) => `Only read it   ${asTyped(`status ${id}`)}`,
  );
};

/** The lock went away while the case was open, so another terminal may have written in between. */
export const lockLost = (id: string, owner: Owner | undefined): Problem =>
  new Problem(
    owner === undefined
      ? "The lock on this case is gone, so the last answer was not saved."
      : `Another terminal took this case over (process ${owner.pid}), so the last answer was not saved.`,
    // The lock goes with the folder around it, and comes back with it.
    owner === undefined
      ? "Check that the folder with your cases is where it should be, then try again."
      : "Everything before it is saved.",
    (asTyped) => `Carry on from there   ${asTyped(`resume ${id}`)}`,
  );

const quoted = (path: string): string => (/["$`\\!]/.test(path) ? `'${path.replaceAll("'", `'\\''`)}'` : `"${path}"`);

/** The command that copies a file over another, as a shell of that platform takes it. */
const copyCommand = (from: string, to: string, platform: string): string =>
  platform === "win32" ? `copy "${from}" "${to}"` : `cp ${quoted(from)} ${quoted(to)}`;

/** What can be done for a damaged case of which there is no earlier copy. In: is it known to be locked? */
export const noCopy = (encrypted: boolean): string =>
  encrypted
    ? "There is no earlier copy of it here. Look for a bundle you made, or a backup of your disk."
    : "There is no earlier copy of it. A text editor may still show what it holds.";

/** How the passphrase of a case is given so that it can be mended: without it nobody knows whether a copy is good. */
export const withPassphrase =
  (id: string): CommandText =>
  (asTyped) =>
    `It was locked, so this needs its passphrase: run ${asTyped(`doctor ${id} --repair`)} in a terminal and type it, or set DISPUTE_COACH_PASSPHRASE_FILE to the path of a file that contains it.`;

/** A damaged or missing case, and what its last good copy is good for. */
export interface LastCopy {
  readonly id: string;
  readonly path: string;
  readonly platform: string;
  /** The path of the copy; undefined when there is none. */
  readonly copy: string | undefined;
  /** Does repairing it need the passphrase? */
  readonly locked: boolean;
  /** Does the damaged file begin as a locked one does? */
  readonly encrypted: boolean;
}

/** What to do with the last good copy of a case, or that there is none. */
export const copyHints = ({ id, path, platform, copy, locked, encrypted }: LastCopy): CommandText[] =>
  copy === undefined
    ? [noCopy(encrypted)]
    : [
        `The last good copy: ${copy}`,
        // A folder in the place of the file would take the copy into itself.
        ...(kindAt(path) === undefined ? [`To carry on from that copy: ${copyCommand(copy, path, platform)}`] : []),
        (asTyped) => `To add what we know came after it   ${asTyped(`doctor ${id} --repair`)}`,
        ...(locked
          ? ["That asks for its passphrase, or takes it from the file that DISPUTE_COACH_PASSPHRASE_FILE names."]
          : []),
      ];

/** A case file that does not read. It stays as it is. */
export const damagedCase = (path: string, reason: string, hints: readonly CommandText[]): Problem =>
  new Problem(`The case file is damaged: ${reason}.`, `The file was not changed: ${path}`, ...hints);

/** A locked case whose passphrase was not given. */
export const lockedCase = (id: string): Problem =>
  new Problem(
    `The case "${id}" is locked with a passphrase.`,
    (asTyped) => `Open it for good with   ${asTyped(`unlock ${id}`)}`,
    "Or put the passphrase in a file and set DISPUTE_COACH_PASSPHRASE_FILE to its path.",
  );

/** A case file of a newer program. It stays as it is. */
export const newerCase = (
  path: string,
  reason: string,
  { copy, platform }: Pick<LastCopy, "copy" | "platform">,
): Problem =>
  new Problem(
    `This case cannot be opened here: ${reason}.`,
    "Update dispute-coach, then open it again: npm install --global dispute-coach@latest",
    `The file was not changed: ${path}`,
    ...(copy === undefined
      ? []
      : [
          `If no newer one ever saved it, the file is damaged. To carry on from the last good copy: ${copyCommand(copy, path, platform)}`,
        ]),
  );

const RIGHT = "Give yourself permission to write there, or set DISPUTE_COACH_HOME.";
const CAUSES: Readonly<Record<string, readonly [what: string, then: string]>> = {
  ENOSPC: ["the disk is full", "Make room on the disk, then try again."],
  EDQUOT: ["your share of the disk is used up", "Make room, then try again."],
  EFBIG: ["the file would be too large for this system", "Raise the limit on file sizes (ulimit -f), then try again."],
  EACCES: ["you do not have permission to do that there", RIGHT],
  EPERM: [
    "the system does not allow it",
    "It may be protected from changes (Linux: chattr +i, macOS: chflags uchg). Remove that, or set DISPUTE_COACH_HOME.",
  ],
  EROFS: ["that disk can only be read", "Set DISPUTE_COACH_HOME to a folder that can be written."],
  ENOTDIR: ["a file is where a folder should be", "Move that file away, or set DISPUTE_COACH_HOME to another folder."],
  EEXIST: ["a file is where a folder should be", "Move that file away, or set DISPUTE_COACH_HOME to another folder."],
  ENOENT: [
    "the folder it belongs in is missing or does not accept files",
    "Set DISPUTE_COACH_HOME to a folder that can be written.",
  ],
  EISDIR: ["a folder is where a file should be", "Move that folder away."],
  EMFILE: ["too many files are open", "Close some programs, then try again."],
  EIO: ["the disk reports an error", "Check the disk, and copy your cases to another one."],
};

/** True for an error of the file system. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string" && "syscall" in error;

/** A file on its way into its place: nobody knows it by that name. */
const ON_ITS_WAY = /\.tmp(?:-[^/\\]*)?$|[/\\]tmp-[^/\\]*$/;

/** What stands in the way: of a temporary file that does not get into its place, the place; of one that cannot be made, the folder. */
const inTheWay = (error: NodeJS.ErrnoException, path: string): string => {
  const { path: from = path, syscall = "" } = error;
  const to = "dest" in error && typeof error.dest === "string" ? error.dest : undefined;
  const isMade = ["link", "copyfile"].includes(syscall) && to !== undefined;
  if (!isMade && !ON_ITS_WAY.test(from)) return from;
  if (!isMade && to !== undefined) return to;
  const at = to ?? from;
  return ["EACCES", "EPERM", "EROFS"].includes(error.code ?? "") ? dirname(at) : at;
};

/** An error of the file system in words. In: the error, what was being done ("read", "save"…) and the path. */
export const fileProblem = (error: NodeJS.ErrnoException, doing: string, path: string): Problem => {
  const [what, then] = CAUSES[error.code ?? ""] ?? [
    inSystemWords(error.code),
    "Check that the files are there and belong to you, then run the command again.",
  ];
  const right = doing === "read" && then === RIGHT ? RIGHT.replace("write there", "read it") : then;
  return new Problem(
    `Could not ${doing} ${inTheWay(error, path)}: ${what}.`,
    right,
    "Everything saved before is safe.",
  );
};

/** The case is saved, its journal is not: the save will be noted with the next one. */
export const notNoted = (error: NodeJS.ErrnoException, id: string): Problem => {
  const { message, hints } = fileProblem(error, "note the change in", error.path ?? id);
  return new Problem(`The case is saved, but not noted in its journal. ${message}`, hints[0] ?? "");
};

/** All of a case is locked or unlocked, and only its journal could not be told. In: what went wrong. */
export const lockChangedUnnoted = (error: unknown, how: "locked" | "unlocked"): unknown =>
  isOurs(error, "Problem")
    ? new Problem(
        `The case is ${how}, and all that is of it. ${error.message}`,
        error.hints[0] ?? "",
        "You do not have to do it again: the next save records it.",
      )
    : error;

/**
 * The case itself is locked, and something of it can still be read. In: what went wrong, how many files beside it are plain;
 * undefined when that could not be seen.
 */
export const stillReadable = (error: unknown, id: string, left: number | undefined): unknown => {
  const cause = isFileError(error) ? fileProblem(error, "lock", error.path ?? id) : error;
  if (left === 0 || !isOurs(cause, "Problem")) return cause;
  const rest =
    left === undefined
      ? "files beside it may not be"
      : `${count(left, "file")} beside it ${left === 1 ? "is" : "are"} not`;
  return new Problem(
    `The case is locked, but ${rest} yet. ${cause.message}`,
    cause.hints[0] ?? "",
    (asTyped) => `Then finish it with   ${asTyped(`lock ${id}`)}`,
  );
};

/** An unlock was broken off: the case is locked still, and some of its files are plain already. In: what went wrong, the id. */
export const halfOpen = (error: unknown, id: string): unknown => {
  const cause = isFileError(error) ? fileProblem(error, "unlock", error.path ?? id) : error;
  if (!isOurs(cause, "Problem")) return cause;
  return new Problem(
    `The case is still locked, but files of it can be read already. ${cause.message}`,
    cause.hints[0] ?? "",
    (asTyped) => `Then go on with   ${asTyped(`unlock ${id}`)}   or lock it again with   ${asTyped(`lock ${id}`)}`,
  );
};

/** Does something with files; an error of the file system comes out as a Problem. */
export const inWords = <T>(doing: string, path: string, act: () => T): T => {
  try {
    return act();
  } catch (error) {
    if (isFileError(error)) throw fileProblem(error, doing, path);
    throw error;
  }
};

/** As `inWords`, for what takes its time. */
export const inWordsLater = async <T>(doing: string, path: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw isFileError(error) ? fileProblem(error, doing, path) : error;
  }
};
