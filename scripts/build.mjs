// Bundles src/ into dist/: a small entry, one chunk per command, and the libraries that nearly every command needs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeLicences } from "./licences.mjs";

/**
 * Libraries that are put into dist: finding and reading their many files took over a third of a start
 * (docs/performance.md). All others are loaded from node_modules by the one command that needs them.
 */
const BUNDLED = [
  "@inquirer/core",
  "chalk",
  "commander",
  "conf",
  "fast-string-width",
  "fast-wrap-ansi",
  "inquirer",
  "proper-lockfile",
  "temporal-polyfill",
  "zod",
];

/** Some of what conf and inquirer bring along is CommonJS. */
const REQUIRE = 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

/** Builds the program. In: the root folder of the project. Out: dist/main.js, its chunks, its pages, the licences. */
export async function build(root) {
  const { build: bundle } = await import("esbuild");
  const dist = join(root, "dist");
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: ["src/main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: Object.keys(dependencies)
      .filter((name) => !BUNDLED.includes(name))
      .flatMap((name) => [name, `${name}/*`]),
    banner: { js: REQUIRE },
    chunkNames: "chunks/[name]-[hash]",
    // White space and syntax only: names stay, so that the stack of a fault can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  writeLicences(root, Object.keys(metafile.inputs));
  writePages(dist);
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
