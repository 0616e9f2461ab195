import { Temporal } from "temporal-polyfill";
import { inOrder } from "../text/text.ts";
import { type RuleId, UPWORK_RULES } from "./built-in.ts";
import type { Rule, Rulebook } from "./rows/rule.ts";

/** A rule as it governs a case: confirmed, or the nearest figure we know and why it may not hold. */
export interface Governing<Id extends RuleId = RuleId> {
  readonly rule: Rule & { readonly id: Id };
  readonly assumed?: string;
}

const covers = (rule: Rule, day: string): boolean =>
  (rule.inForce.from === undefined || day >= rule.inForce.from) &&
  (rule.inForce.to === undefined || day <= rule.inForce.to);

/** Days from a day outside a rule's dates to the nearest of them. */
const distance = (rule: Rule, day: string): number => {
  const { from, to } = rule.inForce;
  const edge = from !== undefined && day < from ? from : (to ?? day);
  return Math.abs(Temporal.PlainDate.from(edge).until(Temporal.PlainDate.from(day)).days);
};

/**
 * The rule that governs, chosen by the day that decides it. In: the pack, the rule's id, and the days of the case that
 * can decide (YYYY-MM-DD): the day the contract started, the day of the event. Out: the rule in force on that day; else the
 * nearest one, marked assumed, with why; undefined when no rule has this id. Never an older or newer figure in silence.
 */
export const governing = <Id extends RuleId>(
  pack: Rulebook,
  id: Id,
  days: { readonly contractBegan?: string; readonly event?: string },
): Governing<Id> | undefined => {
  const versions = pack.rules.filter((rule): rule is Rule & { readonly id: Id } => rule.id === id);
  const [first] = versions;
  if (first === undefined) return undefined;
  const day = days[first.inForce.by];
  const newest = [...versions].sort((a, b) => inOrder(b.inForce.from ?? "", a.inForce.from ?? ""))[0] ?? first;
  const dated = versions.some((rule) => rule.inForce.from !== undefined || rule.inForce.to !== undefined);
  if (day === undefined) {
    if (!dated) return { rule: newest };
    const what = first.inForce.by === "contractBegan" ? "the day the contract started" : "the day of the event";
    return {
      rule: newest,
      assumed: `We do not know ${what}, which decides the rule. This is the newest figure we have.`,
    };
  }
  const inForce = versions.find((rule) => covers(rule, day));
  if (inForce !== undefined) return { rule: inForce };
  const nearest = [...versions].sort((a, b) => distance(a, day) - distance(b, day))[0] ?? newest;
  const why =
    first.inForce.by === "contractBegan"
      ? `We do not know the terms on the day the contract started (${day}). This is the nearest figure we have; the terms in your contract may differ.`
      : `We do not know the rule for ${day}. This is the nearest figure we have.`;
  return { rule: nearest, assumed: why };
};

/** The newest version of a rule, whatever its dates. */
export const ruleById = (pack: Rulebook, id: RuleId): Rule | undefined =>
  pack.rules.filter((rule) => rule.id === id).sort((a, b) => inOrder(b.inForce.from ?? "", a.inForce.from ?? ""))[0];

/**
 * What a rule says, from the rulebook in use. A person's own file may be older than that field, or leave the rule out: then the
 * rules that ship say it. In: what is looked for in a rule.
 */
export const lawIn = <T>(pack: Rulebook, id: RuleId, what: (rule: Rule) => T | undefined): T | undefined => {
  const [own, shipped] = [ruleById(pack, id), ruleById(UPWORK_RULES, id)];
  return (own && what(own)) ?? (shipped && what(shipped));
};
