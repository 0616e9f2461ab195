import type { Original } from "../case/evidence.ts";
import { sourceOf } from "../case/exhibit-sources.ts";
import type { Claim, Exhibit } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { oneLine } from "../text/text.ts";
import type { BundledExhibit } from "./exhibits.ts";

/**
 * A cell as RFC 4180 writes it. A text that a spreadsheet would run as a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const cell = (raw: string | number): string => {
  const text = typeof raw === "number" ? String(raw) : raw.replace(/^(?=[=+\-@\t\r\n])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as comma-separated values: UTF-8, a line end of CR LF after each row. Numbers are never guarded: they cannot act. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

const HEAD = [
  "label",
  "file",
  "name",
  "day",
  "source",
  "shows",
  "claims",
  "lines",
  "quote",
  "file name",
  "media type",
  "bytes",
  "sha256",
  "original sha256",
  "note",
] as const;

const linesOf = ({ lines }: Pick<Original, "lines">): string =>
  lines === undefined ? "" : lines.from === lines.to ? String(lines.from) : `${lines.from}-${lines.to}`;

/** What a reader of the index should know of files. */
export interface FileNotes {
  /** Of copies, by their own SHA-256. */
  readonly copies: ReadonlyMap<string, string>;
  /** Of exhibits whose file was left out, by their ids. */
  readonly leftOut: ReadonlyMap<string, string>;
}

const noteOf = ({ sha256, redactedFrom }: Original, notes: FileNotes): string =>
  redactedFrom === undefined
    ? ""
    : `${notes.copies.get(sha256) ?? "Copy of another file."} The SHA-256 checksum of the original is ${redactedFrom}.`;

/** Claims by their numbers in the table of the filing: "1; 3". */
const claimNumbers = (claims: readonly Claim[], exhibit: Exhibit): string =>
  claims
    .filter((claim) => claim.agreed !== undefined || claim.happened !== undefined)
    .flatMap((claim, index) => (exhibit.claims?.includes(claim.id) ? [index + 1] : []))
    .join("; ");

/**
 * The index of a bundle, `data/index.csv`: a row for each exhibit. In: the claims of the filing in their order, the exhibits, and
 * where their files lie, and what is to be said of files. Paths are those of the bundle.
 */
export const indexText = (
  claims: readonly Claim[],
  exhibits: readonly BundledExhibit[],
  paths: ReadonlyMap<string, string>,
  notes: FileNotes = { copies: new Map(), leftOut: new Map() },
): string =>
  csvText([
    HEAD,
    ...exhibits.map(({ exhibit, label, original }) => [
      label,
      original === undefined ? "" : (paths.get(original.sha256) ?? ""),
      oneLine(exhibit.name ?? ""),
      unlessNever(exhibit.on) ?? "",
      sourceOf(exhibit)?.label ?? "",
      oneLine(exhibit.shows ?? ""),
      claimNumbers(claims, exhibit),
      original === undefined ? "" : linesOf(original),
      original?.quote ?? "",
      oneLine(original?.fileName ?? ""),
      original?.mediaType ?? "",
      original?.bytes ?? "",
      original?.sha256 ?? "",
      original?.redactedFrom ?? "",
      original === undefined
        ? (notes.leftOut.get(exhibit.id) ?? "No file is kept for this exhibit.")
        : noteOf(original, notes),
    ]),
  ]);
