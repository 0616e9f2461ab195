// Measures the tone review beside npm packages on labelled texts: npm run bench:tone -- DIR [--held-back]
// The texts are read, never kept. What each figure means: docs/tone-benchmark.md.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkedHeldBack, FOLDS } from "./tone/held-back.mjs";
import { messageLines } from "./tone/messages.mjs";
import { checked } from "./tone/product.mjs";
import { setsIn } from "./tone/sets.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PEERS = join(ROOT, "bench", "tone");

const say = (line) => process.stderr.write(`${line}\n`);
const stop = (line) => {
  say(line);
  process.exit(1);
};

/** Installs the peers as their lock says, once. */
function installPeers() {
  if (existsSync(join(PEERS, "node_modules"))) return;
  say("Installing the peers in bench/tone (once) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: PEERS, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", args, { cwd: PEERS, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0)
    stop("npm ci in bench/tone failed (see above). Check the network, then run the command again.");
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { "held-back": { type: "boolean" } } });
const folder = positionals[0];
if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory())
  stop("Say which folder holds the labelled texts: npm run bench:tone -- DIR [--held-back]");
const heldBack = values["held-back"] === true;

installPeers();
// Late, because it loads the peers.
const { reportLines } = await import("./tone/report.mjs");

const sets = setsIn(folder);
const here = sets.filter(({ texts }) => texts !== undefined && texts.length > 0);
const known = here.filter(({ elsewhere }) => !elsewhere);
const results = heldBack ? await checkedHeldBack(ROOT, folder, known, say) : new Map();
for (const { name, texts } of here) {
  if (results.has(name)) continue;
  const asked = texts.map(({ text }) => text);
  results.set(name, await checked(ROOT, asked));
}

const trained = heldBack
  ? `Ours is held back: ${FOLDS} folds by hash (by thread where there is one); the models saw none of a row's fold.`
  : "Warning: the models that ship may have been trained on these rows. Held-back figures: npm run bench:tone -- DIR --held-back";
for (const set of sets) {
  console.log(`${set.elsewhere ? "another place: " : ""}${set.name}`);
  if (!here.includes(set))
    console.log(`  skipped: ${set.texts ? "no row has a text and a label 0 or 1" : "no such file"}`);
  else {
    if (set.shape === "ranked" && !set.elsewhere) console.log(trained);
    for (const line of reportLines(set, results.get(set.name))) console.log(line);
  }
  console.log();
}

for (const name of ["held-out.jsonl", "ordinary.jsonl", "blind.jsonl"]) {
  console.log(`our messages, ${name}`);
  for (const line of await messageLines(ROOT, name)) console.log(line);
}
