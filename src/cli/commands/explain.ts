import { ruleJson } from "../../core/rules/rulebook-file.ts";
import { nameKey, oneLine } from "../../core/text/text.ts";
import type { CaseAccess } from "../../ports/world.ts";
import { explainLines } from "../../terminal/views/rules/explain.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { openCases } from "../flow/case/cases-by-name.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { type Explainable, explainableOfCase, explainableOfReview, explainableRules } from "../flow/explainable.ts";
import { theOne } from "../flow/which-one.ts";

export interface ExplainOptions {
  readonly id: string;
  readonly case?: string;
  readonly json?: boolean;
}

/** What a case has of that id, before what needs no case: the rule behind a deadline often has the same. */
const named = (ofCase: readonly Explainable[], others: readonly Explainable[], id: string): Explainable[] => {
  const isMeant = (one: Explainable) => nameKey(one.id) === nameKey(id);
  const inCase = ofCase.filter(isMeant);
  return inCase.length > 0 ? inCase : others.filter(isMeant);
};

/** What an id, or a part that only one has, can mean. */
const explainables = async (io: CaseAccess, options: ExplainOptions): Promise<Explainable[]> => {
  const id = oneLine(options.id);
  const rules = explainableRules(io);
  const hasCase = options.case !== undefined || openCases(io).length > 0;
  const isRule = rules.some((one) => one.id === id);
  // With several open cases and no name, a rule is still explained without asking which case is meant.
  const needsCase = hasCase && (!isRule || options.case !== undefined || openCases(io).length === 1);
  const ofCase = needsCase ? explainableOfCase(io, await pickCase(io, options.case)) : [];
  const others = [...rules, ...explainableOfReview(io)];
  const exact = named(ofCase, others, id);
  if (exact.length > 0) return exact;
  // A part is looked for where the person is first: in the case, then everywhere.
  const inCase = ofCase.filter((one) => id.length > 1 && nameKey(one.id).includes(nameKey(id)));
  const among = [...new Set((inCase.length > 0 ? inCase : [...ofCase, ...others]).map((one) => one.id))];
  const meant = theOne(id, among, {
    noun: "deadline, route, figure or rule",
    namesOf: (one) => [one],
    listed: [...new Set(ofCase.map((one) => one.id))],
    more: `All rules:   ${io.asTyped("rules")}`,
  });
  return named(ofCase, others, meant);
};

/**
 * `explain ID`: a deadline, a route, a figure of a case, a rule, a finding of the tone review, a doubt about a claim or a point
 * of the filing; with inputs, arithmetic, rule and source.
 */
export const explain = async (io: CaseAccess, options: ExplainOptions): Promise<void> => {
  const found = (await explainables(io, options)).map((one) => one.explain());
  if (options.json) {
    io.out(
      JSON.stringify(
        found.map((one) => ({ ...one, rules: one.rules.map(ruleJson) })),
        null,
        2,
      ),
    );
    return;
  }
  for (const [index, one] of found.entries()) {
    if (index > 0) io.out();
    for (const line of explainLines(one, io)) io.out(line);
  }
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ExplainOptions> = {
  shape: (command) =>
    command
      .argument("<id>", "a deadline, a route, a figure, a rule, or a finding of check")
      .addArgument(caseArgument())
      .option("--json", "as JSON"),
  examples: ["explain refund-answer", "explain review-m2", "explain feedback-traded"],
  run: explain,
};
