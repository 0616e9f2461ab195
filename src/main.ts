import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openProgram } from "./compiled.ts";
import { pageFor } from "./page.ts";
import { forgiveClosedPipe, widthOf } from "./shell/streams.ts";

const argv = process.argv.slice(2);
const folder = import.meta.dirname;

/** A page that the build wrote; undefined where it wrote none. */
const written = (name: string | undefined): string | undefined => {
  if (name === undefined) return undefined;
  try {
    return readFileSync(join(folder, "pages", name), "utf8");
  } catch {
    return undefined;
  }
};

const runProgram = async (): Promise<void> => {
  const { run, realWorld } = openProgram(folder).program;
  process.exitCode = await run(
    argv,
    realWorld(() => widthOf(process.env)),
  );
};

/** Answers what the process was asked. It sets the exit code and never ends the process itself. */
export const main = (): void => {
  forgiveClosedPipe(process.stdout);
  forgiveClosedPipe(process.stderr);
  const page = written(pageFor(argv, () => widthOf(process.env)));
  if (page !== undefined) process.stdout.write(page);
  else void runProgram();
};

// For the build, which lets the program run before people do.
export { openProgram };
