// An answer: taken, saved, synced, and the next question made ready; beside one synced atomic write of the same bytes.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { median, quantile } from "./ratio.mjs";

const now = () => Number(process.hrtime.bigint()) / 1e6;
const SIZES = [10, 100, 1000, 10_000, 100_000];

/** The core and the store as the program has them, built into the given folder with the mark of the built program. */
export async function product(root, folder) {
  const sum = readFileSync(join(root, "dist", ".stamp"), "utf8").slice(0, 16);
  const outfile = join(folder, "product.mjs");
  await build({
    entryPoints: [join(root, "bench", "speed", "product.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
    define: { BUILD_SUM: JSON.stringify(sum) },
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return import(pathToFileURL(outfile).href);
}

/** Writes a text beside a path, syncs it, renames it there, syncs the folder: the least that a safe save can do. */
const syncedWrite = (path, text) => {
  const draft = `${path}.draft`;
  const file = openSync(draft, "w", 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
};

const entries = (count) =>
  Array.from({ length: count }, (_, n) => ({
    id: `o${n + 1}`,
    on: "2026-11-10",
    by: "me",
    amount: 70_000,
    terms: `Two more changes, number ${n}`,
    answer: "none",
  }));

/** Rows about one answer. In: the built product, a folder to work in, the full case. */
export async function savingRows({ made, folder, caseFile, runs }) {
  const home = join(folder, "saving");
  const full = JSON.parse(readFileSync(caseFile, "utf8"));
  const rows = [];
  for (const size of SIZES) {
    // A 99th percentile of few rounds is only the slowest one.
    const rounds = size >= 10_000 ? 10 : size >= 1000 ? Math.max(100, runs * 7) : Math.max(2000, runs * 20);
    const { answer, close, path } = made.openForAnswers(home, { ...full, id: `saving-${size}`, offers: entries(size) });
    const ours = [];
    const theirs = [];
    // The first rounds run code that V8 has not compiled yet: that is the cost of a start, and no matter of how much is saved.
    for (let round = size >= 10_000 ? -3 : -100; round < rounds; round += 1) {
      let began = now();
      answer(round);
      const took = now() - began;
      // As in the program: the person reads the next question, and the journal is synced meanwhile.
      await new Promise(setImmediate);
      const text = readFileSync(path, "utf8");
      began = now();
      syncedWrite(join(folder, "plain.json"), text);
      const bare = now() - began;
      if (round >= 0) {
        ours.push(took);
        theirs.push(bare);
      }
    }
    close();
    const ratio = quantile(ours, 0.99) / quantile(theirs, 0.99);
    rows.push({
      what: `answer, save, next question: ${size.toLocaleString("en-US")} entries`,
      against: "one synced write, p99",
      ratio,
      goal: size === 10 ? 3 : undefined,
      figure: `${median(ours).toFixed(1)} ms`,
    });
  }
  return rows;
}
