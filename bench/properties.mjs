// Runs the property tests with other cases than `npm test` tries: `node bench/properties.mjs [ROUNDS]`, each round with a seed of its own.
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(join(root, "test"), { recursive: true })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join("test", name))
  .filter((name) => readFileSync(join(root, name), "utf8").includes("fc.assert"));

const failed = [];
const rounds = Number(process.argv[2] ?? 5);
for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(2 ** 31);
  console.log(`Round ${round} of ${rounds}: ${files.length} files, seed ${seed}`);
  const ran = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", ...files], {
    cwd: root,
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    stdio: "inherit",
  });
  if (ran.status !== 0) failed.push(seed);
}
console.log(failed.length === 0 ? `${rounds} rounds, none failed.` : `Failed with the seeds ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
