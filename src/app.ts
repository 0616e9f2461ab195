import { run } from "./cli/program.ts";
import { Problem } from "./errors.ts";
import { realWorld } from "./host.ts";
import { sayLostOutput } from "./system/streams.ts";
import { sayUncaught } from "./uncaught.ts";

/** Runs the program in this process and its terminal. In: the words after its name. Out: the exit code. It never throws. */
export const start = (argv: readonly string[]): Promise<number> => {
  sayLostOutput(process.stdout, "The output");
  sayLostOutput(process.stderr, "The messages");
  // A limit on file sizes: the error of the write says it. A library would end the process at the signal, mid-work.
  if (process.listenerCount("SIGXFSZ") === 0) process.on("SIGXFSZ", () => {});
  const world = realWorld();
  sayUncaught(process, world);
  return run(argv, world);
};

/** What the tests join with surroundings of their own, so that they run the built program itself. */
export const parts = { run, realWorld, Problem } as const;
