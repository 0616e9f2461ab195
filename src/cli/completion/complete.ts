import type { Argument, Command, Option } from "commander";
import { oneLine, shorten } from "../../core/text/text.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { commandAt } from "../case-option.ts";
import { TOPICS } from "../help-topics/all.ts";
import { type Asked, bare, type Candidate, type Kind } from "./candidates.ts";

/** What Tab gets: words for the place, and whether files of the person's go there too. */
export interface Completed {
  readonly candidates: readonly Candidate[];
  readonly files: boolean;
}

/** Signs that mean nothing to any shell. A word with another is not offered: no title, path or name can then do anything in a shell. */
const HARMLESS = /^[\p{L}\p{N}_@%+=:,./-]+$/u;

/** A description is cut here: it stands in one line beside its word. */
const LONGEST_ABOUT = 70;

const placeOf = (one: Argument | Option): string =>
  "long" in one ? (/<([^>.]+)|\[([^\].]+)/.exec(one.flags)?.slice(1).find(Boolean) ?? "") : one.name();

/** What goes in a place, by the row of its flag, of its command, or of its word. */
export const kindOf = async (command: string, one: Argument | Option): Promise<Kind | undefined> => {
  if (one.argChoices !== undefined) return () => bare(one.argChoices ?? []);
  // Loaded where a value is asked for: commands and flags are in the program itself.
  const { KINDS } = await import("./kinds.ts");
  const place = placeOf(one);
  const names = ["long" in one ? `${one.long} <${place}>` : `${command} ${place}`, place];
  return names.map((name) => (Object.hasOwn(KINDS, name) ? KINDS[name] : undefined)).find((kind) => kind !== undefined);
};

const takesValue = (one: Option): boolean => one.required || one.optional;

/** What the words before the last one say: the arguments, the flag that waits for its value, the case that is named. */
const readWords = (command: Command, words: readonly string[]) => {
  const optionOf = (word: string) => command.options.find((one) => one.long === word || one.short === word);
  const args: string[] = [];
  const used = new Set<string>();
  let waiting: Option | undefined;
  let named: string | undefined;
  let isEnded = false;
  for (const word of words) {
    const option = isEnded ? undefined : optionOf(word.split("=")[0] ?? "");
    if (option !== undefined) {
      used.add(option.long ?? word);
      waiting = takesValue(option) && !word.includes("=") ? option : undefined;
      if (option.long === "--case" && word.includes("=")) named = word.slice("--case=".length);
    } else if (waiting !== undefined) {
      if (waiting.long === "--case") named = word;
      if (!waiting.variadic) waiting = undefined;
    } else if (word === "--") isEnded = true;
    else args.push(word);
  }
  return { args, used, waiting, named, isEnded };
};

const argumentAt = (command: Command, at: number): Argument | undefined => {
  const last = command.registeredArguments.at(-1);
  return command.registeredArguments[at] ?? (last?.variadic ? last : undefined);
};

const flagsOf = (command: Command, used: ReadonlySet<string>): Candidate[] => {
  const shown = command.createHelp().visibleOptions(command);
  return shown
    .filter((one) => one.long !== undefined && (!used.has(one.long) || one.parseArg !== undefined || one.variadic))
    .map((one) => ({ value: one.long ?? "", about: one.description }));
};

const commandsOf = (command: Command): Candidate[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ value: one.name(), about: one.description() }));

const topicsOf = (): Candidate[] => TOPICS.map(({ name, what }) => ({ value: name, about: what }));

/** The words that lead to a command from the program: "evidence show". */
const pathOf = (command: Command): string =>
  command.parent === null ? "" : [pathOf(command.parent), command.name()].filter(Boolean).join(" ");

/** Only what begins as what was typed; without regard to capitals where nothing else does. */
const begun = (all: readonly Candidate[], typed: string): readonly Candidate[] => {
  const exact = all.filter(({ value }) => value.startsWith(typed));
  const small = typed.toLowerCase();
  return exact.length > 0 ? exact : all.filter(({ value }) => value.toLowerCase().startsWith(small));
};

/** In: the program, with the named command loaded; the words before the one at the cursor, and what is typed of that one; the world. */
export const complete = async (
  program: Command,
  words: readonly string[],
  typed: string,
  io: () => Promise<CaseAccess>,
): Promise<Completed> => {
  const { command, depth } = commandAt(program, words);
  const { args, used, waiting, named, isEnded } = readWords(command, words.slice(depth));
  const place = command.registeredArguments.findIndex((one) => one.name() === "case");
  const name = named ?? (place < 0 ? undefined : args[place]);
  const within = (text: string): Asked => {
    const asked = { command: pathOf(command), before: args, typed: text, io };
    return { ...asked, case: async () => (await import("./kinds.ts")).onlyCase(asked, name) };
  };
  const filled = async (kind: Kind | undefined, text: string, before = ""): Promise<Completed> => {
    if (kind === "files") return { candidates: [], files: true };
    if (kind === undefined || kind === "anything") return { candidates: [], files: false };
    const words = typeof kind === "function" ? kind : kind.besideFiles;
    const found = begun(await words(within(text)), text);
    return {
      candidates: found.map((one) => ({ ...one, value: before + one.value })),
      files: typeof kind !== "function",
    };
  };
  const glued = isEnded ? null : /^(--[a-z-]+)=(.*)$/s.exec(typed);
  if (glued !== null) {
    const option = command.options.find((one) => one.long === glued[1]);
    return option === undefined
      ? { candidates: [], files: false }
      : filled(await kindOf(pathOf(command), option), glued[2] ?? "", `${glued[1]}=`);
  }
  const isFlag = typed.startsWith("-") && !isEnded;
  if (waiting !== undefined && !(isFlag && (waiting.optional || waiting.variadic)))
    return filled(await kindOf(pathOf(command), waiting), typed);
  if (isFlag) return { candidates: begun(flagsOf(command, used), typed), files: false };
  if (command.commands.length > 0 && args.length === 0)
    return { candidates: begun(commandsOf(command), typed), files: false };
  if (command.parent === null && args.length === 1 && args[0] === "help")
    return { candidates: begun([...commandsOf(command), ...topicsOf()], typed), files: false };
  const argument = argumentAt(command, args.length);
  return argument === undefined
    ? { candidates: [], files: false }
    : filled(await kindOf(pathOf(command), argument), typed);
};

/**
 * What a shell's script reads: a line for each word, its description behind a tab, and how to go on in the last line. Only harmless words go out,
 * and no description can hold anything that acts.
 */
export const completionText = ({ candidates, files }: Completed): string => {
  const seen = new Set<string>();
  const lines = candidates
    .filter(({ value }) => HARMLESS.test(value) && !seen.has(value) && seen.add(value))
    .map(({ value, about }) => [value, shorten(oneLine(about ?? ""), LONGEST_ABOUT)].filter(Boolean).join("\t"));
  return [...lines, files ? ":files" : ":", ""].join("\n");
};
