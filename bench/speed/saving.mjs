// An answer: taken, saved, synced, and the next question made ready; beside one synced atomic write of the same bytes.

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../scripts/bundle.mjs";
import { median, quantile } from "./ratio.mjs";

const now = () => Number(process.hrtime.bigint()) / 1e6;
/** Entries in a list of the case, and cases on the shelf. */
const SIZES = [10, 100, 1000, 10_000, 100_000];
const SHELVES = [1, 100, 10_000];

/** The core and the store as the program has them, built into the given folder with the mark of the built program. */
export async function product(root, folder) {
  const sum = readFileSync(join(root, "dist", ".stamp"), "utf8").slice(0, 16);
  const define = { BUILD_SUM: JSON.stringify(sum) };
  await bundle({ product: "bench/speed/product.ts" }, { folder, libraries: true, define });
  return import(pathToFileURL(join(folder, "product.mjs")).href);
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

/**
 * Answers the same question again and again, each time beside one synced write of the same bytes. In: the built product, a home,
 * the case, how many rounds count and how many come before. Out: milliseconds of both.
 */
const answered = (made, home, whole, { rounds, warmUp }) => {
  const { answer, close, path } = made.openForAnswers(home, whole);
  const plain = join(dirname(home), "plain.json");
  const ours = [];
  const theirs = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    let began = now();
    answer(round);
    const took = now() - began;
    const text = readFileSync(path, "utf8");
    began = now();
    syncedWrite(plain, text);
    const bare = now() - began;
    if (round < 0) continue;
    ours.push(took);
    theirs.push(bare);
  }
  close();
  return { ours, theirs };
};

const said = (number) => number.toLocaleString("en-US");

const row = (what, { ours, theirs }, goal) => ({
  what,
  against: "one synced write, p99",
  ratio: quantile(ours, 0.99) / quantile(theirs, 0.99),
  goal,
  figure: `${median(ours).toFixed(1)} ms`,
});

/** A 99th percentile of few rounds is only the slowest one. The first rounds run code that V8 has not compiled yet. */
const roundsFor = (size, runs) => {
  if (size >= 10_000) return { rounds: 10, warmUp: 3 };
  return size >= 1000 ? { rounds: Math.max(100, runs * 7), warmUp: 20 } : { rounds: Math.max(2000, runs), warmUp: 100 };
};

/** Lays so many other cases beside the one that is answered, with what the program keeps of each. */
const others = (home, text, count) => {
  const folder = (name) => {
    const path = join(home, "cases", name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const [cases, backups, journal, history] = [".", "backups", "journal", "history"].map(folder);
  for (let n = 0; n < count; n += 1) {
    const id = `other-${n}`;
    const one = text.replace(/"id": "[^"]+"/, `"id": "${id}"`);
    writeFileSync(join(cases, `${id}.json`), one);
    for (const mark of ["last", 1, 2]) writeFileSync(join(backups, `${id}.${mark}.json`), one);
    writeFileSync(join(journal, `${id}.jsonl`), "");
    writeFileSync(join(journal, `${id}.head`), "");
    writeFileSync(join(history, `${id}.jsonl`), "");
  }
};

/** Rows about one answer. In: the built product, a folder to work in, the full case. */
export function savingRows({ made, folder, caseFile, runs }) {
  const text = readFileSync(caseFile, "utf8");
  const full = JSON.parse(text);
  const rows = [];
  for (const size of SIZES) {
    const whole = { ...full, id: `saving-${size}`, offers: entries(size) };
    const times = answered(made, join(folder, "saving"), whole, roundsFor(size, runs));
    rows.push(row(`answer, save, next question: ${said(size)} entries`, times, size === 10 ? 3 : undefined));
  }
  for (const count of SHELVES) {
    const home = join(folder, `among-${count}`);
    others(home, text, count - 1);
    const whole = { ...full, id: "saving" };
    rows.push(row(`the same, one of ${said(count)} cases`, answered(made, home, whole, roundsFor(0, runs))));
  }
  return rows;
}
