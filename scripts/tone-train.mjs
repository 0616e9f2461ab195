// Trains the two tone models and prints their cross-validation: npm run tone:train -- DIR [--weights-only] [--output FOLDER]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { kinOf } from "./tone-kin.mjs";
import { learned } from "./tone-learn.mjs";
import { calibrated, chance, figuresOf } from "./tone-maths.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDS = 5;
/** Ways to cut the folds: figures are the mean over all of them, since one way can be lucky. */
const CUTS = ["one", "two", "three", "four", "five"];
/** L2, set by looking at folds. Half as much moved no figure by more than about 0.005. */
const PENALTIES = { impolite: 0.8, uncivil: 2 };
/** A word or pair has a column when this many texts of all sets say it. */
const SAID = 2;

/** The product's features, bundled as scripts/build.mjs bundles the product. */
async function loadProduct() {
  const folder = await bundle({ product: "scripts/tone-product.mjs" });
  try {
    return await import(pathToFileURL(join(folder, "product.mjs")).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { BUCKETS, WIDTH, leanOf, viewsOf } = (await loadProduct()).product;

/** A fold for a row that depends on its id alone. */
function foldOf(id, salt, folds) {
  let hash = 0x811c9dc5;
  for (const letter of `${salt}:${id}`) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % folds;
}

/** A labelled text, seen: what it is judged by (`label`, null where between), what it teaches (`soft`, `share`). */
function rowOf(set, id, text, label, soft, share, tested) {
  const views = viewsOf(text);
  const by = 1 / Math.max(1, views.passages.length);
  const strength = new Map();
  for (const feature of views.passages.flat()) {
    strength.set(feature.at, (strength.get(feature.at) ?? 0) + feature.value * by);
  }
  return { set, id, views, features: [...strength], judged: label, label: soft, share, tested };
}

/** The rows of both models from the files of a folder. */
function rowsOf(folder) {
  const read = (set) =>
    readFileSync(join(folder, `${set}.jsonl`), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  const polite = ["politeness-wikipedia", "politeness-stackoverflow"].flatMap((set) =>
    // The five raters' score, softened: a text between the quartiles teaches a little both ways.
    read(set).map((row) => rowOf(set, row.id, row.text, row.label, chance(-2 * row.score), 1, row.label !== null)),
  );
  const uncivil = read("incivility-github").map((row) =>
    rowOf("incivility-github", row.group, row.text, row.label, row.label, row.label === 1 ? 3 : 1, true),
  );
  // Beside them, with little weight: requests, and insults with a calm rewording (both sides in lower case).
  const calmer = read("calmer-pairs").flatMap(({ id, toxic, neutral }) => [
    rowOf("calmer-pairs", id, toxic.replaceAll(" '", "'").toLowerCase(), 1, 1, 0.1, false),
    rowOf("calmer-pairs", id, neutral.replaceAll(" '", "'").toLowerCase(), 0, 0, 0.1, false),
  ]);
  const beside = polite.map((row) => ({ ...row, share: 0.2, tested: false }));
  return { impolite: polite, uncivil: [...uncivil, ...beside, ...calmer] };
}

/** Gives every feature that SAID of the rows have, and every cue, a column, and all rows their columns. */
function columnsOf(rows, others) {
  const said = new Uint32Array(WIDTH);
  for (const row of rows) for (const [at] of row.features) said[at]++;
  const places = [...said.keys()].filter((at) => at >= BUCKETS || said[at] >= SAID);
  const columns = new Int32Array(WIDTH).fill(-1);
  places.forEach((at, column) => {
    columns[at] = column;
  });
  for (const row of [...rows, ...others]) {
    const kept = row.features.filter(([at]) => columns[at] >= 0);
    row.at = Int32Array.from(kept, ([at]) => columns[at]);
    row.value = Float64Array.from(kept, ([, value]) => value);
  }
  return { places, isCue: Uint8Array.from(places, (at) => (at >= BUCKETS ? 1 : 0)) };
}

/** Fits and rounds to a byte a weight, as it ships. */
function train(rows, kin, penalty) {
  const { weights, bias } = learned(rows, kin, isCue, penalty);
  const most = weights.reduce((high, weight) => Math.max(high, Math.abs(weight)), 0);
  const scale = Number((most / 127).toPrecision(6));
  const steps = new Int8Array(WIDTH);
  weights.forEach((weight, column) => {
    steps[places[column]] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
  });
  return { bias: Number(bias.toPrecision(6)), scale, steps };
}

/** Each model's tested rows with their lean from weights, and a notion of kin, that saw no text of their fold. */
function heldBack(cut) {
  const tested = { impolite: [], uncivil: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isSeen = (row) => foldOf(row.id, cut, FOLDS) !== fold;
    const kin = kinOf(texts.filter(isSeen), isCue.length);
    for (const [name, rows] of Object.entries(models)) {
      const weights = train(rows.filter(isSeen), kin, PENALTIES[name]);
      for (const row of rows) {
        if (row.tested && !isSeen(row)) tested[name].push({ ...row, lean: leanOf(row.views, weights) });
      }
    }
  }
  return tested;
}

/** Pairs of bytes, how many features on and the weight there, as model.ts reads them. */
function packed(steps) {
  const pairs = [];
  let last = 0;
  steps.forEach((step, at) => {
    if (step === 0) return;
    for (; at - last > 255; last += 255) pairs.push(255, 0);
    pairs.push(at - last, step & 255);
    last = at;
  });
  return Buffer.from(pairs).toString("base64");
}

/** A model as it ships: its lean is already calibrated. */
function shipped(rows, kin, penalty, tested) {
  const { slope, offset } = calibrated(tested);
  const { bias, scale, steps } = train(rows, kin, penalty);
  const round = (number) => Number(number.toPrecision(6));
  return { bias: round(slope * bias + offset), scale: round(slope * scale), weights: packed(steps) };
}

const figures = (rows) =>
  figuresOf(
    rows.map((row) => row.lean),
    rows.map((row) => row.judged),
  );

const three = ({ accuracy, auc, recall }) => [accuracy, auc, recall].map((figure) => figure.toFixed(3)).join(" / ");

/** The mean over all cuts, with the lowest and highest accuracy among them. */
function printCuts(name, cuts) {
  const leans = cuts.map((rows) => {
    const { slope, offset } = calibrated(rows);
    return rows.map((row) => ({ ...row, lean: slope * row.lean + offset }));
  });
  for (const set of new Set(leans[0].map((row) => row.set))) {
    const each = leans.map((rows) => figures(rows.filter((row) => row.set === set)));
    const mean = (key) => each.reduce((sum, one) => sum + one[key], 0) / each.length;
    const line = three({ accuracy: mean("accuracy"), auc: mean("auc"), recall: mean("recall") });
    const range = ["accuracy", "auc"].map((key) => {
      const sorted = each.map((one) => one[key]).sort((a, b) => a - b);
      return `${key} ${sorted[0].toFixed(3)} to ${sorted.at(-1).toFixed(3)}`;
    });
    console.log(`${name} on ${set}: ${line} (accuracy / AUC / recall at 10 % false alarms; ${range.join(", ")})`);
  }
}

/** Another place: how the rows of a set rank by a model, and a notion of kin, that saw no row of that set. */
function printElsewhere(name, seen, set) {
  const kin = kinOf(
    texts.filter((row) => row.set !== set),
    isCue.length,
  );
  const weights = train(seen, kin, PENALTIES[name]);
  const rows = texts.filter((row) => row.set === set && row.judged !== null);
  const { auc, recall } = figures(rows.map((row) => ({ ...row, lean: leanOf(row.views, weights) })));
  const line = [auc, recall].map((figure) => figure.toFixed(3)).join(" / ");
  console.log(`${name}, trained elsewhere, on ${set}: ${line} (AUC / recall at 10 % false alarms)`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "weights-only": { type: "boolean" }, output: { type: "string" } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error("Say where the labelled texts are: npm run tone:train -- ../shared/tone");
const output = values.output ?? join(ROOT, "src/core/tone/models");
mkdirSync(output, { recursive: true });
const models = rowsOf(folder);
/** Every text once: the rows of the second model are all of them. */
const texts = models.uncivil;
const { places, isCue } = columnsOf(texts, models.impolite);
const kin = kinOf(texts, isCue.length);
const first = heldBack(CUTS[0]);
for (const [name, rows] of Object.entries(models)) {
  const model = shipped(rows, kin, PENALTIES[name], first[name]);
  const file = `${JSON.stringify(model, null, 2)}\n`;
  writeFileSync(join(output, `${name}.json`), file);
  console.log(`${name}: ${file.length} bytes`);
}
if (!values["weights-only"]) {
  const cuts = [first, ...CUTS.slice(1).map(heldBack)];
  for (const name of Object.keys(models)) {
    printCuts(
      name,
      cuts.map((cut) => cut[name]),
    );
  }
  const polite = models.impolite;
  const github = texts.filter((row) => row.set === "incivility-github");
  for (const set of new Set(polite.map((row) => row.set))) {
    const away = polite.filter((row) => row.set !== set);
    printElsewhere("impolite", away, set);
    printElsewhere("uncivil", github, set);
  }
  printElsewhere("impolite", polite, "incivility-github");
}
