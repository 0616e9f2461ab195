import type { OutgoingCopy } from "../../../core/bundle/redacted.ts";
import type { Original, Redaction } from "../../../core/case/evidence.ts";
import { coverBoxes } from "../../../core/filing/redaction/cover-boxes.ts";
import { oneLine } from "../../../core/text/text.ts";
import type { Io } from "../../../ports/world.ts";
import type { PaintFile } from "./made-copy.ts";

const NOTE = "Covered copy: the words the program could read are painted over in a new picture.";

const PDF_NOTE = "Covered copy: pages with covered words are now pictures with those words painted over.";

/** A copy of a PDF: each page with covered words is a picture of it, these words painted over. Undefined as in `pictureCopy`. */
export const pdfCopy = async (
  io: Pick<Io, "coverPdf" | "sumOf" | "progress">,
  redactions: readonly Redaction[],
  { mediaType, fileName }: Pick<Original, "mediaType" | "fileName">,
  content: Uint8Array,
): Promise<OutgoingCopy | undefined> => {
  if (redactions.length === 0 || mediaType !== "application/pdf") return undefined;
  const progress = io.progress(`Reading ${oneLine(fileName)}`);
  const copy = await io.coverPdf(content, (lines) => coverBoxes(lines, redactions)).finally(progress.end);
  if (copy === undefined) return undefined;
  return { content: copy, sha256: await io.sumOf(copy), as: "covered", note: PDF_NOTE };
};

/**
 * A copy of a picture with the covered words painted over, as far as a machine can read them; undefined when none of them was read in
 * it, or it cannot be painted. It shows no word that was found; whether it shows one that was not, only the person can see.
 */
export const pictureCopy = async (
  io: Pick<Io, "recognise" | "paintOver" | "sumOf" | "progress">,
  redactions: readonly Redaction[],
  { mediaType, fileName }: Pick<Original, "mediaType" | "fileName">,
  content: Uint8Array,
): Promise<OutgoingCopy | undefined> => {
  if (redactions.length === 0 || !mediaType.startsWith("image/")) return undefined;
  const progress = io.progress(`Reading ${oneLine(fileName)}`);
  const { lines } = await io.recognise(content, mediaType, { file: fileName }).finally(progress.end);
  const boxes = coverBoxes(lines, redactions);
  if (boxes.length === 0) return undefined;
  const painted = await io.paintOver(content, mediaType, boxes);
  if (painted === undefined) return undefined;
  return {
    content: painted.content,
    sha256: await io.sumOf(painted.content),
    as: "covered",
    note: NOTE,
    ...(painted.mediaType === "image/png" && mediaType !== "image/png" ? { asPicture: "image/png" as const } : {}),
  };
};

/** Paints over pictures and PDFs that a file holds: each of them once, though the copy is made several times. */
export const paintOnce = (
  io: Pick<Io, "recognise" | "paintOver" | "coverPdf" | "sumOf" | "progress">,
  redactions: readonly Redaction[],
): PaintFile => {
  const done = new Map<string, ReturnType<PaintFile>>();
  const painted: PaintFile = async ({ bytes, mediaType, fileName }) => {
    const copy =
      (await pictureCopy(io, redactions, { mediaType, fileName }, bytes)) ??
      (await pdfCopy(io, redactions, { mediaType, fileName }, bytes));
    return copy && { content: copy.content, mediaType: copy.asPicture ?? mediaType };
  };
  return async (file) => {
    const key = await io.sumOf(file.bytes);
    const made = done.get(key) ?? painted(file);
    done.set(key, made);
    return await made;
  };
};
