// Other command-line programs, installed apart as bench/peers/package-lock.json says.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NAMES = ["create-vite", "czg", "@changesets/cli", "plop", "np"];

/** Installs the peers, once. Out: whether they are there. Without a network the table goes without them. */
export function installPeers(folder, say) {
  if (existsSync(join(folder, "node_modules"))) return true;
  say("Installing the peers in bench/peers (once) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", args, { cwd: folder, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  return done.status === 0;
}

/** The peers: name with version, and the file that starts each. */
export const peersIn = (folder) =>
  NAMES.map((name) => {
    const home = join(folder, "node_modules", name);
    const { bin, version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
    return { name: `${name} ${version}`, file: join(home, typeof bin === "string" ? bin : Object.values(bin)[0]) };
  });
