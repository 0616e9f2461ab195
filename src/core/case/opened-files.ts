/** Endings by which another program opens a copy of a file, by its media type. What can run or go online when it is opened is in no row. */
const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "image/png": ".png",
  "image/apng": ".png",
  "image/jpeg": ".jpg",
  "image/gif": ".gif",
  "image/webp": ".webp",
  "image/avif": ".avif",
  "image/heic": ".heic",
  "image/heif": ".heif",
  "image/tiff": ".tif",
  "image/bmp": ".bmp",
  "message/rfc822": ".eml",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
  "application/vnd.oasis.opendocument.text": ".odt",
  "application/vnd.oasis.opendocument.spreadsheet": ".ods",
  "application/zip": ".zip",
  "audio/mpeg": ".mp3",
  "audio/ogg": ".ogg",
  "audio/ogg; codecs=opus": ".ogg",
  "audio/opus": ".opus",
  "audio/wav": ".wav",
  "audio/x-m4a": ".m4a",
  "video/mp4": ".mp4",
  "video/webm": ".webm",
  "video/quicktime": ".mov",
};

/** Types of text that another program would run or look things up for; all other texts open as plain text. */
const ACTING_TEXTS = ["text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/xml"];

/** The ending of a copy for another program; undefined for a file that is not opened, since it could run something or go online. */
export const endingToOpen = (mediaType: string, isText: boolean): string | undefined => {
  if (Object.hasOwn(ENDINGS, mediaType)) return ENDINGS[mediaType];
  return isText && !ACTING_TEXTS.includes(mediaType) ? ".txt" : undefined;
};

const LONGEST_STEM = 60;

/** The name of such a copy: "B contract.pdf". In: what the exhibit is called, its file name, the ending. No sign in it means anything to a system. */
export const nameToOpen = (exhibit: string, fileName: string, ending: string): string => {
  const stem = fileName
    .replace(/\.[^.\s]{1,10}$/, "")
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, "_")
    .trim();
  return (
    `${exhibit.replace(/[^\p{L}\p{N}]/gu, "")}-${[...stem].slice(0, LONGEST_STEM).join("")}`.replace(/[-_ ]+$/, "") +
    ending
  );
};
