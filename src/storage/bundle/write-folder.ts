import { createWriteStream, mkdirSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { syncFolder } from "../folders.ts";
import type { BagFile } from "./bag-files.ts";

/** Writes the files of a bag into a new folder that only the person can look into. Out: its size in bytes. */
export const writeFolder = async (files: readonly BagFile[], folder: string, at: Date): Promise<number> => {
  mkdirSync(folder, { mode: 0o700 });
  const folders = new Set<string>([folder]);
  for (const { path, content } of files) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    const from = content instanceof Uint8Array ? Readable.from([content]) : content();
    await pipeline(from, createWriteStream(to, { flags: "wx", mode: 0o600, flush: true }));
    utimesSync(to, at, at);
    for (let above = dirname(to); above.length > folder.length; above = dirname(above)) folders.add(above);
  }
  for (const one of folders) syncFolder(one);
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
};
