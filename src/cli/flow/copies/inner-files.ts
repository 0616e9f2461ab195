import { mayTell, withoutMetadata } from "../../../core/pictures/metadata.ts";
import { type Cleared, cleaned } from "../../../core/pictures/told.ts";
import { cleanZip } from "../../../core/pictures/zip.ts";
import { clearBase64 } from "./inner-base64.ts";
import { clearPdf } from "./inner-pdf.ts";

/** First bytes, in Latin-1. What is none of these is text, or has no room for a picture. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^\x89PNG\r\n/, "image/png"],
  [/^GIF8[79]a/, "image/gif"],
  [/^RIFF[\s\S]{4}WEBP/, "image/webp"],
  [/^(?:II\*\0|MM\0\*)/, "image/tiff"],
  [/^\0\0[\s\S]{2}ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1|avif|avis)/, "image/heic"],
  [/^PK\x03\x04/, "zip"],
  [/^[\s\S]{0,1000}?%PDF-/, "pdf"],
  // Films, other pictures, other archives, office files of the time before 2007.
  [
    /^(?:\0\0[\s\S]{2}ftyp|\0\0\0\x0cjP {2}|RIFF[\s\S]{4}(?:WAVE|AVI )|\x1aE\xdf\xa3|OggS\0|ID3[\x02-\x04]|\xff[\xf2\xf3\xfb]|FLV\x01|\x1f\x8b|BZh[1-9]|\xfd7zXZ|7z\xbc\xaf|Rar!\x1a|\xd0\xcf\x11\xe0)/,
    "unreadable",
  ],
  [/^[\s\S]{257}ustar/, "unreadable"],
  [/^\{\\rtf/, "rtf"],
];
/** Pictures in a text in other ways than base64: as they are, in hex, in uuencode. */
const OTHERWISE = /\xff\xd8\xff[\xdb\xe0-\xef]|[%=]FF[%=]D8[%=]FF|^begin [0-7]{3,4} \S/im;
const DEEPEST = 5;
const LOOKED_AT = 1100;

const latin1 = (bytes: Uint8Array, end = bytes.length): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(end, bytes.length)).toString("latin1");

const PROPERTIES = /^(?:docProps\/(?:core|app|custom)\.xml|meta\.xml)$/;
const PERSONS =
  /(<(?:dc:creator|cp:lastModifiedBy|Manager|Company|meta:initial-creator|meta:printed-by)(?:\s[^>]*)?>)[^<]+(?=<)/g;

/** Who wrote an office file, as its properties say (ECMA-376, part 2, 11; ODF 1.3, part 3, 4.3). */
const withoutPersons = (content: Uint8Array): Cleared => {
  const text = latin1(content);
  const ready = text.replace(PERSONS, "$1");
  if (ready === text) return { content, told: [], isUnsure: false };
  return { content: Buffer.from(ready, "latin1"), told: ["owner"], isUnsure: false };
};

/**
 * A file without what the pictures and programs in it tell of their making: those in mails, pages, office files, archives and PDFs,
 * also in one another. In: its bytes. Out: the very bytes given when nothing was told; unsure when something in it cannot be looked
 * into.
 */
const withoutInnerMetadata = (bytes: Uint8Array, depth = 0): Cleared => {
  const head = latin1(bytes, LOOKED_AT);
  const kind = KINDS.find(([begin]) => begin.test(head))?.[1];
  const unsure: Cleared = { content: bytes, told: [], isUnsure: true };
  if (depth > DEEPEST) return unsure;
  const deeper = (content: Uint8Array, name = ""): Cleared =>
    PROPERTIES.test(name) ? withoutPersons(content) : withoutInnerMetadata(content, depth + 1);
  switch (kind) {
    case "unreadable":
      return unsure;
    case "zip":
      return cleanZip(bytes, deeper);
    case "pdf":
      return clearPdf(bytes);
    case "rtf":
      return { content: bytes, told: [], isUnsure: /\\(?:pict|author|operator|company)\b/.test(latin1(bytes)) };
    case undefined: {
      const { content, told, isUnsure: isPart } = clearBase64(bytes, deeper);
      const isUnsure = isPart || OTHERWISE.test(latin1(bytes));
      return content === bytes ? { content, told: [], isUnsure } : { ...cleaned(content, told), isUnsure };
    }
    default: {
      const clean = withoutMetadata(bytes, kind);
      return clean === undefined ? unsure : { ...clean, isUnsure: false };
    }
  }
};

/** A file of any kind without what it, and the files in it, tell of their making. Unsure when something may still tell. */
export const clearedFile = (content: Uint8Array, mediaType: string): Cleared => {
  if (!mayTell(mediaType)) return withoutInnerMetadata(content);
  const clean = withoutMetadata(content, mediaType);
  return clean === undefined ? { content, told: [], isUnsure: true } : { ...clean, isUnsure: false };
};
