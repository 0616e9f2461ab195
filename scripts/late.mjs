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

/** Libraries in the built file that most commands never touch, and what of each is used. */
const LIBRARIES = {
  conf: () => ["default"],
  "proper-lockfile": () => ["default"],
  "temporal-polyfill": () => ["Temporal"],
  zod: zodIn,
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
      // A type is no value: only what the library has can be exported.
      const there = Object.keys(await import(name));
      const used = namesIn(root).filter((one) => there.includes(one));
      return { name, entry: `export { ${used.join(", ")} } from "${name}";` };
    }),
  );
}

/**
 * The text that makes `lately`: a stand-in for a module, which loads it when something is first taken out of it. In: names and
 * built texts of the libraries.
 */
export const librariesText = (built) => `const lately = (() => {
const made = {}, libraries = {
${built.map(({ name, text }) => `"${name}": () => { const module = { exports: {} }; ${text}\nreturn module.exports; },`).join("\n")}
};
const moduleOf = (name) => name in libraries ? (made[name] ??= libraries[name]()) : require(name);
return (name) => new Proxy({}, { get: (_, key) => moduleOf(name)[key], has: (_, key) => key in moduleOf(name) });
})();`;

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
