// Makes one executable file of the program, with Node and all it reads in it: nothing needs to be installed to run it.
//   node scripts/sea.mjs [--for linux-x64|linux-arm64|darwin-arm64|darwin-x64|win-x64] [--output FILE]
// The Node in it is the one that runs this script; for another system, the same version of it, from npm. On macOS the file is
// signed for this computer; docs/executable.md says what else there is to sign.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const SYSTEMS = ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win-x64"];
const HERE = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

const stop = (why) => {
  process.stderr.write(`${why}\n`);
  process.exit(1);
};

const run = (file, ...args) => {
  const ran = spawnSync(file, args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32" && file === "npm",
  });
  if (ran.status !== 0) stop(`${file} ${args.join(" ")} failed:\n${ran.stderr ?? ran.error}`);
  return ran.stdout;
};

/** The program's first lines as one file, and every file of dist, by the names under which the program asks for them. */
const assetsIn = async (folder) => {
  const { rolldown } = await import("rolldown");
  const sum = readFileSync(join(dist, ".stamp"), "utf8").slice(0, 16);
  const bundle = await rolldown({
    cwd: root,
    input: "src/executable-main.ts",
    platform: "node",
    transform: { define: { BUILD_SUM: JSON.stringify(sum) }, target: "node20" },
    logLevel: "warn",
  });
  const first = join(folder, "executable.cjs");
  await bundle.write({ file: first, format: "cjs", codeSplitting: false });
  await bundle.close();
  const names = [
    ...readdirSync(dist).filter((name) => name.endsWith(".cjs")),
    ...readdirSync(join(dist, "assets")).map((name) => `assets/${name}`),
  ];
  return { "executable.cjs": first, ...Object.fromEntries(names.map((name) => [name, join(dist, name)])) };
};

/** A Node for a system. Out: its path. */
const nodeFor = (system, folder) => {
  if (system === HERE) return process.execPath;
  const name = `node-${system}@${process.versions.node}`;
  const [{ filename }] = JSON.parse(run("npm", "pack", "--json", "--pack-destination", folder, name));
  run("tar", "-xzf", join(folder, filename), "-C", folder);
  return join(folder, "package", "bin", system.startsWith("win") ? "node.exe" : "node");
};

/** The licence of a Node, where it lies beside it: in its own folder, as an installer or as a system keeps it. */
const licenceOf = (node) => {
  const folder = dirname(realpathSync(node));
  const places = [
    join(folder, "LICENSE"),
    join(folder, "..", "LICENSE"),
    join(folder, "..", "share", "doc", "nodejs", "LICENSE"),
  ];
  const found = places.find((path) => existsSync(path));
  if (found === undefined)
    process.stderr.write("The licence of Node was not found: put it into LICENSES.txt before you give the file on.\n");
  return found === undefined ? [] : [found];
};

const { values } = parseArgs({ options: { for: { type: "string", default: HERE }, output: { type: "string" } } });
const system = values.for;
if (!SYSTEMS.includes(system)) stop(`There is no "${system}". The systems are: ${SYSTEMS.join(", ")}.`);
const isMac = system.startsWith("darwin");
const output = resolve(
  values.output ?? join(root, "executable", system, `dispute-coach${system.startsWith("win") ? ".exe" : ""}`),
);

run(process.execPath, join(root, "scripts", "ready.mjs"));
const folder = mkdtempSync(join(tmpdir(), "sea-"));
try {
  const node = nodeFor(system, folder);
  if (!readFileSync(node).includes(`${FUSE}:0`))
    stop(
      `${node} cannot hold a program: it was built without that. Use the Node of nodejs.org or of npm (npx -p node@24 node scripts/sea.mjs).`,
    );
  const assets = await assetsIn(folder);
  const config = join(folder, "config.json");
  const blob = join(folder, "program.blob");
  writeFileSync(
    config,
    JSON.stringify({ main: assets["executable.cjs"], output: blob, disableExperimentalSEAWarning: true, assets }),
  );
  run(process.execPath, "--experimental-sea-config", config);
  mkdirSync(dirname(output), { recursive: true });
  rmSync(output, { force: true });
  copyFileSync(node, output);
  chmodSync(output, 0o755);
  if (isMac && process.platform === "darwin") run("codesign", "--remove-signature", output);
  const { inject } = await import("postject");
  await inject(output, "NODE_SEA_BLOB", readFileSync(blob), {
    sentinelFuse: FUSE,
    ...(isMac ? { machoSegmentName: "NODE_SEA" } : {}),
  });
  if (isMac && process.platform === "darwin") run("codesign", "--sign", "-", output);
  // The licences of all that is in it go along: Node's own, and those of the libraries.
  const licences = [join(root, "LICENSE"), join(dist, "THIRD-PARTY-LICENSES.txt"), ...licenceOf(node)];
  writeFileSync(
    join(dirname(output), "LICENSES.txt"),
    licences.map((path) => readFileSync(path, "utf8")).join(`\n${"=".repeat(80)}\n\n`),
  );
  process.stdout.write(`${output}\n`);
  if (isMac && process.platform !== "darwin")
    process.stderr.write(`macOS runs it only when it is signed. On a Mac: codesign --sign - ${basename(output)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
