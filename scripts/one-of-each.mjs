// A library that is in the program twice is two libraries: what one half makes, the other does not know as its own.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

// An ES module of a few lines that hands on what its CommonJS twin holds is no second copy.
const HANDS_ON = 2000;

// Used by pdf-lib in both ways; plain functions of text, so that two copies cannot fall out.
const HARMLESS = ["html-entities"];

/** By the ending of a file, or by the nearest package.json above it (https://nodejs.org/api/packages.html#type). */
const formatOf = (file) => {
  if (/\.json$/.test(file)) return "data";
  if (/\.cjs$/.test(file)) return "CommonJS";
  if (/\.mjs$/.test(file)) return "ES module";
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest))
      return JSON.parse(readFileSync(manifest, "utf8")).type === "module" ? "ES module" : "CommonJS";
  }
};

/**
 * Throws when one copy of a library is in the program both as an ES module and as CommonJS, or a library that we name in two
 * copies. In: the libraries we name; the files that went into the program, each a path and the length of what is in it.
 */
export function checkOneOfEach(named, files) {
  const sizes = new Map();
  for (const { path, length } of files) {
    const [, folder, name] = PACKAGE.exec(path.replaceAll("\\", "/")) ?? [];
    if (name === undefined || HARMLESS.includes(name)) continue;
    const copy = `${name} ${folder}`;
    const formats = sizes.get(copy) ?? new Map();
    const format = formatOf(path);
    sizes.set(copy, formats.set(format, (formats.get(format) ?? 0) + length));
  }
  const copies = [...sizes.keys()];
  const twice = [
    ...[...sizes]
      .filter(([, formats]) => ["CommonJS", "ES module"].every((format) => (formats.get(format) ?? 0) > HANDS_ON))
      .map(([copy]) => copy),
    ...copies.filter((copy) =>
      named.some(
        (name) => copies.filter((one) => one.startsWith(`${name} `)).length > 1 && copy.startsWith(`${name} `),
      ),
    ),
  ];
  if (twice.length > 0) throw new Error(`These libraries would be in the program twice:\n${twice.join("\n")}`);
}
