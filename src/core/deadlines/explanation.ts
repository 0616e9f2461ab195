import { type Figure, saySpan } from "../money/range.ts";
import type { Rule, Source } from "../rules/rule.ts";
import { sayDay } from "../values/days.ts";
import type { Clock } from "./deadline.ts";
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
  says: [rule.says, ...(rule.clock === undefined ? [] : [`If nobody acts: ${rule.clock.missed}.`])],
  inputs: [],
  steps: [],
  rules: [rule],
});

/** A clock of a case: what it runs from, the count, the rule. */
export const explainClock = (clock: Clock, present: Present): Explanation => ({
  id: clock.id,
  title: `${clock.rule.title}, ${clock.about}`,
  says: [
    `${sayAct(clock)}. ${clock.due.kind === "unknown" ? sayDue(clock, present.zone) : `Until ${sayDue(clock, present.zone)}`}.`,
    `Time left: ${sayLeft(clock, present)}.`,
    `If nobody acts: ${clock.missed}.`,
    ...(clock.assumed === undefined ? [] : [`Assumed. ${clock.assumed}`]),
  ],
  inputs: clock.from === undefined ? [] : [{ what: `The day ${clock.from.what}`, value: sayDay(clock.from.day) }],
  steps: clock.steps,
  rules: [clock.rule],
});

/** A figure of the money picture: the amount or what is missing, the arithmetic, the rules. */
export const explainFigure = (figure: Figure, ruleOf: (id: string) => Rule | undefined): Explanation => ({
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
