// Bundles src/ into dist/: one entry, one chunk per command, so that a command loads only what it uses.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
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
  writePages(join(root, "dist"));
}

/** The two usual widths of a help page: that of a pipe or an old terminal, and the widest. */
const HELP_WIDTHS = [80, 100];

/** Writes down what the built program answers to `--version` and `--help`, so that it need not be worked out each time. */
function writePages(dist) {
  const said = (word, columns) => {
    const env = { ...process.env, COLUMNS: String(columns) };
    const ran = spawnSync(process.execPath, [join(dist, "main.js"), word], { encoding: "utf8", env });
    if (ran.status !== 0) throw new Error(`The built program does not answer ${word}: ${ran.stderr}`);
    return ran.stdout;
  };
  const pages = [["version.txt", said("--version", 80)]];
  for (const width of HELP_WIDTHS) pages.push([`help-${width}.txt`, said("--help", width)]);
  mkdirSync(join(dist, "pages"));
  for (const [name, text] of pages) writeFileSync(join(dist, "pages", name), text);
}
