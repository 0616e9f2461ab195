import { nextStep, type SettlementStep } from "../../../core/settlement/steps.ts";
import { sayDay } from "../../../core/values/days.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const MARKS = { done: "✔", next: "→", open: "○" } as const;
const WORDS = { done: "done", next: "next", open: "to do" } as const;

/** The steps of a settlement, each with its mark; how it is done stands under the next one and those after it. */
export const settlementSteps = (steps: readonly SettlementStep[], look: Look): string[] => {
  const next = nextStep(steps);
  return steps.flatMap((one, at) => {
    const state = one.isDone ? "done" : one.id === next?.id ? "next" : "open";
    const on = one.isDone && one.on !== undefined ? ` (${sayDay(one.on)})` : "";
    const line = look.plain
      ? `${at + 1}. ${one.what} (${WORDS[state]}${on === "" ? "" : `, ${sayDay(one.on ?? "")}`})`
      : `${MARKS[state]} ${at + 1}. ${one.what}${on}`;
    return [
      ...wrap(line, look.width, look.plain ? 0 : 2, look.plain ? 3 : 7),
      ...(one.isDone ? [] : one.how.flatMap((how) => wrap(look.paint.dim(how), look.width, look.plain ? 3 : 7))),
    ];
  });
};
