import { textFromBytes } from "../../core/text-from-bytes.ts";

const MARKUP = /^(?:text\/html|application\/xhtml\+xml|application\/xml|text\/xml|image\/svg\+xml)$/;
const DECLARED = /(?:<\?xml[^>]*encoding\s*=\s*["']|<meta\b[^>]*charset\s*=\s*["']?)([\w.:-]{1,40})/i;

const decoderOf = (label: string): InstanceType<typeof TextDecoder> | undefined => {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return undefined;
  }
};

/**
 * The whole text of a file: UTF-8, UTF-16 with its mark, the encoding that a page names, else as all texts are read here. A mark of byte
 * order stays, so that the text can be written as it was. No byte is refused.
 */
export const decodeText = (bytes: Uint8Array, mediaType: string): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes);
  try {
    if (!bytes.includes(0)) return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Another encoding.
  }
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const named = MARKUP.test(mediaType) ? DECLARED.exec(head)?.[1] : undefined;
  return (named === undefined ? undefined : decoderOf(named)?.decode(bytes)) ?? textFromBytes(bytes);
};
