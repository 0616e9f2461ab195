import type { Place } from "../../core/facts/place.ts";
import type { ReadKind, ReadLine, ReadText } from "../../core/facts/read-text.ts";
import type { Recognise } from "../../core/pictures/recognised.ts";
import type { Found, LeftOut } from "./found.ts";

/** A page of a PDF: its lines, in the order in which they are read, and the day the file says it was made. */
export interface PdfText {
  readonly pages: readonly {
    readonly lines: readonly Omit<ReadLine, "place">[];
    readonly boxes: readonly Place["box"][];
  }[];
  readonly made?: string;
  readonly why?: string;
}

/** What the readers need beside the files. */
export interface HowToRead {
  /** The last day a file can tell of, YYYY-MM-DD. */
  readonly asOf: string;
  /** The person's time zone, an IANA name. */
  readonly zone: string;
  /** Reads the text of a PDF. A signal breaks it off. */
  readonly pdf: (bytes: Uint8Array, signal?: AbortSignal) => Promise<PdfText>;
  /** Reads the words in a picture, by machine. A signal breaks it off. */
  readonly recognise?: (...given: [...Parameters<Recognise>, signal?: AbortSignal]) => ReturnType<Recognise>;
  /** Draws pages of a PDF as pictures, to be read by machine. In: their numbers, from 0. Out: also how many points a dot is. */
  readonly drawPages?: (
    bytes: Uint8Array,
    pages: readonly number[],
  ) => Promise<readonly { readonly page: number; readonly png: Uint8Array; readonly points: number }[]>;
}

/** One more of what is found in a file: a text, or a file within it that is still to be read. */
export type Step = { readonly text: ReadText } | { readonly more: readonly (Found | LeftOut)[] };

export const unreadText = (place: Place, mediaType: string, why: string): ReadText => ({
  file: place.file,
  kind: "unread",
  place,
  mediaType,
  lines: [],
  unread: why,
  remarks: [],
});

export const base = (
  place: Place,
  kind: ReadKind,
  mediaType: string,
): Pick<ReadText, "file" | "kind" | "place" | "mediaType" | "remarks"> => ({
  file: place.file,
  kind,
  place,
  mediaType,
  remarks: [],
});

export const placed = (lines: readonly string[], place: Place): ReadLine[] =>
  lines.map((text, at) => ({ text, place: { ...place, line: at + 1 } }));
