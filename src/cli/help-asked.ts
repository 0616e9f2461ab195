import type { Command } from "commander";

const isHelpFlag = (word: string): boolean => word === "-h" || word === "--help";

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
