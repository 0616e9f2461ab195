import type { World } from "./ports.ts";

/** The exit code for a fault of ours. */
const FAULT = 70;

/**
 * The last net: an error that nothing caught, thrown beside the work or in a promise that nobody waits for, is said as any other,
 * and ends the program with its exit code. What lets go of locks and terminals at the end of the process does so. The one place that
 * ends the process itself: nothing may go on after such an error (https://nodejs.org/docs/latest-v20.x/api/process.html#warning-using-uncaughtexception-correctly).
 */
export const sayUncaught = (process: NodeJS.Process, world: World): void => {
  let isAtIt = false;
  process.on("uncaughtException", async (error) => {
    // A second one comes of saying the first.
    if (isAtIt) return process.exit(FAULT);
    isAtIt = true;
    // A question stands there, with the cursor in it.
    if (process.stderr.isTTY) world.err("\r\n\u001b[J");
    const { fail } = await import("./cli/failure.ts");
    const { width, asTyped } = world;
    process.exit(fail(error, { err: (line = "") => world.err(`${line}\n`), width, asTyped }));
  });
};
