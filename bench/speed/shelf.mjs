// Many cases: `list` beside a program that reads and parses the same files, and how it grows from 1 to 10,000.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn, median, pairedRatio } from "./ratio.mjs";
import { wholeRun } from "./run.mjs";

const READS_ALL = `const fs = require("node:fs"), at = process.argv[1];
for (const name of fs.readdirSync(at)) if (name.endsWith(".json")) JSON.parse(fs.readFileSync(at + "/" + name, "utf8"));`;

/** Makes a home with so many copies of a case, each with an id of its own, as the program leaves them. */
const shelfOf = (made, home, count, text, withCards) => {
  const one = JSON.parse(text);
  for (let n = 0; n < count; n += 1) made.shelve(home, { ...one, id: `shelf-${n}` }, withCards);
  return join(home, "cases");
};

/** Rows about many cases. In: the program, the built product, a folder to work in, the file of a full case. */
export async function shelfRows({ program, made, runs, env, folder, caseFile }) {
  const text = readFileSync(caseFile, "utf8");
  const rows = [];
  const measure = async (count, withCards, pairs, goal) => {
    const home = join(folder, `shelf-${count}-${withCards}`);
    const cases = shelfOf(made, home, count, text, withCards);
    const [read, ours] = await inTurn(
      pairs,
      () => wholeRun(["-e", READS_ALL, cases]),
      () => wholeRun([program, "list", "--json"], { env: { ...env, DISPUTE_COACH_HOME: home } }),
    );
    rows.push({
      what: `list of ${count.toLocaleString("en-US")} case${count === 1 ? "" : "s"}${withCards ? "" : ", brought from elsewhere"}`,
      against: "read and parse the bytes",
      ratio: pairedRatio(ours, read),
      goal,
      figure: `${Math.round(median(ours))} ms`,
    });
  };
  for (const count of [1, 100, 1000]) await measure(count, true, runs);
  await measure(10_000, true, Math.min(runs, 15), 1.5);
  await measure(1000, false, 1);
  return rows;
}
