// Many cases: `list` beside a program that reads and parses the same files, and how it grows from 1 to 10,000.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn, median, pairedRatio } from "./ratio.mjs";
import { wholeRun } from "./run.mjs";

const READS_ALL = `const fs = require("node:fs"), at = process.argv[1];
for (const name of fs.readdirSync(at)) if (name.endsWith(".json")) JSON.parse(fs.readFileSync(at + "/" + name, "utf8"));`;

/** Makes a home with so many copies of a case, each with an id of its own. */
const shelfOf = (home, count, text) => {
  const cases = join(home, "cases");
  mkdirSync(cases, { recursive: true });
  const one = JSON.parse(text);
  for (let n = 0; n < count; n += 1) {
    const id = `shelf-${n}`;
    writeFileSync(join(cases, `${id}.json`), `${JSON.stringify({ ...one, id }, undefined, 2)}\n`);
  }
  return cases;
};

/** Rows about many cases. In: the program, a folder to work in, the file of a full case. */
export async function shelfRows({ program, runs, env, folder, caseFile }) {
  const text = readFileSync(caseFile, "utf8");
  const rows = [];
  for (const count of [1, 100, 1000, 10_000]) {
    const home = join(folder, `shelf-${count}`);
    const cases = shelfOf(home, count, text);
    const [read, ours] = await inTurn(
      count >= 1000 ? 1 : runs,
      () => wholeRun(["-e", READS_ALL, cases]),
      () => wholeRun([program, "list", "--json"], { env: { ...env, DISPUTE_COACH_HOME: home } }),
    );
    rows.push({
      what: `list of ${count.toLocaleString("en-US")} case${count === 1 ? "" : "s"}`,
      against: "read and parse the bytes",
      ratio: pairedRatio(ours, read),
      goal: count === 10_000 ? 1.5 : undefined,
      figure: `${Math.round(median(ours))} ms`,
    });
  }
  return rows;
}
