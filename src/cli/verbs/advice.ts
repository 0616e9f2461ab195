import { Option } from "commander";
import { caseArgument, type Examples, filled, type Verb, type VerbGroup, type Within } from "../command.ts";

const addAdviceVerbs = (verb: Verb, within: Within, examples: Examples): void => {
  verb("deadlines", "what runs, until when, who must act, and what follows from silence")
    .addArgument(caseArgument())
    .option("--as-of <instant>", "as if it were then: a day, or an instant in UTC", filled)
    .option("--ics <file>", "write a calendar file, - for the screen", filled)
    .option("--force", "replace the file if it is there")
    .option("--json", "as JSON")
    .addHelpText("after", examples("deadlines", "deadlines --as-of 2026-11-15", "deadlines --ics dispute.ics"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/deadlines.ts")).deadlines, { ...o, case: name }),
    );

  verb("routes", "what is open, until when, at what cost, and what is not, and why")
    .addArgument(caseArgument())
    .option("--all", "everything on every route")
    .option("--json", "as JSON")
    .addHelpText("after", examples("routes", "routes --all"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/routes.ts")).routes, { ...o, case: name }),
    );

  verb("money", "what each side has without a deal, and a range for one")
    .addArgument(caseArgument())
    .option("--json", "as JSON, amounts in whole cents")
    .addHelpText("after", examples("money", "money --json"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/money.ts")).money, { ...o, case: name }),
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
    .action(async (words, o) => within(o, async () => (await import("../commands/rules.ts")).rules, { ...o, words }));

  verb("explain", "why: the inputs, the arithmetic, the rule and its source")
    .argument("<id>", "a deadline, a route, a figure, a rule, or a finding of check")
    .addArgument(caseArgument())
    .option("--json", "as JSON")
    .addHelpText("after", examples("explain refund-answer", "explain review-m2", "explain feedback-traded"))
    .action(async (id, name, o) =>
      within(o, async () => (await import("../commands/explain.ts")).explain, { ...o, id, case: name }),
    );
};

/** What the rulebook says of a case. */
export const ADVICE: VerbGroup = { names: ["deadlines", "routes", "money", "rules", "explain"], add: addAdviceVerbs };
