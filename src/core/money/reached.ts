import { hoursAt } from "./objective-criteria.ts";
import type { MoneyFacts, Pot } from "./pots.ts";
import { type AskTime, type Most, mostOf, potsInReach } from "./reach.ts";

/** The smaller of two amounts, as far as they are known. */
export const least = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined ? other : other === undefined ? one : Math.min(one, other);

/** A pot with what can be asked from it, and what the person said of it. */
export interface Reached {
  readonly pot: Pot;
  readonly most: Most;
  /** The question about it. */
  readonly key: string;
  /** It could be asked from, but for the time. */
  readonly isNotNow: boolean;
  readonly said?: { readonly key: string; readonly cents?: number; readonly hours?: number };
}

/** Is there nothing that can be asked from it? */
export const isNone = ({ cents, hours }: Most): boolean => cents === 0 || hours === 0;

/** The question that says how much is asked from a pot. */
export const askKeyOf = ({ list, item, place }: Pick<Pot, "list" | "item" | "place">): string =>
  `${list}.${item}.${place === "hours" ? "disputedHours" : "ask"}`;

/** What was said of a pot. A milestone released in part is two pots and one question: the second has what the first cannot hold. */
const saidOf = (
  c: MoneyFacts,
  pot: Pot,
  before: readonly Pot[],
): Omit<NonNullable<Reached["said"]>, "key"> | undefined => {
  if (pot.place === "hours") {
    const hours = c.weeks.find((one) => one.id === pot.item)?.disputedHours;
    if (hours === undefined) return undefined;
    return { hours, cents: pot.rate === undefined ? undefined : hoursAt(hours, pot.rate) };
  }
  const ask = c[pot.list].find((one) => one.id === pot.item)?.ask;
  if (ask === undefined) return undefined;
  const held = before.reduce((sum, one) => sum + (one.cents ?? ask), 0);
  return { cents: Math.max(0, ask - held) };
};

/** The pots in reach, each with the most that can be asked from it now and what was said of it. */
export const reached = (c: MoneyFacts, time: AskTime | undefined): Reached[] => {
  const pots = potsInReach(c);
  return pots.map((pot, index) => {
    const most = mostOf(c, pot, time);
    const key = askKeyOf(pot);
    const isSame = (one: Pot) => one.list === pot.list && one.item === pot.item;
    const later = pots.slice(index + 1).some(isSame);
    const said = saidOf(c, pot, pots.slice(0, index).filter(isSame));
    const cents = later && pot.cents !== undefined ? least(said?.cents, pot.cents) : said?.cents;
    return {
      pot,
      most,
      key,
      isNotNow: isNone(most) && !isNone(mostOf(c, pot)),
      ...(said === undefined ? {} : { said: { key, ...said, cents } }),
    };
  });
};
