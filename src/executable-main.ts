import { createRequire } from "node:module";
import { isMainThread } from "node:worker_threads";
import { compilerOfExecutable } from "./compile-cache.ts";
import { sayNotWhole } from "./not-whole.ts";
import { embeddedFile, embeddedPath } from "./system/executable.ts";
import { runModule } from "./system/run-module.ts";

// The first lines of an executable (scripts/sea.mjs), and of its threads: the files of the program are in it, and are loaded when
// one asks for another, as they are from a folder.

type App = typeof import("./app.ts");

const compile = compilerOfExecutable(!isMainThread);
const builtIn = createRequire(process.execPath);
const loaded = new Map<string, { exports: unknown }>();

const load = (name: string): unknown => {
  const there = loaded.get(name);
  if (there !== undefined) return there.exports;
  const text = embeddedFile(name);
  if (text === undefined) throw new Error(`${name} is in no executable`);
  const module = { exports: {} };
  loaded.set(name, module);
  const path = embeddedPath(name);
  // Its other files by "./", Node's own modules by name. There is nothing else.
  const requires = (asked: string): unknown => (asked.startsWith("./") ? load(asked.slice(2)) : builtIn(asked));
  return runModule(path, compile(name, path, text), requires, module);
};

const answer = async (): Promise<void> => {
  try {
    process.exitCode = await (load("app.cjs") as App).start(process.argv.slice(2));
  } catch (error) {
    process.exitCode = sayNotWhole(error);
  }
};

if (isMainThread) void answer();
// A thread is told which file it is for (system/thread.ts).
else load(process.argv[2] ?? "");
