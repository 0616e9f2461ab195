import type { Root } from "mdast";
import type { Case } from "../../../core/case/case.ts";
import type { Audience } from "../../../core/filing/document/documents.ts";
import { type ExportDocument, exportDocument, type Unshown } from "../../../core/filing/document/export-document.ts";
import { filingText } from "../../../core/filing/filing-json.ts";
import { asFormText } from "../../../core/filing/formats/form-blocks.ts";
import { asHtml } from "../../../core/filing/formats/html.ts";
import { asMarkdown } from "../../../core/filing/formats/markdown.ts";
import { fittedText } from "../../../core/filing/formats/plain-text.ts";
import { series } from "../../../core/text/text.ts";
import type { Clock, Documents, Showing, Store } from "../../../ports/world.ts";
import { endingOf } from "../../command.ts";
import type { GoingOut } from "../copies/files-going-out.ts";
import { todayOf } from "../questions/prompts.ts";
import { attachmentsOf, sayUnshown } from "./attachments.ts";
import { formFieldsOf, goingOut } from "./form-fields.ts";

/** What a form is made from. */
export interface Wanted {
  readonly c: Case;
  readonly tree: Root;
  readonly audience: Audience;
  /** The most characters of a text to paste. */
  readonly maxChars?: number;
  /** The files behind its exhibits, for a form that shows them. */
  readonly files?: GoingOut;
}

/** A document in one form, and what the person should know of it. */
export interface Made {
  readonly content: string | Uint8Array;
  readonly notes: readonly string[];
  /** The exhibits that it should show and does not, or not whole; undefined where it shows none. */
  readonly unshown?: readonly Unshown[];
}

/** What one or the other form needs of the world. */
export type FormatPorts = Showing & Store & Documents;

interface DocumentFormat {
  /** The ending of its file, without the dot; and others that ask for it. */
  readonly ending: string;
  readonly also?: readonly string[];
  /** It has the ending of another form, which that ending asks for. */
  readonly byNameOnly?: true;
  /** It is made of a filing and of nothing else. */
  readonly ofFiling?: true;
  /** It is pasted, and may have to be short. */
  readonly isPasted?: true;
  /** It shows the files of the exhibits. */
  readonly showsFiles?: true;
  /** A bundle holds it. The fields of Upwork's form are for pasting, and the data lies beside the exhibits. */
  readonly inBundle?: true;
  readonly make: (io: FormatPorts, wanted: Wanted) => Promise<Made>;
}

const text = (content: string, ...notes: readonly string[]): Made => ({ content, notes });
// Noon of the day: what is made twice on a day is the same to the byte.
const documentOf = (io: Clock, tree: Root): ExportDocument => exportDocument(tree, `${todayOf(io)}T12:00:00Z`);

const makeText = async (_io: unknown, { tree, maxChars }: Wanted): Promise<Made> => {
  const { text: fitted, cut } = fittedText(tree, maxChars ?? Number.POSITIVE_INFINITY);
  return text(maxChars === undefined ? `${fitted}\n` : fitted, ...(cut === undefined ? [] : [cut]));
};

const makeForm = async (io: Showing, { c, maxChars }: Wanted): Promise<Made> => {
  const { title, blocks } = formFieldsOf(io, c, { maxChars });
  return text(asFormText(title, blocks));
};

const makePdf = async (io: Store & Clock & Documents, { c, tree, files }: Wanted): Promise<Made> => {
  // The person has the exhibits at hand; a reader of the filing has not.
  const attachments = files === undefined ? [] : await attachmentsOf(io, c, files);
  const { bytes, missing, unshown } = await io.pdf(documentOf(io, tree), attachments);
  const lacking =
    missing.length === 0
      ? []
      : [
          `The PDF fonts do not have ${series(missing)}, which the case uses. Words in square brackets replace them, and the PDF says so. To show them, use   --format html`,
        ];
  return { content: bytes, notes: [...sayUnshown(unshown), ...lacking], unshown };
};

/** Every form a document can take. A new one is a line here. */
export const DOCUMENT_FORMATS = {
  md: { ending: "md", also: ["markdown"], inBundle: true, make: async (_io, { tree }) => text(asMarkdown(tree)) },
  txt: { ending: "txt", isPasted: true, inBundle: true, make: makeText },
  form: { ending: "txt", byNameOnly: true, ofFiling: true, isPasted: true, make: makeForm },
  html: {
    ending: "html",
    also: ["htm"],
    inBundle: true,
    make: async (io, { tree }) => text(asHtml(documentOf(io, tree))),
  },
  pdf: { ending: "pdf", showsFiles: true, inBundle: true, make: makePdf },
  docx: {
    ending: "docx",
    inBundle: true,
    make: async (io, { tree }) => ({ content: await io.docx(documentOf(io, tree)), notes: [] }),
  },
  json: { ending: "json", ofFiling: true, make: async (io, { c }) => text(filingText(c, goingOut(io, c))) },
} as const satisfies Record<string, DocumentFormat>;

export type FormatName = keyof typeof DOCUMENT_FORMATS;

/** What is known of a form. */
export const formatRow = (name: FormatName): DocumentFormat => DOCUMENT_FORMATS[name];

/** The forms of which something holds, in the order of the table. */
export const formatsWith = (holds: (row: DocumentFormat) => boolean): FormatName[] =>
  (Object.keys(DOCUMENT_FORMATS) as FormatName[]).filter((name) => holds(formatRow(name)));

/** The forms by the endings that ask for them. */
const FORMAT_OF_ENDING: ReadonlyMap<string, FormatName> = new Map(
  (Object.entries(DOCUMENT_FORMATS) as [FormatName, DocumentFormat][])
    .filter(([, { byNameOnly }]) => !byNameOnly)
    .flatMap(([form, { ending, also = [] }]) => [ending, ...also].map((one) => [one, form] as const)),
);

/** The form a file's ending asks for; undefined when it asks for none. */
export const formatOfPath = (path: string): FormatName | undefined => FORMAT_OF_ENDING.get(endingOf(path) ?? "");

/** An ending that no form has; undefined when there is none, or one of a form. */
export const unknownEnding = (path: string): string | undefined => {
  const ending = endingOf(path);
  return ending === undefined || FORMAT_OF_ENDING.has(ending) ? undefined : ending;
};

/** The endings that can be written, as a person reads them: ".md, .txt and .pdf". */
export const KNOWN_ENDINGS = series([...FORMAT_OF_ENDING.keys()].map((ending) => `.${ending}`));
