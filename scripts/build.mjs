// Bundles src/ into dist/: a small entry, one file with all the rest and the libraries that most commands need, one with
// libraries that no start needs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCompiled } from "./compiled.mjs";
import { filesOf, lateLibraries, madeLate, ownFilesApart } from "./late.mjs";
import { writeLicences } from "./licences.mjs";

/**
 * Libraries that are put into dist: finding and reading their many files took over a third of a start
 * (docs/performance.md), and those that can only be imported, where the file that uses them is loaded by a command alone. All
 * others are loaded from node_modules by the one command that needs them.
 */
const BUNDLED = [
  "@inquirer/core",
  "chalk",
  "commander",
  "conf",
  "fast-string-width",
  "fast-wrap-ansi",
  "hast-util-to-html",
  "ical-generator",
  "inquirer",
  "mdast-util-gfm",
  "mdast-util-to-hast",
  "mdast-util-to-markdown",
  "proper-lockfile",
  "temporal-polyfill",
  "zod",
];

/** What src/compiled.ts opens. */
const WHOLE = 'export { run } from "./src/program.ts"; export { realWorld } from "./src/shell/world.ts";';

/**
 * Libraries of our libraries that are never called: conf's own check by JSON Schema (zod checks ours) and its own migrations
 * (ours are pure functions), inquirer's editor with its tables of old encodings (shell/terminal/editor.ts opens the person's
 * own). Together they are a third of all code.
 */
const UNCALLED = ["ajv/dist/2020.js", "ajv-formats", "@inquirer/external-editor", "semver"];
const uncalled = {
  name: "uncalled",
  setup(build) {
    // The lock is always given its own file calls; those of graceful-fs would only stand beside them, 3 ms to load.
    build.onResolve({ filter: /^graceful-fs$/ }, () => ({ path: "fs", external: true }));
    build.onResolve({ filter: /.*/ }, ({ path }) =>
      UNCALLED.includes(path) ? { path, namespace: "uncalled" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "uncalled" }, ({ path }) => ({
      contents: `const none = () => { throw new Error("${path} is not part of this program."); };
        export { none as default, none as Ajv2020, none as edit, none as editAsync };`,
    }));
  },
};

/**
 * Builds the program. In: the root folder of the project, the sum of its source. Out: dist with
 * main.cjs, program.cjs, libraries.cjs, pages, licences.
 */
export async function build(root, sum) {
  const { build: bundle } = await import("esbuild");
  const dist = join(root, "dist");
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    // White space and syntax only: names stay, so that the stack of a fault can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    write: false,
  };
  const outside = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name));
  const late = await lateLibraries(root);
  const bundleOf = (contents, external) =>
    bundle({
      ...shared,
      stdin: { contents, resolveDir: root },
      external: external.flatMap((name) => [name, `${name}/*`]),
      plugins: [uncalled, ...(external.length > 0 ? [ownFilesApart] : [])],
      define: { BUILD_SUM: JSON.stringify(sum) },
    });
  const [main, program, ...libraries] = await Promise.all([
    bundle({ ...shared, entryPoints: ["src/main.ts"], define: { "import.meta.dirname": "__dirname" } }),
    bundleOf(WHOLE, [...outside, ...late.map(({ name }) => name)]),
    ...late.map(({ entry }) => bundleOf(entry, [])),
  ]);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(join(dist, "main.cjs"), main.outputFiles[0].text);
  const texts = libraries.map((built, index) => ({ name: late[index].name, text: importingBy("importOf", built) }));
  const files = filesOf(texts, importingBy("importOf", program));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, `${name}.cjs`), text);
  writeLicences(
    root,
    [program, ...libraries].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  );
  writePages(root, dist);
  await writeCompiled(root, dist);
}

/** The text of a built file with its imports made by a function of this name. */
function importingBy(name, { outputFiles: [file], metafile }) {
  const [{ imports }] = Object.values(metafile.outputs);
  const outside = new Set(imports.filter((one) => one.kind === "dynamic-import").map((one) => one.path));
  let text = file.text.replace(/^"use strict";/, "");
  for (const path of outside) {
    // Node's own modules are required: the first real import of a process loads a loader, some 10 ms.
    const by = path.startsWith("node:") ? `Promise.resolve(require("${path}"))` : `${name}("${path}")`;
    text = text.replaceAll(`import("${path}")`, by);
  }
  text = madeLate(text);
  if (/\bimport\("/.test(text)) throw new Error("An import was left in the built program.");
  // esbuild writes ASCII except within patterns, where an escape says the same.
  return text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The two usual widths of a help page: that of a pipe or an old terminal, and the widest. */
const HELP_WIDTHS = [80, 100];

/** Writes down what the built program answers to `--version` and `--help`, so that it need not be worked out each time. */
function writePages(root, dist) {
  const said = (word, columns) => {
    const env = { ...process.env, COLUMNS: String(columns) };
    const ran = spawnSync(process.execPath, [join(root, "bin", "dispute-coach.js"), word], { encoding: "utf8", env });
    if (ran.status !== 0) throw new Error(`The built program does not answer ${word}: ${ran.stderr}`);
    return ran.stdout;
  };
  const pages = [["version.txt", said("--version", 80)]];
  for (const width of HELP_WIDTHS) pages.push([`help-${width}.txt`, said("--help", width)]);
  mkdirSync(join(dist, "pages"));
  for (const [name, text] of pages) writeFileSync(join(dist, "pages", name), text);
}
