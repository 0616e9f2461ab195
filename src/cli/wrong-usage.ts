import type { Argument, Command, CommanderError, Option } from "commander";
import type { CommandText } from "../core/text/command-text.ts";
import { count, oneLine, series } from "../core/text/text.ts";
import { type ChoiceWords, choicesOf } from "./choices.ts";
import { whichOne } from "./flow/which-one.ts";

/** A mistake in how a command was called, in plain words: what is wrong, and what to type instead. */
export interface WrongUsage {
  readonly says: string;
  readonly hints: readonly CommandText[];
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];

/** The choice that was meant, and whether its name was only misspelt: by its name, by a word in what it means, by letters that are near. */
const nearest = (
  typed: string,
  choices: ChoiceWords,
): { readonly one: string; readonly isSpelling: boolean } | undefined => {
  const found = whichOne(typed, Object.keys(choices), (one) => [one]);
  if (found.kind === "one") return { one: found.one, isSpelling: true };
  const [word = ""] = wordsIn(typed);
  const [meant, ...more] = Object.keys(choices).filter((one) => wordsIn(choices[one] ?? "").includes(word));
  if (meant !== undefined && more.length === 0) return { one: meant, isSpelling: false };
  return found.kind === "none" && found.nearest !== undefined ? { one: found.nearest, isSpelling: true } : undefined;
};

/** Choices as lines: each with what it means, where that is more than its name. */
const listed = (choices: ChoiceWords): CommandText[] => {
  const names = Object.keys(choices);
  if (names.every((one) => choices[one] === "")) return [`You can write ${series(names, "or")}.`];
  return ["You can write:", ...names.map((one) => `${one}: ${choices[one]}`)];
};

/** A hint with a command at its end, as it is typed where the person is. */
const typing =
  (say: string, words: string): CommandText =>
  (asTyped) =>
    `${say}   ${asTyped(words)}`;

/** `log happened`, with what is written before the choice. */
const written = (command: Command, before: string, choice: string): string =>
  [...namesOf(command), before, choice].filter((part) => part !== "").join(" ");

const namesOf = (command: Command): string[] =>
  command.parent === null ? [] : [...namesOf(command.parent), command.name()];

const wrongChoice = (command: Command, one: Argument | Option, typed: string, flag: string): WrongUsage => {
  const choices = choicesOf(one) ?? {};
  const near = nearest(typed, choices);
  const where = flag === "" ? `"${namesOf(command).join(" ")}"` : flag;
  return {
    says: `"${oneLine(typed)}" does not go with ${where}.`,
    hints: [
      ...(near === undefined ? [] : [typing("Did you mean", written(command, flag, near.one))]),
      ...(near?.isSpelling ? [] : listed(choices)),
    ],
  };
};

const argumentOf = (command: Command, name: string | undefined): Argument | undefined =>
  command.registeredArguments.find((one) => one.name() === name);

const flagOf = (command: Command, flags: string | undefined): Option | undefined =>
  [command, ...(command.parent === null ? [] : [command.parent])]
    .flatMap((one) => one.options)
    .find((one) => one.flags === flags);

const longOf = (flags = ""): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

const didYouMean = (near: string | undefined): CommandText[] =>
  near === undefined ? [] : [`Did you mean ${near.replace(/^one of /, "")}?`];

/** More commands than these are no answer to one word. */
const MOST_ABOUT = 3;

/** The commands that say the typed word of what they do: "tone" leads to `check`, "proof" to `claims`. */
const commandsAbout = (typed: string, command: Command): CommandText[] => {
  const [word = ""] = wordsIn(typed);
  if (word.length < 3) return [];
  const isWord = (one: string): boolean => one === word || one === `${word}s` || `${one}s` === word;
  const about = command.commands.filter((one) => wordsIn(one.summary() || one.description()).some(isWord));
  return about.length > MOST_ABOUT ? [] : about.map((one) => typing("Did you mean", namesOf(one).join(" ")));
};

/** What commander says, by its shape: each in our words. The texts are commander's own (commander 14, lib/command.js). */
const SAYS: readonly [shape: RegExp, say: (parts: readonly string[], command: Command) => WrongUsage][] = [
  [
    /^error: command-argument value '(.*)' is invalid for argument '([^']*)'\. ?(.*)$/s,
    ([, typed = "", name, why = ""], command) => {
      const one = argumentOf(command, name);
      return one !== undefined && choicesOf(one) !== undefined
        ? wrongChoice(command, one, typed, "")
        : { says: `"${oneLine(typed)}" cannot be used here. ${why}`, hints: [] };
    },
  ],
  [
    /^error: option '([^']*)' argument '(.*)' is invalid\. ?(.*)$/s,
    ([, flags, typed = "", why = ""], command) => {
      const one = flagOf(command, flags);
      return one !== undefined && choicesOf(one) !== undefined
        ? wrongChoice(command, one, typed, longOf(flags))
        : { says: `${longOf(flags)} cannot be "${oneLine(typed)}". ${why}`, hints: [] };
    },
  ],
  [
    /^error: missing required argument '([^']*)'/,
    ([, name], command) => {
      const one = argumentOf(command, name);
      const choices = one === undefined ? undefined : choicesOf(one);
      const what = one?.description === undefined || one.description === "" ? (name ?? "a word") : one.description;
      return {
        says: `Something is missing after "${namesOf(command).join(" ")}": ${what}.`,
        hints: choices === undefined ? [] : listed(choices),
      };
    },
  ],
  [
    /^error: option '([^']*)' argument missing/,
    ([, flags = ""]) => ({ says: `Something is missing after ${longOf(flags)}.`, hints: [`Write it as   ${flags}`] }),
  ],
  [
    /^error: unknown option '([^']*)'(?:\n\(Did you mean (.*)\?\))?/s,
    ([, typed = "", near]) => ({
      says: `There is no flag ${oneLine(typed)} here.`,
      hints: didYouMean(near),
    }),
  ],
  [
    /^error: unknown command '([^']*)'(?:\n\(Did you mean (.*)\?\))?/s,
    ([, typed = "", near], command) => {
      const about = commandsAbout(typed, command);
      return {
        says: `There is no command "${oneLine(typed)}".`,
        hints: about.length > 0 ? about : didYouMean(near),
      };
    },
  ],
  [
    /^error: too many arguments(?: for '[^']*')?\. Expected (\d+) arguments? but got (\d+)/,
    ([, most = "0", got = ""], command) => ({
      says: `Too many words after "${namesOf(command).join(" ")}": it takes ${Number(most) === 0 ? "none" : count(Number(most), "word")}, and there are ${got}.`,
      hints: ["Put quotes around a name with spaces in it."],
    }),
  ],
  [
    /^error: required option '([^']*)' not specified/,
    ([, flags = ""], command) => ({
      says: `Something is missing: ${longOf(flags)} (${flagOf(command, flags)?.description ?? "its value"}).`,
      hints: [],
    }),
  ],
  [
    /^error: option '([^']*)' cannot be used with option '([^']*)'/,
    ([, one, other]) => ({ says: `${longOf(one)} and ${longOf(other)} do not go together.`, hints: [] }),
  ],
];

/**
 * What commander has to say of a wrong call, in plain words. In: its error; the command that was called. Out: a sentence and hints; the
 * last one is where the help is.
 */
export const wrongUsage = (error: Pick<CommanderError, "message">, command: Command): WrongUsage => {
  const help = typing("See the commands with", [...namesOf(command), "--help"].join(" "));
  for (const [shape, say] of SAYS) {
    const parts = shape.exec(error.message);
    if (parts === null) continue;
    const { says, hints } = say(parts, command);
    return { says: says.trim(), hints: [...hints, help] };
  }
  return { says: error.message.replace(/^error: /, ""), hints: [help] };
};
