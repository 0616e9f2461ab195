// Draws pictures of screens, has the built program read them, and counts what was read wrong: npm run bench:pictures --
// [--set held-out|first-held-out|tuned] [--keep FOLDER] [--chromium PATH]. Nothing was tuned on the twenty held out; on the others it was. Beside it, where it is installed, Tesseract's own program on the same pictures.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { firstHeldOut } from "./pictures/first-held-out.mjs";
import { heldOut } from "./pictures/held-out.mjs";
import { renderPictures, tuned } from "./pictures/render.mjs";
import { mistakesIn, valuesIn } from "./pictures/score.mjs";

const { values } = parseArgs({
  options: {
    keep: { type: "string" },
    set: { type: "string", default: "held-out" },
    chromium: { type: "string", default: "/usr/bin/chromium" },
  },
});
const SETS = { "held-out": heldOut, "first-held-out": firstHeldOut, tuned };
const tasks = SETS[values.set]();
/** As src/core/pictures/sure.ts has it. */
const SURE = 0.85;
const say = (line = "") => process.stdout.write(`${line}\n`);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "dispute-coach-pictures-"));
const { parts } = createRequire(import.meta.url)("../dist/app.cjs");
const { io } = await parts.realWorld({ env: { DISPUTE_COACH_HOME: join(folder, "home") } }).open({ plain: true });

/** The words that Tesseract's own program reads, with their boxes; undefined where it is not installed. */
const byProgram = (path) => {
  const ran = spawnSync("tesseract", [path, "-", "-l", "eng", "tsv"], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (ran.status !== 0) return undefined;
  const rows = ran.stdout.split("\n").map((line) => line.split("\t"));
  const words = rows
    .filter((row) => row[0] === "5" && row[11]?.trim())
    .map((row) => ({
      text: row[11].trim(),
      confidence: Number(row[10]) / 100,
      box: { x: Number(row[6]), y: Number(row[7]), width: Number(row[8]), height: Number(row[9]) },
    }));
  return [{ text: words.map(({ text }) => text).join(" "), words }];
};

const newSum = () => ({ words: 0, mistakes: 0, found: 0, taken: 0, right: 0, ms: 0 });
const [own, program] = [newSum(), newSum()];
const count = (sum, words, lines, ms) => {
  const { words: all, mistakes, right } = mistakesIn(words, lines);
  const found = valuesIn(lines, right, SURE);
  const taken = found.filter(({ isTaken }) => isTaken);
  sum.words += all;
  sum.mistakes += mistakes.length;
  sum.found += found.length;
  sum.taken += taken.length;
  sum.right += taken.filter(({ isRight }) => isRight).length;
  sum.ms += ms;
  return { mistakes, wrong: taken.filter(({ isRight }) => !isRight) };
};

const paths = [];
try {
  for (const file of await renderPictures(folder, tasks, values.chromium)) {
    const path = join(folder, file);
    paths.push(path);
    const { words } = JSON.parse(readFileSync(path.replace(/\.\w+$/, ".json"), "utf8"));
    let began = performance.now();
    const { lines } = await io.recognise(readFileSync(path), file.endsWith(".png") ? "image/png" : "image/jpeg", {
      file,
    });
    const { mistakes, wrong } = count(own, words, lines, performance.now() - began);
    for (const { is, read } of mistakes) say(`${file}: ${JSON.stringify(is)} read as ${JSON.stringify(read)}`);
    for (const { value } of wrong) say(`${file}: TAKEN AND WRONG ${JSON.stringify(value)}`);
    began = performance.now();
    const other = byProgram(path);
    if (other !== undefined) count(program, words, other, performance.now() - began);
  }
  const line = (name, { words, mistakes, found, taken, right, ms }) =>
    say(
      `${name.padEnd(20)} words ${words}, wrong ${((100 * mistakes) / words).toFixed(2)} %; days, times, amounts read ${found}, taken ${taken}, of them right ${((100 * right) / taken).toFixed(2)} %; ${(ms / tasks.length).toFixed(0)} ms a picture`,
    );
  say();
  line("this program", own);
  if (program.words > 0) line("tesseract", program);
  else say("tesseract is not installed: nothing to set beside it.");
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, "pictures/peak.mjs"), ...paths], {
    encoding: "utf8",
    env: { ...process.env, DISPUTE_COACH_HOME: join(folder, "home") },
  });
  say(`Most memory of a process that reads them all: ${Math.round(Number(stdout) / 1024 / 1024)} MiB`);
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
