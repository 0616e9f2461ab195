import type { Place, Quoted } from "../place.ts";
import type { ReadLine, ReadText } from "../read-text.ts";

/** Where people wrote: the words of the answer "contacts.channel". */
export type Channel = "upwork" | "email" | "chat" | "call";

/** Who wrote it, seen from the person. "other": somebody who is neither side. "unknown": nothing tells. */
export type Side = "me" | "them" | "upwork" | "other" | "unknown";

/** One message or mail of somebody, with the lines its words stand in. */
export interface Turn {
  /** The text it is from. */
  readonly source: ReadText;
  readonly channel: Channel;
  /** As the file names them; empty where a picture only tells left from right. */
  readonly from: string;
  readonly to: readonly string[];
  /** Of a picture: the side its bubble is on. */
  readonly bubble?: "left" | "right";
  readonly on?: string;
  /** An instant, or the time on the wall, as the reader tells it. */
  readonly at?: string;
  /** The year was worked out and does not stand in the file. */
  readonly yearGuessed: boolean;
  /** The day stands in no line: the name of its folder has it, or it is the last one with that name of a weekday. */
  readonly dayBy?: "folder" | "weekday";
  readonly byMachine: boolean;
  /** Its own words, line by line: without its head, and without what a mail quotes of earlier ones. */
  readonly lines: readonly ReadLine[];
  /** Where its day stands. */
  readonly dayPlace?: Quoted;
}

/** A turn of which it is told who wrote it. */
export interface SidedTurn extends Turn {
  readonly side: Side;
  /** Is the side sure by a name, and not only worked out? */
  readonly sideSure: boolean;
}

/** Runs of blanks as one, for a quote. */
export const evened = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words at a place. */
export const quotedAt = (place: Place, quote: string): Quoted => ({ ...place, quote: evened(quote) });

/** The whole of a turn's words as one text. */
export const wordsOf = (turn: Turn): string => turn.lines.map(({ text }) => text).join("\n");

/** A folder of days ("general/2026-05-04.json") is one room, in an archive too. */
export const roomOf = (file: string, member: string | undefined): string => {
  const path = member === undefined ? file : `${file}/${member}`;
  return /\d{4}-\d\d-\d\d\.json$/.test(path) ? path.replace(/[^/]*$/, "") : path;
};
