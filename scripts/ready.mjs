// Makes a fresh clone ready: installs what is missing and builds what is stale. Quick when nothing changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const installStamp = join(root, "node_modules", ".dispute-coach-ready");
const buildStamp = join(root, "dist", ".stamp");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`dispute-coach needs Node 20.17 or later; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const hashOf = (files) => {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
};

const filesUnder = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();

const isStale = (stamp, hash) => !existsSync(stamp) || readFileSync(stamp, "utf8") !== hash;

const lockHash = `${hashOf(["package-lock.json"])} ${process.platform} ${process.arch}`;
if (isStale(installStamp, lockHash)) {
  process.stderr.write("Installing what is missing (once) …\n");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) {
    process.stderr.write("npm ci failed (see above). Check the network and disk, then run the command again.\n");
    process.exit(1);
  }
  writeFileSync(installStamp, lockHash);
}

const sourceHash = hashOf([
  ...filesUnder("src"),
  "scripts/assets.mjs",
  "scripts/build.mjs",
  "scripts/left-out.mjs",
  "scripts/licences.mjs",
  "scripts/one-of-each.mjs",
  "package.json",
  "package-lock.json",
]);
if (isStale(buildStamp, sourceHash)) {
  const { build } = await import("./build.mjs");
  await build(root, sourceHash.slice(0, 16));
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(buildStamp, sourceHash);
}
