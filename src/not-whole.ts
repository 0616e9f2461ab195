import { writeSync } from "node:fs";

/** Says that the program itself could not be loaded: a file of it is missing or was changed. Out: the exit code. */
export const sayNotWhole = (error: unknown): number => {
  const [why = ""] = String(error instanceof Error ? error.message : error).split("\n");
  try {
    writeSync(2, `dispute-coach: The program cannot be loaded: ${why}. Install it again. Your cases are safe.\n`);
  } catch {
    // There is nowhere to say it; the exit code does.
  }
  return 70;
};
