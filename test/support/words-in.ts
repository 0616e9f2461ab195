import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, inflateRawSync, unzipSync } from "node:zlib";

/** A word in base64, wherever in a text it begins: what its neighbours have no part in, six bits a letter. */
const inBase64 = (word: string): string[] =>
  [0, 1, 2].map((shift) => {
    const bytes = Buffer.from("x".repeat(shift) + word);
    return bytes.toString("base64").slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });

/** Every way in which a word could stand in a file and be read again without a key. */
const formsOf = (word: string): Buffer[] => [
  ...[word, word.toLowerCase(), word.toUpperCase(), encodeURIComponent(word), ...inBase64(word)].map((text) =>
    Buffer.from(text),
  ),
  Buffer.from(word, "utf16le"),
  Buffer.from(Buffer.from(word).toString("hex")),
];

const tried = (unpack: () => Buffer): Buffer[] => {
  try {
    return [unpack()];
  } catch {
    return [];
  }
};

/** What is packed in bytes: the whole of them, and each part of a zip. */
const unpacked = (bytes: Buffer): Buffer[] => {
  const parts = [...tried(() => unzipSync(bytes)), ...tried(() => brotliDecompressSync(bytes))];
  for (let at = bytes.indexOf("PK\u0003\u0004"); at >= 0; at = bytes.indexOf("PK\u0003\u0004", at + 4)) {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    parts.push(...tried(() => inflateRawSync(bytes.subarray(from))));
  }
  return parts;
};

const isThere = (bytes: Buffer, forms: readonly Buffer[]): boolean => forms.some((form) => bytes.includes(form));

/** The files under a folder that hold one of the words, as they are, in base64, in hexadecimal or packed; names count too. */
export const filesWith = (folder: string, words: readonly string[]): string[] => {
  const forms = words.flatMap(formsOf);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (isThere(Buffer.from(entry.name), forms)) return [path];
    if (!entry.isFile()) return [];
    const [bytes] = tried(() => readFileSync(path));
    // A draft that is cleared away while we look.
    if (bytes === undefined) return [];
    return [bytes, ...unpacked(bytes)].some((one) => isThere(one, forms)) ? [path] : [];
  });
};
