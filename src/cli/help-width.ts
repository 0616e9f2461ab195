import { Help, type HelpConfiguration } from "commander";
import { columns, wrap, wrapIndented } from "../terminal/views/lines.ts";

/** How wide a help page is: as the terminal, and never less than 40 or more than 100 columns. */
export const helpWidth = (width: number): number => Math.max(40, Math.min(width, 100));

/** With fewer columns than this for what a flag does, it stands below the flag instead of beside it. */
const LEAST_BESIDE = 30;

/** The form of help pages of a width: no line is longer, and no word is broken. */
export const helpShape = (width: number): HelpConfiguration => ({
  helpWidth: width,
  minWidthToWrap: LEAST_BESIDE,
  sortSubcommands: false,
  formatItem(term, termWidth, description, helper) {
    if (width - termWidth - 4 >= LEAST_BESIDE)
      return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
    return [...wrap(term, width, 2, 4), ...wrap(description, width, 6)].join("\n");
  },
});

/** A line that is too long is broken between two sentences first. */
const sentencesOf = (line: string, width: number): string[] =>
  columns(line) <= width ? [line] : line.split(/(?<=[.?!]) (?=[A-Z])/);

/** A text of which no line is longer than the width. */
export const fitted = (text: string, width: number): string =>
  text
    .split("\n")
    .flatMap((line) => sentencesOf(line, width))
    .flatMap((line) => wrapIndented(line, width))
    .join("\n");
