import type { CommandText } from "./core/text/command-text.ts";

/** An error of ours. In: what is wrong, a sentence; what to do next, one line each. */
class Ours extends Error {
  readonly hints: readonly CommandText[];
  constructor(message: string, ...hints: CommandText[]) {
    super(message);
    this.hints = hints;
  }
}

/**
 * The ways to stop, told apart by `name` (a bundle can hold two copies of a class, never two meanings of a name):
 * a Problem the person can put right (exit 1), wrong Usage (exit 2), something Found (exit 3 or 4), a Pause (exit 130). All else is a fault of ours (70).
 */
export class Problem extends Ours {
  override readonly name = "Problem";
}

/** The command was called in a way it cannot be. */
export class Usage extends Ours {
  override readonly name = "Usage";
}

/** The person left with Ctrl-C or Ctrl-D. Everything is saved; `hints` say how to go on. */
export class Pause extends Ours {
  override readonly name = "Pause";
}

/** `check` found something serious (3), or `due` something due (4). It has been said already; only the exit code is left to give. */
export class Found extends Ours {
  override readonly name = "Found";
  readonly code: 3 | 4;
  constructor(code: 3 | 4 = 3) {
    super("");
    this.code = code;
  }
}

/** Tells one of ours from any other error. */
export const isOurs = (error: unknown, name: "Problem" | "Usage" | "Pause" | "Found"): error is Problem =>
  error instanceof Error && error.name === name;

/** A Problem with a lock of which nobody can tell from here whether its holder is gone: the person may know. */
export class DoubtfulLock extends Problem {
  readonly canTakeOver = true;
}

/** Tells a `DoubtfulLock` from any other error. */
export const isDoubtfulLock = (error: unknown): error is DoubtfulLock =>
  isOurs(error, "Problem") && "canTakeOver" in error;
