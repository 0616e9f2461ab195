import { type Command, Help, type HelpConfiguration } from "commander";
import { columns, wrap, wrapIndented } from "../terminal/views/lines.ts";

const isHelpFlag = (word: string): boolean => word === "-h" || word === "--help";

/** A word that can ask for a help page. */
export const isHelpWord = (word: string): boolean => isHelpFlag(word) || word === "help";

/**
 * What is asked for help, in the one form commander takes: the words of a command, and `--help` behind them. `help evidence add`,
 * `evidence help add` and `--help evidence add` mean the same; a word that is no command is a mistake however help was asked for.
 * In: the words after the name of the program. Out: the words to run.
 */
export const asHelp = (program: Command, words: readonly string[]): readonly string[] => {
  const end = words.indexOf("--");
  const said = end < 0 ? words : words.slice(0, end);
  const flagAt = said.findIndex(isHelpFlag);
  let command = program;
  let byWord = false;
  let lastAt = -1;
  const path: string[] = [];
  for (const [at, word] of said.entries()) {
    if (command.commands.length === 0) break;
    if (word.startsWith("-")) continue;
    lastAt = at;
    const next = command.commands.find((one) => one.name() === word);
    if (next !== undefined) {
      command = next;
      path.push(word);
    } else if (word === "help") byWord = true;
    else return byWord || flagAt >= 0 ? [...path, word] : words;
  }
  // A flag behind the whole of the command is as commander has it; it can also be the value of another flag.
  return byWord || (flagAt >= 0 && flagAt < lastAt) ? [...path, "--help"] : words;
};

/** How wide a help page is: as the terminal, and never less than 40 or more than 100 columns. */
export const helpWidth = (width: number): number => Math.max(40, Math.min(width, 100));

/** With fewer columns than this for what a flag does, it stands below the flag instead of beside it. */
const LEAST_BESIDE = 30;

/** The form of help pages of a width: no line is longer, and no word is broken. Read aloud there are no columns: each item is one sentence. */
export const helpShape = (width: number, plain: boolean): HelpConfiguration => ({
  helpWidth: width,
  minWidthToWrap: LEAST_BESIDE,
  sortSubcommands: false,
  formatItem(term, termWidth, description, helper) {
    if (plain) return wrap(`${term}: ${description}`, width).join("\n");
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
