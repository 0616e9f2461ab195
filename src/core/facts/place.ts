/** A rectangle on a page or a picture, in its pixels (or points), from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where words stand in what a person has. What does not apply to the kind of file is missing. */
export interface Place {
  /** The file, by its path below what the person named ("slack/2026-11-03.json"), with forward slashes. */
  readonly file: string;
  /** In an archive: the name of the member. */
  readonly member?: string;
  /** In a mailbox: which mail, from 1. */
  readonly mail?: number;
  /** In a mail: the subject of the mail that is attached to it. */
  readonly within?: string;
  /** In a mail: its head, its plain text, or its HTML. */
  readonly part?: "header" | "text" | "html";
  /** From 1: a line of the file as text; of the raw file for a head of a mail; of the decoded part for its text. None in HTML. */
  readonly line?: number;
  /** Of a document: from 1. */
  readonly page?: number;
  /** On a picture or a page that was read by machine. */
  readonly box?: Box;
}

/** A place, with the words that stand there: as they are written, runs of blanks as one. */
export interface Quoted extends Place {
  readonly quote: string;
}
