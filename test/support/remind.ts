import type { RunCall } from "../../src/system/remind/call.ts";
import type { Disk } from "../../src/system/remind/disk.ts";
import { type ReminderWorld, remindersOn } from "../../src/system/remind/reminders.ts";

/** A computer of any system, with its files in memory, whose programs all end well but for those that `fails` names. */
export const fakeComputer = (given: Partial<ReminderWorld> = {}, fails: (call: string) => boolean = () => false) => {
  const files = new Map<string, string>();
  const calls: string[] = [];
  const disk: Disk = {
    isThere: (path) => files.has(path),
    read: (path) => files.get(path),
    write: (path, text) => void files.set(path, text),
    remove: (path) => void files.delete(path),
  };
  const run: RunCall = async (call) => {
    calls.push(call.join(" "));
    return fails(call.join(" ")) ? { code: 1, said: "Access is denied.\nSome more." } : { code: 0, said: "" };
  };
  const world: ReminderWorld = {
    platform: "linux",
    execPath: "/opt/node/bin/node",
    script: "/opt/coach/bin/dispute-coach.js",
    env: {},
    cases: "/home/ann/.local/share/dispute-coach",
    homedir: "/home/ann",
    uid: 1000,
    realpath: (path) => path,
    disk,
    run,
    ...given,
  };
  for (const path of [world.execPath, world.script ?? "", world.cases]) files.set(path, "");
  const before = [...files.keys()];
  return {
    reminders: remindersOn(world),
    calls,
    files,
    made: () => [...files.keys()].filter((one) => !before.includes(one)),
  };
};

/** A Windows computer. */
export const WINDOWS: Partial<ReminderWorld> = {
  platform: "win32",
  execPath: "C:\\Program Files\\nodejs\\node.exe",
  script: "C:\\Users\\Åsa Ö\\AppData\\Roaming\\npm\\node_modules\\dispute-coach\\bin\\dispute-coach.js",
  env: { LOCALAPPDATA: "C:\\Users\\Åsa Ö\\AppData\\Local", SystemRoot: "C:\\Windows" },
  cases: "C:\\Users\\Åsa Ö\\AppData\\Local\\dispute-coach\\Data",
  homedir: "C:\\Users\\Åsa Ö",
};
