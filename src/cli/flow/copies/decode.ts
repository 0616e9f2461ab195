import { encodingOf, isEncoding, readText, textInLatin1, textInUtf8 } from "../../../core/text/decode-text.ts";
import type { FileToCopy } from "./made-copy.ts";

const MARKUP = /^(?:text\/html|application\/xhtml\+xml|application\/xml|text\/xml|image\/svg\+xml)$/;
const DECLARED = /(?:<\?xml[^>]*encoding\s*=\s*["']|<meta\b[^>]*charset\s*=\s*["']?)([\w.:-]{1,40})/i;

/** The encoding that a page names. */
const declaredIn = ({ bytes, mediaType }: FileToCopy): string | undefined => {
  if (!MARKUP.test(mediaType) || encodingOf(bytes) !== "bytes" || textInUtf8(bytes) !== undefined) return undefined;
  const [, named] = DECLARED.exec(textInLatin1(bytes.subarray(0, 4096))) ?? [];
  return named !== undefined && isEncoding(named) ? named : undefined;
};

const MARKS = ["efbbbf", "fffe", "feff"];
const hasMark = (bytes: Uint8Array): boolean => {
  const head = Array.from(bytes.subarray(0, 3), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return MARKS.some((mark) => head.startsWith(mark));
};

/**
 * The whole text of a file, in the encoding that a person or a page names, else as any text is read. A mark of byte order stays, so
 * that the text can be written as it was. No byte is refused.
 */
export const decodeText = async (file: FileToCopy): Promise<string> => {
  const { text } = await readText(file.bytes, file.encoding ?? declaredIn(file));
  return hasMark(file.bytes) ? `\ufeff${text}` : text;
};

const MAIL = /^(?:message\/rfc822|application\/mbox)$/;
const TEXT_PART = /^content-type:[ \t]*text\/[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;

/** Does every text in a mail name its encoding? */
const namesAll = (bytes: Uint8Array): boolean => {
  const parts = textInLatin1(bytes).match(TEXT_PART) ?? [];
  return parts.length > 0 && parts.every((head) => /charset\s*=/i.test(head));
};

/** A file as one text, and whether it is sure that it is read right: by its bytes, by what a person, a page or the parts of a mail name. */
export const surelyRead = async (file: FileToCopy): Promise<{ readonly text: string; readonly isSure: boolean }> => {
  const { text, unsure } = await readText(file.bytes, file.encoding ?? declaredIn(file));
  const isZeroed = encodingOf(file.bytes) === "bytes" && file.bytes.includes(0);
  const isKnown = unsure === undefined && !isZeroed && !text.includes("\ufffd");
  return { text, isSure: isKnown || (MAIL.test(file.mediaType) && namesAll(file.bytes)) };
};
