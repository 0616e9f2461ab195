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

// Tables of objects are unpacked while a PDF is opened. One packed in a way that only a forger would choose, or with its kind
// spelt so that a search does not find it, is not opened.
const DICT = 1000;
const HIDDEN = /\/Type\s*\/[^\s/<>]*#/;
const TABLE = /\/(?:ObjStm|XRef)/;
const UNTOLD = /\/(?:LZW|RunLength|ASCII|\w*#)|\/Filter\s*\d/;

const isOdd = (bytes: Buffer, mark: number): boolean => {
  const before = bytes.toString("latin1", Math.max(0, mark - DICT), mark);
  const dict = before.slice(before.lastIndexOf("obj") + 3);
  return HIDDEN.test(dict) || (TABLE.test(dict) && UNTOLD.test(dict));
};

const MOST_STREAMS = 200_000;

/**
 * Does a PDF hold packed streams that would fill the memory of whoever opens it: one that unpacks to more than `most` bytes,
 * one packed twice, all together more than twenty times `most`, or a table of objects whose size cannot be told?
 * Looks at the raw bytes, before anything is parsed.
 */
export const hasPackedBomb = async (pdf: Uint8Array, most: number): Promise<boolean> => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let all = 0;
  let streams = 0;
  let end = -1;
  for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at + MARK.length)) {
    streams += 1;
    if (streams > MOST_STREAMS || isOdd(bytes, at)) return true;
    let start = at + MARK.length;
    while (bytes[start] === 0x0d || bytes[start] === 0x0a || bytes[start] === 0x20) start += 1;
    if (bytes[start] !== FLATE) continue;
    if (end < start) end = bytes.indexOf("endstream", start);
    if (end === -1) return false;
    const { size, first } = await unpackedSize(bytes.subarray(start, end), most);
    all += size;
    if (size > most || all > 20 * most || (first === FLATE && size > 1_000_000)) return true;
  }
  return false;
};
