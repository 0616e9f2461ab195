import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { lettersOf, type TextBuffer } from "../keys/text-buffer.ts";

/** A stretch of a text that stands on one row of the screen. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

// inquirer counts UTF-16 units where it should count columns, so a row is kept short in both: an emoji can be 11 units.
const extent = (letter: string): { columns: number; units: number } => ({
  columns: stringWidth(showable(letter)),
  units: letter.length,
});

const layLine = (line: string, from: number, width: number): Row[] => {
  const rows: Row[] = [];
  let start = 0;
  let breakAt = 0;
  let columns = 0;
  let at = 0;
  for (const letter of lettersOf(line)) {
    const size = extent(letter);
    if (at > start && (columns + size.columns > width || at + size.units - start > width)) {
      const cut = breakAt > start ? breakAt : at;
      rows.push({ start: from + start, end: from + cut });
      start = cut;
      columns = stringWidth(showable(line.slice(start, at)));
    }
    columns += size.columns;
    at += size.units;
    if (letter === " ") breakAt = at;
  }
  rows.push({ start: from + start, end: from + line.length });
  return rows;
};

/** Lays a text on rows of at most `width` columns, breaking after a space where there is one. */
export const layRows = (text: string, width: number): Row[] => {
  let from = 0;
  return text.split("\n").flatMap((line) => {
    const rows = layLine(line, from, width);
    from += line.length + 1;
    return rows;
  });
};

/** The columns of a stretch as it is shown. */
const columnsShown = (text: string): number => stringWidth(showable(text));

/** On which row, and in which column of it, the cursor stands. */
export const cursorOn = (rows: readonly Row[], { text, at }: TextBuffer): { row: number; column: number } => {
  const row = rows.findLastIndex((each) => each.start <= at);
  return { row, column: columnsShown(text.slice(rows[row]?.start ?? 0, at)) };
};

/** Does a row go on below? Then it ends where the next begins, and its last letter is as far as the cursor can stand on it. */
const wraps = (rows: readonly Row[], row: number): boolean => rows[row + 1]?.start === rows[row]?.end;

/** The place in a row that is nearest to a column. */
const placeIn = (text: string, rows: readonly Row[], row: number, column: number): number => {
  const { start, end } = rows[row] ?? { start: 0, end: 0 };
  let at = start;
  let columns = 0;
  for (const letter of lettersOf(text.slice(start, end))) {
    columns += columnsShown(letter);
    if (columns > column || (wraps(rows, row) && at + letter.length === end)) break;
    at += letter.length;
  }
  return at;
};

/** Moves the cursor rows up or down, to the column nearest to where it was when it set out. */
export const moveRow = (typing: TextBuffer, width: number, by: number): TextBuffer => {
  const { text } = typing;
  const rows = layRows(text, width);
  const { row, column } = cursorOn(rows, typing);
  const goal = typing.goal ?? column;
  const to = Math.max(0, Math.min(rows.length - 1, row + by));
  // From the first row up, and from the last one down, there is only the end of the text.
  if (to === row) return { text, at: by < 0 ? 0 : text.length };
  return { text, at: placeIn(text, rows, to, goal), goal };
};

/** The start or end of the row on the screen; from there, and where the line has only this row, that of the line. */
export const rowEdge = (typing: TextBuffer, width: number, edge: "home" | "end"): TextBuffer => {
  const { text, at } = typing;
  const rows = layRows(text, width);
  const { row } = cursorOn(rows, typing);
  const place = edge === "home" ? (rows[row]?.start ?? 0) : placeIn(text, rows, row, Number.POSITIVE_INFINITY);
  if (place !== at) return { text, at: place };
  const end = text.indexOf("\n", at);
  return { text, at: edge === "home" ? text.lastIndexOf("\n", at - 1) + 1 : end === -1 ? text.length : end };
};

/** A text as it can be shown: what would act on the terminal becomes a space, so that offsets stay. */
export const showable = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ");

/** Wraps a plain text to rows of at most `width` columns. Colour is put on afterwards. */
export const wrapText = (text: string, width: number): string[] =>
  showable(text)
    .split("\n")
    .flatMap((line) => wrapAnsi(line, width, { hard: true }).split("\n"))
    .flatMap((row) =>
      row.length > width ? layRows(row, width).map(({ start, end }) => row.slice(start, end)) : [row],
    );

/** Cuts a text to `width` columns, between two words where that leaves half of it, with an ellipsis for what is left out. */
export const cutTo = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text;
  const [first] = layRows(text, Math.max(1, width - 1));
  const cut = text.slice(0, first?.end);
  const inWord = /\S/.test(text.charAt(cut.length)) && /\S$/.test(cut);
  const space = cut.lastIndexOf(" ");
  return `${(inWord && space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};

/** How many columns a text takes. */
export const columnsOf = (text: string): number => stringWidth(text);

/** How many rows of a terminal of this width lines take: a narrower window has broken what was one row each. */
export const rowsOf = (lines: readonly string[], width: number): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / width)), 0);
