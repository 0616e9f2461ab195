import { createHash, hash } from "node:crypto";

/** SHA-256 of a text in UTF-8 or of bytes, 64 small hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content, "hex");

/** SHA-256 of a text that comes in pieces, as `sha256` of them all together. */
export const sha256Of = (pieces: readonly string[]): string => {
  const sum = createHash("sha256");
  for (const piece of pieces) sum.update(piece);
  return sum.digest("hex");
};
