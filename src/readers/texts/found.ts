import type { Place } from "../../core/facts/place.ts";

/** A file that was found under what a person named: itself, a member of an archive, or something attached to a mail. */
export interface Found {
  /** Its own name, without folders. */
  readonly name: string;
  readonly place: Place;
  /** How many archives and mails it lies in. */
  readonly deep: number;
  readonly size: number;
  /** Names of people that it calls by a number, from a file beside it. */
  readonly names?: ReadonlyMap<string, string>;
  /** It is a mail, whatever its name says. */
  readonly isMail?: boolean;
  /** Its path on this computer; missing for what lies in another file, was pasted or came by standard input. */
  readonly path?: string;
  /** Its bytes. Throws when it cannot be read. */
  readonly read: () => Promise<Uint8Array>;
  /** The same piece by piece, for a file that may be too large to be held. Throws as `read`. */
  readonly pieces?: () => AsyncIterable<Uint8Array>;
}

/** A file that is not read, and why, as a sentence. */
export interface LeftOut {
  readonly place: Place;
  readonly why: string;
}
