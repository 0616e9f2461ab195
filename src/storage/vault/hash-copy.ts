import { createHash } from "node:crypto";
import type { OnProgress } from "../../ports/vault.ts";
import { type Inflow, type Outflow, PORTION } from "./streams.ts";

/** What was copied. */
export interface Copied {
  readonly sha256: string;
  readonly bytes: number;
}

/** Waits until both have ended, whatever happens, so that no buffer is in use afterwards; then throws the first failure. */
const both = async <T>(first: Promise<void> | undefined, second: Promise<T>): Promise<T> => {
  const [written, read] = await Promise.allSettled([first, second]);
  if (written.status === "rejected") throw written.reason;
  if (read.status === "rejected") throw read.reason;
  return read.value;
};

/**
 * Reads content from its beginning, hashes what was read and writes it elsewhere: while one portion is hashed, the next is
 * read and the last is written (docs/decisions/0012). Memory is two portions of 1 MiB, and one more for what is encrypted.
 * In: where it comes from; where it goes, if anywhere; how much there is, to stop a file that grows without end; who is told;
 * who takes a look at the first portion. Out: SHA-256 and size of what was written.
 */
export const hashCopy = async (
  from: Inflow,
  how: {
    readonly to?: Outflow;
    readonly total: number;
    readonly seen?: OnProgress | undefined;
    readonly first?: (portion: Buffer) => void;
  },
): Promise<Copied> => {
  const hash = createHash("sha256");
  const turns = [Buffer.allocUnsafe(PORTION), Buffer.allocUnsafe(PORTION)] as const;
  const read = async (turn: 0 | 1): Promise<Buffer> => turns[turn].subarray(0, await from.read(turns[turn]));
  let turn: 0 | 1 = 0;
  let bytes = 0;
  let portion = await read(turn);
  how.first?.(portion);
  while (portion.length > 0 && bytes <= how.total) {
    turn = turn === 0 ? 1 : 0;
    const next = read(turn);
    const written = how.to?.write(portion);
    hash.update(portion);
    bytes += portion.length;
    how.seen?.(bytes, how.total);
    portion = await both(written, next);
  }
  await how.to?.end();
  return { sha256: hash.digest("hex"), bytes };
};
