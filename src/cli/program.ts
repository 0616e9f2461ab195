import { Command, CommanderError, Option } from "commander";
import { NOTICE } from "../core/notice.ts";
import { once } from "../core/once.ts";
import { cleanText } from "../core/text/text.ts";
import { isDoubtfulLock, Usage } from "../errors.ts";
import type { World } from "../ports/world.ts";
import { spoken } from "../terminal/plain/spoken.ts";
import { VERSION } from "../version.ts";
import { commandAt, takeCaseOption, withCasePlaced } from "./case-option.ts";
import { type CommandFile, type CommandRow, examplesText } from "./command.ts";
import { COMMANDS } from "./commands/all.ts";
import { asHelp, fitted, helpShape, helpWidth, isHelpWord } from "./help.ts";
import { topicAsked, topicsText } from "./help-topics/ask.ts";

/** What commander gathered: the flags, and each argument under its name. */
type Given = Readonly<Record<string, unknown>>;

/** The words that name a command: none for the program itself, "evidence add" for one of a group. */
const namesOf = (command: Command): string[] =>
  command.parent === null ? [] : [...namesOf(command.parent), command.name()];

/** In: what hears of a failure; whether help is to be read aloud. Out: the program, and what runs the work of a command in its world. */
const build = (world: World, done: (code: number) => void, plain: boolean) => {
  const program = new Command("dispute-coach");
  const width = helpWidth(world.width);
  const said = (text: string): string => (plain ? text.split("\n").map(spoken).join("\n") : text);

  /** Runs a command with its world, and closes the world whatever happens. */
  const within = async (
    options: Given,
    load: () => Promise<Pick<CommandFile<Given>, "run" | "talks">>,
  ): Promise<void> => {
    const opened = await world.open({
      plain: options.plain === true || program.opts().plain === true,
      takeOver: program.opts().takeOver === true,
      ...(typeof options.home === "string" ? { home: options.home } : {}),
    });
    try {
      const command = await load();
      if (command.talks?.(options) === true) opened.io.greet();
      try {
        await command.run(opened.io, options);
      } catch (error) {
        if (!isDoubtfulLock(error) || !opened.io.interactive || options.input === false) throw error;
        if (!(await (await import("./flow/case/take-over.ts")).wantsTakeOver(opened.io, error))) throw error;
        opened.takeOver();
        await command.run(opened.io, options);
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
    .helpCommand("help [command]", "show help for a command, or on a topic")
    .option("--plain", "plain lines for screen readers: no colour, no redrawing")
    .addOption(new Option("--take-over", "open a case though it may be open elsewhere").hideHelp())
    .showSuggestionAfterError(true)
    .configureHelp({
      ...helpShape(width, plain),
      commandUsage: (command) => world.asTyped([...namesOf(command), command.usage()].join(" ")),
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: (text) => world.out(said(fitted(text, width))),
      writeErr: (text) => world.err(said(fitted(cleanText(text), width))),
      // Said in plain words where it arrives (wrong-usage.ts).
      outputError: () => {},
    })
    .exitOverride()
    .addHelpText("after", examplesText(world.asTyped, ["start", "resume", "deadlines", "export --output filing.md"]))
    .addHelpText("after", topicsText(world.asTyped))
    .addHelpText("afterAll", `\n${NOTICE}`);

  /** What is still to load of each command that works. */
  const files = new Map<Command, () => Promise<{ readonly command: CommandFile }>>();

  const add = (to: Command, row: CommandRow): void => {
    const command = to
      .command(row.name)
      .description(row.what)
      .option("--plain", "plain lines for screen readers")
      // A mistyped flag is named with its nearest, as a mistyped command is.
      .showSuggestionAfterError(true);
    if ("load" in row) {
      files.set(command, row.load);
      return;
    }
    command.helpCommand(false).addHelpText("after", examplesText(world.asTyped, row.examples));
    for (const act of row.acts) add(command, act);
  };
  for (const row of COMMANDS) add(program, row);

  /** Loads the command that is named, with its flags and its work. In: the words of what was typed. */
  const load = async (words: readonly string[]): Promise<void> => {
    const at = commandAt(program, words).command;
    const file = (await files.get(at)?.())?.command;
    if (file === undefined) return;
    file
      .shape(at)
      .addHelpText("after", examplesText(world.asTyped, file.examples))
      .action(async () => {
        const named = at.registeredArguments.map((one, index) => [one.name(), at.processedArgs[index]]);
        await within({ ...at.opts(), ...Object.fromEntries(named) }, async () => file as CommandFile<Given>);
      });
    takeCaseOption(at);
  };

  /** The bare command. It is no action of the root: with one, a mistyped command would count as its argument. */
  const bare = () => within(program.opts(), async () => ({ run: (await import("./commands/home.ts")).home }));
  const topic = (name: string) =>
    within(program.opts(), async () => ({
      run: async (io) => (await import("./help-topics/show.ts")).helpTopic(io, name),
    }));
  return { program, load, bare, topic };
};

/**
 * Answers a press of Tab: `complete -- WORDS +LAST`, as the scripts of `completion` ask. Whatever goes wrong there is nothing to complete: a shell
 * that waits for its prompt is no place for an error.
 */
const completeWords = async (
  { program, load }: Pick<ReturnType<typeof build>, "program" | "load">,
  asked: readonly string[],
  world: World,
) => {
  const words = asked[0] === "--" ? asked.slice(1) : asked;
  const before = words.slice(0, -1);
  const last = (words.at(-1) ?? "").replace(/^\+/, "");
  const { complete, completionText } = await import("./completion/complete.ts");
  const opened = once(() => world.open({ plain: true, isQuiet: true }));
  try {
    await load(before);
    world.out(completionText(await complete(program, before, last, async () => (await opened()).io)));
  } catch {
    world.out(completionText({ candidates: [], files: false }));
  }
};

/** Runs the program. In: the words after its name, and its world. Out: the exit code. It never throws. */
export const run = async (argv: readonly string[], world: World): Promise<number> => {
  let code = 0;
  // Settings that cannot be read are told by the command that needs them, never by help.
  const plain = argv.includes("--plain") || (argv.some(isHelpWord) && (await world.isPlain().catch(() => false)));
  const { program, load, bare, topic } = build(
    world,
    (failed) => {
      code = failed;
    },
    plain,
  );
  /** What commander has to say of a wrong call: everything it throws but help and version is one. */
  const inPlainWords = async (error: CommanderError): Promise<Usage> => {
    const called = argv.filter((word) => word !== "help");
    const { says, hints } = (await import("./wrong-usage.ts")).wrongUsage(error, commandAt(program, called).command);
    return new Usage(says, ...hints);
  };
  try {
    const asked = topicAsked(argv);
    if (argv[0] === "complete") await completeWords({ program, load }, argv.slice(1), world);
    else if (asked !== undefined) {
      program.setOptionValue("plain", plain);
      await topic(asked);
    } else if (argv.every((word) => word === "--plain")) {
      program.setOptionValue("plain", argv.length > 0);
      await bare();
    } else {
      const words = asHelp(program, argv);
      await load(words);
      await program.parseAsync(withCasePlaced(program, words), { from: "user" });
    }
    return code;
  } catch (error) {
    // Help and version are no failures. Of a group without a command its help is what there is to say.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === "commander.help") return 2;
    return (await import("./failure.ts")).fail(error instanceof CommanderError ? await inPlainWords(error) : error, {
      err: (line = "") => world.err(`${plain ? spoken(line) : line}\n`),
      width: world.width,
      asTyped: world.asTyped,
    });
  }
};
