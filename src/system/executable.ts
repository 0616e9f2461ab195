import { join } from "node:path";
import { getAsset, isSea } from "node:sea";
import { runModule } from "./run-module.ts";

/** Is the program one executable file with Node in it (scripts/sea.mjs)? */
export const isExecutable = (): boolean => isSea();

/** A file that is in the executable: "assets/pdfium.wasm", "main.cjs". Undefined where the program is no executable. Throws when it is not in it. */
export const embeddedFile = (name: string): Buffer | undefined => (isSea() ? Buffer.from(getAsset(name)) : undefined);

/**
 * A path for a file that is in the executable, for messages and stacks. Nothing can lie there: what stands before the name is a
 * file, so nothing of another's can be taken for it.
 */
export const embeddedPath = (name: string): string => join(process.execPath, name);

/** What a CommonJS module exports that is in the executable; undefined where the program is none. */
export const embeddedModule = (name: string): unknown => {
  const text = embeddedFile(name);
  return text === undefined ? undefined : runModule(embeddedPath(name), text.toString("utf8"));
};
