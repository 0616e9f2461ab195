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
import { type DueItem, dueIn } from "../../core/standing/due.ts";
import { CATALOGUE, explainToneRule } from "../../core/tone/rules/catalogue.ts";
import { dayOf, sayDay } from "../../core/values/days.ts";
import type { Showing } from "../../ports/world.ts";
import { presentOf, rulebookIn, standingIn } from "./deadline-context.ts";

/** Something that can be explained: its id, and the explanation, made when it is asked for. */
export interface Explainable {
  readonly id: string;
  readonly title: string;
  readonly explain: () => Explanation;
}

const ready = (one: Explanation): Explainable => ({ id: one.id, title: one.title, explain: () => one });

/** A day that no rule of ours makes: what it is for, when it is, and where it is from. */
const explainNamed = ({ id, what = "", due, awaited, date, passed }: DueItem): Explanation => {
  const from =
    awaited !== undefined
      ? "It is a day that was promised or agreed, as you told it."
      : date?.isUpworks || id.startsWith("request-")
        ? "It is a day that Upwork named, as you told it."
        : "It is a day that you told.";
  return {
    id,
    title: what,
    says: [
      ...(due.kind === "day" ? [`${passed ? "It was" : "It is"} for ${sayDay(due.day)}.`] : []),
      `${from} No rule that we know counts it.`,
    ],
    inputs: [],
    steps: [],
    rules: [],
  };
};

/** What of a case can be explained: its deadlines, figures and routes, and the days that no rule makes. */
export const explainableOfCase = (io: Showing, c: Case): Explainable[] => {
  const present = presentOf(io, undefined);
  const pack = rulebookIn(io);
  const standing = standingIn(io, c, present);
  const { case: applying, deadlines } = standing;
  const days = { contractBegan: applying.answers.contractBegan, event: dayOf(present.now, present.zone) };
  const ruleOf = (id: RuleId) => governing(pack, id, days)?.rule;
  const routes = routesOf(applying, deadlines, present.now);
  const ahead = dueIn(applying, standing, present, Number.POSITIVE_INFINITY, c);
  return [
    ...deadlines.map((deadline) => ready(explainDeadline(deadline, present))),
    ...moneyOf(applying, pack, closedWays(routes)).figures.map((figure) => ready(explainFigure(figure, ruleOf))),
    ...routes.map((route) => ready(explainRoute(route, ruleOf))),
    ...ahead.filter(({ deadline }) => deadline === undefined).map((item) => ready(explainNamed(item))),
  ];
};

/** The rules in use; one id may have several versions. */
export const explainableRules = (io: Showing): Explainable[] =>
  rulebookIn(io).rules.map((rule) => ({ id: rule.id, title: rule.title, explain: () => explainRule(rule) }));

/** What needs no case: a rule of the tone review, a doubt about a claim, a row of the checklist, a check of the filing. */
export const explainableOfReview = (io: Showing): Explainable[] => {
  const pack = rulebookIn(io);
  const today = { event: dayOf(io.now(), io.zone) };
  const ruleOf = (source: RuleId) => governing(pack, source, today)?.rule;
  const all = <T extends { readonly id: string }>(rows: readonly T[], explain: (row: T) => Explanation) =>
    rows.map((row) => ({
      id: row.id,
      get title() {
        return explain(row).title;
      },
      explain: () => explain(row),
    }));
  return [
    ...all(CATALOGUE, (rule) => explainToneRule(rule, ruleOf)),
    ...all(CLAIM_DOUBTS, (rule) => explainDoubt(rule, ruleOf)),
    ...all(CHECKLIST, explainRow),
    ...all(CHECKS, (check) => explainCheck(check, ruleOf)),
  ];
};
