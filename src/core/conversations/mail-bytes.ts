import { encodingOf, readText, textInLatin1, textInUtf8 } from "../text/decode-text.ts";

// Of the Encoding Standard, as every runtime has it; the core knows no runtime.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Some programs call UTF-8 plain ASCII: then the words would be read wrong, and no name in them be found. */
const withTrueCharset = (bytes: Uint8Array): Uint8Array => {
  const text = bytes.some((byte) => byte > 127) ? textInUtf8(bytes) : undefined;
  return text === undefined || text.includes("\ufffd")
    ? bytes
    : new TextEncoder().encode(text.replace(/(charset\s*=\s*"?)us-ascii\b/gi, "$1utf-8"));
};

/** Here each part is read as it says: also Japanese, in the seven bits of ISO-2022-JP. */
const BY_BYTES: ReadonlySet<string> = new Set(["bytes", "iso-2022-jp"]);

/**
 * The bytes of a mail or mailbox as a reader of mails takes them: its parts name encodings of their own. One that was saved as text from
 * a window can be UTF-16, have a byte order mark, or empty lines above its head; one that names no encoding is read as any text. In: its
 * encoding, where a person said it.
 */
export const mailBytes = async (bytes: Uint8Array, encoding?: string): Promise<Uint8Array> => {
  if (bytes[0] === 10 || bytes[0] === 13) return await mailBytes(bytes.subarray(1), encoding);
  const isPlain = BY_BYTES.has(encodingOf(bytes)) && bytes[0] !== 0xef;
  if (isPlain && /charset=/i.test(textInLatin1(bytes))) return withTrueCharset(bytes);
  return new TextEncoder().encode((await readText(bytes, encoding)).text);
};
