import { type Size, type Turn, turnOf, uprightSize } from "./upright.ts";

/** A picture that can be put into a PDF as it is. */
export interface PictureSource {
  readonly kind: "png" | "jpeg";
  readonly content: Uint8Array;
  readonly stored: Size;
  readonly turn: Turn;
  readonly pages: readonly [Size];
}

// A PNG is unpacked in memory, four bytes for each point: a small file must not ask for gigabytes.
const MOST_POINTS = 50_000_000;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const pngSize = (bytes: Uint8Array): Size | undefined =>
  bytes.length < 24 ? undefined : { width: viewOf(bytes).getUint32(16), height: viewOf(bytes).getUint32(20) };

// The frame header of a JPEG (SOF0 to SOF15 without the tables C4, C8, CC) holds height and width.
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Uint8Array): Size | undefined => {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
};

const exifTurn = async (content: Uint8Array): Promise<Turn> => {
  try {
    const { default: exifr } = await import("exifr");
    return turnOf(await exifr.orientation(content));
  } catch {
    // Broken tags: the picture is shown as it is stored.
    return 1;
  }
};

/** Looks at a PNG or JPEG. Out: how to draw it, or a sentence that says why it cannot be shown. */
export const pictureSource = async (content: Uint8Array, mediaType: string): Promise<PictureSource | string> => {
  const kind = mediaType === "image/png" ? "png" : "jpeg";
  const stored = kind === "png" ? pngSize(content) : jpegSize(content);
  if (stored === undefined || stored.width === 0 || stored.height === 0) return "This picture is damaged.";
  if (stored.width * stored.height > MOST_POINTS) return "This picture is too large for a page.";
  const turn = kind === "jpeg" ? await exifTurn(content) : 1;
  return { kind, content, stored, turn, pages: [uprightSize(stored, turn)] };
};
