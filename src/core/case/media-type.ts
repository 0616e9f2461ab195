import { count } from "../text/text.ts";

/** How a copy of a text is made, so that its words can be covered and it stays what it is. */
export type CopyKind = "mail" | "mailbox" | "json" | "table" | "page" | "folded";

/** All that is known of a media type beside how its pictures are decoded. */
interface MediaType {
  /** As people call it: "PDF". Without it the type is put into words: "PNG picture". */
  readonly name?: string;
  /** Endings of file names that tell it where the first bytes of a file do not. */
  readonly endings?: readonly string[];
  /** It can be shown line by line, although its type does not begin with "text/". */
  readonly isText?: true;
  /** How words are covered in a copy of it, where not as in plain text. */
  readonly copiedAs?: CopyKind;
  /** It holds other files, and this is what it is called in a sentence. */
  readonly archive?: string;
  /** Arbitration takes it: .png, .jpg, .jpeg and .pdf (rule form-arbitration-files). */
  readonly inArbitration?: true;
  /** Why it is never shown on a page of the filing, as a sentence, where its kind alone does not tell. */
  readonly unshown?: string;
}

const archive = (name: string, called = name): MediaType => ({ name, archive: called });

const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  "application/pdf": { name: "PDF", inArbitration: true },
  "image/png": { inArbitration: true },
  // A moving PNG ends in .png too.
  "image/apng": { inArbitration: true },
  "image/jpeg": { inArbitration: true },
  "image/svg+xml": { name: "SVG picture", endings: [".svg"], isText: true, copiedAs: "page" },
  "image/vnd.adobe.photoshop": { name: "Photoshop picture" },
  "text/plain": { name: "text" },
  "text/csv": { name: "CSV table", endings: [".csv"], copiedAs: "table" },
  "text/tab-separated-values": { endings: [".tsv"], copiedAs: "table" },
  "text/markdown": { name: "Markdown text", endings: [".md"] },
  "text/html": {
    name: "web page",
    endings: [".html", ".htm"],
    copiedAs: "page",
    unshown: "A web page cannot be shown here as it looks in a browser. Save it as a PDF and add that too.",
  },
  "text/xml": { copiedAs: "page" },
  "application/xml": { isText: true, copiedAs: "page" },
  "application/xhtml+xml": { copiedAs: "page" },
  "text/calendar": { copiedAs: "folded" },
  "text/vcard": { copiedAs: "folded" },
  "application/json": { name: "JSON", endings: [".json"], isText: true, copiedAs: "json" },
  "application/x-ndjson": { copiedAs: "json" },
  "message/rfc822": { name: "e-mail", endings: [".eml", ".mht", ".mhtml"], isText: true, copiedAs: "mail" },
  "application/mbox": { name: "mailbox", endings: [".mbox"], isText: true, copiedAs: "mailbox" },
  "application/rtf": { name: "rich text" },
  "application/msword": { name: "Word document", endings: [".doc"] },
  "application/vnd.ms-excel": { name: "Excel table", endings: [".xls"] },
  "application/vnd.ms-powerpoint": { name: "PowerPoint slides", endings: [".ppt"] },
  "application/vnd.ms-outlook": {
    name: "Outlook email",
    endings: [".msg"],
    unshown: "An Outlook email file cannot be shown on a page. Save it as a PDF or as .eml and add that too.",
  },
  "application/x-cfb": { name: "old Office document" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { name: "Word document" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { name: "Excel table" },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": { name: "PowerPoint slides" },
  "application/vnd.oasis.opendocument.text": { name: "OpenDocument text" },
  "application/vnd.oasis.opendocument.spreadsheet": { name: "OpenDocument table" },
  "application/zip": archive("ZIP", "ZIP file"),
  "application/x-7z-compressed": archive("7z archive"),
  "application/x-rar-compressed": archive("RAR archive"),
  "application/gzip": archive("GZIP archive"),
  "application/x-gzip": archive("GZIP archive"),
  "application/x-tar": archive("TAR archive"),
  "application/x-bzip2": archive("BZIP2 archive"),
  "application/x-xz": archive("XZ archive"),
  "application/vnd.ms-asf": {
    name: "Windows Media file",
    unshown: "A sound or video cannot be shown on a page. Say in words what it proves.",
  },
  "audio/ogg; codecs=opus": { name: "Opus sound" },
  "audio/opus": { name: "Opus sound" },
  "audio/mpeg": { name: "MP3 sound" },
  "video/quicktime": { name: "QuickTime video" },
  "application/x-msdownload": { name: "program" },
  "application/x-elf": { name: "program" },
  "application/octet-stream": { name: "unknown type" },
};

/** What is known of a media type; an empty row for one that is not in the table. */
export const mediaFacts = (mediaType: string): MediaType =>
  (Object.hasOwn(MEDIA_TYPES, mediaType) ? MEDIA_TYPES[mediaType] : undefined) ?? {};

/** Media types by the endings of file names that tell them: of texts, or of all else. */
export const typesByEnding = (which: "texts" | "others"): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(MEDIA_TYPES)
      .filter(([type]) => isTextType(type) === (which === "texts"))
      .flatMap(([type, { endings = [] }]) => endings.map((ending) => [ending, type])),
  );

const GROUPS: Readonly<Record<string, string>> = { image: "picture", video: "video", audio: "sound", text: "text" };

/** A media type as people call it: "PDF", "PNG picture". A type without a name of its own is said as it is. */
export const sayMediaType = (mediaType: string): string => {
  const { name } = mediaFacts(mediaType);
  if (name !== undefined) return name;
  const [plain = ""] = mediaType.split(";");
  const [group = "", kind = ""] = plain.split("/");
  const noun = Object.hasOwn(GROUPS, group) ? GROUPS[group] : undefined;
  return noun === undefined ? mediaType : `${kind.replace(/^(?:x-|vnd\.)+/, "").toUpperCase()} ${noun}`;
};

/** Text that can be shown line by line. */
export const isTextType = (mediaType: string): boolean =>
  mediaType.startsWith("text/") || mediaFacts(mediaType).isText === true;

/** Does arbitration take a file of this type? */
export const isForArbitration = (mediaType: string): boolean => mediaFacts(mediaType).inArbitration === true;

const DOCUMENT = "This is not a PDF or a picture, so it cannot be shown on a page. Save it as a PDF and add that too.";

/** Why a file of this kind is never shown on a page of the filing, as a sentence; undefined when its kind can be shown. */
export const kindUnshown = (mediaType: string): string | undefined => {
  const facts = mediaFacts(mediaType);
  if (facts.unshown !== undefined) return facts.unshown;
  if (isTextType(mediaType) || mediaType === "application/pdf" || mediaType.startsWith("image/")) return undefined;
  if (mediaType.startsWith("audio/"))
    return "A sound recording cannot be shown on a page. Say in words what it proves.";
  if (mediaType.startsWith("video/"))
    return "A video cannot be shown on a page. Add a picture of the moment that matters.";
  if (facts.archive !== undefined)
    return `A ${facts.archive} cannot be shown on a page. Add the files inside it one by one.`;
  return /word|office|opendocument|rtf|cfb|vnd\.ms-/.test(mediaType)
    ? DOCUMENT
    : "A file of this kind cannot be shown on a page.";
};

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** A size for people, in steps of 1,000 as disks count: "0 bytes", "1 byte", "1.2 MB", "34 MB". */
export const sayBytes = (bytes: number): string => {
  if (bytes < 1000) return count(bytes, "byte");
  let size = bytes / 1000;
  let unit = 0;
  // 999.6 kB would be said as 1000 kB: it is 1.0 MB.
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
};
