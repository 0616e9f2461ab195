// Breaks the file system at a chosen call. It must be loaded before anything that takes its functions from node:fs.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What happens at the chosen call: the process stops there (that call and all later ones fail), or the call fails once. */
export interface Break {
  readonly at: number;
  readonly how: "stop" | "ENOSPC" | "EIO" | "EMFILE";
}

const CHANGING = [
  "openSync",
  "writeSync",
  "writeFileSync",
  "fsyncSync",
  "ftruncateSync",
  "renameSync",
  "linkSync",
  "copyFileSync",
  "rmSync",
  "rmdirSync",
  "unlinkSync",
  "mkdirSync",
  "chmodSync",
  "chownSync",
] as const;
const WRITING: readonly string[] = ["writeSync", "writeFileSync"];

let plan: Break | undefined;
let calls = 0;

type Call = (...given: unknown[]) => unknown;
const whole = fs as unknown as Record<string, Call>;
const real = Object.fromEntries(CHANGING.map((name) => [name, whole[name] as Call]));

const errorOf = (name: string, how: Break["how"]): Error =>
  Object.assign(new Error(`${how}: broken on purpose, ${name}`), {
    code: how === "stop" ? "EIO" : how,
    syscall: name.replace("Sync", ""),
  });

/** Files that are written in place, in one small write into a page that is there: a kill does not tear that. */
const inOneWrite = new Set<unknown>();

/** A write that is broken off has put half of it on disk. */
const writeHalf = (name: string, given: unknown[]): void => {
  const [to, content, ...rest] = given;
  if (inOneWrite.has(to)) return;
  if (typeof content === "string") real[name]?.(to, content.slice(0, content.length / 2), ...rest);
  else if (ArrayBuffer.isView(content) && name === "writeSync") {
    const [offset, length, at] = rest.map(Number);
    real.writeSync?.(to, content, offset ?? 0, Math.floor((length ?? content.byteLength) / 2), at);
  }
};

const onTheBooks = (given: unknown[]): boolean => typeof given[0] !== "number" || given[0] > 2;

/** Counts a call, and throws when it is the one that breaks. In: what is done first where a broken write leaves half. */
const count = (name: string, half: () => unknown): void => {
  calls += 1;
  const now = plan;
  if (now === undefined || !(calls === now.at || (now.how === "stop" && calls > now.at))) return;
  if (calls === now.at && now.how !== "EMFILE") half();
  throw errorOf(name, now.how);
};

// The content of files in the vault and of bundles is written by these.
const openLater = fs.promises.open;
const tamed = new WeakSet<object>();
fs.promises.open = async (...given: Parameters<typeof openLater>) => {
  if (given[1] !== undefined && given[1] !== "r") count("open", () => {});
  const file = await openLater(...given);
  const kind = Object.getPrototypeOf(file) as { write: Call; sync: Call };
  if (!tamed.has(kind)) {
    tamed.add(kind);
    const write = kind.write;
    kind.write = async function (this: unknown, ...what) {
      count("write", () => {});
      return write.apply(this, what);
    };
    kind.sync = async () => count("fsync", () => {});
  }
  return file;
};
const writeLater = fs.write as unknown as Call;
whole.write = (...given) => {
  try {
    if (onTheBooks(given)) count("write", () => {});
  } catch (error) {
    const [done] = given.slice(-1);
    process.nextTick(() => (done as Call)(error));
    return;
  }
  writeLater(...given);
};

for (const name of CHANGING) {
  whole[name] = (...given) => {
    if (onTheBooks(given)) count(name, () => WRITING.includes(name) && writeHalf(name, given));
    // Nothing here survives a power cut, only this process: to wait for the disk would show nothing.
    const out = name === "fsyncSync" ? undefined : real[name]?.(...given);
    if (name === "openSync") {
      if (String(given[0]).endsWith(".head")) inOneWrite.add(out);
      else inOneWrite.delete(out);
    }
    return out;
  };
}
syncBuiltinESMExports();

/** Does something with a file system that breaks as told. Out: how many calls there were, and what it threw. */
export const broken = async (
  how: Break | undefined,
  act: () => unknown,
): Promise<{ readonly calls: number; readonly error?: unknown }> => {
  calls = 0;
  plan = how;
  try {
    await act();
    return { calls };
  } catch (error) {
    return { calls, error };
  } finally {
    plan = undefined;
  }
};
