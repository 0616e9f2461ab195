import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { Io } from "./shell/ports.ts";

/** A command's work: an exported function of its world. */
export type Work<O> = (io: Io, options: O) => Promise<void>;

/** Makes a command of the program. */
type Verb = (name: string, what: string) => Command;

/** Runs the work of a command in its world; the module that holds it is loaded only now. */
type Within = <O>(flags: { readonly plain?: boolean }, load: () => Promise<Work<O>>, given: O) => Promise<void>;

/** Examples at the end of a help page. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ dispute-coach ${line}`).join("\n")}`;

const CASE = () => new Argument("[case]", "id, its beginning, or words of the title; not needed with one open case");
const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];
const setOption = (what: string) => new Option("--set <id=value>", what).argParser(collect);
const AUDIENCES = ["filing", "adviser", "self"] as const;
const DRAFTS = ["message", "offer", "statement", "answer", "reply"] as const;
const KINDS = ["message", "offer", "statement", "feedback", "answer", "any"] as const;
const LOGS = ["contact", "offer", "request", "date", "notice", "outcome", "note"] as const;

/** Text for a flag that must not be empty. */
const filled = (value: string): string => {
  if (value.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return value;
};

/** All commands but the bare one: their words, their flags, their examples, and which module does the work. */
export const addVerbs = (verb: Verb, within: Within): void => {
  verb("start", "open a case and walk the steps")
    .option("--answers <file>", "take answers from a JSON file, - for standard input; what is missing is asked", filled)
    .addOption(setOption("take one answer; may be given several times"))
    .option("--title <text>", "what you call the case", filled)
    .option("--no-input", "ask nothing: keep what is given and show where the case stands")
    .option("--json", "show the case as JSON at the end")
    .addHelpText(
      "after",
      examples("start", "start --answers case.json", "start --set role=freelancer --set contract=fixed --no-input"),
    )
    .action(async (o) => within(o, async () => (await import("./commands/start.ts")).start, o));

  verb("resume", "go on at the first open question")
    .addArgument(CASE())
    .option("--answers <file>", "take answers from a JSON file, - for standard input", filled)
    .addOption(setOption("take one answer; may be given several times"))
    .option("--no-input", "ask nothing")
    .option("--json", "show the case as JSON at the end")
    .addHelpText("after", examples("resume", "resume logo", "resume --set floor=450.00 --no-input"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/resume.ts")).resume, { ...o, case: name }),
    );

  verb("status", "the eight steps, what is due, what is missing")
    .addArgument(CASE())
    .option("--json", "as JSON")
    .addHelpText("after", examples("status", "status --json"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/status.ts")).status, { ...o, case: name }),
    );

  verb("review", "all answers; change one")
    .addArgument(CASE())
    .argument("[question]", "the id of a question, for example role or claims.c1.agreed")
    .option("--clear", "take the answer of this question away")
    .option("--no-input", "only show")
    .option("--json", "as JSON")
    .addHelpText("after", examples("review", "review logo floor", "review --json"))
    .action(async (name, question, o) =>
      within(o, async () => (await import("./commands/review.ts")).review, { ...o, case: name, question }),
    );

  verb("list", "all cases")
    .option("--all", "archived ones too")
    .option("--json", "as JSON")
    .addHelpText("after", examples("list", "list --all"))
    .action(async (o) => within(o, async () => (await import("./commands/list.ts")).list, o));

  verb("log", "log a contact, an offer, a request of Upwork, a date it gave, a notice, an outcome, or a private note")
    .addArgument(new Argument("<kind>", "what to log").choices(LOGS))
    .addArgument(CASE())
    .addOption(setOption("a field of the entry; may be given several times"))
    .option("--text <text>", "the text of a note", filled)
    .addHelpText(
      "after",
      examples(
        "log contact",
        'log offer --set on=yesterday --set by=me --set amount=700 --set terms="two more changes"',
        "log request",
      ),
    )
    .action(async (kind, name, o) =>
      within(o, async () => (await import("./commands/log.ts")).log, { ...o, kind, case: name }),
    );

  verb("draft", "a text to paste: message, offer, statement, answer to Upwork, reply to feedback")
    .addArgument(new Argument("<kind>", "which text").choices(DRAFTS))
    .addArgument(CASE())
    .option("--fresh", "build it again from the answers, without your own changes")
    .option("--json", "as JSON")
    .addHelpText("after", examples("draft message", "draft statement --fresh"))
    .action(async (kind, name, o) =>
      within(o, async () => (await import("./commands/draft.ts")).draft, { ...o, kind, case: name }),
    );

  verb("check", "tone and conduct of any text, offline; exit 3 when something serious is found")
    .argument("[file]", "a text file, - for standard input (also without a file)")
    .addOption(new Option("--kind <kind>", "what the text is for").choices(KINDS).default("any"))
    .addOption(new Option("--jsonl <file>", 'check lines of {"id","text"}, one result a line').argParser(filled))
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      examples("check message.txt", "check --kind feedback feedback.txt", "check --jsonl texts.jsonl"),
    )
    .action(async (file, o) => within(o, async () => (await import("./commands/check.ts")).check, { ...o, file }));

  verb("export", "the case as Markdown")
    .addArgument(CASE())
    .addOption(new Option("--audience <who>", "for whom").choices(AUDIENCES).default("filing"))
    .addOption(new Option("--format <form>", "the form of the document").choices(["md"]).default("md"))
    .option("-o, --output <path>", "write to a file instead of the screen", filled)
    .option("--force", "replace the file if it is there")
    .addHelpText("after", examples("export", "export --output filing.md", "export --audience self"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/export.ts")).exportCase, { ...o, case: name }),
    );

  verb("deadlines", "what runs, until when, who must act, and what follows from silence")
    .addArgument(CASE())
    .option("--as-of <instant>", "as if it were then: a day, or an instant in UTC", filled)
    .option("--ics <file>", "write a calendar file, - for the screen", filled)
    .option("--force", "replace the file if it is there")
    .option("--json", "as JSON")
    .addHelpText("after", examples("deadlines", "deadlines --as-of 2026-11-15", "deadlines --ics dispute.ics"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/deadlines.ts")).deadlines, { ...o, case: name }),
    );

  verb("routes", "what is open, until when, at what cost, and what is not, and why")
    .addArgument(CASE())
    .option("--all", "everything on every route")
    .option("--json", "as JSON")
    .addHelpText("after", examples("routes", "routes --all"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/routes.ts")).routes, { ...o, case: name }),
    );

  verb("money", "what each side has without a deal, and a range for one")
    .addArgument(CASE())
    .option("--json", "as JSON, amounts in whole cents")
    .addHelpText("after", examples("money", "money --json"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/money.ts")).money, { ...o, case: name }),
    );

  verb("rules", "Upwork's rules as we know them, each with its source")
    .argument("[words...]", "only rules that have these words")
    .option("--check [file]", "validate the rulebook in use, or a file, and name rules to look at again")
    .addOption(
      new Option("--use <file>", "use a newer rulebook from a JSON file").argParser(filled).conflicts("builtin"),
    )
    .option("--builtin", "go back to the rules that ship")
    .option("--json", "as JSON")
    .addHelpText("after", examples("rules", "rules arbitration", "rules --check", "rules --use newer.json"))
    .action(async (words, o) => within(o, async () => (await import("./commands/rules.ts")).rules, { ...o, words }));

  verb("explain", "why: the inputs, the arithmetic, the rule and its source")
    .argument("<id>", "a clock, a route, a figure, a rule, or a finding of check")
    .addArgument(CASE())
    .option("--json", "as JSON")
    .addHelpText("after", examples("explain refund-answer", "explain review-m2", "explain feedback-traded"))
    .action(async (id, name, o) =>
      within(o, async () => (await import("./commands/explain.ts")).explain, { ...o, id, case: name }),
    );

  verb("rename", "give a case another title")
    .argument("<case>", "id or words of the title")
    .argument("<title>", "the new title")
    .addHelpText("after", examples('rename logo "Logo milestone, northwind"'))
    .action(async (name, title, o) =>
      within(o, async () => (await import("./commands/shelf.ts")).rename, { case: name, title }),
    );

  verb("archive", "take a case out of the open ones")
    .addArgument(CASE())
    .option("--undo", "bring it back")
    .addHelpText("after", examples("archive logo", "archive logo --undo"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/shelf.ts")).archive, { ...o, case: name }),
    );

  verb("clone", "begin a like case from a copy")
    .addArgument(CASE())
    .option("--title <text>", "what you call the copy", filled)
    .addHelpText("after", examples("clone logo", 'clone logo --title "Second milestone"'))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/shelf.ts")).clone, { ...o, case: name }),
    );

  verb("delete", "delete a case; asks for its title and keeps a copy")
    .argument("<case>", "id or words of the title")
    .option("--title <text>", "the title of the case, to confirm without a terminal")
    .addHelpText("after", examples("delete logo"))
    .action(async (name, o) =>
      within(o, async () => (await import("./commands/shelf.ts")).remove, { ...o, case: name }),
    );

  verb("schema", "the JSON Schema of the answers file")
    .addHelpText("after", examples("schema > answers.schema.json"))
    .action(async (o) => within(o, async () => (await import("./commands/schema.ts")).schema, undefined));
};
