// The package: its size, and how long it takes to install it and to run it by npx, cold and warm, beside create-vite:
// node bench/package.mjs [--rounds 3]. Cold: npm has an empty cache of its own.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { NPX_PEER, npxOf, packedIn, secondsOf } from "./speed/cold.mjs";
import { median } from "./speed/ratio.mjs";
import { tableLines } from "./tone/table.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const folder = mkdtempSync(join(tmpdir(), "bench-package-"));
const shell = process.platform === "win32";

const bytesUnder = (at) =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((sum, one) => sum + statSync(join(one.parentPath ?? one.path, one.name)).size, 0);

try {
  const file = packedIn(ROOT, folder);
  const caches = () => mkdtempSync(join(folder, "cache-"));
  const prefix = join(folder, "prefix");
  const rows = [];
  const rounds = Number(values.rounds);
  const measured = (name, run) => {
    const cold = [];
    const warm = [];
    try {
      for (let round = 0; round < rounds; round += 1) {
        const cache = caches();
        cold.push(run(cache));
        warm.push(run(cache));
      }
      rows.push([name, `${median(cold).toFixed(1)} s`, `${median(warm).toFixed(1)} s`]);
    } catch (error) {
      rows.push([name, "not measured", String(error.message).split("\n")[0].slice(0, 60)]);
    }
  };
  const install = ["install", "--global", "--silent", "--no-audit", "--no-fund", "--prefix", prefix, file];
  measured("npm install --global FILE", (cache) => secondsOf("npm", install, folder, cache));
  measured("npx, dispute-coach --version", (cache) => secondsOf("npx", npxOf(file), folder, cache));
  measured("npx, create-vite --help", (cache) => secondsOf("npx", NPX_PEER, folder, cache));
  const installed = join(prefix, shell ? "node_modules" : "lib/node_modules", "dispute-coach");
  console.log(
    `Packed ${(statSync(file).size / 1e6).toFixed(1)} MB, installed ${(bytesUnder(installed) / 1e6).toFixed(1)} MB, nothing beside it.\n`,
  );
  for (const line of tableLines(["what", "cold", "warm"], rows)) console.log(line);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
