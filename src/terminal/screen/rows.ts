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
  columns: stringWidth(letter),
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
      columns = stringWidth(line.slice(start, at));
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

/** On which row, and in which column of it, the cursor stands. */
export const cursorOn = (rows: readonly Row[], { text, at }: TextBuffer): { row: number; column: number } => {
  const row = rows.findLastIndex((each) => each.start <= at);
  return { row, column: stringWidth(text.slice(rows[row]?.start ?? 0, at)) };
};

/** Moves the cursor a row up or down, to the column nearest to where it was. */
export const moveRow = (typing: TextBuffer, width: number, by: 1 | -1): TextBuffer => {
  const rows = layRows(typing.text, width);
  const { row, column } = cursorOn(rows, typing);
  const target = rows[row + by];
  if (!target) return { ...typing, at: by < 0 ? 0 : typing.text.length };
  let at = target.start;
  let columns = 0;
  // A row that goes on below ends where the next begins: its last letter is as far as the cursor can stand on it.
  const wraps = rows[row + by + 1]?.start === target.end;
  for (const letter of lettersOf(typing.text.slice(target.start, target.end))) {
    columns += stringWidth(letter);
    if (columns > column || (wraps && at + letter.length === target.end)) break;
    at += letter.length;
  }
  return { ...typing, at };
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
