import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";
import lockfile from "proper-lockfile";
import { makeFolder } from "./folders.ts";
import { throughGate } from "./gate.ts";
import { isAlive, type Owner, readOwner, startOf, writeOwner } from "./owner.ts";
import { heldBy, lockLost } from "./problems.ts";
import type { World } from "./world.ts";

/** A lock that is ours until released, or until somebody else had reason to take it over. */
export interface Lock {
  /** Throws a Problem when the lock is no longer ours. */
  check(): void;
  release(): void;
}

/** Without a heartbeat for so long, a holder on another computer, or one that left no note, counts as gone. */
const SILENT_ELSEWHERE = 30_000;
/** A living process on this computer may be stopped (Ctrl-Z) or asleep; later its number may be another program's. */
const SILENT_HERE = 60 * 60_000;
/** Never: who is gone is decided below. proper-lockfile's own takeover can let two in (moxystudio/node-proper-lockfile#121). */
const NEVER = Number.MAX_SAFE_INTEGER;

/** The locks this process holds. A note with our process id and another token is of an earlier process of that number. */
const held = new Set<string>();

const pathsOf = (locks: string, id: string) => ({
  gate: join(locks, `${id}.gate`),
  lock: join(locks, `${id}.lock`),
  note: join(locks, `${id}.json`),
});

/** Is the holder of a lock still at work? `beat` is the lock's last sign of life, milliseconds since 1970. */
const isHeld = (owner: Owner | undefined, beat: number, world: World): boolean => {
  const silence = Date.now() - beat;
  if (owner === undefined || owner.host !== world.host) return silence < SILENT_ELSEWHERE;
  if (owner.pid === world.pid) return held.has(owner.token);
  // The number of a process that is gone can be another program's by now.
  const started = owner.started === undefined ? undefined : startOf(owner.pid);
  if (started !== undefined && started !== owner.started) return false;
  // A sign of life from before this computer started is no process of today, whatever its number.
  if (!isAlive(owner.pid) || silence > uptime() * 1000) return false;
  return silence < SILENT_HERE;
};

/**
 * Takes the lock of a case, or throws a Problem that says who has it. The lock of a process that was killed is taken over
 * at once: its note names a process that is no more. There need be no case file yet.
 */
export const takeLock = (locks: string, id: string, world: World): Lock => {
  const { gate, lock, note } = pathsOf(locks, id);
  const token = randomUUID();
  const isOurs = () => readOwner(note)?.token === token;

  // proper-lockfile takes the folder away on release and on exit. When another terminal took over, it is theirs to keep.
  // The lock first: a lock whose note is gone, left by a process killed in between, would count as somebody's for a while.
  // Behind the gate, so that nobody takes the case in between and loses the note to us.
  const rmdirSync = (path: string) => {
    const owner = readOwner(note);
    if (owner !== undefined && owner.token !== token) return;
    throughGate(gate, () => {
      fs.rmSync(path, { recursive: true, force: true });
      if (isOurs()) fs.rmSync(note, { force: true });
    });
  };

  makeFolder(locks);
  const releaseLock = throughGate(gate, () => {
    const there = fs.statSync(lock, { throwIfNoEntry: false });
    if (there !== undefined) {
      const owner = readOwner(note);
      if (isHeld(owner, there.mtimeMs, world)) throw heldBy(id, owner, world);
      fs.rmSync(lock, { recursive: true, force: true });
    }
    // The note first: a lock without its note would look like somebody else's to those who only look.
    writeOwner(note, { pid: world.pid, host: world.host, since: world.now(), token, started: startOf(world.pid) });
    return lockfile.lockSync(join(locks, id), {
      lockfilePath: lock,
      realpath: false,
      stale: NEVER,
      update: world.heartbeat ?? 5000,
      fs: { ...fs, mkdirSync: (path: string) => fs.mkdirSync(path, { mode: 0o700 }), rmdirSync },
      // By default this throws out of a timer and ends the process. Every save looks for itself (`check`).
      onCompromised: () => {},
    });
  });

  held.add(token);
  let released = false;
  return {
    check() {
      if (!isOurs()) throw lockLost(id, readOwner(note));
      if (!fs.existsSync(lock)) throw lockLost(id, undefined);
    },
    release() {
      if (released) return;
      released = true;
      held.delete(token);
      try {
        releaseLock();
      } catch {
        // It says so when the lock was lost before. What is still ours is cleared here, or taken over by the next one.
        try {
          if (isOurs()) rmdirSync(lock);
        } catch {
          // The work is done and saved: a lock that stays is no reason to call it a failure.
        }
      }
    },
  };
};

/** Who holds the lock of a case: a holder at work, one that is gone ("left"), or nobody. Only looks. */
export const holderOf = (
  locks: string,
  id: string,
  world: World,
): { owner: Owner | undefined } | "left" | undefined => {
  const { lock, note } = pathsOf(locks, id);
  const there = fs.statSync(lock, { throwIfNoEntry: false });
  const owner = readOwner(note);
  if (there === undefined) return fs.existsSync(note) ? "left" : undefined;
  return isHeld(owner, there.mtimeMs, world) ? { owner } : "left";
};

/** Has a living process taken this id, perhaps with nothing saved yet? Only looks. */
export const isLocked = (locks: string, id: string): boolean => fs.existsSync(pathsOf(locks, id).lock);
