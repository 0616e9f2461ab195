import { pdfDefinition } from "../../core/filing/forms/pdf-definition.ts";
import type { SizedAttachment } from "../../core/filing/forms/pdf-exhibits.ts";
import type { Attachment, OutgoingDocument } from "../../core/filing/outgoing.ts";
import type { Source } from "./pdf-frames.ts";
import { layOut } from "./pdf-layout.ts";

const sourceOf = async ({ content, mediaType, textLines }: Attachment): Promise<Source | string | undefined> => {
  if (content === undefined || textLines !== undefined) return undefined;
  if (mediaType === "application/pdf") return (await import("./pdf-source.ts")).pdfSource(content);
  if (mediaType.startsWith("image/")) return (await import("./picture-source.ts")).pictureSource(content, mediaType);
  return undefined;
};

/** Looks at all files. One that several exhibits cite is shown once, and named by the others. */
const lookedAt = async (
  attachments: readonly Attachment[],
): Promise<{ sources: (Source | undefined)[]; sized: SizedAttachment[] }> => {
  const sources: (Source | undefined)[] = [];
  const sized: SizedAttachment[] = [];
  const labels = new Map<string, string>();
  for (const one of attachments) {
    const before = labels.get(one.sha256);
    const source =
      before === undefined ? await sourceOf(one) : `This is the file of Exhibit ${before} and is shown there.`;
    if (typeof source === "object") {
      labels.set(one.sha256, one.label);
      sources.push(source);
      sized.push({ ...one, pages: source.pages });
    } else {
      sources.push(undefined);
      sized.push(source === undefined ? one : { ...one, unshown: source });
    }
  }
  return { sources, sized };
};

/**
 * A document as a PDF, its exhibits' pages after it. In: the document; the files behind the exhibits, in order. Out: the bytes
 * (same in, same bytes), and the characters that its fonts lack, in words. A file that cannot be shown is named on a page.
 */
export const pdfOf = async (
  document: OutgoingDocument,
  attachments: readonly Attachment[],
): Promise<{ bytes: Uint8Array; missing: string[] }> => {
  const { sources, sized } = await lookedAt(attachments);
  const definition = pdfDefinition(document, sized);
  const bytes = await layOut(document, definition);
  const missing = [...definition.missing];
  if (definition.frames.length === 0) return { bytes, missing };
  const [{ PDFDocument }, { fillFrames }, { cleanPdf }] = await Promise.all([
    import("@cantoo/pdf-lib"),
    import("./pdf-frames.ts"),
    import("./pdf-clean.ts"),
  ]);
  const target = await PDFDocument.load(bytes, { updateMetadata: false });
  await fillFrames(target, definition.frames, sources);
  await target.flush();
  cleanPdf(target.context);
  return { bytes: await target.save({ addDefaultPage: false, updateFieldAppearances: false }), missing };
};
