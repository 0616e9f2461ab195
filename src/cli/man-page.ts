import { type Argument, Command, type Option } from "commander";
import { EXIT_CODES } from "../core/exit-codes.ts";
import { NOTICE } from "../core/notice.ts";
import { UPWORK_RULES } from "../core/rules/built-in.ts";
import { VARIABLES } from "../core/settings/variables.ts";
import { VERSION } from "../version.ts";
import { takeCaseOption } from "./case-option.ts";
import type { CommandRow } from "./command.ts";
import { COMMANDS } from "./commands/all.ts";

/** A text for roff: what would be a request or a special sign stands as itself. https://man.openbsd.org/mandoc_char */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("“", "\\(lq")
    .replaceAll("”", "\\(rq")
    .replaceAll("…", "\\&...")
    .replaceAll("~", "\\(ti")
    .replaceAll("^", "\\(ha")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga");

/** Lines of a source are no longer than this: man fills them again. */
const LONGEST = 76;

const filled = (text: string): string[] =>
  text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);

/** Each sentence begins a line: man then sets the space between them. A line that begins with a dot would be a request. */
const prose = (text: string): string =>
  text
    .split(/(?<=[.?!]) (?=[A-Z])/)
    .flatMap((sentence) => filled(roff(sentence)))
    .map((line) => line.replace(/^\./, "\\&."))
    .join("\n");

const bold = (text: string): string => `\\fB${roff(text)}\\fP`;

/** A term and what it means. */
const entry = (term: string, says: string): string[] => [".TP", term, prose(says)];

const optionLine = ({ flags }: Option): string =>
  flags.replace(
    /(<[^>]+>|\[[^\]]+\])|(-{1,2}[a-z-]+)|([^<[-]+)/gi,
    (_all, value?: string, flag?: string, rest?: string) =>
      value !== undefined ? `\\fI${roff(value)}\\fP` : flag !== undefined ? bold(flag) : roff(rest ?? ""),
  );

const saysOf = (one: Argument | Option): string => {
  const choices = one.argChoices === undefined ? "" : ` One of: ${one.argChoices.join(", ")}.`;
  const preset = typeof one.defaultValue === "string" ? ` Without it: ${one.defaultValue}.` : "";
  const what = one.description.replace(/\.?$/, ".");
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${choices}${preset}`;
};

interface Listed {
  readonly words: string;
  readonly row: CommandRow;
}

const listed = (rows: readonly CommandRow[], before = ""): Listed[] =>
  rows.flatMap((row) => [
    { words: `${before}${row.name}`, row },
    ...("acts" in row ? listed(row.acts, `${before}${row.name} `) : []),
  ]);

const commandSection = async ({ words, row }: Listed): Promise<string[]> => {
  const command = new Command(words).description(row.what).helpOption(false);
  const file = "load" in row ? (await row.load()).command : undefined;
  file?.shape(command);
  takeCaseOption(command);
  const help = command.createHelp();
  const usage = file === undefined ? "command" : command.usage().replace("[options] ", "");
  const examples = file?.examples ?? ("examples" in row ? row.examples : []);
  const what = row.what.charAt(0).toUpperCase() + row.what.slice(1);
  return [
    `.SS ${words}`,
    `${bold(`dispute-coach ${words}`)} ${roff(usage)}`.trimEnd(),
    ".PP",
    prose(`${what}.`),
    ...command.registeredArguments
      .filter((one) => one.description !== "")
      .flatMap((one) => entry(`\\fI${roff(one.name())}\\fP`, saysOf(one))),
    ...help.visibleOptions(command).flatMap((one) => entry(optionLine(one), saysOf(one))),
    ".PP",
    examples.length === 1 ? "Example:" : "Examples:",
    ".PP",
    ".EX",
    ...examples.map((one) => roff(`dispute-coach ${one}`)),
    ".EE",
  ];
};

/** The manual page of the program, made of the rows of its commands, settings and exit codes. The same rows give the same page. */
export const manPage = async (): Promise<string> => {
  const sections = await Promise.all(listed(COMMANDS).map(commandSection));
  const lines = [
    `.TH DISPUTE\\-COACH 1 ${UPWORK_RULES.madeOn} "dispute\\-coach ${VERSION}" "User Commands"`,
    ".SH NAME",
    "dispute\\-coach \\- a calm guide through an Upwork dispute, step by step",
    ".SH SYNOPSIS",
    `${bold("dispute-coach")} [\\fIcommand\\fP] [\\fIoptions\\fP]`,
    ".SH DESCRIPTION",
    prose(
      "It reads the files you have, tells how much time is left, writes the messages with you, and makes a filing. Everything stays on this computer. Without a command it shows your open case and what is due, or offers to start one.",
    ),
    ".SH OPTIONS",
    ...entry(bold("--plain"), "Plain lines for screen readers: no colour, nothing is redrawn."),
    ...entry(`${bold("-h")}, ${bold("--help")}`, "Show help, of the program or of a command."),
    ...entry(`${bold("-V")}, ${bold("--version")}`, "Show the version."),
    ".SH COMMANDS",
    ...sections.flat(),
    ".SH ENVIRONMENT",
    ...VARIABLES.flatMap(({ name, does }) => entry(`.B ${name}`, `${does.charAt(0).toUpperCase()}${does.slice(1)}.`)),
    ".SH EXIT STATUS",
    ...Object.values(EXIT_CODES).flatMap((row) =>
      entry(
        `.B ${[row.code, ...("others" in row ? row.others : [])].join(", ")}`,
        `${row.means.charAt(0).toUpperCase()}${row.means.slice(1)}.`,
      ),
    ),
    ".SH NOTES",
    prose(NOTICE),
  ];
  return lines.join("\n");
};
