// Starting: --version, --help, the first question, status; time and memory, each against a bare node.
import { join } from "node:path";
import { inTurn, median, pairedRatio } from "./ratio.mjs";
import { memoryOfRun, untilShown, wholeRun } from "./run.mjs";

const BARE = ["-e", "0"];
const BARE_SHOWS = ["-e", "process.stderr.write('ready'); setTimeout(() => {}, 1e6)"];
const FIRST_QUESTION = "What do you have?";

/** What a shell asks at a press of Tab, the words as its script gives them, and the goal. */
const TABS = [
  ["a command", ["+dra"], 2],
  ["a case", ["status", "+"], 2.5],
];

const row = (what, against, ratio, goal, ms, unit = "ms") => ({
  what,
  against,
  ratio,
  goal,
  figure: `${Math.round(ms)} ${unit}`,
});

/** Rows about starting. In: the program, runs, a fresh home for each start, a home with one full case, the peers. */
export async function startRows({ program, runs, env, fullEnv, peers }) {
  const rows = [];
  const time = async (what, args, goal, options) => {
    const [bare, ours] = await inTurn(
      runs,
      () => wholeRun(BARE, options),
      () => wholeRun(args, options),
    );
    rows.push(row(what, "node -e 0", pairedRatio(ours, bare), goal, median(ours)));
  };
  await time("--version", [program, "--version"], undefined, { env });
  await time("--help", [program, "--help"], 1.25, { env });
  for (const { name, file } of peers)
    await time(`  ${name} --help`, [file, "--help"], undefined, { env, cwd: join(file, "..") });
  await time("status --json, a full case", [program, "status", "--json"], 1.8, { env: fullEnv });
  for (const [what, words, goal] of TABS)
    await time(`Tab: ${what}`, [program, "complete", "--", ...words], goal, { env: fullEnv });

  // From the second run on: the first one keeps what it compiled.
  await untilShown([program, "start"], FIRST_QUESTION, { env, leave: true });
  const [bareShown, shown] = await inTurn(
    runs,
    () => untilShown(BARE_SHOWS, "ready", { env }),
    () => untilShown([program, "start"], FIRST_QUESTION, { env }),
  );
  const took = (of) => of.map((one) => one.took);
  rows.push(
    row(
      "start: the first question",
      "node, a first word",
      pairedRatio(took(shown), took(bareShown)),
      1.8,
      median(took(shown)),
    ),
  );
  const [bareMemory, helpMemory] = await inTurn(
    runs,
    () => memoryOfRun(BARE, { env }),
    () => memoryOfRun([program, "--help"], { env }),
  );
  rows.push(
    row(
      "--help, largest memory",
      "node -e 0",
      pairedRatio(helpMemory, bareMemory),
      1.1,
      median(helpMemory) / 1024,
      "MiB",
    ),
  );
  const memory = (of) => of.map((one) => one.memory);
  if (memory(shown).every(Number.isFinite)) {
    const ratio = pairedRatio(memory(shown), memory(bareShown));
    rows.push(row("start, largest memory", "node, a first word", ratio, 1.6, median(memory(shown)) / 1024, "MiB"));
  }
  return rows;
}
