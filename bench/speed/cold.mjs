// What a new machine does: npm with an empty cache of its own.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const shell = process.platform === "win32";

/** Packs the program as it is. In: the root of the project, the folder it goes to. Out: the path of the packed file. */
export const packedIn = (root, folder) => {
  const packed = spawnSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    shell,
  });
  return join(folder, packed.stdout.trim().split("\n").at(-1));
};

/** Seconds that a command takes in a folder. In: the folder of npm's cache. Throws when it fails. */
export const secondsOf = (command, args, folder, cache) => {
  const began = process.hrtime.bigint();
  const env = { ...process.env, npm_config_cache: cache, DISPUTE_COACH_HOME: join(folder, "home") };
  const ran = spawnSync(command, args, { cwd: folder, env, encoding: "utf8", shell });
  if (ran.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${ran.stderr}`);
  return Number(process.hrtime.bigint() - began) / 1e9;
};

/** npx, beside which we are measured: a program that people know to start at once. */
export const NPX_PEER = ["--yes", "create-vite@9", "--help"];

/** npx of the packed file. */
export const npxOf = (file) => ["--yes", "--package", file, "dispute-coach", "--version"];
