import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { Problem } from "../errors.ts";

const STEP = 20;
const TRIES = 200;
/** What goes on behind the gate takes milliseconds. A gate that old was left by a process killed in them. */
const LEFT_BEHIND = 2000;

const wait = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

const enter = (gate: string): boolean => {
  try {
    mkdirSync(gate, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
};

const leave = (gate: string): void => {
  try {
    rmdirSync(gate);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
};

/**
 * Does something that only one process at a time may do: looking at a lock, judging its holder dead and taking it are one
 * act, or two processes could both take it. In: the path of a folder that serves as the gate, and the act (short).
 */
export const throughGate = <T>(gate: string, act: () => T): T => {
  for (let tries = 0; !enter(gate); tries += 1) {
    if (tries >= TRIES) {
      throw new Problem(
        "Another terminal is opening this case right now.",
        "Try again in a moment.",
        `If it stays so, remove the folder ${gate}`,
      );
    }
    const since = statSync(gate, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LEFT_BEHIND) leave(gate);
    else wait(STEP);
  }
  try {
    return act();
  } finally {
    leave(gate);
  }
};
