import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { AsTyped } from "../core/text/command-text.ts";
import { isEncoding } from "../core/text/decode-text.ts";
import type { Io } from "../ports.ts";

/** A command's work: an exported function of its world. */
export type Work<O> = (io: Io, options: O) => Promise<void>;

/** Makes a command of the program. */
export type Verb = (name: string, what: string) => Command;

/** Runs the work of a command in its world; the module that holds it is loaded only now. */
export type Within = <O>(flags: { readonly plain?: boolean }, load: () => Promise<Work<O>>, given: O) => Promise<void>;

/** Commands that are made together, and their names. */
export interface VerbGroup {
  readonly names: readonly string[];
  readonly add: (verb: Verb, within: Within, examples: Examples) => void;
}

/** Examples at the end of a help page. In: commands, without the name of the program. */
export type Examples = (...commands: readonly string[]) => string;

export const examplesIn =
  (asTyped: AsTyped): Examples =>
  (...commands) =>
    `\nExamples:\n${commands.map((command) => `  $ ${asTyped(command)}`).join("\n")}`;

/** The case a command is about. */
export const caseArgument = () =>
  new Argument("[case]", "id or a part of it, or words of the title; not needed with one open case");

/** Gathers what a flag is given, as often as it is given. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** `--set id=value`, as often as wanted. */
export const setOption = (what: string) => new Option("--set <id=value>", what).argParser(collect);

/** What becomes of files in which words cannot be covered. */
export const uncoveredOption = () =>
  new Option(
    "--uncovered <what>",
    "files in which words cannot be covered: leave them out, or send them as they are",
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
    "the encoding of a text, if that is not seen: windows-1251, shift_jis, gbk …",
  ).argParser((value: string) => {
    if (!isEncoding(value)) throw new InvalidArgumentError("There is no such encoding, for example windows-1251.");
    return value;
  });

/** A number from 1 on for a flag. */
export const counted = (value: string): number => {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError("It must be a number above 0.");
  return number;
};
