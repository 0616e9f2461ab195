// Trains the two tone models and prints their cross-validation: npm run tone:train -- DIR [--weights-only] [--output FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { chance, figuresOf, fitted } from "./tone-fit.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUTER = 5;
const INNER = 3;
const PENALTIES = [0.2, 0.4, 0.8];
/** A word or pair counts when this many texts of the training rows say it. */
const SEEN = 2;

/** The product's features, bundled as scripts/build.mjs bundles the product. */
async function loadProduct() {
  const entryPoints = [join(ROOT, "scripts/tone-product.mjs")];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: "esm", write: false, logLevel: "warning" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
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
  const features = views.passages.length === 1 ? views.passages[0] : views.passages.flat();
  const by = 1 / Math.max(1, views.passages.length);
  const at = Int32Array.from(features, (feature) => feature.at);
  const value = Float64Array.from(features, (feature) => feature.value * by);
  return { set, id, views, at, value, judged: label, label: soft, share, tested };
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

/** The rows without words that fewer than SEEN of them say. */
function pruned(rows) {
  const seen = new Uint32Array(WIDTH);
  for (const { at } of rows) for (const bucket of new Set(at)) seen[bucket]++;
  return rows.map((row) => {
    const kept = [...row.at.keys()].filter((k) => row.at[k] >= BUCKETS || seen[row.at[k]] >= SEEN);
    return { ...row, at: Int32Array.from(kept, (k) => row.at[k]), value: Float64Array.from(kept, (k) => row.value[k]) };
  });
}

/** Fits and rounds to a byte a weight, as it ships. */
function train(rows, penalty) {
  const weights = fitted(pruned(rows), WIDTH, penalty);
  let most = 0;
  for (let j = 0; j < WIDTH; j++) most = Math.max(most, Math.abs(weights[j]));
  const scale = Number((most / 127).toPrecision(6));
  const steps = Int8Array.from(weights.subarray(0, WIDTH), (w) => Math.max(-127, Math.min(127, Math.round(w / scale))));
  return { bias: Number(weights[WIDTH].toPrecision(6)), scale, steps };
}

/** Each tested row's lean from a model that did not see its fold; `choose` says the penalty from the rows it may see. */
function heldBack(rows, salt, folds, choose) {
  const tested = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = rows.filter((row) => foldOf(row.id, salt, folds) !== fold);
    const weights = train(seen, choose(seen));
    for (const row of rows) {
      if (row.tested && foldOf(row.id, salt, folds) === fold) tested.push({ ...row, lean: leanOf(row.views, weights) });
    }
  }
  return tested;
}

const figures = (rows) =>
  figuresOf(
    rows.map((row) => row.lean),
    rows.map((row) => row.judged),
  );

/** The penalty that ranks best on folds within the rows. */
function penaltyFor(rows) {
  let best = { auc: 0, penalty: PENALTIES[0] };
  for (const penalty of PENALTIES) {
    const { auc } = figures(heldBack(rows, "inner", INNER, () => penalty));
    if (auc > best.auc) best = { auc, penalty };
  }
  return best.penalty;
}

/** The line that turns leans on held-back rows into chances (Platt), by Newton's method. */
function calibrated(rows) {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 25; round++) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-9, 0, 1e-9];
    for (const { lean, judged } of rows) {
      const p = chance(slope * lean + offset);
      const w = p * (1 - p);
      gs += (p - judged) * lean;
      go += p - judged;
      ss += w * lean * lean;
      so += w * lean;
      oo += w;
    }
    const area = ss * oo - so * so;
    slope -= (oo * gs - so * go) / area;
    offset -= (ss * go - so * gs) / area;
  }
  return { slope, offset };
}

/** A model as it ships: its lean is already calibrated. */
function shipped(rows, penalty) {
  const { slope, offset } = calibrated(heldBack(rows, "ship", OUTER, () => penalty));
  const { bias, scale, steps } = train(rows, penalty);
  const round = (number) => Number(number.toPrecision(6));
  const weights = Buffer.from(steps.buffer).toString("base64");
  return { bias: round(slope * bias + offset), scale: round(slope * scale), weights };
}

function print(name, rows) {
  for (const set of new Set(rows.map((row) => row.set))) {
    const { accuracy, auc, recall } = figures(rows.filter((row) => row.set === set));
    const three = [accuracy, auc, recall].map((figure) => figure.toFixed(3)).join(" / ");
    console.log(`${name} on ${set}: ${three} (accuracy / AUC / recall at 10 % false alarms)`);
  }
}

/** Another place: how rows rank by a model that saw no row of their set. */
function printElsewhere(name, seen, rows) {
  const weights = train(seen, 0.4);
  print(
    `${name}, trained elsewhere,`,
    rows.filter((row) => row.judged !== null).map((row) => ({ ...row, lean: leanOf(row.views, weights) })),
  );
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
for (const [name, rows] of Object.entries(models)) {
  const penalty = penaltyFor(rows);
  const model = shipped(rows, penalty);
  writeFileSync(join(output, `${name}.json`), `${JSON.stringify(model, null, 2)}\n`);
  console.log(`${name}: penalty ${penalty}, ${JSON.stringify(model).length} bytes`);
  if (values["weights-only"]) continue;
  const tested = heldBack(rows, "outer", OUTER, penaltyFor);
  const { slope, offset } = calibrated(tested);
  print(
    name,
    tested.map((row) => ({ ...row, lean: slope * row.lean + offset })),
  );
}
if (!values["weights-only"]) {
  const polite = models.impolite;
  const github = models.uncivil.filter((row) => row.set === "incivility-github");
  for (const set of new Set(polite.map((row) => row.set))) {
    const [here, away] = [polite.filter((row) => row.set === set), polite.filter((row) => row.set !== set)];
    printElsewhere("impolite", away, here);
    printElsewhere("uncivil", github, here);
  }
  printElsewhere("impolite", polite, github);
}
