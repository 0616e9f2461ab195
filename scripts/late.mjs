// What of the built program runs only when it is first used, though its users import it at the top of their file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Parts of Node that most commands never touch: some milliseconds each to load. */
const OF_NODE = [
  "node:child_process",
  "node:fs/promises",
  "node:readline",
  "node:readline/promises",
  "node:stream/promises",
  "node:crypto",
];

/** Libraries in the build that most commands never touch, and what of each is used. */
const LIBRARIES = {
  conf: () => ["default"],
  "proper-lockfile": () => ["default"],
  "temporal-polyfill": () => ["Temporal"],
  zod: zodIn,
  // A long text each, which is read when there is a text to review.
  "tone/models/impolite.json": () => ["default"],
  "tone/models/uncivil.json": () => ["default"],
};

/** Of these, the ones that no start needs: they have a file of their own, which is read with the first answer. */
const APART = ["conf", "zod", "tone/models/impolite.json", "tone/models/uncivil.json"];

/** For esbuild: our own files among them are left out of the program by their names here. */
export const ownFilesApart = {
  name: "own files apart",
  setup(build) {
    build.onResolve({ filter: /\/models\/\w+\.json$/ }, ({ path, importer }) => {
      const name = `tone/${path.slice(path.indexOf("models/"))}`;
      if (!(name in LIBRARIES) || importer === "") return undefined;
      return { path: name, external: true };
    });
  },
};

/** What our source takes out of zod. All of it would be twice as much, most of it messages in other languages. */
function zodIn(root) {
  const folder = join(root, "src");
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"));
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const names = texts
    .filter((text) => text.includes('import * as z from "zod"'))
    .flatMap((text) => [...text.matchAll(/\bz\.(\w+)/g)].map(([, name]) => name));
  return [...new Set(names)].sort();
}

/** The libraries, each with an entry for esbuild that gives what is used of it. In: the root folder of the project. */
export async function lateLibraries(root) {
  return Promise.all(
    Object.entries(LIBRARIES).map(async ([name, namesIn]) => {
      if (name.endsWith(".json")) return { name, entry: `export { default } from "./src/core/${name}";` };
      // A type is no value: only what the library has can be exported.
      const there = Object.keys(await import(name));
      const used = namesIn(root).filter((one) => there.includes(one));
      return { name, entry: `export { ${used.join(", ")} } from "${name}";` };
    }),
  );
}

const makersText = (built) =>
  built
    .map(({ name, text }) => `"${name}": () => { const module = { exports: {} }; ${text}\nreturn module.exports; },`)
    .join("\n");

/** The text that makes `lately`: a stand-in for a module, which loads it when something is first taken out of it. */
const latelyText = (moduleOf) => `const lately = (() => {
const made = {};
const moduleOf = ${moduleOf};
return (name) => new Proxy({}, { get: (_, key) => moduleOf(name)[key], has: (_, key) => key in moduleOf(name) });
})();`;

/**
 * The texts of the two files of the build, each one function of what it may load from outside: see src/compiled.ts. In: the built
 * texts of the libraries with their names, and of the program. The program has a scope of its own: its names must not hide a
 * global one from the libraries before it.
 */
export const filesOf = (libraries, program) => {
  const inside = libraries.filter(({ name }) => !APART.includes(name));
  const apart = libraries.filter(({ name }) => APART.includes(name));
  return {
    program: `module.exports = function (require, importOf, libraries) { "use strict";
const inside = {
${makersText(inside)}
};
const apart = ${JSON.stringify(APART)};
const makerOf = (name) => inside[name] ?? (apart.includes(name) ? libraries()[name] : () => require(name));
${latelyText("(name) => made[name] ??= makerOf(name)()")}
return (() => { const module = { exports: {} };
${program}
return module.exports; })(); };
`,
    libraries: `module.exports = function (require, importOf) { "use strict";
${latelyText("require")}
return {
${makersText(apart)}
}; };
`,
  };
};

/** A built text with a stand-in for each late module where it is given a name; not where single parts are taken out at once. */
export function madeLate(text) {
  let late = text;
  for (const name of OF_NODE)
    late = late.replaceAll(new RegExp(`([\\w$]=)require\\("${name}"\\)`, "g"), `$1lately("${name}")`);
  for (const name of Object.keys(LIBRARIES)) {
    const plain = `require\\("${name}"\\)`;
    late = late.replaceAll(
      new RegExp(`([\\w$]=)(?:__toESM\\(${plain}(?:,1)?\\)|${plain})`, "g"),
      `$1lately("${name}")`,
    );
    if (late.includes(`require("${name}")`)) throw new Error(`${name} is loaded at once in the built program.`);
  }
  return late;
}
