// The first minute on a new machine: node bench/first.mjs [--rounds 3] [--from REPOSITORY].
// 1. From `git clone` to the first deadline, by `npm start` in a real terminal of 80 columns and 24 rows, with an email of Upwork as a file;
//    npm has an empty cache of its own. A screen is what stands there until a key is pressed.
// 2. `npx` of the packed file with an empty cache, in turn with create-vite: the ratio of the two.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { spawn } from "@lydell/node-pty";
import { NPX_PEER, npxOf, packedIn, secondsOf } from "./speed/cold.mjs";
import { inTurn, median, pairedRatio } from "./speed/ratio.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, from: { type: "string", default: pathToFileURL(ROOT).href } },
});
const GOALS = { seconds: 60, screens: 3, ratio: 3 };
const LONGEST_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), "bench-first-"));

/** Runs `npm start -- start --from notice.eml` in a terminal, pressing Enter at each question. Out: the screens until the deadline shows. */
const startIn = (clone, cache) =>
  new Promise((done, fail) => {
    const env = {
      ...process.env,
      npm_config_cache: cache,
      DISPUTE_COACH_HOME: join(folder, "cases"),
      // 12 Nov 2026: two days after the email.
      SOURCE_DATE_EPOCH: "1794508200",
      TERM: "xterm-256color",
      NO_COLOR: "1",
    };
    const args = ["start", "--", "start", "--from", "notice.eml"];
    const program = spawn("npm", args, { name: env.TERM, cols: 80, rows: 24, cwd: clone, env });
    let text = "";
    let screens = 1;
    let heardTo = 0;
    const late = setTimeout(() => program.kill("SIGKILL"), LONGEST_MS);
    program.onData((piece) => {
      text += piece;
      if (/until Tue 17 Nov 2026/.test(text.slice(heardTo)) && screens > 1) {
        clearTimeout(late);
        program.kill("SIGKILL");
        done(screens);
      } else if (/Enter take \d+/.test(text.slice(heardTo))) {
        heardTo = text.length;
        screens += 1;
        program.write("\r");
      }
    });
    program.onExit(() => {
      clearTimeout(late);
      fail(new Error(`It ended before a deadline was shown:\n${text}`));
    });
  });

const fromClone = async () => {
  const clone = mkdtempSync(join(folder, "clone-"));
  const cache = mkdtempSync(join(folder, "cache-"));
  const began = process.hrtime.bigint();
  const cloned = spawnSync("git", ["clone", "--quiet", values.from, clone], { encoding: "utf8" });
  if (cloned.status !== 0) throw new Error(cloned.stderr);
  cpSync(join(ROOT, "src", "demo", "notice.eml"), join(clone, "notice.eml"));
  const screens = await startIn(clone, cache);
  return { seconds: Number(process.hrtime.bigint() - began) / 1e9, screens };
};

const said = (number, goal, unit) =>
  `${number} (goal: at most ${goal}${unit}: ${Number(number) <= goal ? "met" : "not met"})`;

try {
  const { seconds, screens } = await fromClone();
  console.log(`From git clone to the first deadline: ${said(seconds.toFixed(1), GOALS.seconds, " s")}`);
  console.log(`Screens until then: ${said(screens, GOALS.screens, "")}`);
  const file = packedIn(ROOT, folder);
  const cold = (args) => () => secondsOf("npx", args, folder, mkdtempSync(join(folder, "cache-")));
  const [ours, theirs] = await inTurn(Number(values.rounds), cold(npxOf(file)), cold(NPX_PEER));
  const ratio = pairedRatio(ours, theirs);
  console.log(`npx with an empty cache: ${median(ours).toFixed(1)} s, create-vite ${median(theirs).toFixed(1)} s`);
  console.log(`Ratio, the median of ${values.rounds} pairs: ${said(ratio.toFixed(2), GOALS.ratio, "")}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
