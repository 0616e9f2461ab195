// Measures the vault on a large file beside cp and sha256sum, in one run: npm run bench:evidence -- [--size MIB] [--rounds N]
// What each figure means: docs/decisions/0012-the-vault.md. The built program runs as a process of its own, as a person runs it.
import { spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { arch, cpus, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const PROGRAM = fileURLToPath(new URL("../bin/dispute-coach.js", import.meta.url));
const PEAK = new URL("./evidence/peak.mjs", import.meta.url).href;
const MIB = 1024 * 1024;

const { values } = parseArgs({
  options: { size: { type: "string", default: "1024" }, rounds: { type: "string", default: "5" } },
});
const size = Number(values.size);
const rounds = Number(values.rounds);

const folder = mkdtempSync(join(tmpdir(), "dispute-coach-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "large.bin");
const home = join(folder, "home");
const peakAt = join(folder, "peak");

/** A file of random bytes: nothing can be saved by packing it or by leaving gaps. */
function writeLarge() {
  const piece = Buffer.alloc(MIB);
  const to = openSync(file, "w");
  for (let at = 0; at < size; at += 1) writeSync(to, randomFillSync(piece));
  closeSync(to);
}

/** Runs a command. Out: how long it took in milliseconds. */
function timed(command, args, env = {}) {
  const began = performance.now();
  const ran = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });
  const took = performance.now() - began;
  if (ran.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${ran.error ?? ran.stderr}`);
  return took;
}

const peaks = [];
const coach = (...words) => {
  const env = { DISPUTE_COACH_HOME: home, BENCH_PEAK: peakAt };
  const took = timed(process.execPath, ["--import", PEAK, PROGRAM, ...words], env);
  peaks.push(Number(readFileSync(peakAt, "utf8")));
  return took;
};

const WAYS = {
  cp: () => timed("cp", [file, join(folder, "copy.bin")]),
  "cp, then sync": () => timed("sh", ["-c", 'cp "$0" "$1" && sync "$1"', file, join(folder, "copy.bin")]),
  sha256sum: () => timed("sha256sum", [file]),
  "evidence add": () => coach("evidence", "add", file, "--no-input"),
  "evidence verify": () => coach("evidence", "verify"),
  "start-up alone": () => coach("evidence", "list"),
};

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const say = (line = "") => process.stdout.write(`${line}\n`);

if (!existsSync(PROGRAM) || !(size > 0) || !(rounds > 0))
  throw new Error("Usage: bench:evidence -- [--size MIB] [--rounds N]");
writeLarge();
coach("start", "--no-input");
peaks.length = 0;
const times = Object.fromEntries(Object.keys(WAYS).map((way) => [way, []]));
for (let round = 0; round < rounds; round += 1) {
  // One after the other in each round, so that what else the machine does falls on all of them.
  for (const [way, run] of Object.entries(WAYS)) {
    rmSync(join(folder, "copy.bin"), { force: true });
    if (way === "evidence add") rmSync(join(home, "vault"), { recursive: true, force: true });
    times[way].push(run());
  }
}
const at = Object.fromEntries(Object.entries(times).map(([way, all]) => [way, median(all)]));
say(
  `${size} MiB, medians of ${rounds} rounds, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`,
);
for (const [way, all] of Object.entries(times))
  say(
    `  ${way.padEnd(16)} ${Math.round(at[way]).toString().padStart(6)} ms   (${all.map((one) => Math.round(one)).join(", ")})`,
  );
const ratio = (a, b) => (a / b).toFixed(2);
say();
say(`add    / (cp + sha256sum)        ${ratio(at["evidence add"], at.cp + at.sha256sum)}   (goal: at most 1.30)`);
say(
  `add    / (cp, sync + sha256sum)  ${ratio(at["evidence add"], at["cp, then sync"] + at.sha256sum)}   (add syncs too)`,
);
say(`verify / sha256sum               ${ratio(at["evidence verify"], at.sha256sum)}`);
say(`peak memory                      ${Math.round(Math.max(...peaks) / 1024)} MiB`);
