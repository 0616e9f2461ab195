import { Command, CommanderError, Option } from "commander";
import { NOTICE } from "../core/notice.ts";
import { cleanText } from "../core/text/text.ts";
import { isDoubtfulLock } from "../errors.ts";
import type { World } from "../ports.ts";
import { VERSION } from "../version.ts";
import { asMistake, takeCaseOption, withCasePlaced } from "./case-option.ts";
import { examplesIn, type VerbGroup, type Work } from "./command.ts";
import { fitted, helpShape, helpWidth } from "./help-width.ts";
import { ADVICE } from "./verbs/advice.ts";
import { BUNDLE } from "./verbs/bundle.ts";
import { EVIDENCE } from "./verbs/evidence.ts";
import { FILING } from "./verbs/filing.ts";
import { SHELF } from "./verbs/shelf.ts";
import { TALK } from "./verbs/talk.ts";

interface Built {
  readonly program: Command;
  /** The bare command. It is no action of the root: with one, a mistyped command would count as its argument. */
  readonly bare: () => Promise<void>;
}

/** All commands, in the order in which help names them. */
const GROUPS: readonly VerbGroup[] = [TALK, ADVICE, EVIDENCE, FILING, BUNDLE, SHELF];

/** The words that name a command: none for the program itself, "evidence add" for one of a group. */
const namesOf = (command: Command): string[] =>
  command.parent === null ? [] : [...namesOf(command.parent), command.name()];

/** In: the first word of what was asked, if any; what hears of a failure. */
const build = (world: World, word: string | undefined, done: (code: number) => void): Built => {
  const program = new Command("dispute-coach");
  const width = helpWidth(world.width);
  const examples = examplesIn(world.asTyped);

  /** Runs a command with its world, and closes the world whatever happens. */
  const within = async <O>(
    options: { readonly plain?: boolean; readonly input?: boolean },
    load: () => Promise<Work<O>>,
    given: O,
  ): Promise<void> => {
    const opened = await world.open({
      plain: options.plain === true || program.opts().plain === true,
      takeOver: program.opts().takeOver === true,
    });
    try {
      const work = await load();
      try {
        await work(opened.io, given);
      } catch (error) {
        if (!isDoubtfulLock(error) || !opened.io.interactive || options.input === false) throw error;
        if (!(await (await import("./flow/take-over.ts")).wantsTakeOver(opened.io, error))) throw error;
        opened.takeOver();
        await work(opened.io, given);
      }
    } catch (error) {
      done((await import("./failure.ts")).fail(error, opened.io));
    } finally {
      opened.close();
      const ended = opened.endedBy?.();
      if (ended !== undefined) done(ended);
    }
  };

  program
    .description("A calm guide through an Upwork dispute, step by step. Everything stays on this computer.")
    .version(VERSION, "-V, --version", "show the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .option("--plain", "plain lines for screen readers: no colour, no redrawing")
    .addOption(new Option("--take-over", "open a case though it may be open elsewhere").hideHelp())
    .showSuggestionAfterError(true)
    .showHelpAfterError(`Show what there is with   ${world.asTyped("--help")}`)
    .configureHelp({
      ...helpShape(width),
      commandUsage: (command) => world.asTyped([...namesOf(command), command.usage()].join(" ")),
    })
    .configureOutput({
      writeOut: (text) => world.out(fitted(text, width)),
      writeErr: (text) => world.err(fitted(cleanText(text), width)),
    })
    .exitOverride()
    .addHelpText("after", examples("start", "resume", "deadlines", "export --output filing.md"))
    .addHelpText("afterAll", `\n${NOTICE}`);

  const verb = (name: string, what: string): Command =>
    program
      .command(name)
      .description(what)
      .option("--plain", "plain lines for screen readers")
      // A mistyped flag is named with its nearest, as a mistyped command is.
      .showSuggestionAfterError(true);

  // To make all commands takes some milliseconds. Where one is named, its group is enough; help and mistakes need them all.
  const named = GROUPS.filter(({ names }) => names.includes(word ?? ""));
  for (const { add } of named.length > 0 ? named : GROUPS) add(verb, within, examples);
  takeCaseOption(program);

  return {
    program,
    bare: () => within(program.opts(), async () => (await import("./commands/home.ts")).home, undefined),
  };
};

/** `help evidence add` is `evidence add --help`: commander's own help knows the first word alone. */
const withNestedHelp = (words: readonly string[]): readonly string[] =>
  words[0] === "help" && words.length > 2 ? [...words.slice(1), "--help"] : words;

/** Runs the program. In: the words after its name, and its world. Out: the exit code. It never throws. */
export const run = async (words: readonly string[], world: World): Promise<number> => {
  const argv = withNestedHelp(words);
  let code = 0;
  try {
    const { program, bare } = build(world, argv[0], (failed) => {
      code = failed;
    });
    if (argv.every((word) => word === "--plain")) {
      program.setOptionValue("plain", argv.length > 0);
      await bare();
    } else {
      await program.parseAsync(asMistake(program, argv) ?? withCasePlaced(program, argv), { from: "user" });
    }
    return code;
  } catch (error) {
    // Help and version are no failures; everything else commander says is wrong usage, and it has said so already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return (await import("./failure.ts")).fail(error, {
      err: (line = "") => world.err(`${line}\n`),
      width: world.width,
      asTyped: world.asTyped,
    });
  }
};
