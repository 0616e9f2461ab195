import { keepCompiledCode } from "./compile-cache.ts";
import { sayNotWhole } from "./not-whole.ts";

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
