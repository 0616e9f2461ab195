import { randomBytes } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sleep } from "../../system/sleep.ts";
import { renameSync, renameUnlessTaken, rmdirSync, rmSync } from "../files/retry.ts";
import { makeFolder } from "../folders.ts";
import type { StoreEnv } from "../store-env.ts";
import { heldBy, lockLost, perhapsHeld } from "../store-errors.ts";
import { type Owner, ours, placeHere, readOwner, startOf, type Verdict, verdictOn } from "./lock-owner.ts";

/** A lock that is ours until released, or until a person says on another terminal that we are gone. */
export interface Lock {
  /** Throws a Problem when the lock is no longer ours. */
  check(): void;
  release(): void;
}

/** Milliseconds between two looks. */
const STEP = 20;
/** So long a command waits for another one to end. */
const PATIENCE = 1500;
/** How often a holder gives a sign of life, and how long none counts as silence. */
const BEAT = 1000;
const SILENCE = 1600;
/** Nobody needs so long to take a lock away from one that is gone. */
const MOST = 6000;

interface Paths {
  readonly folder: string;
  readonly lock: string;
  /** Where versions before this one kept the note of a lock; theirs is an empty folder. */
  readonly older: string;
}
const pathsOf = (folder: string, id: string): Paths => ({
  folder,
  lock: join(folder, `${id}.lock`),
  older: join(folder, `${id}.json`),
});

/** The name of the note in a folder that one process has for itself. */
const NOTE = "owner.json";

/** Where the note lies that says whose a folder is. */
const noteIn = (folder: string): string => join(folder, NOTE);

/** What a system says when a folder with something in it is at the place already; Windows says the last two. */
const takenOn = (platform: string): readonly string[] => [
  "ENOTEMPTY",
  "EEXIST",
  ...(platform === "win32" ? ["EPERM", "EACCES"] : []),
];

/**
 * Puts a folder with its owner's note at a path, at one stroke: a rename over a folder that holds something is refused. Out:
 * false when somebody was there first.
 */
const put = (path: string, owner: Owner, platform: string): boolean => {
  const ready = `${path}.${owner.token}.tmp`;
  try {
    mkdirSync(ready, { mode: 0o700 });
    writeFileSync(noteIn(ready), JSON.stringify(owner), { mode: 0o600 });
    renameUnlessTaken(ready, path, () => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
    return true;
  } catch (error) {
    rmSync(ready, { recursive: true, force: true });
    if (!takenOn(platform).includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    // A folder of the same name as ours is a leftover; one at the place is somebody's.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) throw error;
    return false;
  }
};

/** Takes a folder away at one stroke: nobody sees it without its note. What is no more is no fault. */
const drop = (path: string, token: string): void => {
  const gone = `${path}.${token}.gone`;
  try {
    renameSync(path, gone);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  rmSync(gone, { recursive: true, force: true });
};

/** A lock as it is found: whose it is, if that can be read, and its last sign of life, to be compared with a later one only. */
interface Found {
  readonly owner: Owner | undefined;
  readonly beat: bigint | undefined;
}

const beatOf = (path: string): bigint | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs;

/** Looks at a lock, or at a claim to take one away. Out: undefined when there is none. */
const look = (path: string, older?: string): Found | undefined => {
  for (;;) {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there === undefined) return undefined;
    const note = noteIn(path);
    const owner = readOwner(note);
    if (owner !== undefined) return { owner, beat: beatOf(note) };
    const before = older === undefined ? undefined : readOwner(older);
    // Let go while we looked: then what is there now is another one.
    if (lstatSync(path, { throwIfNoEntry: false })?.ino === there.ino)
      return { owner: before, beat: before && beatOf(path) };
  }
};

/**
 * Takes a lock away whose holder is gone. Only one process may take away a certain lock: the one that has the claim named
 * after it. A token never comes back, so who has the claim and finds the token there finds it until it is taken away. A claim
 * whose holder is gone is taken away in the same manner. Where another one is at it, nothing is done.
 */
const takeAway = (path: string, token: string, paths: Paths, me: Owner, world: StoreEnv): void => {
  const claim = `${path}-${token}`;
  const other = look(claim);
  if (other?.owner !== undefined && verdictOn(other.owner, paths.folder, world) === "gone")
    takeAway(claim, other.owner.token, paths, me, world);
  if (other !== undefined && other.owner !== undefined) return;
  if (!put(claim, me, world.platform)) return;
  try {
    const older = path === paths.lock ? paths.older : undefined;
    if (look(path, older)?.owner?.token === token) {
      drop(path, me.token);
      if (older !== undefined && readOwner(older)?.token === token) rmSync(older, { force: true });
    }
  } finally {
    drop(claim, me.token);
  }
};

/** A folder that says of nobody. Whoever made it has no lock: each save looks for its own note. */
const takeAwayEmpty = (path: string, me: Owner): void => {
  try {
    if (readdirSync(path).length === 0) rmdirSync(path);
    else drop(path, me.token);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTEMPTY") throw error;
  }
};

const take = (id: string, paths: Paths, me: Owner, world: StoreEnv): void => {
  const begun = performance.now();
  let watched: { token: string; beat: bigint | undefined; since: number; alive: boolean } | undefined;
  for (;;) {
    const now = performance.now();
    if (now - begun > MOST) throw heldBy(id, undefined, world);
    const found = look(paths.lock, paths.older);
    if (found === undefined) {
      if (!put(paths.lock, me, world.platform)) continue;
      // Of a version before this one, and of a lock that is gone: nobody reads it any more.
      rmSync(paths.older, { force: true });
      return;
    }
    const { owner, beat } = found;
    if (owner === undefined) {
      takeAwayEmpty(paths.lock, me);
      continue;
    }
    if (watched?.token !== owner.token) watched = { token: owner.token, beat, since: now, alive: false };
    if (watched.beat !== beat) watched.alive = true;
    const verdict: Verdict = watched.alive ? "held" : verdictOn(owner, paths.folder, world);
    if (verdict === "held" && (ours.has(owner.token) || now - begun > PATIENCE)) throw heldBy(id, owner, world);
    const silent = now - watched.since > SILENCE;
    if (verdict === "gone" || (silent && (verdict === "silent" || (verdict === "unknown" && world.takeOver))))
      takeAway(paths.lock, owner.token, paths, me, world);
    else if (silent && verdict === "unknown") throw perhapsHeld(id, owner, world);
    if (look(paths.lock, paths.older)?.owner?.token === owner.token) sleep(STEP);
  }
};

/** Shows others that this process lives, as long as the lock is its own. */
const beating = (paths: Paths, me: Owner, every: number): (() => void) => {
  const timer = setInterval(() => {
    try {
      const at = new Date();
      if (readOwner(noteIn(paths.lock))?.token !== me.token) return;
      for (const path of [noteIn(paths.lock), paths.lock]) utimesSync(path, at, at);
    } catch {
      // Every save looks for itself (`check`).
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
};

/** What is still held when the process ends is let go. One that is killed leaves its lock, and the next one sees that it is gone. */
const letAllGo = (): void => {
  for (const release of [...ours.values()]) release();
};

/**
 * Takes the lock of a case, or throws a Problem that says who has it. Waits a moment for a holder that lives. The lock of a
 * process that is gone is taken over; where that cannot be known, only when the person says so (`world.takeOver`), and never when
 * the holder shows that it lives. There need be no case file yet.
 */
export const takeProcessLock = (locks: string, id: string, world: StoreEnv): Lock => {
  const paths = pathsOf(locks, id);
  const me: Owner = {
    ...placeHere(world.host),
    pid: world.pid,
    since: world.now(),
    token: randomBytes(12).toString("hex"),
    started: startOf(world.pid),
  };
  makeFolder(locks);
  take(id, paths, me, world);

  const still = beating(paths, me, world.heartbeat ?? BEAT);
  const release = () => {
    if (!ours.delete(me.token)) return;
    if (ours.size === 0) process.off("exit", letAllGo);
    still();
    try {
      if (readOwner(noteIn(paths.lock))?.token === me.token) drop(paths.lock, me.token);
    } catch {
      // The work is done and saved: a lock that stays is no reason to call it a failure.
    }
  };
  if (ours.size === 0) process.once("exit", letAllGo);
  ours.set(me.token, release);
  return {
    check() {
      const owner = readOwner(noteIn(paths.lock));
      if (owner?.token !== me.token) throw lockLost(id, owner);
    },
    release,
  };
};

/** What is known of the lock of a case without waiting: nothing when there is none. Only looks. */
export const holderOf = (
  locks: string,
  id: string,
  world: StoreEnv,
): { readonly owner: Owner | undefined; readonly verdict: Verdict } | undefined => {
  const paths = pathsOf(locks, id);
  const found = look(paths.lock, paths.older);
  if (found === undefined)
    return lstatSync(paths.older, { throwIfNoEntry: false }) && { owner: undefined, verdict: "gone" };
  return { owner: found.owner, verdict: found.owner === undefined ? "gone" : verdictOn(found.owner, locks, world) };
};

/** Has a process taken this id, perhaps with nothing saved yet? Only looks. */
export const isLocked = (locks: string, id: string): boolean =>
  lstatSync(pathsOf(locks, id).lock, { throwIfNoEntry: false }) !== undefined;
