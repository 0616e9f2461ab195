import { keepCompiledCode } from "./compile-cache.ts";

/** Answers what the process was asked. It sets the exit code and never ends the process itself. */
export const main = async (): Promise<void> => {
  keepCompiledCode(import.meta.dirname);
  const { start } = await import("./app.ts");
  process.exitCode = await start(process.argv.slice(2));
};
