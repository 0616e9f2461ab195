import { encodingOf, textFromBytes, textInUtf8 } from "../core/text/decode-text.ts";
import { Problem } from "../errors.ts";

/** How the pieces of a text become lines. */
interface Reader {
  /** The characters of a piece; for an encoding of bytes one for each byte. */
  readonly units: (piece: Uint8Array) => string;
  /** The text of a line. Bytes of UTF-8 and of older encodings are told apart here: a stream shows no more of itself at a time. */
  readonly line: (units: string) => string | Promise<string>;
}

/** So much of the lines that are no UTF-8 is kept to tell their encoding by, in bytes. */
const MOST_KEPT = 64 * 1024;

/** Reads lines of bytes one by one. The older encoding is told by all lines that are no UTF-8, until it is sure. */
const lineOfBytes = (): Reader["line"] => {
  let known: { readonly label: string; readonly isSure: boolean } | undefined;
  let seen: Uint8Array = new Uint8Array(0);
  return async (units) => {
    const bytes = Buffer.from(units, "latin1");
    const text = textInUtf8(bytes);
    if (text !== undefined) return text;
    if (known === undefined || (!known.isSure && seen.length < MOST_KEPT)) {
      seen = Buffer.concat([seen, bytes.subarray(0, MOST_KEPT), Buffer.from("\n")]);
      known = (await import("../core/text/older-encodings.ts")).olderEncodingOf(seen);
    }
    return textFromBytes(bytes, known.label);
  };
};

const readerFor = (head: Uint8Array): Reader => {
  const encoding = encodingOf(head);
  if (encoding !== "utf-16le" && encoding !== "utf-16be") {
    return {
      units: (piece) => Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString("latin1"),
      line: lineOfBytes(),
    };
  }
  const decoder = new TextDecoder(encoding);
  return { units: (piece) => decoder.decode(piece, { stream: true }), line: (units) => units };
};

/** So many bytes tell the encoding of a text that begins with a Latin letter, or with its mark. */
const ENOUGH_TO_TELL = 4;

/** The same pieces, with enough bytes in the first one: a pipe may bring them one by one. */
async function* withHead(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const piece of pieces) {
    if (head === undefined) yield piece;
    else {
      head = Buffer.concat([head, piece]);
      if (head.length < ENOUGH_TO_TELL) continue;
      yield head;
      head = undefined;
    }
  }
  if (head !== undefined && head.length > 0) yield head;
}

/** A line of this many characters is no line of a person or a table; one without end would fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

const tooLong = (): Problem =>
  new Problem("One of its lines is longer than 16 MB, the most we read.", "Is it the right file?");

/** The lines of a text in any common encoding, as its pieces come. Line ends are \n, \r\n and a lone \r. */
export async function* linesFrom(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let reader: Reader | undefined;
  let unfinished: string[] = [];
  let length = 0;
  let afterReturn = false;
  for await (const piece of withHead(pieces)) {
    reader ??= readerFor(piece);
    const units = reader.units(piece);
    // The second half of a line end that was cut in two.
    const rest = afterReturn && units.startsWith("\n") ? units.slice(1) : units;
    if (units !== "") afterReturn = units.endsWith("\r");
    const [first = "", ...more] = rest.split(/\r\n|\n|\r/);
    unfinished.push(first);
    length += first.length;
    if (length > LONGEST_LINE) throw tooLong();
    for (const next of more) {
      yield await reader.line(unfinished.join(""));
      unfinished = [next];
      length = next.length;
    }
  }
  const last = unfinished.join("");
  if (reader !== undefined && last !== "") yield await reader.line(last);
}
