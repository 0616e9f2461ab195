import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
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
 * For Node 20, which keeps no compiled code itself: loads the files of the program with the code that was kept beside their very
 * text, and keeps what is new when the process ends. In: the folder of the program, the folder for code.
 */
const keepBesideText = (program: string, code: string): void => {
  const requireFrom = createRequire(join(program, "main.cjs"));
  const fresh = new Map<string, { readonly text: Buffer; readonly script: Script }>();
  const plain = requireFrom.extensions[".js"];
  requireFrom.extensions[".cjs"] = (module, path) => {
    if (dirname(path) !== program) return plain?.(module, path);
    const text = readFileSync(path);
    const kept = read(join(code, basename(path)));
    // The text is compared and not a hash of it: to load Node's crypto takes longer.
    const cachedData = kept?.subarray(0, text.length).equals(text) ? kept.subarray(text.length) : undefined;
    const source = `(function (exports, require, module, __filename, __dirname) {${text.toString("utf8")}\n})`;
    const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected) fresh.set(basename(path), { text, script });
    script.runInThisContext()(module.exports, createRequire(path), module, path, program);
  };
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
};

/** Lets this and later runs take over what V8 compiled of the program. In: the folder that holds the program's files. */
export const keepCompiledCode = (program: string): void => {
  const code = folderForCode();
  if (code === undefined) return;
  // From Node 22.1 on; the types are those of Node 20.
  const { enableCompileCache } = process.getBuiltinModule("node:module") as {
    enableCompileCache?: (at: string) => void;
  };
  if (enableCompileCache === undefined) keepBesideText(program, code);
  else enableCompileCache(code);
};
