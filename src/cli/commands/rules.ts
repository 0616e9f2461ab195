import { Option } from "commander";
import { type Rule, type Rulebook, TOPICS } from "../../core/rules/rows/rule.ts";
import { checkRulebook, readRulebook, ruleJson } from "../../core/rules/rulebook-file.ts";
import { count, oneLine } from "../../core/text/text.ts";
import { Problem, Usage } from "../../errors.ts";
import type { Clock, Files, Output, Showing } from "../../ports/world.ts";
import { rulesLines, warningLines } from "../../terminal/views/rules/rules.ts";
import { type CommandFile, filled } from "../command.ts";
import { rulebookIn } from "../flow/deadline-context.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { print, printJson } from "../flow/tell.ts";

/** Reads a person's own pack from a JSON file. In: a path, `-` for standard input. Throws one Problem with all flaws. */
export const takeRulebook = (io: Output & Files, path: string): Rulebook => {
  const name = path === "-" ? "The input" : path;
  let raw: unknown;
  try {
    raw = JSON.parse(io.readFile(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(
      `${name} is not valid JSON: ${oneLine(error.message)}.`,
      `See the format with   ${io.asTyped("rules --json")}`,
    );
  }
  const read = readRulebook(raw);
  if ("pack" in read) return read.pack;
  throw new Problem(
    `${name} is not a valid rulebook.`,
    ...read.flaws.map((flaw) => `${flaw.at}: ${flaw.say}`),
    `See the format with   ${io.asTyped("rules --json")}`,
  );
};

export interface RulesOptions {
  /** Only rules that have all these words. */
  readonly words?: readonly string[];
  /** Validate: the rulebook in use, or a file. */
  readonly check?: boolean | string;
  /** Bring a rulebook of one's own, or go back to the one that ships. */
  readonly use?: string;
  readonly builtin?: boolean;
  readonly json?: boolean;
}

const has = (rule: Rule, word: string): boolean =>
  [rule.id, rule.title, rule.says, rule.figure ?? "", rule.who, ...rule.contracts]
    .concat(TOPICS.filter((topic) => topic.id === rule.topic).flatMap((topic) => [topic.id, topic.title]))
    .some((text) => text.toLowerCase().includes(word.toLowerCase()));

const showCheck = (io: Output & Clock, pack: Rulebook, json: boolean): void => {
  const { flaws, warnings } = checkRulebook(pack, todayOf(io));
  const facts = { name: pack.name, madeOn: pack.madeOn, rules: pack.rules.length };
  if (json) io.out(JSON.stringify({ ...facts, flaws, warnings }, null, 2));
  else {
    for (const line of warningLines(warnings, io)) io.out(line);
    if (flaws.length === 0) {
      const old = warnings.length === 0 ? "all checked recently" : `${warnings.length} to check again`;
      const told = `${io.paint.bold(pack.name)}: ${count(pack.rules.length, "rule")}, no flaws, ${old}.`;
      print(io, told);
    }
  }
  if (flaws.length === 0) return;
  throw new Problem(`${pack.name}: ${count(flaws.length, "flaw")}.`, ...flaws.map((flaw) => `${flaw.at}: ${flaw.say}`));
};

/** The rulebook in use, for another program. */
const inUse = ({ name, madeOn, rules }: Rulebook, builtin: boolean) => ({ name, madeOn, rules: rules.length, builtin });

/** `rules`: lists the rulebook in use, or checks it, or checks a file. Only flaws are a failure; stale rules are a warning. */
export const rules = async (io: Showing & Files, options: RulesOptions): Promise<void> => {
  const { words = [] } = options;
  const lists = !options.builtin && options.use === undefined && (options.check ?? false) === false;
  if (words.length > 0 && !lists) throw new Usage("--check, --use and --builtin do not take search words.");
  if (options.builtin) {
    io.ownRules.keep(undefined);
    if (options.json) return printJson(io, inUse(rulebookIn(io), true));
    io.err("The built-in rules are in use again.");
    return;
  }
  if (options.use !== undefined) {
    const own = takeRulebook(io, options.use);
    io.ownRules.keep(`${JSON.stringify(own, null, 2)}\n`);
    if (options.json) return printJson(io, inUse(own, false));
    io.err(
      `In use now: ${own.name}, ${count(own.rules.length, "rule")}. Go back with   ${io.asTyped("rules --builtin")}`,
    );
    return;
  }
  const pack = typeof options.check === "string" ? takeRulebook(io, options.check) : rulebookIn(io);
  if (!lists) {
    showCheck(io, pack, options.json === true);
    return;
  }
  const shown = pack.rules.filter((rule) => words.every((word) => has(rule, word)));
  if (options.json) {
    io.out(JSON.stringify({ name: pack.name, madeOn: pack.madeOn, rules: shown.map(ruleJson) }, null, 2));
    return;
  }
  if (shown.length === 0) {
    throw new Problem(`No rule contains "${words.join(" ")}".`, `See them all with   ${io.asTyped("rules")}`);
  }
  for (const line of rulesLines(shown, io)) io.out(line);
  io.out();
  const last = `${count(shown.length, "rule")}. Read about one:   ${io.asTyped("explain ID")}`;
  print(io, io.paint.dim(last));
};

/** The words, flags and examples of the command. */
export const command: CommandFile<RulesOptions> = {
  shape: (command) =>
    command
      .argument("[words...]", "only rules that contain these words")
      .option("--check [file]", "check the rulebook in use, or a file, and list rules that need a fresh look")
      .addOption(
        new Option("--use <file>", "use another rulebook, from a JSON file")
          .argParser(filled)
          .conflicts(["builtin", "check"]),
      )
      .addOption(new Option("--builtin", "go back to the built-in rules").conflicts("check"))
      .option("--json", "as JSON"),
  examples: ["rules", "rules arbitration", "rules --check", "rules --use newer.json"],
  run: rules,
};
