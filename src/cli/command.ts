import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { AsTyped } from "../core/text/command-text.ts";
import { isEncoding } from "../core/text/decode-text.ts";
import { oneLine } from "../core/text/text.ts";
import { readSpan } from "../core/values/parse-span.ts";
import { Usage } from "../errors.ts";
import type { Io } from "../ports/world.ts";

/** A command: its arguments and flags, its examples, and what it does. */
export interface CommandFile<O extends object = object> {
  /** Adds the arguments and flags. */
  shape(command: Command): Command;
  /** Without the name of the program. */
  readonly examples: readonly string[];
  /** With these flags, does it talk with the person, and not only print? Then the talk begins with how it is held. */
  talks?(options: O): boolean;
  /** In: the world; the flags, and each argument under its own name. Throws Problem or Usage. */
  run(io: Io, options: O): Promise<void>;
}

/** How a command is known before its file is loaded. Files are loaded on demand: loading them all takes as long as a whole run. */
export type CommandRow = { readonly name: string; readonly what: string } & (
  | { readonly load: () => Promise<{ readonly command: CommandFile }> }
  /** A command that only groups other commands. */
  | { readonly acts: readonly CommandRow[]; readonly examples: readonly string[] }
);

/** Examples at the end of a help page. In: commands, without the program's name. */
export const examplesText = (asTyped: AsTyped, commands: readonly string[]): string =>
  `\nExamples:\n${commands.map((command) => `  $ ${asTyped(command)}`).join("\n")}`;

/** The case a command is about. */
export const caseArgument = () =>
  new Argument("[case]", "its id, part of it, or words of the title; leave it out if you have one open case");

/** The exhibit a command is about. */
export const exhibitArgument = () => new Argument("<exhibit>", "its label, such as B, or its id");

/** Collects the values of a flag that may be given several times. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** `--set id=value`, any number of times. */
export const setOption = (what: string) => new Option("--set <id=value>", what).argParser(collect);

/** `--from PATH…`: files, folders, archives, or - for standard input. */
export const fromOption = () =>
  new Option("--from <path...>", "start from what you have: files, folders, ZIP archives, or - for standard input");

/** What to do with files in which words cannot be covered. */
export const uncoveredOption = () =>
  new Option(
    "--uncovered <what>",
    "files whose words cannot be covered: leave them out, or send them as they are",
  ).choices(["leave-out", "send"]);

/** Text for a flag that must not be empty. */
export const filled = (value: string): string => {
  if (value.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return value;
};

/** The encoding of a text file, for a file that does not show it. */
export const encodingOption = () =>
  new Option(
    "--encoding <name>",
    "the encoding of a text, if the program cannot tell: windows-1251, shift_jis, gbk …",
  ).argParser((value: string) => {
    if (!isEncoding(value))
      throw new InvalidArgumentError("That is not an encoding we know. An example: windows-1251.");
    return value;
  });

/** `--within TIME`: how far to look ahead. In: what help says of it. */
export const withinOption = (what: string) =>
  new Option("--within <time>", what).argParser((typed: string) => {
    const minutes = readSpan(typed);
    if (minutes === undefined) throw new InvalidArgumentError("Write a time like 48h, 3 days or a week.");
    return minutes;
  });

/** A whole number of at least 1 for a flag. */
export const wholeNumber = (value: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("Write a whole number of at least 1.");
  return Number(value);
};

/** A number from 1 on for a flag. */
export const counted = (value: string): number => {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError("It must be a number above 0.");
  return number;
};

/** A title as the person gives it. Throws Usage when it cannot be one. */
export const titleFrom = (given: string): string => {
  const title = oneLine(given);
  if (title === "" || title.length > 200) throw new Usage("A title has 1 to 200 characters.");
  return title;
};

/**
 * The ending of a file's name in small letters, without its dot; undefined when it has none. Digits first are no ending
 * ("case 1.2"), and neither is the name of a hidden file.
 */
export const endingOf = (path: string): string | undefined =>
  /[^/\\]\.([a-z][a-z0-9]{0,8})$/i.exec(path)?.[1]?.toLowerCase();
