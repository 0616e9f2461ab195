import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { assetPath } from "../assets.ts";
import { readBoxes } from "./boxes.ts";
import { checkSize, damaged, emptyRaster, type Raster } from "./raster.ts";

/** A picture of libheif, as far as we use it (https://github.com/strukturag/libheif, post.js). */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): unknown;
  display(target: { data: Uint8Array; width: number; height: number }, done: (shown: unknown) => void): void;
  free(): void;
}

interface Libheif {
  readonly ready?: Promise<unknown>;
  readonly HeifDecoder: new () => { decode(content: Uint8Array): HeifImage[] };
}

type MakeLibheif = (options: Readonly<Record<string, unknown>>) => Libheif | Promise<Libheif>;

const quiet = (): void => {};

// The library is a file of its own that anyone may exchange (LGPL-3.0), so it is loaded as the program runs.
const load = async (): Promise<Libheif> => {
  const { default: make } = (await import(pathToFileURL(assetPath("libheif.cjs")).href)) as { default: MakeLibheif };
  const made = await make({ wasmBinary: await readFile(assetPath("libheif.wasm")), print: quiet, printErr: quiet });
  await made.ready;
  return made;
};

let loaded: Promise<Libheif> | undefined;

const shown = async (image: HeifImage): Promise<Raster> => {
  const picture = emptyRaster(image.get_width(), image.get_height());
  const done = await new Promise((resolve) => image.display({ ...picture, data: picture.rgba }, resolve));
  if (!done) throw damaged();
  return picture;
};

/** Decodes the main picture of a HEIC file; libheif turns it upright. Throws Unshowable. */
export const decodeHeic = async (content: Uint8Array): Promise<Raster> => {
  const { size } = readBoxes(content);
  if (size !== undefined) checkSize(size.width, size.height);
  loaded ??= load();
  const { HeifDecoder } = await loaded;
  const images = new HeifDecoder().decode(content);
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (image === undefined) throw damaged();
    return await shown(image);
  } finally {
    for (const image of images) image.free();
  }
};
