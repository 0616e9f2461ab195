// A library that is in the program twice is two libraries: what one half makes, the other does not know as its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\/(.*)$/;

// An ES module of a few lines that hands on what its CommonJS twin holds is no second copy.
const HANDS_ON = 2000;

const formatOf = (folder, file) => {
  if (/\.(?:cjs|json)$/.test(file)) return "CommonJS";
  if (/\.mjs$/.test(file)) return "ES module";
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).type === "module" ? "ES module" : "CommonJS";
};

/**
 * Throws when one copy of a library is in the program both as an ES module and as CommonJS, or a library that we name in two
 * copies. In: the libraries we name; the files that went into the program, each a path and the length of what is in it.
 */
export function checkOneOfEach(named, files) {
  const sizes = new Map();
  for (const { path, length } of files) {
    const [, folder, name, file] = PACKAGE.exec(path.replaceAll("\\", "/")) ?? [];
    if (name === undefined) continue;
    const copy = `${name} ${folder}`;
    const formats = sizes.get(copy) ?? new Map();
    const format = formatOf(folder, file);
    sizes.set(copy, formats.set(format, (formats.get(format) ?? 0) + length));
  }
  const copies = [...sizes.keys()];
  const twice = [
    ...[...sizes]
      .filter(([, formats]) => [...formats.values()].filter((size) => size > HANDS_ON).length > 1)
      .map(([copy]) => copy),
    ...copies.filter((copy) =>
      named.some(
        (name) => copies.filter((one) => one.startsWith(`${name} `)).length > 1 && copy.startsWith(`${name} `),
      ),
    ),
  ];
  if (twice.length > 0) throw new Error(`These libraries would be in the program twice:\n${twice.join("\n")}`);
}
