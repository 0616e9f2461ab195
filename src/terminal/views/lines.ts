import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { capital, sentence } from "../../core/text/text.ts";
import type { Look } from "./paint.ts";

/** Text for people is hard to read in very long lines. */
const WIDEST = 100;

/** The columns to write in: as many as the terminal has, within reason. */
export const measure = (width: number): number => Math.max(20, Math.min(width, WIDEST));

/** Where a word that is longer than a line breaks best: after the parts of an address, a path or an id. */
const PART = /[^-/\\._,;:?&=@#]*[-/\\._,;:?&=@#]*/g;

/** Breaks a word that is too long for any line: between its parts where they fit, else inside one. */
const breakWord = (word: string, room: number): string[] =>
  (word.match(PART) ?? []).reduce<string[]>((rows, part) => {
    if (part === "") return rows;
    const last = rows.at(-1);
    if (last !== undefined && stringWidth(last + part) <= room) rows[rows.length - 1] = last + part;
    else rows.push(...wrapAnsi(part, room, { hard: true }).split("\n"));
    return rows;
  }, []);

/**
 * Breaks one line into rows of at most `room` columns, at spaces. A word stays whole where it fits into `most` columns: its
 * row is then longer than `room`.
 */
const rowsOf = (line: string, room: number, most: number): string[] =>
  wrapAnsi(line, room, { trim: true })
    .split("\n")
    .flatMap((row) => (stringWidth(row) <= most || row.includes("\u001b") ? [row] : breakWord(row, room)))
    .flatMap((row) => (stringWidth(row) <= most ? [row] : wrapAnsi(row, room, { hard: true }).split("\n")));

/**
 * Wraps a text (colours allowed) to the width, each line behind an indent. CJK and emoji count as the columns they take. No
 * word is broken that a line can hold: where it fits only without the indent, it stands without.
 */
export const wrap = (raw: string, width: number, indent = 0, hanging = indent): string[] => {
  const most = measure(width);
  const room = Math.max(10, most - Math.max(indent, hanging));
  const lines = raw.split("\n").flatMap((line) => rowsOf(line, room, most));
  return lines.map((line, index) => {
    const wanted = index === 0 ? indent : hanging;
    return line === "" ? "" : " ".repeat(Math.max(0, Math.min(wanted, most - stringWidth(line)))) + line;
  });
};

/** A text with its long lines broken between words, at the whole width of the screen; what fits stays as it is to the letter. */
export const brokenBetweenWords = (text: string, width: number): string =>
  text
    .split("\n")
    .flatMap((line) => (stringWidth(line) <= width ? [line] : rowsOf(line, Math.max(10, width), Math.max(10, width))))
    .join("\n");

/** The columns that a text takes. */
export const columns = (text: string): number => stringWidth(text);

/** Pads a text with spaces to a number of columns. */
export const pad = (text: string, to: number): string => text + " ".repeat(Math.max(0, to - columns(text)));

/** Wraps a line that is already indented; the rows that follow are indented two columns more. */
export const wrapIndented = (text: string, width: number): string[] => {
  if (columns(text) <= measure(width)) return [text];
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return wrap(text.slice(indent), width, indent, indent === 0 ? 0 : indent + 2);
};

/** A line by itself: in plain lines a sentence, so that a voice does not run on into the next. */
export const whole = (text: string, look: Pick<Look, "plain">): string =>
  look.plain && text !== "" ? sentence(capital(text)) : text;

/** Left and right on one line when they fit, else one below the other. */
export const spread = (left: string, right: string, width: number): string[] => {
  const gap = measure(width) - columns(left) - columns(right);
  if (right !== "" && gap >= 2) return [left + " ".repeat(gap) + right];
  return [left, right].filter((side) => side !== "").flatMap((side) => wrapIndented(side, width));
};

/** A line and the command that tells more: side by side where they fit, else one below the other. Neither is broken. */
export const withMore = (left: string, more: string, width: number, indent = 0, hanging = indent): string[] => {
  const fits = Math.max(indent, hanging) + columns(left) + 3 + columns(more) <= measure(width);
  return fits
    ? wrap(`${left}   ${more}`, width, indent)
    : [...wrap(left, width, indent, hanging), ...wrap(more, width, hanging)];
};
