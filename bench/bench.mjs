// Measures the program beside a bare node and beside other programs: npm run bench -- [--runs N] [--only WORD] [--program PATH]
// With --program another copy of the program is started, such as one that is installed; by the Node that runs this file.
// Every figure is a ratio from interleaved pairs of one run on one machine. What each means: docs/performance.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { addingRows } from "./speed/adding.mjs";
import { installPeers, peersIn } from "./speed/peers.mjs";
import { product, savingRows } from "./speed/saving.mjs";
import { shelfRows } from "./speed/shelf.mjs";
import { startRows } from "./speed/start.mjs";
import { tableLines } from "./tone/table.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PEERS = join(ROOT, "bench", "peers");
/** MiB: what a screen recording weighs. */
const LARGE = 1024;
const FULL_CASE = join(ROOT, "test", "cases", "freelancer-ended-money-held.json");

const say = (line) => process.stderr.write(`${line}\n`);
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "15" },
    only: { type: "string" },
    program: { type: "string", default: join(ROOT, "bin", "dispute-coach.js") },
  },
});
const PROGRAM = realpathSync(values.program);
const runs = Math.max(1, Number(values.runs) || 15);

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const env = { ...process.env, DISPUTE_COACH_HOME: join(folder, "fresh"), NO_COLOR: "1", TERM: "xterm-256color" };
const fullEnv = { ...env, DISPUTE_COACH_HOME: join(folder, "full") };

const resultOf = ({ ratio, goal }) => {
  if (goal === undefined) return "";
  return `${ratio <= goal ? "met" : "not met"} (goal <= ${goal})`;
};

const print = (rows) =>
  tableLines(
    ["what", "against", "ratio", "median", "goal"],
    rows.map((row) => [row.what, row.against, row.ratio.toFixed(2), row.figure, resultOf(row)]),
  ).forEach((line) => {
    console.log(line);
  });

try {
  const given = spawnSync(process.execPath, [PROGRAM, "start", "--answers", FULL_CASE, "--no-input"], { env: fullEnv });
  if (given.status !== 0) throw new Error(`The full case could not be made: ${given.stderr}`);
  const cases = join(folder, "full", "cases");
  const caseFile = join(
    cases,
    readdirSync(cases).find((name) => name.endsWith(".json")),
  );
  const made = await product(ROOT, folder);
  const peers = installPeers(PEERS, say) ? peersIn(PEERS) : [];
  const parts = {
    start: () => startRows({ program: PROGRAM, runs, env, fullEnv, peers }),
    saving: () => savingRows({ made, folder, caseFile, runs }),
    list: () => shelfRows({ program: PROGRAM, made, runs, env, folder, caseFile }),
    evidence: () => addingRows({ program: PROGRAM, folder, size: LARGE, rounds: Math.min(runs, 5) }),
  };
  console.log(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} CPUs, ${runs} pairs each\n`,
  );
  const rows = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (values.only !== undefined && values.only !== name) continue;
    say(`Measuring: ${name} …`);
    const found = await measure();
    print(found);
    console.log();
    rows.push(...found);
  }
  const missed = rows.filter((row) => row.goal !== undefined && row.ratio > row.goal).length;
  console.log(`${rows.filter((row) => row.goal !== undefined).length - missed} goals met, ${missed} not met`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
