import type { Deadline } from "../deadlines/deadline.ts";
import type { Standing } from "../standing/standing.ts";
import { inOrder } from "../text/text.ts";
import type { Fact } from "./fact.ts";

/** A day that Upwork names as the last one to do something, with the fact that says so. */
export interface NamedDay {
  readonly day: string;
  readonly fact: Fact;
}

const dayIn = (fact: Fact): string | undefined =>
  fact.kind === "happening" || fact.kind === "date" ? fact.value.until : undefined;

/** Days to come that both sides agreed on in writing, the next one first. In: the facts taken; today, YYYY-MM-DD. */
export const agreedDays = (facts: readonly Fact[], today: string): NamedDay[] =>
  facts
    .flatMap((fact) => {
      const day = fact.kind === "agreed" ? fact.value.dueOn : undefined;
      return day === undefined || day < today ? [] : [{ day, fact }];
    })
    .toSorted((a, b) => inOrder(a.day, b.day));

/** The day on which a deadline ends, where it is told as a day. */
const endOf = ({ due }: Deadline): string | undefined =>
  due.kind === "day" ? due.day : due.kind === "moment" ? due.instant.slice(0, 10) : undefined;

/**
 * Days that Upwork's papers name and that the case does not tell yet, since something is still to be told: they count all the
 * same. In: the facts taken; where the case stands; today, YYYY-MM-DD. Out: the days to come, the next one first.
 */
export const namedDays = (
  facts: readonly Fact[],
  { deadlines, dates }: Pick<Standing, "deadlines" | "dates">,
  today: string,
): NamedDay[] => {
  const known = new Set([...deadlines.map(endOf), ...dates.map(({ day }) => day)]);
  return facts
    .flatMap((fact) => {
      const day = dayIn(fact);
      return day === undefined || day < today || known.has(day) ? [] : [{ day, fact }];
    })
    .toSorted((a, b) => inOrder(a.day, b.day));
};
