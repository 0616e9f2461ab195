import { type Explanation, sayInForce, saySource } from "../../../core/rules/explanation.ts";
import type { Rule } from "../../../core/rules/rows/rule.ts";
import { sayDay } from "../../../core/values/days.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const ruleLines = (rule: Rule, look: Look): string[] => {
  const row = (label: string, text: string): string[] =>
    wrap(`${label}: ${text}`, look.width, look.plain ? 0 : 2, look.plain ? 0 : 4);
  return [
    "",
    ...wrap(look.paint.bold(`Rule ${rule.id}`), look.width, 0, 2),
    ...row("The rule", rule.says),
    ...(rule.figure === undefined ? [] : row("Figure", rule.figure)),
    ...row("In force", sayInForce(rule)),
    ...rule.sources.flatMap((source) => row("Source", saySource(source))),
    ...row("Checked", sayDay(rule.checkedOn)),
    ...row("Confidence", rule.confidence),
    ...(rule.disagrees ?? []).flatMap((one) => row("Disagreement", `${one.says} We go by: ${one.take}`)),
  ];
};

/** An explanation as lines: what it is, the inputs, the arithmetic, the rules with their sources. */
export const explainLines = (explained: Explanation, look: Look): string[] => {
  const indent = look.plain ? 0 : 2;
  return [
    ...wrap(look.paint.bold(explained.title), look.width, 0, 2),
    ...explained.says.flatMap((text) => wrap(text, look.width, indent)),
    ...(explained.inputs.length === 0 ? [] : ["", look.paint.bold("From your answers")]),
    ...explained.inputs.flatMap((one) => wrap(`${one.what}: ${one.value}`, look.width, indent, indent + 2)),
    ...(explained.steps.length === 0 ? [] : ["", look.paint.bold("How it is worked out")]),
    ...explained.steps.flatMap((step) => wrap(step, look.width, indent, indent + 2)),
    ...explained.rules.flatMap((rule) => ruleLines(rule, look)),
    "",
    ...wrap(look.paint.dim("If Upwork shows you another date, go by that one."), look.width, indent),
  ];
};
