import { extname } from "node:path";
import { typesByEnding } from "../core/case/media-type.ts";
import { encodingOf, isTextWithZeros } from "../core/text/decode-text.ts";

/** How much of the beginning of a file is looked at, in bytes. */
export const HEAD_BYTES = 256 * 1024;

const UNKNOWN = "application/octet-stream";

const isUtf8 = (head: Uint8Array): boolean => {
  try {
    // The last character may be cut off.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

// Tab, line feed, form feed and carriage return are part of text; so are escapes, in logs with colours.
const PLAIN_CONTROLS: readonly number[] = [9, 10, 12, 13, 27];

/** Kinds of text that only a name tells apart. */
const TEXTS = typesByEnding("texts");

const TEXT_NAMES: readonly string[] = [".txt", ".log"];

/** Text in UTF-8, or in an older encoding of one byte a character under a name that says text. */
const isText = (head: Uint8Array, ending: string): boolean => {
  if (head.includes(0)) return false;
  if (isUtf8(head)) return true;
  const named = TEXT_NAMES.includes(ending) || Object.hasOwn(TEXTS, ending);
  return named && !head.some((byte) => byte < 32 && !PLAIN_CONTROLS.includes(byte));
};

// Words can look like a format: a text that begins with "BM" is no picture. These are written in plain characters.
const WRITTEN_AS_TEXT =
  /^(application\/(pdf|rtf|xml|postscript|pgp-encrypted)|text\/(vcard|calendar|rtf)|image\/svg\+xml)$/;

/** The marks of a TIFF. A reader that looks for the kinds of camera files gives up when their place lies further on than the head. */
const TIFF_MARKS: readonly string[] = ["49492a00", "4d4d002a", "49492b00", "4d4d002b"];

/** Pictures of two kinds share a container; which one a file is, any of its brands may say. */
const isAvif = (head: Uint8Array): boolean => {
  const { length } = head;
  const size = length < 16 ? 0 : new DataView(head.buffer, head.byteOffset, length).getUint32(0);
  const brands = Buffer.from(head.subarray(8, Math.min(size, 512))).toString("latin1");
  return /^(?:....)*avi[fs]/s.test(brands);
};

const hexOf = (head: Uint8Array, length: number): string => Buffer.from(head.subarray(0, length)).toString("hex");

const PDF = "application/pdf";
/** Kinds of old Office documents that only a name tells apart. */
const OLD_OFFICE = typesByEnding("others");

/** A header may stand within the first 1,024 bytes: mail programs, servers and shops put lines of their own before it. */
const PDF_HEADER = /%PDF-\d\.\d/;
const HEADER_WITHIN = 1024;

/** Is it a PDF with something before it? A text that speaks of PDFs has no objects behind the header. */
const isLatePdf = (head: Uint8Array): boolean => {
  const start = Buffer.from(head.subarray(0, HEADER_WITHIN)).toString("latin1").search(PDF_HEADER);
  return start > 0 && /\s\d+ \d+ obj\b/.test(Buffer.from(head.subarray(start, start + 64 * 1024)).toString("latin1"));
};

const pictureType = (found: string | undefined, head: Uint8Array): string | undefined => {
  if (found === "image/heif" && isAvif(head)) return "image/avif";
  return found ?? (TIFF_MARKS.includes(hexOf(head, 4)) ? "image/tiff" : undefined);
};

/**
 * The media type of a file from its first bytes. In: up to HEAD_BYTES of it, and its name, which tells the kinds of text
 * apart and decides nothing else. Out: "application/octet-stream" when unknown.
 */
export const mediaTypeOf = async (head: Uint8Array, fileName: string): Promise<string> => {
  if (head.length === 0) return UNKNOWN;
  const ending = extname(fileName).toLowerCase();
  const asText = TEXTS[ending] ?? "text/plain";
  const isMarked = ["fffe", "feff", "0000feff"].some((mark) => hexOf(head, 4).startsWith(mark));
  if (isMarked) return asText;
  const text = isText(head, ending);
  const { fileTypeFromBuffer } = await import("file-type");
  // A file can be made to break a reader: then nothing is known of it.
  const known = pictureType((await fileTypeFromBuffer(head).catch(() => undefined))?.mime, head);
  const told = known === "application/x-cfb" ? (OLD_OFFICE[ending] ?? known) : known;
  const isMail = asText === "message/rfc822" || asText === "application/mbox";
  const found = told ?? (!isMail && isLatePdf(head) ? PDF : undefined);
  // UTF-16 without its mark, and a text with stray zeros, are told by their look, which is no match for the first bytes of a known kind.
  if (!text) return found ?? (encodingOf(head) !== "bytes" || isTextWithZeros(head) ? asText : UNKNOWN);
  return found !== undefined && WRITTEN_AS_TEXT.test(found) ? found : asText;
};

/** The day in a date as EXIF writes it, "2026:11:03 10:42:00". A camera has no time zone: its own day is taken. */
const dayIn = (date: unknown): string | undefined => {
  const found = /^(\d{4})[:-](\d\d)[:-](\d\d)/.exec(String(date ?? ""));
  return found === null || found[1] === "0000" ? undefined : `${found[1]}-${found[2]}-${found[3]}`;
};

/** The day a picture says it was taken, YYYY-MM-DD. In: the beginning of the file. Out: undefined when it says none. */
export const pictureDay = async (head: Uint8Array): Promise<string | undefined> => {
  try {
    const { default: exifr } = await import("exifr");
    const tags = await exifr.parse(head, { pick: ["DateTimeOriginal", "CreateDate"], reviveValues: false });
    return dayIn(tags?.DateTimeOriginal ?? tags?.CreateDate);
  } catch {
    // A picture with broken tags is a picture all the same; the day is asked.
    return undefined;
  }
};
