// For tests, benches and scripts that run a part of our source in plain Node.
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles sources as ES modules. In: paths under the root by the names of the files to make; the folder for them (a new one
 * in node_modules/.cache, where the libraries are found, if none is given); whether libraries go in; names to replace by
 * values. Out: the folder, which then holds NAME.mjs for each.
 */
export async function bundle(sources, { folder = ownFolder(), libraries = false, define = {} } = {}) {
  const made = await rolldown({
    cwd: root,
    input: sources,
    platform: "node",
    external: libraries ? [] : /^[^./\0]/,
    transform: { define },
    logLevel: "silent",
  });
  await made.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });
  await made.close();
  return folder;
}

function ownFolder() {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, "dispute-coach-"));
}
