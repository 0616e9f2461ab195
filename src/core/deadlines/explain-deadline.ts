import type { Explanation } from "../rules/explanation.ts";
import { sayDay } from "../values/days.ts";
import type { Deadline } from "./deadline.ts";
import type { Present } from "./deadline-math.ts";
import { sayAct, sayDue, sayLeft } from "./format-deadline.ts";

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
