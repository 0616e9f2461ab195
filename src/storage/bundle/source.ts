import type { CommandText } from "../../core/text/command-text.ts";
import { cleanText } from "../../core/text/text.ts";
import { Problem } from "../../errors.ts";

/** A file in a bundle that was not checked yet. Its name comes from elsewhere. */
export interface SourceFile {
  readonly name: string;
  /** What the bundle says it takes. */
  readonly bytes: number;
  /** Its content in pieces; it may be longer or shorter than said. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** The files of a folder or an archive. */
export interface Source {
  readonly files: readonly SourceFile[];
  close(): void;
}

/** More files than any case has: reading their names alone must not fill the memory. */
export const MOST_FILES = 20_000;

/** A name from elsewhere, fit to be shown. */
export const shownName = (name: string): string => {
  const clean = cleanText(name).replace(/\s+/g, " ");
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
};

/** A bundle that is not taken, and why. Nothing of it is kept. */
export const refused = (why: string, hint: CommandText = "Ask for it again, or copy it again."): Problem =>
  new Problem(`The bundle is not taken: ${why}.`, "Nothing was imported.", hint);
