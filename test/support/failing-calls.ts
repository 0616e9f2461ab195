// Makes one call of the system fail, in this process. It must be loaded before the program.
import fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";

const OPEN = [
  "EACCES",
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENOSPC",
  "EROFS",
  "EDQUOT",
  "ELOOP",
  "ENAMETOOLONG",
  "EPERM",
  "ENXIO",
];
const LOOK = ["EIO", "EACCES", "ELOOP", "ENOMEM"];
const CHANGE = ["EACCES", "EIO", "ENOSPC", "EROFS", "EDQUOT", "EPERM", "EBUSY"];

/** The calls, by the name they have in node:fs without Sync, and the errors each can give (their pages in section 2 of the manual). */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  open: OPEN,
  opendir: OPEN,
  read: ["EIO", "ESTALE"],
  readFile: OPEN,
  readdir: ["EACCES", "EIO", "EMFILE"],
  readlink: LOOK,
  stat: LOOK,
  lstat: LOOK,
  fstat: ["EIO", "ENOMEM"],
  statfs: LOOK,
  write: ["ENOSPC", "EIO", "EDQUOT", "EFBIG"],
  writeFile: [...OPEN, "EFBIG"],
  appendFile: [...OPEN, "EFBIG"],
  fsync: ["EIO", "ENOSPC", "EDQUOT"],
  ftruncate: ["EIO", "EFBIG"],
  rename: [...CHANGE, "EXDEV"],
  link: ["EPERM", "EXDEV", "EIO", "ENOSPC", "EMLINK", "EACCES"],
  copyFile: [...OPEN, "EFBIG"],
  rm: ["EACCES", "EIO", "EBUSY", "EPERM", "EROFS"],
  rmdir: ["EACCES", "EIO", "EBUSY", "EPERM", "EROFS"],
  unlink: ["EACCES", "EIO", "EBUSY", "EPERM", "EROFS"],
  mkdir: ["EACCES", "EIO", "ENOSPC", "EROFS", "EDQUOT", "EMLINK"],
  chmod: ["EPERM", "EIO", "EROFS"],
  utimes: ["EPERM", "EIO", "EROFS"],
  access: LOOK,
  realpath: LOOK,
  close: ["EIO", "ENOSPC", "EDQUOT"],
};

type Call = (...given: unknown[]) => unknown;

let calls: string[] = [];
let plan: { readonly at: number; readonly code: string } | undefined;
let on = false;

/** What was synced to disk, by path (Linux tells the path of an open file). */
export const synced = new Set<string>();
const noteSync = (name: string, descriptor: unknown): void => {
  if (on && name === "fsync" && typeof descriptor === "number" && process.platform === "linux")
    synced.add(realReadlink(`/proc/self/fd/${descriptor}`));
};
const realReadlink = fs.readlinkSync;

/** Counts a call. Out: the error it is to give, if it is the one. */
const counted = (name: string, given: readonly unknown[]): Error | undefined => {
  // What is said on the terminal is no file.
  if (!on || (typeof given[0] === "number" && given[0] <= 2)) return undefined;
  calls.push(name);
  if (plan === undefined || calls.length !== plan.at) return undefined;
  const { code } = plan;
  const path = typeof given[0] === "string" ? { path: given[0] } : {};
  return Object.assign(new Error(`${code}: made to fail, ${name}`), { code, syscall: name, ...path });
};

const whole = fs as unknown as Record<string, Call>;
const promised = fs.promises as unknown as Record<string, Call>;

for (const name of Object.keys(ERRORS)) {
  const sync = whole[`${name}Sync`];
  if (sync !== undefined)
    whole[`${name}Sync`] = (...given) => {
      const error = counted(name, given);
      if (error !== undefined) {
        // What cannot be closed without an error is closed all the same (close(2)).
        if (name === "close") sync(...given);
        throw error;
      }
      noteSync(name, given[0]);
      return sync(...given);
    };
  const late = whole[name];
  if (late !== undefined)
    whole[name] = (...given) => {
      const error = counted(name, given);
      const done = given.at(-1);
      noteSync(name, given[0]);
      if (error === undefined || typeof done !== "function") return late(...given);
      if (name === "close") return late(given[0], () => done(error));
      return void setImmediate(() => done(error));
    };
  const promise = promised[name];
  if (promise !== undefined)
    promised[name] = async (...given) => {
      const error = counted(name, given);
      if (error !== undefined) throw error;
      return promise.apply(promised, given);
    };
}
syncBuiltinESMExports();

/** The methods of an open file are of its class, which is found in one. */
const breakHandles = async (): Promise<void> => {
  const handle = await fs.promises.open(process.execPath, "r");
  const methods = Object.getPrototypeOf(handle) as Record<string, Call>;
  await handle.close();
  for (const [method, name] of [
    ["read", "read"],
    ["write", "write"],
    ["stat", "fstat"],
    ["sync", "fsync"],
    ["truncate", "ftruncate"],
    ["close", "close"],
  ] as const) {
    const real = methods[method];
    methods[method] = async function broken(this: unknown, ...given) {
      noteSync(name, (this as { fd: number }).fd);
      const error = counted(name, []);
      if (error !== undefined && name === "close") await real?.apply(this, given);
      if (error !== undefined) throw error;
      return real?.apply(this, given);
    };
  }
};

/** Loads the built program with its file calls in our hands. In: the path of dist/app.cjs. */
export const loadProgram = async (path: string): Promise<typeof import("../../src/app.ts").parts> => {
  await breakHandles();
  return createRequire(import.meta.url)(path).parts;
};

/** Does something while one call fails. Out: the names of the calls there were. */
export const failing = async (
  what: { readonly at: number; readonly code: string } | undefined,
  act: () => Promise<unknown>,
): Promise<readonly string[]> => {
  calls = [];
  plan = what;
  on = true;
  try {
    await act();
  } finally {
    on = false;
    plan = undefined;
  }
  return calls;
};

/** The errors that a call can give. */
export const errorsOf = (name: string): readonly string[] => ERRORS[name] ?? [];
