import { type Rule, TOPICS } from "../../../core/rules/rows/rule.ts";
import type { RulebookFlaw } from "../../../core/rules/rulebook-file.ts";
import { sayDay } from "../../../core/values/days.ts";
import { whole, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** Versions of one rule are told apart by their dates. */
const sayDates = ({ inForce: { from, to } }: Rule): string =>
  [from === undefined ? "" : `from ${sayDay(from)}`, to === undefined ? "" : `to ${sayDay(to)}`]
    .filter(Boolean)
    .join(" ");

const ruleLines = (rule: Rule, look: Look): string[] => {
  const facts = [`${rule.confidence} confidence`, `checked ${sayDay(rule.checkedOn)}`, sayDates(rule)].filter(Boolean);
  const figure = rule.figure === undefined ? "" : `: ${rule.figure}`;
  if (look.plain)
    return wrap(
      `${whole(`${rule.title}${figure}`, look)} ${whole(facts.join(", "), look)} Id: ${rule.id}.`,
      look.width,
    );
  return [
    ...wrap(`${look.paint.accent(rule.id)}  ${rule.title}${figure}`, look.width, 2, 4),
    ...wrap(look.paint.dim(facts.join(" · ")), look.width, 4),
  ];
};

/** Rules by topic: id, what it is, figure, confidence, the day it was checked. */
export const rulesLines = (rules: readonly Rule[], look: Look): string[] =>
  TOPICS.flatMap((topic) => {
    const own = rules.filter((rule) => rule.topic === topic.id);
    if (own.length === 0) return [];
    return ["", look.paint.bold(topic.title), ...own.flatMap((rule) => ruleLines(rule, look))];
  }).slice(1);

/** Rules that should be looked at again. */
export const warningLines = (warnings: readonly RulebookFlaw[], look: Look): string[] =>
  warnings.flatMap((one) =>
    wrap(look.paint.warn(`${look.plain ? "Warning: " : "! "}${one.at}: ${one.say}`), look.width, 0, 2),
  );
