// Trains the reading of kinds on our own messages: node scripts/tone-kinds.mjs [--output FILE]; prints how it does by voice.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { chance } from "./tone-maths.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDS = 5;
const ROUNDS = 20;
const PENALTY = 1e-3;
const PACE = 0.2;
/** A word or pair counts when this many messages say it. */
const SAID = 2;
/** Long texts teach little about where it hurts: only clean ones are used. */
const LONGEST = 700;

const folder = await bundle({ product: "scripts/tone-kinds-product.mjs" });
const { KINDS, gramsOf, tables } = (await import(pathToFileURL(join(folder, "product.mjs")).href)).product;
rmSync(folder, { recursive: true });

const read = (name) =>
  readFileSync(join(ROOT, "test/cases/messages", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** A message as a row: its grams, and for each kind whether it is one. What it may also be read as teaches too. */
const rowOf = ({ text, expect, family, also = [], voice }) => ({
  voice,
  grams: gramsOf(text),
  labels: KINDS.map((kind) => ((kind === "any" ? expect !== "none" : family === kind || also.includes(kind)) ? 1 : 0)),
});

const rowsOf = (messages) =>
  messages.filter(({ text, expect }) => expect === "none" || text.length <= LONGEST).map(rowOf);

/** A shuffle that is the same each time. */
const shuffled = (rows, seed) => {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / 0x1000000;
  };
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
};

/** One logistic regression a kind, by steps that grow smaller where a word has moved already (Duchi et al. 2011). */
function trained(rows) {
  const times = new Map();
  for (const { grams } of rows) for (const gram of grams) times.set(gram, (times.get(gram) ?? 0) + 1);
  const places = new Map([...times].filter(([, said]) => said >= SAID).map(([gram], place) => [gram, place]));
  const wide = places.size * KINDS.length;
  const [weights, moved] = [new Float64Array(wide), new Float64Array(wide).fill(1e-8)];
  const bias = KINDS.map(() => -1);
  for (let round = 0; round < ROUNDS; round++)
    for (const { grams, labels } of shuffled(rows, round + 1)) {
      const each = 1 / Math.sqrt(grams.length || 1);
      const at = grams.filter((gram) => places.has(gram)).map((gram) => places.get(gram) * KINDS.length);
      labels.forEach((label, kind) => {
        let lean = bias[kind];
        for (const place of at) lean += weights[place + kind] * each;
        const miss = chance(lean) - label;
        for (const place of at) {
          const step = miss * each + PENALTY * weights[place + kind];
          moved[place + kind] += step * step;
          weights[place + kind] -= (PACE * step) / Math.sqrt(moved[place + kind]);
        }
        bias[kind] -= 0.02 * miss;
      });
    }
  return { places, weights, bias };
}

const leansOf = ({ places, weights, bias }, grams) => {
  const each = 1 / Math.sqrt(grams.length || 1);
  return bias.map((start, kind) =>
    grams.reduce((sum, gram) => {
      const place = places.get(gram);
      return place === undefined ? sum : sum + weights[place * KINDS.length + kind] * each;
    }, start),
  );
};

/** What is written to the product: grams that weigh something, each weight as a step of a signed byte. */
function packed({ places, weights, bias }, least) {
  const kept = [...places].filter(([, place]) =>
    KINDS.some((_, kind) => Math.abs(weights[place * KINDS.length + kind]) >= least),
  );
  const most = weights.reduce((highest, one) => Math.max(highest, Math.abs(one)), 0);
  const scale = most / 127;
  const steps = Int8Array.from(
    kept.flatMap(([, place]) => KINDS.map((_, kind) => Math.round(weights[place * KINDS.length + kind] / scale))),
  );
  return {
    bias: bias.map((one) => Number(one.toFixed(4))),
    scale: Number(scale.toPrecision(5)),
    grams: kept.map(([gram]) => gram).join("|"),
    steps: Buffer.from(steps.buffer).toString("base64"),
  };
}

const { values } = parseArgs({ options: { output: { type: "string" } } });
const [own, development] = [rowsOf([...read("training.jsonl"), ...tables]), rowsOf(read("development.jsonl"))];
const any = KINDS.indexOf("any");
const voices = [...new Set(development.map(({ voice }) => voice))];
const seen = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const out = new Set(voices.filter((_, place) => place % FOLDS === fold));
  const model = trained([...own, ...development.filter(({ voice }) => !out.has(voice))]);
  for (const row of development.filter(({ voice }) => out.has(voice)))
    seen.push({ bad: row.labels[any] === 1, lean: leansOf(model, row.grams)[any] });
}
const [clean, bad] = [false, true].map((one) => seen.filter((row) => row.bad === one).map(({ lean }) => lean));
for (const share of [0, 0.01, 0.02, 0.05, 0.1]) {
  const line = clean.toSorted((a, b) => b - a)[Math.floor(share * clean.length)];
  console.log(
    `voices left out: a lean above ${line.toFixed(2)} flags ${share} of ${clean.length} clean ones and finds ${(bad.filter((lean) => lean > line).length / bad.length).toFixed(3)} of ${bad.length}`,
  );
}
const model = packed(trained([...own, ...development]), 0.12);
const file = values.output ?? join(ROOT, "src/core/tone/models/kinds.json");
writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
const chances = bad.flatMap((one) => clean.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
console.log(`AUC ${(chances.reduce((sum, one) => sum + one, 0) / chances.length).toFixed(3)}`);
console.log(`${model.grams.split("|").length} words and pairs`);
