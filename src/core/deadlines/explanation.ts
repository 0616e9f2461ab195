import { type Figure, saySpan } from "../money/range.ts";
import type { RuleId } from "../rules/built-in.ts";
import type { Rule, Source } from "../rules/rule.ts";
import { sayDay } from "../values/days.ts";
import type { Deadline } from "./deadline.ts";
import type { Present } from "./deadline-math.ts";
import { sayAct, sayDue, sayLeft } from "./format-deadline.ts";

/** Why something is as it is: what it is, what went in, the arithmetic, and the rules it rests on. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  /** What it says, in plain words. */
  readonly says: readonly string[];
  /** Inputs from the case, as label and value. */
  readonly inputs: readonly { readonly what: string; readonly value: string }[];
  /** The arithmetic, line by line. */
  readonly steps: readonly string[];
  readonly rules: readonly Rule[];
}

/** A source in words: title, place, age. */
export const saySource = (source: Source): string =>
  [source.title, source.place, source.age].filter((part) => part !== undefined && part !== "").join(", ");

/** When a rule is in force, in words. */
export const sayInForce = (rule: Rule): string => {
  const { by, from, to } = rule.inForce;
  const judged = by === "contractBegan" ? "for contracts that began" : "for events";
  if (from === undefined && to === undefined) return "its beginning is not known to us";
  if (from !== undefined && to !== undefined) return `${judged} from ${sayDay(from)} to ${sayDay(to)}`;
  return from === undefined ? `${judged} up to ${sayDay(to ?? "")}` : `${judged} from ${sayDay(from)}`;
};

/** A rule on its own. */
export const explainRule = (rule: Rule): Explanation => ({
  id: rule.id,
  title: rule.title,
  says: [rule.says, ...(rule.deadline === undefined ? [] : [`If nobody acts: ${rule.deadline.missed}.`])],
  inputs: [],
  steps: [],
  rules: [rule],
});

/** A deadline of a case: what it runs from, the count, the rule. */
export const explainDeadline = (deadline: Deadline, present: Present): Explanation => ({
  id: deadline.id,
  title: `${deadline.rule.title}, ${deadline.about}`,
  says: [
    `${sayAct(deadline)}. ${deadline.due.kind === "unknown" ? sayDue(deadline, present.zone) : `Until ${sayDue(deadline, present.zone)}`}.`,
    `Time left: ${sayLeft(deadline, present)}.`,
    `If nobody acts: ${deadline.missed}.`,
    ...(deadline.assumed === undefined ? [] : [`Assumed. ${deadline.assumed}`]),
  ],
  inputs:
    deadline.from === undefined ? [] : [{ what: `The day ${deadline.from.what}`, value: sayDay(deadline.from.day) }],
  steps: deadline.steps,
  rules: [deadline.rule],
});

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
