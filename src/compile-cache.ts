import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import { emptyCompiled, foldersOf, makeFolder } from "./storage/folders.ts";
import { homeFolder } from "./storage/home.ts";
import { runModule, wrapped } from "./system/run-module.ts";
import { BUILD } from "./version.ts";

// Compiling the program took half of a start (docs/performance.md), so what V8 compiled is kept between runs, in the program's
// own folder. V8 looks only at the length of a source (https://v8.dev/blog/code-caching-for-devs), so a kept code could run in
// place of what is in the file: it counts only for the very text it was made from, and only where nobody else can write or could.

/** What belongs to the person, where nobody else can write. Windows keeps it private. */
const isOurs = (there: Stats): boolean =>
  process.platform === "win32" || (there.uid === process.getuid?.() && (there.mode & 0o022) === 0);

/** Rights or an owner given later than the content show in the time of the last change: others may have had it before. */
const isAsWritten = (there: Stats): boolean => Math.abs(there.ctimeMs - there.mtimeMs) < 500;

/** Is a folder ours with all that lies in it, and as it was written? Links are not followed, and nothing is opened. */
const isClean = (path: string): boolean => {
  const there = lstatSync(path);
  if (!isOurs(there) || !isAsWritten(there)) return false;
  return there.isDirectory() ? readdirSync(path).every((name) => isClean(join(path, name))) : there.isFile();
};

/**
 * Must this run leave nothing behind? The demo promises it: by its name, and where the bare command offers it to whoever has no case yet.
 * In: the words after the program's name, the folder of the cases.
 */
const leavesNothing = (words: readonly string[], cases: string): boolean => {
  const named = words.find((word) => !word.startsWith("-"));
  return named === "demo" || (words.every((word) => word === "--plain") && !existsSync(cases));
};

/** The folder for compiled code of this build, made if need be; undefined where it would not be safe, cannot or must not be made. */
const folderForCode = (): string | undefined => {
  try {
    const { home, cases, compiled } = foldersOf(resolve(homeFolder(process.env, process.platform, homedir)));
    if (leavesNothing(process.argv.slice(2), cases)) return undefined;
    const mine = join(compiled, BUILD.replace(/\W/g, "-"));
    const isSafe = (folder: string): boolean => {
      makeFolder(folder);
      const there = lstatSync(folder);
      return there.isDirectory() && isOurs(there);
    };
    if (![home, compiled].every(isSafe)) return undefined;
    // One file that others may have made says enough of all.
    if (!isClean(compiled)) emptyCompiled(compiled);
    return isSafe(mine) ? mine : undefined;
  } catch {
    return undefined;
  }
};

/** Removes what other builds left. */
const dropOthers = (mine: string): void => {
  const all = dirname(mine);
  for (const name of readdirSync(all))
    if (join(all, name) !== mine) rmSync(join(all, name), { recursive: true, force: true });
};

const read = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

/** Compiles a file of the program. In: its name without a folder, its path, its text. */
type Compile = (name: string, path: string, text: Buffer) => Script;

/**
 * What compiles files of the program with the code that was kept beside their very text, and keeps what is new when the process
 * ends. In: the folder for code; without one nothing is kept.
 */
const compilerIn = (code: string | undefined): Compile => {
  if (code === undefined) return (_, path, text) => new Script(wrapped(text.toString("utf8")), { filename: path });
  const fresh = new Map<string, { readonly text: Buffer; readonly script: Script }>();
  process.once("exit", () => {
    try {
      if (fresh.size > 0) dropOthers(code);
      for (const [name, { text, script }] of fresh) {
        const half = join(code, `${name}.${process.pid}`);
        writeFileSync(half, Buffer.concat([text, script.createCachedData()]), { mode: 0o600 });
        renameSync(half, join(code, name));
      }
    } catch {
      // Only the next start is slower.
    }
  });
  return (name, path, text) => {
    const kept = read(join(code, name));
    // The text is compared and not a hash of it: to load Node's crypto takes longer.
    const cachedData = kept?.subarray(0, text.length).equals(text) ? kept.subarray(text.length) : undefined;
    const script = new Script(wrapped(text.toString("utf8")), { filename: path, ...(cachedData && { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected) fresh.set(name, { text, script });
    return script;
  };
};

/** For Node 20, which keeps no compiled code itself. In: the folder of the program, the folder for code. */
const keepBesideText = (program: string, code: string): void => {
  const requireFrom = createRequire(join(program, "main.cjs"));
  const compile = compilerIn(code);
  const plain = requireFrom.extensions[".js"];
  requireFrom.extensions[".cjs"] = (module, path) => {
    if (dirname(path) !== program) return plain?.(module, path);
    runModule(path, compile(basename(path), path, readFileSync(path)), createRequire(path), module);
  };
};

/** What compiles files of the program that lie in no folder: with kept code, but not in a thread. */
export const compilerOfExecutable = (isThread: boolean): Compile => compilerIn(isThread ? undefined : folderForCode());

/** Lets this and later runs take over what V8 compiled of the program. In: the folder that holds the program's files. */
export const keepCompiledCode = (program: string): void => {
  const code = folderForCode();
  if (code === undefined) return;
  // From Node 22.1 on; the types are those of Node 20.
  const { enableCompileCache } = process.getBuiltinModule("node:module") as {
    enableCompileCache?: (at: string) => void;
  };
  if (enableCompileCache === undefined) {
    keepBesideText(program, code);
    return;
  }
  // Node makes its folder now, and its files when the process has ended, with the rights that are usual for this person.
  const usual = process.umask(0o077);
  enableCompileCache(code);
  process.umask(usual);
  process.once("exit", () => process.umask(0o077));
};
