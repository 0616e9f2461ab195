import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** What the build puts into one file. What a command does not use in it is neither run nor compiled. */
type Program = Pick<typeof import("./program.ts"), "run"> & Pick<typeof import("./shell/world.ts"), "realWorld">;

type Made = (require: NodeJS.Require, importOf: (name: string) => Promise<unknown>) => Program;

/** The program, and a way to write down what V8 has compiled of it by now. */
interface Opened {
  readonly program: Program;
  readonly compiled: () => Buffer;
}

/** Node 22 and later. Asked by number: to look for the call itself loads the module loader, some 5 ms. */
const KEEPS_COMPILED = Number(process.versions.node.split(".")[0]) >= 22;

/** V8's compiled code, written by the build; undefined when it is not there. */
const compiledIn = (folder: string): Buffer | undefined => {
  try {
    return readFileSync(join(folder, "program.v8"));
  } catch {
    return undefined;
  }
};

/**
 * Opens the program's one file. In: the folder of the built program. Node 22 and later keep compiled code between runs on
 * their own. Node 20 does not, and compiling took half of a start: there it is taken from the build. V8 looks whether that
 * code is from the same V8 and for the same source, and compiles anew when it is not
 * (https://v8.dev/blog/code-caching-for-devs), so it can only be slow, never wrong.
 */
export const openProgram = (folder: string): Opened => {
  const path = join(folder, "program.cjs");
  // Not left to the file itself: a script with compiled code cannot import, only require.
  const importOf = (name: string) => import(name);
  if (KEEPS_COMPILED) {
    (require("node:module") as { enableCompileCache?: () => unknown }).enableCompileCache?.();
    const made = require(path) as Made;
    return { program: made(require, importOf), compiled: () => Buffer.alloc(0) };
  }
  // The build writes ASCII, which reads fastest as Latin-1.
  const source = `(function (module) {${readFileSync(path, "latin1")}\n})`;
  const cachedData = compiledIn(folder);
  const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  const holder: { exports?: Made } = {};
  (script.runInThisContext() as (module: { exports?: Made }) => void)(holder);
  return {
    program: (holder.exports as Made)(require, importOf),
    compiled: () => script.createCachedData(),
  };
};
