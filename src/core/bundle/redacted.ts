import type { Original } from "../case/evidence.ts";
import type { FilingCase } from "../filing/disclose.ts";

/** A copy that goes out in the place of an original. */
export interface OutgoingCopy {
  readonly content: Uint8Array;
  readonly sha256: string;
  /** What was done to it, for its name: "covered". None for a picture, which shows the same. */
  readonly as?: string;
  /** What the index says of it. */
  readonly note: string;
  /** The copy is the text of a file in code (a mail): it is another kind of file than the original. */
  readonly asText?: boolean;
  /** The kind of picture that the copy is, where it is another than the original. */
  readonly asPicture?: "image/png";
  /** Its lines are not those of the original, so they cannot be cited by number. */
  readonly isRenumbered?: boolean;
}

const MOST_NAME = 255;

/** The name of a copy: "chat (covered).txt". In: the name of the original, without covered words; what was done. */
const copyName = (fileName: string, as: string | undefined): string => {
  if (as === undefined || fileName.includes(`(${as})`)) return fileName;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(fileName)?.[0] ?? "";
  const stem = fileName.slice(0, fileName.length - ending.length);
  return `${stem.slice(0, MOST_NAME - ending.length - as.length - 3)} (${as})${ending}`;
};

/** The text that stands for a file in code: its lines have the numbers that the exhibits cite. */
const asText = (fileName: string): Pick<Original, "fileName" | "mediaType" | "reading"> => ({
  fileName: `${fileName.slice(0, MOST_NAME - 5)}.txt`,
  mediaType: "text/plain",
  reading: { form: "notes" },
});

const asPicture = (fileName: string, mediaType: "image/png"): Pick<Original, "fileName" | "mediaType"> => ({
  fileName: `${fileName.slice(0, MOST_NAME - 5)}.png`,
  mediaType,
});

const changed = (original: Original, copy: OutgoingCopy): Original => {
  const fileName = copyName(original.fileName, copy.as);
  // A copy is written in UTF-8.
  const { lines, encoding: _, ...rest } = original;
  return {
    ...rest,
    ...(lines === undefined || copy.isRenumbered ? {} : { lines }),
    fileName,
    ...(copy.asText ? asText(fileName) : {}),
    ...(copy.asPicture === undefined ? {} : asPicture(fileName, copy.asPicture)),
    sha256: copy.sha256,
    bytes: copy.content.length,
    redactedFrom: original.redactedFrom ?? original.sha256,
  };
};

/**
 * Puts copies in the place of originals: exhibits then name the copy, and the SHA-256 of the original it was made from; files that
 * are left out are not named. In: a disclosed case with covered words; the copies, and the files left out, by the SHA-256 of originals.
 */
export const withCopies = (
  c: FilingCase,
  copies: ReadonlyMap<string, OutgoingCopy>,
  leftOut: ReadonlySet<string>,
): FilingCase => ({
  ...c,
  originals: Object.fromEntries(
    Object.entries(c.originals).flatMap(([id, original]): [string, Original][] => {
      if (leftOut.has(original.sha256)) return [];
      const copy = copies.get(original.sha256);
      return [[id, copy === undefined ? original : changed(original, copy)]];
    }),
  ),
});
