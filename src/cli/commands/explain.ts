import type { Case } from "../../core/case/case.ts";
import { CHECKLIST, explainRow } from "../../core/claims/checklist.ts";
import { CLAIM_DOUBTS, explainDoubt } from "../../core/claims/claim-doubts.ts";
import { explainDeadline } from "../../core/deadlines/format-deadline.ts";
import { explainCheck } from "../../core/filing/checks/check.ts";
import { CHECKS } from "../../core/filing/checks/checks.ts";
import { closedWays } from "../../core/money/closed-ways.ts";
import { moneyOf } from "../../core/money/money.ts";
import { explainFigure } from "../../core/money/range.ts";
import { explainRoute, routesOf } from "../../core/routes/routes.ts";
import type { RuleId } from "../../core/rules/built-in.ts";
import { type Explanation, explainRule } from "../../core/rules/explanation.ts";
import { governing } from "../../core/rules/rulebook.ts";
import { ruleJson } from "../../core/rules/rulebook-file.ts";
import { oneLine } from "../../core/text/text.ts";
import { CATALOGUE, explainToneRule } from "../../core/tone/rules/catalogue.ts";
import { dayOf } from "../../core/values/days.ts";
import { Problem } from "../../errors.ts";
import type { CaseAccess, Showing } from "../../ports/world.ts";
import { explainLines } from "../../terminal/views/rules/explain.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { openCases, pickCase } from "../flow/case/pick-case.ts";
import { presentOf, rulebookIn, standingIn } from "../flow/deadline-context.ts";

export interface ExplainOptions {
  readonly id: string;
  readonly case?: string;
  readonly json?: boolean;
}

/** What of a case can be explained: its deadlines, figures and routes. */
const ofCase = (io: Showing, c: Case): Explanation[] => {
  const present = presentOf(io, undefined);
  const pack = rulebookIn(io);
  const { case: applying, deadlines } = standingIn(io, c, present);
  const days = { contractBegan: applying.answers.contractBegan, event: dayOf(present.now, present.zone) };
  const ruleOf = (id: RuleId) => governing(pack, id, days)?.rule;
  const routes = routesOf(applying, deadlines, present.now);
  return [
    ...deadlines.map((deadline) => explainDeadline(deadline, present)),
    ...moneyOf(applying, pack, closedWays(routes)).figures.map((figure) => explainFigure(figure, ruleOf)),
    ...routes.map((route) => explainRoute(route, ruleOf)),
  ];
};

/** What needs no case: a rule of the tone review, a doubt about a claim, a row of the checklist, a check of the filing. */
const ofReview = (io: Showing, id: string): Explanation[] => {
  const pack = rulebookIn(io);
  const today = { event: dayOf(io.now(), io.zone) };
  const ruleOf = (source: RuleId) => governing(pack, source, today)?.rule;
  const named = <T extends { readonly id: string }>(all: readonly T[]): T[] => all.filter((one) => one.id === id);
  return [
    ...named(CATALOGUE).map((rule) => explainToneRule(rule, ruleOf)),
    ...named(CLAIM_DOUBTS).map((rule) => explainDoubt(rule, ruleOf)),
    ...named(CHECKLIST).map(explainRow),
    ...named(CHECKS).map((check) => explainCheck(check, ruleOf)),
  ];
};

/**
 * `explain ID`: a deadline, a route, a figure of a case, a rule, a finding of the tone review, a doubt about a claim or a point
 * of the filing; with inputs, arithmetic, rule and source.
 */
export const explain = async (io: CaseAccess, options: ExplainOptions): Promise<void> => {
  const id = oneLine(options.id);
  const rules = rulebookIn(io).rules.filter((rule) => rule.id === id);
  const hasCase = options.case !== undefined || openCases(io).length > 0;
  // With several open cases and no name, a rule is still explained without asking which case is meant.
  const known =
    hasCase && (rules.length === 0 || options.case !== undefined || openCases(io).length === 1)
      ? ofCase(io, await pickCase(io, options.case))
      : [];
  const inCase = known.filter((one) => one.id === id);
  const found = inCase.length > 0 ? inCase : [...rules.map(explainRule), ...ofReview(io, id)];
  if (found.length === 0) {
    const near = known.map((one) => one.id).slice(0, 40);
    throw new Problem(
      `Nothing here is called "${id}".`,
      ...(near.length === 0 ? [] : [`You can ask about: ${near.join(", ")}.`]),
      `All rules:   ${io.asTyped("rules")}`,
    );
  }
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
