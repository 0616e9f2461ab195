import type { Place } from "../facts/place.ts";
import type { ReadLine } from "../facts/read-text.ts";

/** What was read by machine in a picture. */
export interface Recognised {
  /** From the top, each from left to right; its words with their boxes. The side of a chat that a line is on, its box tells. */
  readonly lines: readonly ReadLine[];
  /** Why there are none, as a sentence. */
  readonly unread?: string;
}

/**
 * Reads the words in a picture by machine, on this computer. Never throws. In: the file; its media type; where it lies, for the places
 * of the lines.
 */
export type Recognise = (content: Uint8Array, mediaType: string, place: Place) => Promise<Recognised>;

/** A picture with some of it painted over. */
export interface Painted {
  readonly content: Uint8Array;
  /** A JPEG stays one; all others become PNG. */
  readonly mediaType: "image/png" | "image/jpeg";
}
