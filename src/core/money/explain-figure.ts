import type { RuleId } from "../rules/built-in.ts";
import type { Explanation } from "../rules/explanation.ts";
import type { Rule } from "../rules/rule.ts";
import { type Figure, saySpan } from "./range.ts";

/** A figure of the money picture: the amount or what is missing, the arithmetic, the rules. */
export const explainFigure = (figure: Figure, ruleOf: (id: RuleId) => Rule | undefined): Explanation => ({
  id: figure.id,
  title: figure.title,
  says: [
    figure.span === undefined
      ? `Not known yet. ${figure.unknown?.why ?? ""}`.trim()
      : `${figure.bound === "atMost" ? "At most " : figure.bound === "atLeast" ? "At least " : ""}${saySpan(figure.span)} USD.`,
    ...(figure.assumed === undefined ? [] : [`Assumed. ${figure.assumed}`]),
    "From your own guess and Upwork's published rules. Not a forecast.",
  ],
  inputs: [],
  steps: figure.steps,
  rules: figure.rules.map(ruleOf).filter((rule) => rule !== undefined),
});
