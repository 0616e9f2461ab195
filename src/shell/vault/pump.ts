import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Seen } from "../ports.ts";

const PIECE = 1024 * 1024;

/** What went through. */
export interface Pumped {
  readonly sha256: string;
  readonly bytes: number;
}

const writeAll = async (to: FileHandle, piece: Uint8Array): Promise<void> => {
  for (let at = 0; at < piece.length; ) at += (await to.write(piece, at, piece.length - at)).bytesWritten;
};

/** Waits for both to end, whatever comes of them, so that no buffer is in use afterwards; then throws the first failure. */
const both = async <T>(first: Promise<void> | undefined, second: Promise<T>): Promise<T> => {
  const [written, read] = await Promise.allSettled([first, second]);
  if (written.status === "rejected") throw written.reason;
  if (read.status === "rejected") throw read.reason;
  return read.value;
};

/**
 * Reads a file from its beginning, hashes what was read and writes it to another: while one piece is hashed, the next is
 * read and the last is written (docs/decisions/0012). Memory is two pieces of 1 MiB.
 * In: the file; where to write, if anywhere; how much there is, to stop a file that grows without end; who is told; who
 * takes a look at the first piece. Out: SHA-256 and size of what was written.
 */
export const pump = async (
  from: FileHandle,
  how: {
    readonly to?: FileHandle;
    readonly total: number;
    readonly seen?: Seen;
    readonly first?: (piece: Buffer) => void;
  },
): Promise<Pumped> => {
  const hash = createHash("sha256");
  const turns = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)] as const;
  const read = async (turn: 0 | 1): Promise<Buffer> => {
    const { bytesRead } = await from.read(turns[turn], 0, PIECE, null);
    return turns[turn].subarray(0, bytesRead);
  };
  let turn: 0 | 1 = 0;
  let bytes = 0;
  let piece = await read(turn);
  how.first?.(piece);
  while (piece.length > 0 && bytes <= how.total) {
    turn = turn === 0 ? 1 : 0;
    const next = read(turn);
    const written = how.to === undefined ? undefined : writeAll(how.to, piece);
    hash.update(piece);
    bytes += piece.length;
    how.seen?.(bytes, how.total);
    piece = await both(written, next);
  }
  return { sha256: hash.digest("hex"), bytes };
};
