import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import { homeFolder } from "./shell/store/home.ts";
import { BUILD } from "./version.ts";

// Compiling the program took half of a start (docs/performance.md), so what V8 compiled is kept between runs, in the program's
// own folder. V8 looks only at the length of a source (https://v8.dev/blog/code-caching-for-devs), so a kept code could run in
// place of what is in the file: it counts only for the very text it was made from, and only where nobody else can write.

/** Makes a folder if need be. Out: does it belong to the person, and can nobody else write to it? Windows keeps it private. */
const isOurs = (folder: string): boolean => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = lstatSync(folder);
  if (!there.isDirectory()) return false;
  return process.platform === "win32" || (there.uid === process.getuid?.() && (there.mode & 0o022) === 0);
};

/** The folder for compiled code of this build, made if need be; undefined where it would not be safe or cannot be made. */
const folderForCode = (): string | undefined => {
  try {
    const home = resolve(homeFolder(process.env, process.platform, homedir()));
    const all = join(home, "compiled");
    const mine = join(all, BUILD.replace(/\W/g, "-"));
    return [home, all, mine].every(isOurs) ? mine : undefined;
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

/**
 * For Node 20, which keeps no compiled code itself: loads the files of the program with the code that was kept under the
 * SHA-256 of their text, and keeps what is new when the process ends. In: the folder of the program, the folder for code.
 */
const keepByHash = (program: string, code: string): void => {
  const { hash } = process.getBuiltinModule("node:crypto");
  const requireFrom = createRequire(join(program, "main.cjs"));
  const fresh = new Map<string, Script>();
  const plain = requireFrom.extensions[".js"];
  requireFrom.extensions[".cjs"] = (module, path) => {
    if (dirname(path) !== program) return plain?.(module, path);
    const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "utf8")}\n})`;
    const kept = join(code, hash("sha256", text));
    const cachedData = read(kept);
    const script = new Script(text, { filename: path, ...(cachedData && { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected) fresh.set(kept, script);
    script.runInThisContext()(module.exports, createRequire(path), module, path, program);
  };
  process.once("exit", () => {
    try {
      if (fresh.size > 0) dropOthers(code);
      for (const [kept, script] of fresh) {
        const half = `${kept}.${process.pid}`;
        writeFileSync(half, script.createCachedData(), { mode: 0o600 });
        renameSync(half, kept);
      }
    } catch {
      // Only the next start is slower.
    }
  });
};

/** Lets this and later runs take over what V8 compiled of the program. In: the folder that holds the program's files. */
export const keepCompiledCode = (program: string): void => {
  const code = folderForCode();
  if (code === undefined) return;
  // From Node 22.1 on; the types are those of Node 20.
  const { enableCompileCache } = process.getBuiltinModule("node:module") as {
    enableCompileCache?: (at: string) => void;
  };
  if (enableCompileCache === undefined) keepByHash(program, code);
  else enableCompileCache(code);
};
