import type { Io } from "./world.ts";

/** An invented case that is being played. */
export interface DemoFolder {
  /** The world of its folder: file names are those in the folder, nobody is asked, and all that is said goes to standard output. */
  readonly io: Io;
  readonly folder: string;
  /**
   * Runs a command as the program runs it for everybody. In: its words, without the program's name; with `asks` the person answers, until
   * the deadline is shown. Out: its exit code.
   */
  run(words: readonly string[], how?: { readonly asks?: boolean; readonly isQuiet?: boolean }): Promise<number>;
}

/** A place to try things in. */
export interface DemoAccess {
  /**
   * Plays an invented case in a new temporary folder, with cases and a rulebook of its own: nothing of the person's is read or changed.
   * The folder is removed at the end, also when the work fails or is stopped; with `keeps` it stays once the work is done. In: the
   * present in it, ISO 8601 in UTC.
   */
  inDemoFolder(
    setup: { readonly now: string; readonly keeps: boolean },
    work: (demoFolder: DemoFolder) => Promise<void>,
  ): Promise<void>;
}
