import type { Command } from "commander";
import { filled } from "./command.ts";

/** Where the case stands among the arguments of a command; below 0 where it takes none, or has a flag of its own for it. */
const placeOfCase = (command: Command): number =>
  command.options.some(({ long }) => long === "--case") && !taken.has(command)
    ? -1
    : command.registeredArguments.findIndex((one) => one.name() === "case");

/** The commands that take `--case` for their argument. */
const taken = new WeakSet<Command>();

/** Lets every command that takes a case take it as `--case` too: one rule for all, so that nobody has to know which does. */
export const takeCaseOption = (command: Command): void => {
  for (const one of command.commands) takeCaseOption(one);
  if (placeOfCase(command) < 0) return;
  command.option("--case <case>", "the case, if its name could be mistaken for something else", filled);
  taken.add(command);
};

/** The command that words name, and how many words that takes, with the flags before its name. */
export const commandAt = (program: Command, words: readonly string[]): { command: Command; depth: number } => {
  let [command, depth] = [program, 0];
  for (const [index, word] of words.entries()) {
    if (word === "--") break;
    if (word.startsWith("-")) continue;
    const next = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (next === undefined) break;
    [command, depth] = [next, index + 1];
  }
  return { command, depth };
};

/** Does a flag take the next word as its value? */
const takesNext = (command: Command, word: string): boolean =>
  !word.includes("=") &&
  command.options.some((one) => (one.long === word || one.short === word) && (one.required || one.optional));

/** Puts what `--case` names where the case stands among the arguments. In: the words after the name of the program. */
export const withCasePlaced = (program: Command, words: readonly string[]): string[] => {
  const { command, depth } = commandAt(program, words);
  const place = taken.has(command) ? placeOfCase(command) : -1;
  if (place < 0) return [...words];
  const left = words.slice(0, depth);
  let named: string | undefined;
  // Where the argument at that place stands, or is to stand.
  let at: number | undefined;
  let seen = 0;
  for (let index = depth; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "--") {
      if (at === undefined) at = left.length;
      left.push(...words.slice(index));
      break;
    }
    if (word === "--case" && words[index + 1] !== undefined) {
      named = words[index + 1];
      index += 1;
    } else if (word.startsWith("--case=")) named = word.slice("--case=".length);
    else if (word.startsWith("-") && word !== "-") {
      left.push(word);
      if (takesNext(command, word) && words[index + 1] !== undefined) {
        left.push(words[index + 1] ?? "");
        index += 1;
      }
    } else {
      if (seen === place) at = left.length;
      seen += 1;
      left.push(word);
    }
  }
  if (named === undefined) return [...words];
  return left.toSpliced(at ?? left.length, 0, named);
};
