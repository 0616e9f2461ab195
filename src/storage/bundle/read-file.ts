import { createHash } from "node:crypto";
import { refused, type SourceFile, shownName } from "./source.ts";

/** The pieces of a file, and never more bytes than it said: an archive can lie about what is packed in it. */
async function* bounded(file: SourceFile): AsyncGenerator<Uint8Array> {
  const wrong = () => refused(`${shownName(file.name)} does not have the ${file.bytes} bytes it should`);
  let bytes = 0;
  try {
    for await (const piece of file.pieces()) {
      bytes += piece.length;
      if (bytes > file.bytes) throw wrong();
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name === "Problem" || ("syscall" in error && !isZlib(error))) throw error;
    throw refused(`${shownName(file.name)} cannot be unpacked: it is damaged`);
  }
  if (bytes !== file.bytes) throw wrong();
}

const isZlib = (error: Error): boolean => String((error as NodeJS.ErrnoException).code).startsWith("Z_");

/** The SHA-256 of a file, read in pieces. `each` gets every piece. Throws Problem when it is damaged. */
export const sumOf = async (file: SourceFile, each: (piece: Uint8Array) => void): Promise<string> => {
  const hash = createHash("sha256");
  for await (const piece of bounded(file)) {
    hash.update(piece);
    each(piece);
  }
  return hash.digest("hex");
};

const MOST_AT_ONCE = 64 * 1024 * 1024;

/** The whole of a small file. */
export const contentOf = async (file: SourceFile): Promise<Buffer> => {
  if (file.bytes > MOST_AT_ONCE) throw refused(`${shownName(file.name)} is larger than any such file should be`);
  const pieces: Uint8Array[] = [];
  for await (const piece of bounded(file)) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** The text of a small file in UTF-8. */
export const textOf = async (file: SourceFile): Promise<string> => {
  const content = await contentOf(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw refused(`${shownName(file.name)} is no text`);
  }
};
