import type { Attachment, ExportDocument, Unshown } from "../../core/filing/document/export-document.ts";
import { pdfDefinition } from "../../core/filing/formats/pdf/pdf-definition.ts";
import type { SizedAttachment } from "../../core/filing/formats/pdf/pdf-exhibits.ts";
import { textUnshown } from "../../core/filing/formats/shown-text.ts";
import { sourceOf } from "../exhibit-source.ts";
import type { Prepared } from "./frames.ts";
import { layOut } from "./layout.ts";

const DAMAGED = "This file is damaged and cannot be shown.";

interface Readied {
  readonly prepared?: Prepared;
  readonly pages?: SizedAttachment["pages"];
  /** Why it is not shown, and what of it is not, as sentences. */
  readonly unshown?: string;
  readonly partly?: string;
}

/** Looks at a file and makes it ready to be drawn. Out: also why it cannot be. */
const readied = async (one: Attachment): Promise<Readied> => {
  const source = await sourceOf(one);
  if (source === undefined) {
    const partly = textUnshown(one);
    return partly === undefined ? {} : { partly };
  }
  if (typeof source === "string") return { unshown: source };
  try {
    const prepared = await (await import("./frames.ts")).prepare(source);
    const { partly } = source;
    return { prepared, pages: source.pages, ...(partly === undefined ? {} : { partly }) };
  } catch {
    return { unshown: DAMAGED };
  }
};

interface LookedAt {
  readonly prepared: readonly (Prepared | undefined)[];
  readonly sized: readonly SizedAttachment[];
  readonly unshown: readonly Unshown[];
}

/** Looks at all files. One that several exhibits cite is shown once, and named by the others. */
const lookedAt = async (attachments: readonly Attachment[]): Promise<LookedAt> => {
  const prepared: (Prepared | undefined)[] = [];
  const sized: SizedAttachment[] = [];
  const unshown: Unshown[] = [];
  const labels = new Map<string, string>();
  for (const one of attachments) {
    const before = labels.get(one.sha256);
    const found: Readied =
      before === undefined
        ? await readied(one)
        : { unshown: `This is the file of Exhibit ${before} and is shown there.` };
    const { prepared: ready, partly, ...shown } = found;
    if (ready !== undefined) labels.set(one.sha256, one.label);
    const why = found.unshown ?? partly;
    if (before === undefined && why !== undefined) unshown.push({ label: one.label, why });
    prepared.push(ready);
    sized.push({ ...one, ...shown });
  }
  return { prepared, sized, unshown };
};

/**
 * A document as a PDF, its exhibits' pages after it. In: the document; the files behind the exhibits, in order. Out: the bytes
 * (same in, same bytes); the characters that its fonts lack, in words; the exhibits it does not show. Such an exhibit has its
 * page too, which says why, and stops nothing.
 */
export const pdfOf = async (
  document: ExportDocument,
  attachments: readonly Attachment[],
): Promise<{ bytes: Uint8Array; missing: string[]; unshown: readonly Unshown[] }> => {
  const { prepared, sized, unshown } = await lookedAt(attachments);
  const definition = pdfDefinition(document, sized);
  const bytes = await layOut(document, definition);
  const missing = [...definition.missing];
  if (definition.frames.length === 0) return { bytes, missing, unshown };
  const [{ PDFDocument }, { fillFrames }, { cleanPdf }] = await Promise.all([
    import("@cantoo/pdf-lib"),
    import("./frames.ts"),
    import("./clean-pdf.ts"),
  ]);
  const target = await PDFDocument.load(bytes, { updateMetadata: false });
  fillFrames(target, definition.frames, prepared);
  await target.flush();
  cleanPdf(target.context);
  return { bytes: await target.save({ addDefaultPage: false, updateFieldAppearances: false }), missing, unshown };
};
