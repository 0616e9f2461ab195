import type { Case } from "../../core/case/case.ts";
import { adviceFor, type Step } from "../../core/interview/steps/question.ts";
import { columns, measure, wrap } from "./lines.ts";
import type { Look } from "./paint.ts";

/** The head of a step, with its goal. */
export const stepHead = (step: Step, look: Look): string[] => {
  const name = step.number === 0 ? step.title : `${step.number} ${step.title}`;
  if (look.plain)
    return [step.number === 0 ? name : `Step ${step.number}: ${step.title}`, ...wrap(step.goal, look.width)];
  const rest = Math.max(0, measure(look.width) - columns(name) - 2);
  return [
    "",
    ` ${look.paint.bold(name)} ${look.paint.dim("─".repeat(Math.max(0, rest - 1)))}`.trimEnd(),
    ...wrap(look.paint.dim(step.goal), look.width, 1),
    "",
  ];
};

/** The coach's advice for this case at the beginning or end of a step. */
export const adviceLines = (step: Step, c: Case, at: "begin" | "end", look: Look): string[] =>
  adviceFor(step, c, at, look.asTyped).flatMap((advice) =>
    wrap(`${look.plain ? "-" : "•"} ${advice.text}`, look.width, look.plain ? 0 : 1, look.plain ? 2 : 3),
  );
