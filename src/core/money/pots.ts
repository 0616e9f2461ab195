import type { Answers } from "../case/answers.ts";
import {
  heldOfMilestone,
  isBonus,
  isFixed,
  isHeld,
  isHourly,
  isPaymentWeek,
  isReleased,
  releasedOfMilestone,
} from "../case/facts.ts";
import type { Lists, Milestone, Week } from "../case/lists.ts";
import { milestoneLabel } from "../case/milestone-numbers.ts";
import { unlessNever } from "../case/never.ts";
import { oneLine } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { hoursAt } from "./objective-criteria.ts";

/** What pots and asks are worked out from. A case has it, and a filing. */
export type MoneyFacts = Lists & { readonly answers: Answers };

/**
 * Where the money of a pot is: held by Upwork, released, paid at once (a bonus, a weekly payment), or billed as hours. Of a week
 * without hours it may not be told what was billed.
 */
export const POT_PLACES = ["held", "released", "bonus", "weekly", "hours", "untold"] as const;
export type PotPlace = (typeof POT_PLACES)[number];

/**
 * One sum of money that can be asked for as a whole or in part, all in gross cents. A milestone that was released in part is
 * two pots. Money that was never funded, or went back to the client, is not a pot.
 */
export interface Pot {
  readonly list: "milestones" | "weeks";
  /** The item's id. */
  readonly item: string;
  readonly place: PotPlace;
  /** What it holds; undefined while the answers do not tell. */
  readonly cents?: number;
  /** Hours that were billed, and their rate in cents, where it holds hours. */
  readonly hours?: number;
  readonly rate?: number;
  /** The day of the payment (released or paid), or the Monday of the week it was billed for, YYYY-MM-DD. */
  readonly paidOn?: string;
  readonly monday?: string;
  /** The question that would tell what it holds. */
  readonly key: string;
}

const ofMilestone = (one: Milestone): Pot[] => {
  const pot = (place: PotPlace, cents: number | undefined): Pot => ({
    list: "milestones",
    item: one.id,
    place,
    cents,
    paidOn: unlessNever(one.releasedOn),
    key: `milestones.${one.id}.${one.amount === undefined ? "amount" : "releasedAmount"}`,
  });
  if (isBonus(one)) return [pot("bonus", one.amount)];
  return [
    ...(isHeld(one) ? [pot("held", heldOfMilestone(one))] : []),
    ...(isReleased(one) ? [pot("released", releasedOfMilestone(one))] : []),
  ];
};

/** A week without hours whose rate was given: most often a weekly payment, told as a rate. What it holds has to be asked. */
const isUntold = (one: Week): boolean => one.hours === 0 && one.withoutHours === undefined && (one.rate ?? 0) > 0;

const ofWeek = (one: Week): Pot => {
  const key = `weeks.${one.id}.`;
  const week = { list: "weeks", item: one.id, monday: one.monday } as const;
  if (isPaymentWeek(one))
    return {
      ...week,
      place: one.withoutHours === "bonus" ? "bonus" : "weekly",
      cents: one.payment,
      key: `${key}payment`,
    };
  if (isUntold(one)) return { ...week, place: "untold", key: `${key}withoutHours` };
  const { hours, rate } = one;
  return {
    ...week,
    place: "hours",
    hours,
    rate,
    cents: hours === 0 ? 0 : hours === undefined || rate === undefined ? undefined : hoursAt(hours, rate),
    key: `${key}${hours === undefined ? "hours" : "rate"}`,
  };
};

/** Questions that would tell which pots there are. In: the case. Out: their keys; none when it is told. */
export const untoldPots = (c: MoneyFacts): string[] => {
  if (isHourly(c)) return c.weeks.length === 0 ? ["weeks"] : [];
  if (!isFixed(c)) return [c.answers.contract === undefined ? "contract" : "payBasis"];
  if (c.milestones.length === 0) return ["milestones"];
  return c.milestones
    .filter((one) => one.money === undefined || one.money === "other")
    .map((one) => `milestones.${one.id}.money`);
};

/** Every pot of a case and what it holds, in the order of its milestones or weeks. It looks at no deadline. */
export const potsOf = (c: MoneyFacts): Pot[] => [
  ...(isFixed(c) ? c.milestones.flatMap(ofMilestone) : []),
  ...(isHourly(c) ? c.weeks.map(ofWeek) : []),
];

/** What a pot is called: 'milestone “Logo”', "the week from 9 Nov 2026". In: whatever has the milestones and weeks. */
export const sayPot = (c: MoneyFacts, { list, item }: Pick<Pot, "list" | "item">): string => {
  if (list === "weeks") {
    const at = c.weeks.findIndex((one) => one.id === item);
    const monday = c.weeks[at]?.monday;
    return monday === undefined ? `week ${at + 1}` : `the week from ${sayDay(monday)}`;
  }
  const name = c.milestones.find((one) => one.id === item)?.name;
  return name === undefined ? milestoneLabel(c.milestones, item) : `milestone “${oneLine(name)}”`;
};
