// Bundles src/ into dist/: one entry, one chunk per command, so that a command loads only what it uses.
import { rmSync } from "node:fs";
import { join } from "node:path";

/** Builds the program. In: the root folder of the project. Out: dist/main.js and its chunks. */
export async function build(root) {
  const { build: bundle } = await import("esbuild");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: ["src/main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    chunkNames: "chunks/[name]-[hash]",
    legalComments: "none",
    logLevel: "warning",
  });
}
