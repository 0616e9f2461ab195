import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

/** The text of a CommonJS module as the function that Node makes of it. */
export const wrapped = (text: string): string =>
  `(function (exports, require, module, __filename, __dirname) {${text}\n})`;

/** What gives a module what it asks for by name. */
export type Requires = (name: string) => unknown;

/** Runs a CommonJS module that lies in no file. In: the path it is told, its text or what was compiled of it, what it may load. Out: what it exports. */
export const runModule = (
  path: string,
  source: string | Script,
  requires: Requires = createRequire(path),
  module: { exports: unknown } = { exports: {} },
): unknown => {
  const script = typeof source === "string" ? new Script(wrapped(source), { filename: path }) : source;
  script.runInThisContext()(module.exports, requires, module, path, dirname(path));
  return module.exports;
};
