import { COMMANDS } from "./cli/commands/all.ts";
import { run } from "./cli/program.ts";
import { Problem } from "./errors.ts";
import { realWorld } from "./host.ts";
import type { World } from "./ports/world.ts";
import { consoleShows, showSignsOn } from "./system/signs.ts";
import { sayLostOutput } from "./system/streams.ts";

/**
 * The last net: an error that nothing caught, thrown beside the work or in a promise that nobody waits for, is said as any other,
 * and ends the program with its exit code. What lets go of locks and terminals at the end of the process does so. The one place that
 * ends the process itself: nothing may go on after such an error (https://nodejs.org/docs/latest-v20.x/api/process.html#warning-using-uncaughtexception-correctly).
 */
const sayUncaught = (process: NodeJS.Process, world: World): void => {
  let isAtIt = false;
  process.on("uncaughtException", async (error) => {
    // A second one comes of saying the first.
    if (isAtIt) return process.exit(70);
    isAtIt = true;
    // A question stands there, with the cursor in it.
    if (process.stderr.isTTY) world.err("\r\n\u001b[J");
    const { fail } = await import("./cli/failure.ts");
    const { width, asTyped } = world;
    process.exit(fail(error, { err: (line = "") => world.err(`${line}\n`), width, asTyped }));
  });
};

/** Runs the program in this process and its terminal. In: the words after its name. Out: the exit code. It never throws. */
export const start = (argv: readonly string[]): Promise<number> => {
  const shows = consoleShows(process.env, process.platform);
  for (const stream of [process.stdout, process.stderr]) showSignsOn(stream, shows);
  sayLostOutput(process.stdout, "The output");
  sayLostOutput(process.stderr, "The messages");
  // A limit on file sizes: the error of the write says it. A library would end the process at the signal, mid-work.
  if (process.listenerCount("SIGXFSZ") === 0) process.on("SIGXFSZ", () => {});
  const world = realWorld();
  sayUncaught(process, world);
  return run(argv, world);
};

/** The manual page, for the build. */
const manPage = async (): Promise<string> => (await import("./cli/man-page.ts")).manPage();

/** What the tests, the docs and the build join with surroundings of their own, so that they run the built program itself; its commands and its manual page. */
export const parts = { run, realWorld, Problem, commands: COMMANDS, manPage } as const;
