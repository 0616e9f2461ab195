import type { Original, Redaction } from "../case/evidence.ts";
import type { FilingCase } from "../filing/disclose.ts";

/** Puts "[phone number]" in the place of words that must not go out. */
export type Redact = (text: string, redactions: readonly Redaction[]) => string;

const TEXTS: readonly string[] = ["application/json", "application/mbox", "message/rfc822", "application/xml"];

/** True for a file that can be read as text, so that words in it can be found and covered. */
export const isTextFile = ({ mediaType }: Pick<Original, "mediaType">): boolean =>
  mediaType.startsWith("text/") || TEXTS.includes(mediaType);

/** A copy of an original in which words are covered. */
export interface RedactedCopy {
  readonly content: Uint8Array;
  readonly sha256: string;
  /** The copy is the text of a file in code (a mail): it is another kind of file than the original. */
  readonly asText?: boolean;
}

/** The text that stands for a mail: its lines have the numbers that the exhibits cite. */
const asText = ({ fileName }: Original): Pick<Original, "fileName" | "mediaType" | "reading"> => ({
  fileName: `${fileName.slice(0, 250)}.txt`,
  mediaType: "text/plain",
  reading: { form: "notes" },
});

/**
 * Puts redacted copies in the place of originals: exhibits then name the copy, and the SHA-256 of the original it was made
 * from. In: a disclosed case; the copies by the SHA-256 of their originals; how a quote is redacted.
 */
export const withCopies = (
  c: FilingCase,
  copies: ReadonlyMap<string, RedactedCopy>,
  redact: (text: string) => string,
): FilingCase => {
  const changed = ([id, original]: [string, Original]): [string, Original] => {
    const copy = copies.get(original.sha256);
    const quote = original.quote === undefined ? {} : { quote: redact(original.quote) };
    if (copy === undefined) return [id, { ...original, ...quote }];
    const { content, sha256 } = copy;
    const other = copy.asText ? asText(original) : {};
    return [
      id,
      {
        ...original,
        ...quote,
        ...other,
        sha256,
        bytes: content.length,
        redactedFrom: original.redactedFrom ?? original.sha256,
      },
    ];
  };
  return { ...c, originals: Object.fromEntries(Object.entries(c.originals).map(changed)) };
};
