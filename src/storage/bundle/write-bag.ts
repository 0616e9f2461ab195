import { createWriteStream, mkdirSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BundleSeal } from "../../ports/bundles.ts";
import { syncFolder } from "../folders.ts";
import type { BagFile } from "./bag-files.ts";
import { sealing } from "./seal.ts";

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

/** A bag as one stream of zip. Stored, not deflated: zlib differs between Node versions, and pictures do not shrink. */
const zipOf = async (files: readonly BagFile[], base: string, at: Date): Promise<Readable> => {
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fail = (error: Error) => void out.destroy(error);
  zip.on("error", fail);
  // The extra field for the time holds an instant; the plain field alone is a wall clock, the same in every time zone.
  const options = { mtime: at, mode: 0o100600, compress: false, forceDosTimestamp: true };
  for (const { path, bytes, content } of files) {
    const name = `${base}/${path}`;
    if (content instanceof Uint8Array) zip.addBuffer(Buffer.from(content), name, options);
    else zip.addReadStreamLazy(name, { ...options, size: bytes }, (give) => give(null, content().on("error", fail)));
  }
  zip.end();
  return out;
};

/** Writes a bag as a zip file, sealed when asked for. In: the new file, the folder that its names begin with. Out: its size in bytes. */
export const writeZip = async (
  files: readonly BagFile[],
  to: string,
  given: { readonly base: string; readonly at: Date; readonly seal?: BundleSeal | undefined },
): Promise<number> => {
  const zip = await zipOf(files, given.base, given.at);
  const target = createWriteStream(to, { flags: "wx", mode: 0o600, flush: true });
  if (given.seal === undefined) await pipeline(zip, target);
  else await pipeline(zip, sealing(given.seal), target);
  return statSync(to).size;
};
