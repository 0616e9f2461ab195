import type { World } from "./ports.ts";
import { widthOf } from "./streams.ts";

/** Where the program runs: the columns of its terminal, its environment, and where its words go. */
export interface Surroundings {
  readonly columns: () => number;
  readonly env: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const THIS_PROCESS: Surroundings = {
  columns: () => widthOf(process.env),
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/**
 * The real surroundings: this process, this terminal, this computer, but for what is given. What only a command needs is loaded
 * when one runs: help and mistyped words need nothing of it.
 */
export const realWorld = (given: Partial<Surroundings> = {}): World => {
  const all = { ...THIS_PROCESS, ...given };
  return {
    out: all.out,
    err: all.err,
    width: all.columns(),
    open: async (flags) => (await import("./world.ts")).openWorld(flags, all),
  };
};
