import { asset, assetModule } from "../../system/assets.ts";
import { readBoxes } from "./boxes.ts";
import { checkSize, damaged, emptyRaster, type Raster } from "./raster.ts";

/** A row of a decoded picture is `stride` bytes long, of which four for each pixel are used. */
interface HeifChannel {
  readonly id: unknown;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly data: Uint8Array;
}

type Opaque = { readonly heif: unique symbol };
/** What libheif gives in place of a result when something is wrong. */
type HeifError = { readonly code: unknown };

/** libheif as far as we use it: its own calls, for its wrapper prints what goes wrong (libheif.d.ts). */
interface Libheif {
  heif_context_alloc(): Opaque;
  heif_context_free(context: Opaque): void;
  heif_context_read_from_memory(context: Opaque, content: Uint8Array): HeifError;
  heif_js_context_get_primary_image_handle(context: Opaque): Opaque | HeifError;
  heif_image_handle_release(handle: Opaque): void;
  heif_js_decode_image2(
    handle: Opaque,
    space: unknown,
    chroma: unknown,
  ): HeifError | { readonly image: Opaque; readonly channels: readonly HeifChannel[] };
  heif_image_release(image: Opaque): void;
  readonly heif_error_code: Readonly<Record<string, unknown>>;
  readonly heif_colorspace: Readonly<Record<string, unknown>>;
  readonly heif_chroma: Readonly<Record<string, unknown>>;
}

type MakeLibheif = (options: Readonly<Record<string, unknown>>) => Libheif | Promise<Libheif>;

const quiet = (): void => {};

// The library is a file of its own that anyone may exchange (LGPL-3.0), so it is loaded as the program runs.
const load = async (): Promise<Libheif> => {
  const make = assetModule("libheif.cjs") as MakeLibheif;
  return make({ wasmBinary: asset("libheif.wasm"), print: quiet, printErr: quiet });
};

let loaded: Promise<Libheif> | undefined;

const isError = <Result>(result: Result | HeifError | undefined): result is HeifError | undefined =>
  !result || typeof (result as HeifError).code === "object";

const mainPicture = (libheif: Libheif, handle: Opaque): Raster => {
  const rgb = libheif.heif_colorspace.heif_colorspace_RGB;
  const decoded = libheif.heif_js_decode_image2(handle, rgb, libheif.heif_chroma.heif_chroma_interleaved_RGBA);
  if (isError(decoded)) throw damaged();
  const [channel] = decoded.channels;
  if (channel === undefined) throw damaged();
  const { width, height, stride, data } = channel;
  const picture = emptyRaster(width, height);
  for (let y = 0; y < height; y += 1)
    picture.rgba.set(data.subarray(y * stride, y * stride + width * 4), y * width * 4);
  libheif.heif_image_release(decoded.image);
  return picture;
};

/** Decodes the main picture of a HEIC file; libheif turns it upright. Throws Unshowable. */
export const decodeHeic = async (content: Uint8Array): Promise<Raster> => {
  const { size } = readBoxes(content);
  if (size !== undefined) checkSize(size.width, size.height);
  loaded ??= load();
  const libheif = await loaded;
  const context = libheif.heif_context_alloc();
  try {
    const read = libheif.heif_context_read_from_memory(context, content);
    if (read.code !== libheif.heif_error_code.heif_error_Ok) throw damaged();
    const handle = libheif.heif_js_context_get_primary_image_handle(context);
    if (isError(handle)) throw damaged();
    try {
      return mainPicture(libheif, handle);
    } finally {
      libheif.heif_image_handle_release(handle);
    }
  } finally {
    libheif.heif_context_free(context);
  }
};
