import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { once } from "./core/once.ts";

/** What the build puts into program.cjs. What a command does not use in it is neither run nor compiled. */
type Program = Pick<typeof import("./program.ts"), "run"> & Pick<typeof import("./shell/world.ts"), "realWorld">;

/** What a file of the build is: one function of what it may load from outside. */
type Outside = readonly [require: NodeJS.Require, importOf: (name: string) => Promise<unknown>];
type MakeLibraries = (...outside: Outside) => Readonly<Record<string, () => unknown>>;
type MakeProgram = (...given: [...Outside, libraries: () => ReturnType<MakeLibraries>]) => Program;

/** A file of the build, and a way to write down what V8 has compiled of it by now. */
interface BuiltFile<T> {
  readonly made: T;
  readonly compiled: () => Buffer;
}

/** The program, and what V8 has compiled by now of the files that were opened, by their names. */
interface Opened {
  readonly program: Program;
  readonly compiled: () => ReadonlyMap<string, Buffer>;
}

/** Node 22 and later. Asked by number: to look for the call itself loads the module loader, some 5 ms. */
const KEEPS_COMPILED = Number(process.versions.node.split(".")[0]) >= 22;

/** V8's compiled code, written by the build; undefined when it is not there. */
const compiledOf = (path: string): Buffer | undefined => {
  try {
    return readFileSync(`${path}.v8`);
  } catch {
    return undefined;
  }
};

/**
 * Opens a file of the build. In: its path without an ending. Node 22 and later keep compiled code between runs on their own.
 * Node 20 does not, and compiling took half of a start: there it is taken from the build. V8 looks whether that code is from
 * the same V8 and for the same source, and compiles anew when it is not
 * (https://v8.dev/blog/code-caching-for-devs), so it can only be slow, never wrong.
 */
const builtFile = <T>(path: string): BuiltFile<T> => {
  const file = `${path}.cjs`;
  if (KEEPS_COMPILED) return { made: require(file) as T, compiled: () => Buffer.alloc(0) };
  // The build writes ASCII, which reads fastest as Latin-1.
  const source = `(function (module) {${readFileSync(file, "latin1")}\n})`;
  const cachedData = compiledOf(path);
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const holder: { exports?: T } = {};
  (script.runInThisContext() as (module: { exports?: T }) => void)(holder);
  return { made: holder.exports as T, compiled: () => script.createCachedData() };
};

/** Opens the program. In: the folder of the build. What no start needs is opened when it is first used. */
export const openProgram = (folder: string): Opened => {
  if (KEEPS_COMPILED) (require("node:module") as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  // Not left to the files themselves: a script with compiled code cannot import, only require.
  const importOf = (name: string) => import(name);
  const opened = new Map<string, BuiltFile<unknown>>();
  const open = <T>(name: string): T => {
    const file = builtFile<T>(join(folder, name));
    opened.set(name, file);
    return file.made;
  };
  const libraries = once(() => open<MakeLibraries>("libraries")(require, importOf));
  return {
    program: open<MakeProgram>("program")(require, importOf, libraries),
    compiled: () => new Map([...opened].map(([name, file]) => [name, file.compiled()])),
  };
};
