import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** Text for people is hard to read in very long lines. */
const WIDEST = 100;

/** The columns to write in: what the terminal has, within reason. */
export const measure = (width: number): number => Math.max(20, Math.min(width, WIDEST));

/** Wraps a text (colours allowed) to the width, each line behind an indent. CJK and emoji count as the columns they take. */
export const wrap = (raw: string, width: number, indent = 0, hanging = indent): string[] => {
  const room = Math.max(10, measure(width) - Math.max(indent, hanging));
  const lines = raw.split("\n").flatMap((line) => wrapAnsi(line, room, { hard: true, trim: true }).split("\n"));
  return lines.map((line, index) => (line === "" ? "" : " ".repeat(index === 0 ? indent : hanging) + line));
};

/** Columns that a text takes. */
export const columns = (text: string): number => stringWidth(text);

/** Pads a text with spaces to a number of columns. */
export const pad = (text: string, to: number): string => text + " ".repeat(Math.max(0, to - columns(text)));

/** Left and right on one line when they fit, else below each other. */
export const spread = (left: string, right: string, width: number): string[] => {
  const gap = measure(width) - columns(left) - columns(right);
  if (right === "") return [left];
  return gap >= 2 ? [left + " ".repeat(gap) + right] : [left, right];
};

/** A line and the command that says more: side by side where they fit, else below each other. Neither is torn apart. */
export const withMore = (left: string, more: string, width: number, indent = 0, hanging = indent): string[] => {
  const fits = Math.max(indent, hanging) + columns(left) + 3 + columns(more) <= measure(width);
  return fits
    ? wrap(`${left}   ${more}`, width, indent)
    : [...wrap(left, width, indent, hanging), ...wrap(more, width, hanging)];
};
