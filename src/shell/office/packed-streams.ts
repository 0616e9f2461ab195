import { createInflate } from "node:zlib";

const MARK = Buffer.from("stream");
const FLATE = 0x78;

/** Unpacks without keeping anything. Out: how many bytes it makes (at most `most` + one piece), and how they begin. */
const unpackedSize = (packed: Uint8Array, most: number): Promise<{ size: number; first: number | undefined }> =>
  new Promise((resolve) => {
    const inflate = createInflate();
    let size = 0;
    let first: number | undefined;
    const end = () => {
      inflate.destroy();
      resolve({ size, first });
    };
    inflate.on("data", (piece: Buffer) => {
      first ??= piece[0];
      size += piece.length;
      if (size > most) end();
    });
    // What is no packed stream, or a broken one, ends where it breaks.
    inflate.on("error", end);
    inflate.on("end", end);
    inflate.end(packed);
  });

/**
 * Does a PDF hold a packed stream that would unpack to more than `most` bytes, or one packed twice? Such streams fill the memory
 * of whoever opens the file. Looks at the raw bytes, before anything is parsed.
 */
export const hasPackedBomb = async (pdf: Uint8Array, most: number): Promise<boolean> => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at + MARK.length)) {
    let start = at + MARK.length;
    while (bytes[start] === 0x0d || bytes[start] === 0x0a || bytes[start] === 0x20) start += 1;
    if ((bytes[start] ?? 0) !== FLATE) continue;
    const next = bytes.indexOf("endstream", start);
    const { size, first } = await unpackedSize(bytes.subarray(start, next === -1 ? undefined : next), most);
    if (size > most || (first === FLATE && size > 1_000_000)) return true;
  }
  return false;
};
