import type { Root } from "mdast";
import type { Case } from "../core/case/case.ts";
import { series } from "../core/case/words.ts";
import { outgoing } from "../core/filing/outgoing.ts";
import { Usage } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { wrap } from "../view/lines.ts";
import { attachmentsOf } from "./attachments.ts";

/** The forms that are files of an office program. */
export type OfficeForm = "pdf" | "docx";

export interface OfficeOptions {
  readonly format: OfficeForm;
  readonly audience: string;
  readonly output?: string;
  readonly force?: boolean;
}

const tellMissing = (io: Io, missing: readonly string[]): void => {
  if (missing.length === 0) return;
  const say =
    `The fonts of the PDF lack ${series(missing)}. A mark stands in the place of each, and the PDF says so. ` +
    "To show them, use   --format docx";
  for (const line of wrap(say, io.width)) io.err(line);
};

/** The bytes of a document in one of these forms. What the form cannot show is told on stderr. */
const officeBytes = async (io: Io, c: Case, tree: Root, form: OfficeForm, audience: string): Promise<Uint8Array> => {
  const document = outgoing(tree, io.now());
  if (form === "docx") return io.docx(document);
  // The person has the exhibits at hand; a reader of the filing has not.
  const attachments = audience === "self" ? [] : await attachmentsOf(io, c);
  const { bytes, missing } = await io.pdf(document, attachments);
  tellMissing(io, missing);
  return bytes;
};

/** Writes a document as a PDF or a Word file. */
export const writeOfficeForm = async (io: Io, c: Case, tree: Root, options: OfficeOptions): Promise<void> => {
  const { format, output } = options;
  if (output === undefined || output === "-")
    throw new Usage(
      "This form is a file and cannot be shown on the screen.",
      `Say where it goes   dispute-coach export --format ${format} --output filing.${format}`,
    );
  const bytes = await officeBytes(io, c, tree, format, options.audience);
  io.writeFile(output, bytes, { replace: options.force === true });
  io.err(`Written: ${output}`);
};
