import { rowOf } from "../case/happening-kinds.ts";
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

/** Was what happened answered or ended by something later, so that nobody waits for its last day any more? */
const isAnswered = (fact: Fact, facts: readonly Fact[]): boolean =>
  fact.kind === "happening" &&
  facts.some((later) => {
    if (later.kind !== "happening" || later === fact || later.value.on < fact.value.on) return false;
    const row = rowOf(later.value.kind);
    const closed: readonly string[] = [...(row.ends ?? []), ...(row.answers ?? [])];
    const [own, other] = [fact.value.of, later.value.of];
    return closed.includes(fact.value.kind) && (own === undefined || other === undefined || own === other);
  });

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
      return day === undefined || day < today || known.has(day) || isAnswered(fact, facts) ? [] : [{ day, fact }];
    })
    .toSorted((a, b) => inOrder(a.day, b.day));
};
