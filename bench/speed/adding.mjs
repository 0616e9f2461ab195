// Adding a large file to the evidence, and checking it again, beside cp and sha256sum. What each means: docs/decisions/0012-the-vault.md.
import { spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { inTurn, median } from "./ratio.mjs";

const PEAK = new URL("../evidence/peak.mjs", import.meta.url).href;
const MIB = 1024 * 1024;

/** A file of random bytes: nothing can be saved by packing it or by leaving gaps. */
const writeLarge = (file, size) => {
  const piece = Buffer.alloc(MIB);
  const to = openSync(file, "w");
  for (let at = 0; at < size; at += 1) writeSync(to, randomFillSync(piece));
  closeSync(to);
};

/** Runs a command. Out: how long it took in milliseconds. */
const timed = (command, args, env = {}) => {
  const began = performance.now();
  const ran = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });
  const took = performance.now() - began;
  if (ran.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${ran.error ?? ran.stderr}`);
  return took;
};

/**
 * Measures each way in turn, one after the other in each round. In: the program, a folder to work in, the size in MiB, how
 * many rounds. Out: the times of each way in milliseconds, and the largest memory of the program in KiB.
 */
export async function measureAdding({ program, folder, size, rounds }) {
  const file = join(folder, "large.bin");
  const copy = join(folder, "copy.bin");
  const home = join(folder, "adding");
  const peakAt = join(folder, "peak");
  const peaks = [];
  const coach = (...words) => {
    const took = timed(process.execPath, ["--import", PEAK, program, ...words], {
      DISPUTE_COACH_HOME: home,
      BENCH_PEAK: peakAt,
    });
    peaks.push(Number(readFileSync(peakAt, "utf8")));
    return took;
  };
  const ways = {
    cp: () => timed("cp", [file, copy]),
    "cp, then sync": () => timed("sh", ["-c", 'cp "$0" "$1" && sync "$1"', file, copy]),
    sha256sum: () => timed("sha256sum", [file]),
    "evidence add": () => {
      rmSync(join(home, "vault"), { recursive: true, force: true });
      return coach("evidence", "add", file, "--no-input");
    },
    "evidence verify": () => coach("evidence", "verify"),
    "start-up alone": () => coach("evidence", "list"),
  };
  writeLarge(file, size);
  coach("start", "--no-input");
  peaks.length = 0;
  const fresh = (run) => () => {
    rmSync(copy, { force: true });
    return run();
  };
  const times = await inTurn(rounds, ...Object.values(ways).map(fresh));
  rmSync(file);
  rmSync(copy, { force: true });
  return { times: Object.fromEntries(Object.keys(ways).map((way, k) => [way, times[k]])), peak: Math.max(...peaks) };
}

/** The row about adding evidence. In: as above. */
export async function addingRows({ program, folder, size, rounds }) {
  const { times } = await measureAdding({ program, folder, size, rounds });
  const plain = times.cp.map((took, k) => took + times.sha256sum[k]);
  return [
    {
      what: `adding ${size.toLocaleString("en-US")} MiB of evidence`,
      against: "cp and sha256sum",
      ratio: median(times["evidence add"].map((took, k) => took / plain[k])),
      goal: 1.3,
      figure: `${Math.round(median(times["evidence add"]))} ms`,
    },
  ];
}
