import { readFileSync, statSync } from "node:fs";
import { join, parse } from "node:path";
import type { Surroundings } from "./open-world.ts";
import type { World } from "./ports/world.ts";
import { isExecutable } from "./system/executable.ts";
import { asTypedWhen } from "./system/started.ts";
import { widthOf, writeAll } from "./system/streams.ts";

/** What cannot be looked at is not there: PATH names folders that others shut, links in a circle, names that are too long. */
const orNothing = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};

const isFile = (path: string): boolean => orNothing(() => statSync(path).isFile()) === true;

/** The working folder may have been deleted under us. Then nothing is near, and every path is said in full. */
const workingFolder = (): string => orNothing(process.cwd) ?? join(parse(process.execPath).root, "nowhere");

const THIS_PROCESS: Surroundings = {
  columns: () => widthOf(process.env),
  env: process.env,
  out: (text) => writeAll(process.stdout, 1, text),
  err: (text) => writeAll(process.stderr, 2, text),
  asTyped: asTypedWhen(() => ({
    env: process.env,
    script: (isExecutable() ? process.execPath : process.argv[1]) ?? "dispute-coach",
    isExecutable: isExecutable(),
    cwd: workingFolder(),
    platform: process.platform,
    isFile,
    textOf: (path) => (isFile(path) ? orNothing(() => readFileSync(path, "utf8")) : undefined),
  })),
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
    asTyped: all.asTyped,
    isPlain: async () => (await import("./plain-asked.ts")).plainAsked(all.env),
    open: async (flags) => (await import("./open-world.ts")).openWorld(flags, all),
  };
};
