import { kindUnshown } from "../core/case/media-type.ts";
import type { Attachment } from "../core/filing/document/export-document.ts";
import { textUnshown } from "../core/filing/formats/shown-text.ts";
import type { PdfSource } from "./pdf-source.ts";
import type { PictureSource } from "./picture-source.ts";

/** A file that can be drawn. */
export type Source = PictureSource | PdfSource;

type File = Pick<Attachment, "content" | "mediaType" | "textLines" | "absent" | "lines" | "mostLines" | "textRemark">;

const PDF = "application/pdf";

/** Looks at the file behind an exhibit. Out: how to draw it, a sentence that says why not, or undefined for a text. Never throws. */
export const sourceOf = async ({
  content,
  mediaType,
  textLines,
  absent,
}: File): Promise<Source | string | undefined> => {
  if (textLines !== undefined) return undefined;
  if (content === undefined) return absent ?? "The file could not be read.";
  try {
    if (mediaType === PDF) return await (await import("./pdf-source.ts")).pdfSource(content);
    if (mediaType.startsWith("image/"))
      return await (await import("./picture-source.ts")).pictureSource(content, mediaType);
  } catch {
    return "This file is damaged and cannot be shown.";
  }
  return kindUnshown(mediaType) ?? "A file of this kind cannot be shown on a page.";
};

/** Why the pages of a PDF would not show a file, or not whole, as a sentence; undefined when they show all of it. Never throws. */
export const whyUnshown = async (file: File): Promise<string | undefined> => {
  if (file.textLines !== undefined) return textUnshown(file);
  if (file.content !== undefined && file.mediaType === PDF)
    return (await import("./pdf-source.ts")).pdfUnshown(file.content);
  const source = await sourceOf(file);
  return typeof source === "string" ? source : source?.partly;
};
