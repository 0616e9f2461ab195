// Bundles src/ and the libraries it uses into dist/: one file for what every command needs, one for each thing that a command
// loads when it needs it, and the files of libraries beside them. Nothing in dist is changed after the bundler wrote it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ASSETS } from "./assets.mjs";
import { leftOut } from "./left-out.mjs";
import { writeLicences } from "./licences.mjs";
import { checkOneOfEach } from "./one-of-each.mjs";

/** Builds the program. In: the root folder of the project, the sum of its source. Throws when a library would be in it twice. */
export async function build(root, sum) {
  const { rolldown } = await import("rolldown");
  const dist = join(root, "dist");
  const bundle = await rolldown({
    cwd: root,
    input: { main: "src/main.ts", app: "src/app.ts" },
    platform: "node",
    transform: { define: { BUILD_SUM: JSON.stringify(sum) }, target: "node20" },
    plugins: [leftOut],
    logLevel: "warn",
  });
  rmSync(dist, { recursive: true, force: true });
  const { output } = await bundle.write({
    dir: dist,
    // CommonJS starts faster than ES modules, and on Node 20 only it can be loaded with code compiled before.
    format: "cjs",
    dynamicImportInCjs: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    // White space only: names stay, so that the stack of a fault can be read.
    minify: { compress: false, mangle: false, codegen: true },
    comments: false,
  });
  await bundle.close();
  const files = output.flatMap(({ modules = {} }) =>
    Object.entries(modules).map(([path, { renderedLength }]) => ({ path, length: renderedLength })),
  );
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  checkOneOfEach(Object.keys(devDependencies), files);
  mkdirSync(join(dist, "assets"));
  for (const { from, to } of ASSETS) cpSync(join(root, from), join(dist, "assets", to));
  // The manual page, made of the commands' rows by the program that was just built.
  const { parts } = createRequire(join(dist, "app.cjs"))("./app.cjs");
  mkdirSync(join(dist, "man"));
  writeFileSync(join(dist, "man", "dispute-coach.1"), `${await parts.manPage()}\n`);
  writeLicences(root, [...files.map(({ path }) => path), ...ASSETS.map(({ from }) => join(root, from))]);
}
