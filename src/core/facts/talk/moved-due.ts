import { addDays, sayDay } from "../../values/days.ts";
import type { Contradiction, Fact } from "../fact.ts";
import { factsOf } from "./differing.ts";

/** What is done by a day that was agreed. */
const HANDS_IN =
  /(?<![\p{L}])(?:hand|deliver|submit|finish|send|ready|done|milestone|rest|draft|entreg|env[ií]|termin|abgab|abgeb|liefer|fertig|livr|rend|consegn|oddam|oddan|gotow|зда|надісл|готов|сда|teslim|lever|inlever|toimit|lämna)/iu;
/** A day was moved while the first one was near, or just over. */
const DAYS_AFTER = 3;

/** Milestones whose day on Upwork both moved in words: the page keeps the first. In: the facts of the papers; those of the talk. */
export const movedDue = (papers: readonly Fact[], talk: readonly Fact[]): Contradiction[] => {
  const due = factsOf(papers, "milestone").filter(({ value }) => value.dueOn !== undefined);
  return factsOf(talk, "agreed").flatMap((agreed): Contradiction[] => {
    const { on, dueOn, what } = agreed.value;
    if (dueOn === undefined || agreed.unsure.includes("dueOn") || !HANDS_IN.test(what)) return [];
    const open = due.filter(
      ({ value }) =>
        (value.fundedOn === undefined || value.fundedOn <= on) &&
        (value.submittedOn === undefined || value.submittedOn >= on) &&
        on <= addDays(value.dueOn ?? "", DAYS_AFTER),
    );
    const [one] = open;
    const first = one?.value.dueOn;
    if (one === undefined || first === undefined || open.length > 1 || first >= dueOn) return [];
    return [
      {
        what: `the day “${one.value.name}” is due`,
        one: { value: sayDay(first), places: one.places },
        other: { value: sayDay(dueOn), places: agreed.places },
        take: "both",
        why: "Upwork's page keeps the first day; both agreed to the later one in writing.",
        facts: [one.id, agreed.id],
      },
    ];
  });
};
