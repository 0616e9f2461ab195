// Trains the reading of kinds on our own messages: node scripts/tone-kinds.mjs [--calm DIR [--half]] [--output FILE] [--without ID-PREFIX,…];
// prints how it does by voice. --calm also takes the calm texts of the public sets in DIR (docs/tone-model-card.md), so that it knows how
// people write who are in no dispute; --half only every other one. --without leaves the messages out whose id begins so.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { chance } from "./tone-maths.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDS = 5;
const ROUNDS = 20;
/** After so many rounds a long message that hurts teaches only by the stretch that reads worst: nobody marked where it hurts. */
const WARM = 4;
const PENALTY = 3e-3;
const PACE = 0.2;
/** Calm texts from elsewhere are no disputes: without them a stretch leans this much more to every kind, and so the lines of read-as.ts are drawn. */
const LEANS_BACK = 0.57;
/** A word or pair counts when so many messages say it. */
const SAID = 4;

const folder = await bundle({ product: "scripts/tone-kinds-product.mjs" });
const { KINDS, STEPS, gramsOf, tables } = (await import(pathToFileURL(join(folder, "product.mjs")).href)).product;
rmSync(folder, { recursive: true });
const ANY = KINDS.indexOf("any");

const read = (name) =>
  readFileSync(join(ROOT, "test/cases/messages", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** A message as a row: its grams, and for each kind whether it is one. What it may also be read as teaches too. */
const rowOf = ({ text, expect, family, also = [], voice }) => ({
  voice,
  ...gramsOf(text),
  labels: KINDS.map((kind) =>
    expect !== "none" &&
    (kind === "any" || family === kind || also.includes(kind) || (kind === "grave" && expect === "serious"))
      ? 1
      : 0,
  ),
});

/** The calm texts of the public sets: what each set says of a text that is. Of GitHub, people of other trades than ours. */
const CALM_IN = {
  "calmer-pairs.jsonl": ({ neutral }) => neutral,
  "politeness-wikipedia.jsonl": ({ text, label }) => (label === 0 ? text : undefined),
  "politeness-stackoverflow.jsonl": ({ text, label }) => (label === 0 ? text : undefined),
  "incivility-github.jsonl": ({ text, label }) => (label === 0 ? text : undefined),
};

const calmIn = (dir, every) =>
  Object.entries(CALM_IN).flatMap(([name, calmOf]) => {
    const file = join(dir, name);
    if (!existsSync(file)) return [];
    const texts = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => calmOf(JSON.parse(line)));
    return texts
      .filter((text, place) => text !== undefined && place % every === 0)
      .map((text) => ({ text, expect: "none", family: null }));
  });

const rowsOf = (messages) => messages.map(rowOf);

/** What a row teaches by: each stretch of a calm one; of one that hurts, the stretch that hurts most. */
const lessonsOf = ({ whole, stretches, labels }) =>
  labels[ANY] === 0
    ? stretches.map((one) => ({ whole: one, stretches: [one], labels }))
    : [{ whole, stretches, labels }];

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

/** The lean to a kind of words and pairs at their places. */
const leanOf = ({ weights, bias }, at, each, kind) => {
  let lean = bias[kind];
  for (const place of at) lean += weights[place + kind] * each;
  return lean;
};

/** Grams as places of a model, with what each counts. */
const placed = (places, grams) => ({
  at: grams.filter((gram) => places.has(gram)).map((gram) => places.get(gram) * KINDS.length),
  each: 1 / Math.sqrt(grams.length || 1),
});

/** The stretch that leans most to "any of them". */
const worstOf = (model, stretches) => {
  const leans = stretches.map(({ at, each }) => leanOf(model, at, each, ANY));
  return stretches[leans.indexOf(Math.max(...leans))];
};

/** One logistic regression a kind, by steps that grow smaller where a word has moved already (Duchi et al. 2011). */
function trained(rows) {
  const times = new Map();
  // Words that only people in no dispute say would say little and weigh much in the package.
  for (const { whole, elsewhere } of rows)
    if (!elsewhere) for (const gram of whole) times.set(gram, (times.get(gram) ?? 0) + 1);
  const places = new Map([...times].filter(([, said]) => said >= SAID).map(([gram], place) => [gram, place]));
  const wide = places.size * KINDS.length;
  const [weights, moved] = [new Float64Array(wide), new Float64Array(wide).fill(1e-8)];
  const model = { places, weights, bias: KINDS.map(() => -1) };
  const lessons = rows.flatMap(lessonsOf).map(({ whole, stretches, labels }) => ({
    whole: placed(places, whole),
    stretches: stretches.map((one) => placed(places, one)),
    labels,
  }));
  for (let round = 0; round < ROUNDS; round++)
    for (const { whole, stretches, labels } of shuffled(lessons, round + 1)) {
      const { at, each } = round < WARM || stretches.length < 2 ? whole : worstOf(model, stretches);
      labels.forEach((label, kind) => {
        const miss = chance(leanOf(model, at, each, kind)) - label;
        for (const place of at) {
          const step = miss * each + PENALTY * weights[place + kind];
          moved[place + kind] += step * step;
          weights[place + kind] -= (PACE * step) / Math.sqrt(moved[place + kind]);
        }
        model.bias[kind] -= 0.02 * miss;
      });
    }
  return model;
}

/** The highest lean to "any of them" among the stretches of a row. */
const worstLean = (model, { stretches, whole }) =>
  Math.max(
    ...(stretches.length === 0 ? [whole] : stretches).map((one) => {
      const { at, each } = placed(model.places, one);
      return leanOf(model, at, each, ANY);
    }),
  );

/** Grams in order, each as how much it shares with the one before (a digit of base 36) and the rest. */
const folded = (grams) => {
  let before = "";
  return grams.map((gram) => {
    let same = 0;
    while (same < Math.min(35, before.length, gram.length) && before[same] === gram[same]) same += 1;
    // Both halves of an emoji stay together.
    if (/[\uDC00-\uDFFF]/.test(gram[same] ?? "")) same -= 1;
    before = gram;
    return same.toString(36) + gram.slice(same);
  });
};

/** What is written to the product: grams that weigh something, each weight as a step of one sign (STEPS). */
function packed({ places, weights, bias }, least, back) {
  const kept = [...places]
    .filter(([, place]) => KINDS.some((_, kind) => Math.abs(weights[place * KINDS.length + kind]) >= least))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const most = weights.reduce((highest, one) => Math.max(highest, Math.abs(one)), 0);
  return {
    bias: bias.map((one) => Number((one + back).toFixed(4))),
    most: Number(most.toPrecision(5)),
    grams: folded(kept.map(([gram]) => gram)).join("|"),
    steps: kept
      .flatMap(([, place]) => KINDS.map((_, kind) => weights[place * KINDS.length + kind] / most))
      // Roots, since most weights are small and there are many of them.
      .map((weight) => STEPS[Math.round(31 * Math.sign(weight) * Math.sqrt(Math.abs(weight))) + 32])
      .join(""),
  };
}

const { values } = parseArgs({
  options: {
    calm: { type: "string" },
    half: { type: "boolean", default: false },
    output: { type: "string" },
    without: { type: "string", default: "" },
  },
});
const left = values.without.split(",").filter(Boolean);
const kept = read("training.jsonl").filter(({ id }) => !left.some((one) => id.startsWith(one)));
// What the tables of the tests say must hold, so they count four times.
const [own, others] = [
  rowsOf([...kept, ...tables, ...tables, ...tables, ...tables]),
  rowsOf(read("development.jsonl")),
];
const [told, spoken] = [
  own.filter(({ voice }) => voice === undefined),
  [...own.filter(({ voice }) => voice !== undefined), ...others],
];
if (values.calm !== undefined)
  told.push(...rowsOf(calmIn(values.calm, values.half ? 2 : 1)).map((row) => ({ ...row, elsewhere: true })));
const voices = [...new Set(spoken.map(({ voice }) => voice))];
const seen = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const out = new Set(voices.filter((_, place) => place % FOLDS === fold));
  const model = trained([...told, ...spoken.filter(({ voice }) => !out.has(voice))]);
  for (const row of spoken.filter(({ voice }) => out.has(voice)))
    seen.push({ bad: row.labels[ANY] === 1, lean: worstLean(model, row) });
}
const [clean, bad] = [false, true].map((one) => seen.filter((row) => row.bad === one).map(({ lean }) => lean));
for (const share of [0, 0.01, 0.02, 0.05, 0.1]) {
  const line = clean.toSorted((a, b) => b - a)[Math.floor(share * clean.length)];
  console.log(
    `voices left out: a lean above ${line.toFixed(2)} flags ${share} of ${clean.length} clean ones and finds ${(bad.filter((lean) => lean > line).length / bad.length).toFixed(3)} of ${bad.length}`,
  );
}
const model = packed(trained([...told, ...spoken]), 0.12, values.calm === undefined ? 0 : LEANS_BACK);
const file = values.output ?? join(ROOT, "src/core/tone/models/kinds.json");
writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
console.log(`${model.grams.split("|").length} words and pairs`);
