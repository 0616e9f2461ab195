import type { FileHandle } from "node:fs/promises";
import {
  decryptPiece,
  ENCRYPTED_PIECE,
  encryptPiece,
  HEAD,
  newHead,
  PLAIN_PIECE,
  piecesIn,
  type VaultKey,
} from "../encryption/encrypted-format.ts";

/** How much is read at once: a whole number of pieces of an encrypted file. */
export const PORTION = 16 * PLAIN_PIECE;

/** Where content comes from, from its beginning on. */
export interface Inflow {
  /** Fills a buffer of PORTION bytes. Out: how much of it is filled; nothing at the end. */
  read(into: Buffer): Promise<number>;
}

/** Where content goes to. One write at a time. */
export interface Outflow {
  write(portion: Uint8Array): Promise<void>;
  /** There is no more. */
  end(): Promise<void>;
}

/** Reads as much as there is room for, or all that is left. */
const fill = async (file: FileHandle, into: Buffer, at: number): Promise<number> => {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await file.read(into, filled, into.length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
};

const writeAll = async (to: FileHandle, portion: Uint8Array): Promise<void> => {
  for (let at = 0; at < portion.length; ) at += (await to.write(portion, at, portion.length - at)).bytesWritten;
};

/** A file as it is. */
export const plainInflow = (file: FileHandle): Inflow => {
  let at = 0;
  return {
    async read(into) {
      const { bytesRead } = await file.read(into, 0, into.length, at);
      at += bytesRead;
      return bytesRead;
    },
  };
};

/** Into a file as it is. */
export const plainOutflow = (file: FileHandle): Outflow => ({
  write: (portion) => writeAll(file, portion),
  end: async () => {},
});

/** What is in an encrypted file. In: the file, its size, the key for its content. Reading throws EncryptedFileChanged where it was changed. */
export const decryptedInflow = (file: FileHandle, size: number, fileKey: Buffer): Inflow => {
  const raw = Buffer.allocUnsafe((PORTION / PLAIN_PIECE) * ENCRYPTED_PIECE);
  const last = piecesIn(size) - 1;
  let number = 0;
  return {
    async read(into) {
      if (number > last) return 0;
      const found = await fill(file, raw, HEAD + number * ENCRYPTED_PIECE);
      let filled = 0;
      // Also when nothing was found: an empty place where a piece should be is a cut file.
      for (let at = 0; number <= last && (at < found || at === 0); at += ENCRYPTED_PIECE) {
        const piece = raw.subarray(at, Math.min(at + ENCRYPTED_PIECE, found));
        filled += decryptPiece(fileKey, number, number === last, piece).copy(into, filled);
        number += 1;
      }
      return filled;
    },
  };
};

/** Into a new encrypted file. */
export const encryptedOutflow = (file: FileHandle, key: VaultKey): Outflow => {
  const { head, fileKey } = newHead(key);
  // One piece is held back: only when there is no more is it known to be the last.
  const held = Buffer.allocUnsafe(PLAIN_PIECE);
  let [filled, number] = [0, 0];
  let before: Buffer[] = [head];
  const encryptHeld = (last: boolean): Buffer[] => {
    const parts = encryptPiece(fileKey, number, last, held.subarray(0, filled));
    [filled, number] = [0, number + 1];
    return parts;
  };
  const writeOut = async (parts: Buffer[]): Promise<void> => {
    const all = [...before, ...parts];
    before = [];
    if (all.length > 0) await writeAll(file, Buffer.concat(all));
  };
  return {
    async write(portion) {
      const parts: Buffer[] = [];
      for (let at = 0; at < portion.length; ) {
        if (filled === PLAIN_PIECE) parts.push(...encryptHeld(false));
        const taken = portion.subarray(at, at + PLAIN_PIECE - filled);
        held.set(taken, filled);
        filled += taken.length;
        at += taken.length;
      }
      await writeOut(parts);
    },
    end: () => writeOut(encryptHeld(true)),
  };
};
