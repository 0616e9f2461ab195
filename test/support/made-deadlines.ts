import type { Deadline } from "../../src/core/deadlines/deadline.ts";
import { type DeadlineId, UPWORK_RULES } from "../../src/core/rules/built-in.ts";
import { ruleById } from "../../src/core/rules/rulebook.ts";

/** A deadline made by hand: "review-m2 running 2026-11-19", "hours-dispute-w1 over 2026-11-13T23:59:00Z", "refund-answer unknown endedOn". */
export const madeDeadline = (words: string, from?: string): Deadline => {
  const [id = "", state = "", end = ""] = words.split(" ");
  const named = (name: string) => ruleById(UPWORK_RULES, name as DeadlineId);
  const rule = named(id) ?? named(id.replace(/-[mw]\d+$/, ""));
  if (rule?.deadline === undefined) throw new Error(`No rule for the deadline ${id}`);
  const due: Deadline["due"] =
    state === "unknown"
      ? { kind: "unknown", why: "We first need to know a day.", key: end }
      : end.includes("T")
        ? { kind: "moment", instant: end }
        : { kind: "day", day: end };
  return {
    id,
    rule: { ...rule, id: rule.id as DeadlineId },
    about: "Logo",
    due,
    actor: "both",
    state: state as Deadline["state"],
    missed: rule.deadline.missed,
    act: rule.deadline.act,
    steps: [],
    ...(from === undefined ? {} : { from: { what: "it began", day: from } }),
  };
};
