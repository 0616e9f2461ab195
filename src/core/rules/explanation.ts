import { sayDay } from "../values/days.ts";
import type { Rule, Source } from "./rows/rule.ts";

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
  const judged = by === "contractBegan" ? "for contracts that started" : "for events";
  if (from === undefined && to === undefined) return "we do not know when it started";
  if (from !== undefined && to !== undefined) return `${judged} from ${sayDay(from)} to ${sayDay(to)}`;
  return from === undefined ? `${judged} up to ${sayDay(to ?? "")}` : `${judged} from ${sayDay(from)}`;
};

/** Something of our own in words, with the rule it rests on, where it has one. */
export const explainWords = (id: string, title: string, says: readonly string[], rule?: Rule): Explanation => ({
  id,
  title,
  says,
  inputs: [],
  steps: [],
  rules: rule === undefined ? [] : [rule],
});

/** A rule on its own. */
export const explainRule = (rule: Rule): Explanation =>
  explainWords(
    rule.id,
    rule.title,
    [rule.says, ...(rule.deadline === undefined ? [] : [`If nobody acts: ${rule.deadline.missed}.`])],
    rule,
  );
