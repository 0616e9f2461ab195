import { count } from "../text/text.ts";

/** Files that hold other files, as they are called in a sentence. */
const ARCHIVES: Readonly<Record<string, string>> = {
  "application/zip": "ZIP file",
  "application/x-7z-compressed": "7z archive",
  "application/x-rar-compressed": "RAR archive",
  "application/gzip": "GZIP archive",
  "application/x-gzip": "GZIP archive",
  "application/x-tar": "TAR archive",
  "application/x-bzip2": "BZIP2 archive",
  "application/x-xz": "XZ archive",
};

const NAMES: Readonly<Record<string, string>> = {
  ...ARCHIVES,
  "application/zip": "ZIP",
  "application/pdf": "PDF",
  "application/rtf": "rich text",
  "application/json": "JSON",
  "application/mbox": "mailbox",
  "application/octet-stream": "unknown type",
  "application/msword": "Word document",
  "application/vnd.ms-excel": "Excel table",
  "application/vnd.ms-powerpoint": "PowerPoint slides",
  "application/vnd.ms-outlook": "Outlook mail",
  "application/x-cfb": "old Office document",
  "application/x-msdownload": "program",
  "application/x-elf": "program",
  "application/vnd.ms-asf": "Windows Media file",
  "audio/ogg; codecs=opus": "Opus sound",
  "audio/opus": "Opus sound",
  "audio/mpeg": "MP3 sound",
  "video/quicktime": "QuickTime video",
  "image/vnd.adobe.photoshop": "Photoshop picture",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel table",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint slides",
  "application/vnd.oasis.opendocument.text": "OpenDocument text",
  "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument table",
  "image/svg+xml": "SVG picture",
  "message/rfc822": "e-mail",
  "text/plain": "text",
  "text/csv": "CSV table",
  "text/html": "web page",
  "text/markdown": "Markdown text",
};

const GROUPS: Readonly<Record<string, string>> = { image: "picture", video: "video", audio: "sound", text: "text" };

/** A media type as people call it: "PDF", "PNG picture". A type without a name of its own is said as it is. */
export const sayMediaType = (mediaType: string): string => {
  const named = Object.hasOwn(NAMES, mediaType) ? NAMES[mediaType] : undefined;
  if (named !== undefined) return named;
  const [plain = ""] = mediaType.split(";");
  const [group = "", kind = ""] = plain.split("/");
  const noun = Object.hasOwn(GROUPS, group) ? GROUPS[group] : undefined;
  return noun === undefined ? mediaType : `${kind.replace(/^(?:x-|vnd\.)+/, "").toUpperCase()} ${noun}`;
};

/** Text that can be shown line by line. */
export const isTextType = (mediaType: string): boolean =>
  mediaType.startsWith("text/") ||
  ["application/json", "application/mbox", "application/xml", "message/rfc822", "image/svg+xml"].includes(mediaType);

/** What arbitration takes: .png, .jpg, .jpeg and .pdf (rule form-arbitration-files). */
export const ARBITRATION_TYPES: readonly string[] = ["image/png", "image/jpeg", "application/pdf"];

const DOCUMENT = "This is no PDF or picture, so it is not shown on a page. Save it as a PDF and add that too.";

/** Why a file of this kind is never shown on a page of the filing, as a sentence; undefined when its kind can be shown. */
export const kindUnshown = (mediaType: string): string | undefined => {
  if (mediaType === "text/html")
    return "A web page is not shown here as it looks in a browser. Save it as a PDF and add that too.";
  if (isTextType(mediaType) || mediaType === "application/pdf" || mediaType.startsWith("image/")) return undefined;
  if (mediaType.startsWith("audio/"))
    return "A sound recording cannot be shown on a page. Say in words what it proves.";
  if (mediaType.startsWith("video/"))
    return "A video cannot be shown on a page. Add a picture of the moment that counts.";
  if (Object.hasOwn(ARCHIVES, mediaType))
    return `A ${ARCHIVES[mediaType]} is not shown on a page. Add the files inside it one by one.`;
  if (mediaType === "application/vnd.ms-asf")
    return "A sound or video cannot be shown on a page. Say in words what it proves.";
  if (mediaType === "application/vnd.ms-outlook")
    return "A mail as Outlook keeps it is not shown on a page. Save it as a PDF or as .eml and add that too.";
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
