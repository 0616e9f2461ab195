// Measures the vault on a large file beside cp and sha256sum, in one run: npm run bench:evidence -- [--size MIB] [--rounds N]
// The built program runs as a process of its own, as a person runs it.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { arch, cpus, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureAdding } from "./speed/adding.mjs";
import { median } from "./speed/ratio.mjs";

const PROGRAM = fileURLToPath(new URL("../bin/dispute-coach.js", import.meta.url));

const { values } = parseArgs({
  options: { size: { type: "string", default: "1024" }, rounds: { type: "string", default: "5" } },
});
const size = Number(values.size);
const rounds = Number(values.rounds);
const say = (line = "") => process.stdout.write(`${line}\n`);

if (!existsSync(PROGRAM) || !(size > 0) || !(rounds > 0))
  throw new Error("Usage: bench:evidence -- [--size MIB] [--rounds N]");
const folder = mkdtempSync(join(tmpdir(), "dispute-coach-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const { times, peak } = await measureAdding({ program: PROGRAM, folder, size, rounds });
const at = Object.fromEntries(Object.entries(times).map(([way, all]) => [way, median(all)]));
say(
  `${size} MiB, medians of ${rounds} rounds, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`,
);
for (const [way, all] of Object.entries(times))
  say(
    `  ${way.padEnd(16)} ${Math.round(at[way]).toString().padStart(6)} ms   (${all.map((one) => Math.round(one)).join(", ")})`,
  );
const ratio = (a, b) => (a / b).toFixed(2);
say();
say(`add    / (cp + sha256sum)        ${ratio(at["evidence add"], at.cp + at.sha256sum)}   (goal: at most 1.30)`);
say(
  `add    / (cp, sync + sha256sum)  ${ratio(at["evidence add"], at["cp, then sync"] + at.sha256sum)}   (add syncs too)`,
);
say(`verify / sha256sum               ${ratio(at["evidence verify"], at.sha256sum)}`);
say(`peak memory                      ${Math.round(peak / 1024)} MiB`);
