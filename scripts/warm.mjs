// Runs the built program as people do and writes down what V8 compiled of it: node scripts/warm.mjs DIST
import { renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [dist] = process.argv.slice(2);
// The more is compiled, the longer it takes to read: only what nearly every start needs, on a case that is there.
const USUAL = [
  ["status", "--json"],
  ["list", "--json"],
];

const { openProgram } = createRequire(import.meta.url)(join(dist, "main.cjs"));
const { program, compiled } = openProgram(dist);
const world = () => program.realWorld(() => 80);
for (const words of USUAL) await program.run(words, world());
if (process.stdin.isTTY) await program.run(["start"], world());
// Whole or not at all: V8 looks at where such code comes from, not at every byte of it.
for (const [name, bytes] of compiled()) {
  writeFileSync(join(dist, `${name}.v8.tmp`), bytes);
  renameSync(join(dist, `${name}.v8.tmp`), join(dist, `${name}.v8`));
}
