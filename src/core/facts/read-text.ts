import type { Conversation } from "../conversations/conversation.ts";
import type { Box, Place } from "./place.ts";

/** A word that was read by machine, its box, and how sure the machine is of it, 0 to 1. */
export interface ReadWord {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
}

/** One line as a person would see it, and where it stands. Hidden parts of a page are no lines. */
export interface ReadLine {
  readonly text: string;
  readonly place: Place;
  /** What stands there, where `text` is that in our words: of a page in another language. */
  readonly written?: string;
  /** The words of a line that was read by machine. */
  readonly words?: readonly ReadWord[];
}

/** Somebody in the head of a mail. */
export interface MailPerson {
  readonly name: string;
  /** In small letters; empty where the head has none. */
  readonly address: string;
}

/** The head of a mail: of the mail itself, or of the one that it forwards in its text. */
export interface MailHead {
  readonly from: MailPerson;
  readonly to: readonly MailPerson[];
  readonly subject: string;
  /** An instant in UTC (…Z); or without a zone, as it is written in the head of a forwarded mail (YYYY-MM-DDTHH:MM or YYYY-MM-DD). */
  readonly sentAt?: string;
  readonly sentPlace?: Place;
  /** The instant was reckoned from a time on the wall, in the zone where the person is now. */
  readonly isByWall?: true;
}

/** What a file is, as far as its form tells: not yet whose. */
export type ReadKind = "mail" | "page" | "conversation" | "table" | "document" | "picture" | "unread";

/**
 * What a reader made of one file, one mail of a mailbox, one member of an archive or one attachment: text with places.
 * Nothing in it is judged: who wrote it and what it proves is for `core/facts` to find.
 */
export interface ReadText {
  /** By its path below what the person named. */
  readonly file: string;
  readonly kind: ReadKind;
  /** Where the whole of it lies: the file, the member, the mail. */
  readonly place: Place;
  readonly mediaType: string;
  /** What can be seen, in the order in which it is read. */
  readonly lines: readonly ReadLine[];
  /** Of a mail: its head, and of one that forwards another: the head of that one, whose words the lines after it are. */
  readonly mail?: MailHead & { readonly forwarded?: MailHead };
  /** Of a chat, of pasted messages, of a table of a known form. */
  readonly conversation?: Conversation;
  /** Of a table or a sheet: its rows of cells, the head first, and the line of each. */
  readonly rows?: readonly { readonly cells: readonly string[]; readonly line: number }[];
  /** Of a saved page: its title, and the address it was saved from. */
  readonly page?: { readonly title: string; readonly address?: string };
  /** The words were read by machine: from a picture, or a page without text. */
  readonly byMachine?: true;
  /** The day that the file itself tells of its making, YYYY-MM-DD (the name of a screenshot, EXIF, the info of a PDF), and what tells it. */
  readonly made?: { readonly on: string; readonly by: "name" | "metadata" };
  /** Why nothing was read, as a sentence. */
  readonly unread?: string;
  /** Of a text that is too long: which part was read, as a sentence. */
  readonly partly?: string;
  /** What was left out or taken for true, as sentences. */
  readonly remarks: readonly string[];
}
