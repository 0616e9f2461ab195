// How fast the tone review is, and how much memory a long stream takes: npm run bench:tone-speed [-- --stream-mb 1024]
// The texts are made from the case files in test/cases; nothing else is needed.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "../scripts/bundle.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = join(ROOT, "bin", "dispute-coach.js");
const MB = 1024 * 1024;
const RUNS = 15;

const { values } = parseArgs({ options: { "stream-mb": { type: "string", default: "64" } } });
const streamMb = Number(values["stream-mb"]);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The texts in a value, at any depth. */
const textsIn = (value) =>
  typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];

/** What people wrote in the case files, again and again until there are `bytes` of it. */
function textOf(bytes) {
  const folder = join(ROOT, "test", "cases");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => textsIn(JSON.parse(readFileSync(join(folder, name), "utf8"))))
    .filter((text) => text.length > 40);
  let all = "";
  for (let i = 0; all.length < bytes; i += 1) all += `${texts[(i * 7) % texts.length]}\nYou never answer (${i}).\n\n`;
  return all.slice(0, bytes);
}

function milliseconds(args) {
  const began = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - began;
}

/** Feeds lines of {"id","text"} to `check --jsonl -`. Out: the most memory it held, in MB. */
function peakOf(reporter, megabytes, line) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--require", reporter, PROGRAM, "check", "--jsonl", "-"], {
      stdio: ["pipe", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (part) => {
      said += part;
    });
    child.on("error", reject).on("close", () => resolve(Number(/\d+$/.exec(said)?.[0]) / 1024));
    let left = megabytes * MB;
    const more = () => {
      while (left > 0) {
        left -= line.length;
        if (!child.stdin.write(line)) return void child.stdin.once("drain", more);
      }
      child.stdin.end();
    };
    more();
  });
}

const folder = mkdtempSync(join(tmpdir(), "tone-speed-"));
try {
  await bundle({ scores: "bench/tone/score-once.mjs" }, { folder, libraries: true });
  const scores = join(folder, "scores.mjs");
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const added = Array.from({ length: RUNS }, () => milliseconds([scores]) - milliseconds([empty]));
  console.log(
    `scoring adds to start-up     ${median(added).toFixed(0)} ms, median of ${RUNS} pairs (goal: at most 30)`,
  );

  const long = join(folder, "long.txt");
  writeFileSync(long, textOf(MB));
  const whole = Array.from({ length: 3 }, () => milliseconds([PROGRAM, "check", "--json", long]));
  console.log(`1 MB of text, whole command  ${(median(whole) / 1000).toFixed(2)} s, median of 3 (goal: under 2)`);

  const reporter = join(folder, "reporter.cjs");
  writeFileSync(
    reporter,
    'process.on("exit", () => require("node:fs").writeSync(2, String(process.resourceUsage().maxRSS)));',
  );
  const line = `${JSON.stringify({ id: 1, text: textOf(700) })}\n`;
  const small = await peakOf(reporter, 8, line);
  const large = await peakOf(reporter, streamMb, line);
  console.log(
    `peak memory of --jsonl       ${large.toFixed(0)} MB over ${streamMb} MB of lines, ${small.toFixed(0)} MB over 8 MB: ratio ${(large / small).toFixed(2)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
