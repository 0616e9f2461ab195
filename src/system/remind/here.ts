import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import type { Reminders } from "../../ports/reminders.ts";
import { isExecutable } from "../executable.ts";
import { runCall } from "./call.ts";
import { realDisk } from "./disk.ts";
import { remindersOn } from "./reminders.ts";

/** Reminders of this process, on this computer. In: the environment, the folder of the cases, what writes a whole file. */
export const remindersHere = (
  env: NodeJS.ProcessEnv,
  cases: string,
  write: (path: string, content: string | Uint8Array) => void,
): Reminders =>
  remindersOn({
    platform: process.platform,
    execPath: process.execPath,
    script: isExecutable() ? undefined : process.argv[1],
    env,
    cases,
    homedir: homedir(),
    uid: process.getuid?.() ?? 0,
    realpath: (path) => {
      try {
        return realpathSync(path);
      } catch {
        return undefined;
      }
    },
    disk: realDisk(write),
    run: runCall,
  });
