// The product without a share of the rows: for each fold it is trained again on the other folds, built, and asked.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../scripts/build.mjs";
import { checked } from "./product.mjs";
import { foldKey, rowsOf } from "./sets.mjs";

export const FOLDS = 5;

/** The fold of a row, 0 to FOLDS - 1, by its key alone. */
export const foldOf = (key) => createHash("sha256").update(key).digest().readUInt32BE(0) % FOLDS;

/** A built product in `home` whose models saw no row of the fold. In: where the project and the labelled files are. */
async function productWithout(fold, home, root, folder, names) {
  const [rows, models] = [join(home, "rows"), join(home, "models")];
  mkdirSync(rows, { recursive: true });
  for (const name of names) {
    const seen = rowsOf(join(folder, `${name}.jsonl`)).filter((row) => foldOf(foldKey(row)) !== fold);
    writeFileSync(join(rows, `${name}.jsonl`), seen.map((row) => `${JSON.stringify(row)}\n`).join(""), { mode: 0o600 });
  }
  const trainer = join(root, "scripts", "tone-train.mjs");
  const trained = spawnSync(process.execPath, [trainer, rows, "--weights-only", "--output", models], {
    stdio: ["ignore", 2, 2],
  });
  if (trained.status !== 0) throw new Error("Training without a fold failed (see above).");
  for (const part of ["src", "bin", "package.json", "tsconfig.json"])
    cpSync(join(root, part), join(home, part), { recursive: true });
  cpSync(models, join(home, "src", "core", "tone", "models"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"), "junction");
  await build(home);
  return home;
}

/**
 * What the product says of the texts of each set when none of a text's fold was trained on. In: the project's root, the
 * folder of labelled files, the sets, `say` for a line of progress. Out: results by the set's name, in the texts' order.
 */
export async function checkedHeldBack(root, folder, sets, say) {
  const results = new Map(sets.map(({ name, texts }) => [name, new Array(texts.length)]));
  for (let fold = 0; fold < FOLDS; fold++) {
    say(`Fold ${fold + 1} of ${FOLDS}: training without it …`);
    const home = mkdtempSync(join(tmpdir(), "tone-fold-"));
    try {
      const names = sets.map(({ name }) => name);
      const product = await productWithout(fold, home, root, folder, names);
      for (const { name, texts } of sets) {
        const places = [...texts.keys()].filter((place) => foldOf(texts[place].key) === fold);
        const asked = places.map((place) => texts[place].text);
        const found = await checked(product, asked);
        for (const [k, place] of places.entries()) results.get(name)[place] = found[k];
      }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
  return results;
}
