// Kills the program and its store, breaks and starves it, and looks whether anything is lost:
// node bench/crash.mjs [--runs 2000] [--bin-runs 400] [--seed 1] [--saves 1000]. Of the runs, so many kill the program itself.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "../scripts/bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    "bin-runs": { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    saves: { type: "string", default: "1000" },
  },
});
const binRuns = Number(values["bin-runs"]);
const workerRuns = Math.max(0, Number(values.runs) - binRuns);
const oldCase = join(root, "test/core/case/fixtures/case-v1.json");

const names = ["crash-campaign", "program-campaign", "crash-worker", "break-worker"];
const bundles = await bundle(Object.fromEntries(names.map((name) => [name, `test/support/${name}.ts`])));
const campaign = await import(pathToFileURL(join(bundles, "crash-campaign.mjs")).href);
const program = await import(pathToFileURL(join(bundles, "program-campaign.mjs")).href);
const folder = mkdtempSync(join(tmpdir(), "dispute-coach-crash-"));
const ground = {
  worker: join(bundles, "crash-worker.mjs"),
  bin: join(root, "bin/dispute-coach.js"),
  folder,
  oldCase,
  random: campaign.numbersFrom(Number(values.seed)),
};

/** @type {{ what: string, runs: number, faults: readonly string[], hits?: number, skipped?: string }[]} */
const rows = [];
const note = (row) => {
  rows.push(row);
  const hits = row.hits === undefined ? "" : `, ${row.hits} killed while it ran`;
  process.stderr.write(`${row.what}: ${row.runs} runs${hits}, ${row.faults.length} failures\n`);
};

/** Every file call of every act, broken in four ways. */
const everyCall = () => {
  const ran = spawnSync(
    process.execPath,
    [join(bundles, "break-worker.mjs"), mkdtempSync(join(folder, "break-")), oldCase],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    },
  );
  if (ran.status !== 0) note({ what: "broken at every file call", runs: 1, faults: [ran.stderr] });
  const told = ran.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (const how of ["stop", "ENOSPC", "EIO", "EMFILE"]) {
    const those = told.filter((one) => one.how === how);
    note({
      what: how === "stop" ? "stopped at every file call" : `${how} at every file call`,
      runs: those.reduce((sum, one) => sum + one.runs, 0),
      faults: those.flatMap((one) => one.faults.map((fault) => `${one.what}: ${fault}`)),
    });
  }
};

const mount = (args) => {
  try {
    execFileSync("mount", args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** A disk of one megabyte that runs full, and then can only be read. */
const smallDisk = async () => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  if (!mount(["-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", disk])) {
    for (const what of ["a full disk (1 MB)", "a disk that can only be read"])
      rows.push({ what, runs: 0, faults: [], skipped: "no right to mount one here" });
    return;
  }
  try {
    note(await campaign.grown(ground, "a full disk (1 MB)", join(disk, "home"), /^Problem: .*the disk is full/));
    mount(["-o", "remount,ro", disk]);
    note(await campaign.readOnly(ground, join(disk, "home")));
  } finally {
    spawnSync("umount", [disk]);
  }
};

try {
  everyCall();
  if (workerRuns > 0) for (const row of await campaign.killed(ground, workerRuns)) note(row);
  if (binRuns > 0) for (const row of await program.programKilled(ground, binRuns)) note(row);
  note(await campaign.counted(ground, Number(values.saves)));
  const home = (name) => join(mkdtempSync(join(folder, `${name}-`)), "home");
  if (process.platform !== "win32") {
    note(
      await campaign.grown(
        ground,
        "a limit on file sizes",
        home("limit"),
        /^Problem: .*(the disk is full|too large)/,
        "ulimit -f 300",
      ),
    );
    note(await campaign.starved(ground));
  }
  await smallDisk();
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(bundles, { recursive: true, force: true });
}

const width = Math.max(...rows.map((row) => row.what.length));
console.log(`${"what".padEnd(width)}  runs  failures`);
for (const row of rows) {
  const hits = row.hits === undefined ? "" : `   (${row.hits} killed while it ran)`;
  const count = row.skipped ? `skipped: ${row.skipped}` : `${row.faults.length}${hits}`;
  console.log(`${row.what.padEnd(width)}  ${String(row.runs).padStart(4)}  ${count}`);
}
console.log(`seed ${values.seed}, Node ${process.version}, ${process.platform}`);
for (const row of rows)
  for (const fault of [...new Set(row.faults)].slice(0, 10)) console.log(`- ${row.what}: ${fault}`);
process.exitCode = rows.some((row) => row.faults.length > 0) ? 1 : 0;
