import type { Issue } from "../../../core/filing/checks/check.ts";
import { capital, count } from "../../../core/text/text.ts";
import { whole, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const SIGNS: Readonly<Record<Issue["weight"], string>> = { serious: "▲", warning: "!", note: "·" };
const PLAIN: Readonly<Record<Issue["weight"], string>> = { serious: "serious:", warning: "warning:", note: "note:" };

const signOf = (weight: Issue["weight"], look: Look): string => {
  const colour = { serious: look.paint.bad, warning: look.paint.warn, note: look.paint.dim }[weight];
  return colour(weight === "note" ? SIGNS.note : `${SIGNS[weight]} ${weight}`);
};

/** Points one by one: how grave, where, what, and the command that mends it. */
export const issueLines = (issues: readonly Issue[], look: Look): string[] => {
  const [first, second] = [1, 5];
  if (look.plain)
    return issues.flatMap((one) => [
      ...wrap(`${capital(PLAIN[one.weight])} ${one.where}. ${whole(one.what, look)}`, look.width),
      ...wrap(`To fix it: ${look.asTyped(one.fix)}`, look.width),
      ...wrap(`More: ${look.asTyped(`explain ${one.id}`)}`, look.width),
    ]);
  return issues.flatMap((one) => [
    ...wrap(`${signOf(one.weight, look)}  ${look.paint.bold(capital(one.where))}`, look.width, first, second),
    ...wrap(one.what, look.width, second),
    ...withMore(look.paint.accent(look.asTyped(one.fix)), look.asTyped(`explain ${one.id}`), look.width, second),
  ]);
};

/** The head of the list: how many points there are, by weight. */
export const issuesHead = (issues: readonly Issue[]): string => {
  if (issues.length === 0) return "No issues found. Read it again yourself before you send it.";
  const of = (weight: Issue["weight"], one: string, many = `${one}s`) => {
    const n = issues.filter((point) => point.weight === weight).length;
    return n === 0 ? "" : count(n, one, many);
  };
  return `To fix: ${[of("serious", "serious point"), of("warning", "warning"), of("note", "note")].filter(Boolean).join(", ")}.`;
};
