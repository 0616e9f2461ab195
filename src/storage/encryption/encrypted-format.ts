import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * An encrypted file of the vault (docs/decisions/0020): a head (mark, salt, check), then the content in pieces of 64 KiB, each under
 * AES-256-GCM with 16 bytes of proof behind it. Each file has a key of its own, made from the key of its case and the salt.
 * The nonce of a piece is its number and whether it is the last: a file that is cut, joined or put in another order does not
 * open. This is the STREAM construction, as age has it (https://age-encryption.org/v1).
 */
const MARK = Buffer.from("dispute-coach sealed file 1\n");
const SALT = 32;
const CHECK = 32;
export const HEAD = MARK.length + SALT + CHECK;

/** How much of the content is in one piece, and how much the piece takes when it is encrypted. */
export const PLAIN_PIECE = 64 * 1024;
const TAG = 16;
export const ENCRYPTED_PIECE = PLAIN_PIECE + TAG;

const CIPHER = "aes-256-gcm";
const NONCE = 12;

/** The key of a case, for the files of its vault. */
export interface VaultKey {
  readonly caseId: string;
  readonly key: Uint8Array;
}

/** An encrypted file that is not as it was written: cut, edited, or not of this place. Told apart by `name`, as our other errors. */
class EncryptedFileChanged extends Error {
  override readonly name = "EncryptedFileChanged";
}

/** Was an encrypted file found changed? */
export const isEncryptedFileChanged = (error: unknown): boolean =>
  error instanceof Error && error.name === "EncryptedFileChanged";

/** The key of one file, and what in its head tells that it is the right one. The id of the case is bound in. */
const keysOf = ({ caseId, key }: VaultKey, salt: Uint8Array): { readonly file: Buffer; readonly check: Buffer } => {
  const made = Buffer.from(hkdfSync("sha256", key, salt, `dispute-coach vault 1 ${caseId}`, 32 + CHECK));
  return { file: made.subarray(0, 32), check: made.subarray(32) };
};

/** The head of a new encrypted file, and the key for its content. */
export const newHead = (key: VaultKey): { readonly head: Buffer; readonly fileKey: Buffer } => {
  const salt = randomBytes(SALT);
  const { file, check } = keysOf(key, salt);
  return { head: Buffer.concat([MARK, salt, check]), fileKey: file };
};

/** Does a file begin as an encrypted one does? */
export const isMarked = (head: Uint8Array): boolean => MARK.equals(head.subarray(0, MARK.length));

/** The key for the content of a file whose head was made with this key; undefined when it was not. The mark is not looked at. */
export const fileKeyIn = (head: Uint8Array, key: VaultKey): Buffer | undefined => {
  if (head.length < HEAD) return undefined;
  const { file, check } = keysOf(key, head.subarray(MARK.length, MARK.length + SALT));
  return timingSafeEqual(check, head.subarray(MARK.length + SALT, HEAD)) ? file : undefined;
};

/** How many pieces there are in an encrypted file of this size. An empty file is one empty piece. */
export const piecesIn = (encryptedBytes: number): number =>
  Math.max(1, Math.ceil((encryptedBytes - HEAD) / ENCRYPTED_PIECE));

/** How much an encrypted file of this size holds, in bytes; as near as can be for one that was cut. */
export const plainBytesIn = (encryptedBytes: number): number =>
  Math.max(0, encryptedBytes - HEAD - piecesIn(encryptedBytes) * TAG);

const nonceOf = (number: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(NONCE);
  nonce.writeUIntBE(number, NONCE - 7, 6);
  nonce[NONCE - 1] = last ? 1 : 0;
  return nonce;
};

/** Encrypts one piece. In: its number from 0, and whether it is the last of its file. Out: parts to be written one after the other. */
export const encryptPiece = (fileKey: Buffer, number: number, last: boolean, plain: Uint8Array): Buffer[] => {
  const cipher = createCipheriv(CIPHER, fileKey, nonceOf(number, last), { authTagLength: TAG });
  const encrypted = cipher.update(plain);
  // It gives no more bytes in this mode: it makes the proof.
  cipher.final();
  return [encrypted, cipher.getAuthTag()];
};

/** Opens one piece. Throws EncryptedFileChanged when it was changed or is not in its place. */
export const decryptPiece = (fileKey: Buffer, number: number, last: boolean, encrypted: Uint8Array): Buffer => {
  const end = encrypted.length - TAG;
  if (end < 0) throw new EncryptedFileChanged("An encrypted file was cut short.");
  const cipher = createDecipheriv(CIPHER, fileKey, nonceOf(number, last), { authTagLength: TAG });
  cipher.setAuthTag(encrypted.subarray(end));
  try {
    const plain = cipher.update(encrypted.subarray(0, end));
    // It gives no more bytes in this mode: it throws when the proof does not fit.
    cipher.final();
    return plain;
  } catch {
    throw new EncryptedFileChanged("An encrypted file was changed.");
  }
};
