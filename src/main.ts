import { writeSync } from "node:fs";
import { keepCompiledCode } from "./compile-cache.ts";

/** Says that the program itself could not be loaded: a file of it is missing or was changed. Out: the exit code. */
const sayNotWhole = (error: unknown): number => {
  const [why = ""] = String(error instanceof Error ? error.message : error).split("\n");
  try {
    writeSync(2, `dispute-coach: The program cannot be loaded: ${why}. Install it again. Your cases are safe.\n`);
  } catch {
    // There is nowhere to say it; the exit code does.
  }
  return 70;
};

/** Answers what the process was asked. It sets the exit code and never ends the process itself. */
export const main = async (): Promise<void> => {
  try {
    keepCompiledCode(import.meta.dirname);
    const { start } = await import("./app.ts");
    process.exitCode = await start(process.argv.slice(2));
  } catch (error) {
    process.exitCode = sayNotWhole(error);
  }
};
