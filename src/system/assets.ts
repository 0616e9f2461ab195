import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { embeddedFile, embeddedModule, isExecutable } from "./executable.ts";

// In the built program this file is part of one in dist; run from its source it is src/system/assets.ts.
const FOLDER = import.meta.filename.endsWith(".ts") ? join("..", "..", "dist", "assets") : "assets";

const pathOf = (name: string): string => join(import.meta.dirname, FOLDER, name);

/** The path of a file that comes with the program; undefined where it is one executable file, and has none. */
export const assetOnDisk = (name: string): string | undefined => (isExecutable() ? undefined : pathOf(name));

/** A font, a picture decoder or another file that comes with the program (scripts/assets.mjs lists them). Throws when it is missing. */
export const asset = (name: string): Buffer => embeddedFile(`assets/${name}`) ?? readFileSync(pathOf(name));

/** What such a file exports that is a CommonJS module. */
export const assetModule = (name: string): unknown => {
  const path = pathOf(name);
  return embeddedModule(`assets/${name}`) ?? createRequire(path)(path);
};
