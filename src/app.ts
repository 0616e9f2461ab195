import { run } from "./program.ts";
import { Problem } from "./shell/errors.ts";
import { realWorld } from "./shell/real-world.ts";
import { forgiveClosedPipe } from "./shell/streams.ts";

/** Runs the program in this process and its terminal. In: the words after its name. Out: the exit code. It never throws. */
export const start = (argv: readonly string[]): Promise<number> => {
  forgiveClosedPipe(process.stdout);
  forgiveClosedPipe(process.stderr);
  return run(argv, realWorld());
};

/** What the tests join with surroundings of their own, so that they run the built program itself. */
export const parts = { run, realWorld, Problem } as const;
