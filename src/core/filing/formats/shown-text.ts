import { count, plural, sayNumber, series } from "../../text/text.ts";
import type { Attachment } from "../document/export-document.ts";
import { newLetters } from "./pdf/pdf-letters.ts";

/** The most lines of one text that are shown; of all texts of a document together see `MOST_LINES_TOGETHER`. */
export const MOST_LINES = 5000;
/** More would take minutes and gigabytes to lay out. */
export const MOST_LINES_TOGETHER = 20_000;
/** A line of a log or of packed code can be megabytes long, and pdfmake needs minutes to break one of 100,000 words. */
const MOST_SIGNS_OF_LINE = 20_000;
const MOST_SIGNS = 600_000;
/** Lines around those that are cited. */
const CONTEXT = 3;

type Text = Pick<Attachment, "textLines" | "lines" | "mostLines" | "textRemark">;

/** What of a text stands on the pages. Numbers of lines are from 1. */
export interface ShownText {
  readonly first: number;
  /** Below `first` when there are no such lines. */
  readonly last: number;
  readonly lines: readonly string[];
  /** How many of the lines that are wanted do not stand there. */
  readonly rest: number;
  /** Lines of which only the beginning stands there. */
  readonly cut: readonly number[];
}

/** The number of the last line that fits, from `first` to `wanted`. At least the first does. */
const lastThatFits = (lines: readonly string[], first: number, wanted: number): number => {
  let signs = 0;
  for (let number = first; number <= wanted; number += 1) {
    signs += Math.min(lines[number - 1]?.length ?? 0, MOST_SIGNS_OF_LINE);
    if (signs > MOST_SIGNS) return Math.max(first, number - 1);
  }
  return wanted;
};

/** A line as far as it is shown. */
const shownLine = (line: string): string =>
  line.length <= MOST_SIGNS_OF_LINE
    ? line
    : `${line.slice(0, MOST_SIGNS_OF_LINE)} … (the line has ${sayNumber(line.length - MOST_SIGNS_OF_LINE)} more characters)`;

/** Chooses what of a text is shown: the cited lines and some around them, else all that fits. */
export const shownText = ({ textLines = [], lines: cited, mostLines = MOST_LINES }: Text): ShownText => {
  const { from, to } = cited ?? { from: 1, to: textLines.length };
  const around = cited === undefined ? 0 : CONTEXT;
  const first = Math.max(1, from - around);
  const wanted = Math.min(textLines.length, to + around, first + mostLines - 1);
  const last = lastThatFits(textLines, first, wanted);
  const lines = textLines.slice(first - 1, Math.max(first - 1, last));
  const cut = lines.flatMap((line, index) => (line.length > MOST_SIGNS_OF_LINE ? [first + index] : []));
  return { first, last, lines: lines.map(shownLine), rest: Math.max(0, Math.min(to, textLines.length) - last), cut };
};

const QUOTE = "To show what matters in it, cite those lines with evidence quote.";
const MOST_NAMED = 3;

const sayCut = (cut: readonly number[]): string =>
  cut.length > MOST_NAMED
    ? `Only the beginning of ${count(cut.length, "line")} is shown.`
    : `Only the beginning of ${plural(cut.length, "line")} ${series(cut.map(String))} is shown.`;

/** What the pages of a PDF do not show of a text, as sentences; undefined when they show all of it. */
export const textUnshown = (text: Text): string | undefined => {
  const { first, last, lines, rest, cut } = shownText(text);
  const letters = newLetters(undefined, text.textLines);
  for (const line of lines) letters.show(line);
  const missing = letters.missing();
  const said = [
    ...(text.textRemark === undefined ? [] : [text.textRemark]),
    ...(rest === 0
      ? []
      : [
          `Only ${last < first ? "none" : `lines ${sayNumber(first)} to ${sayNumber(last)}`} of its ${count(text.textLines?.length ?? 0, "line")} are shown. ${QUOTE}`,
        ]),
    ...(cut.length === 0 ? [] : [sayCut(cut)]),
    ...(missing.length === 0
      ? []
      : [`The fonts of the PDF have no letters for its ${series(missing)}: hand the file itself in beside it.`]),
  ];
  return said.length === 0 ? undefined : said.join(" ");
};
