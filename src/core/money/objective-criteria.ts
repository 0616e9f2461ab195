import type { Lists } from "../case/lists.ts";
import type { RuleId } from "../rules/built-in.ts";
import { sayDay } from "../values/days.ts";
import { formatCents } from "../values/format-money.ts";
import { minutesOf, sayHours } from "../values/hours.ts";
import { percentOf, portion } from "./fees.ts";
import type { HourlyCap } from "./money-rules.ts";
import { exactly, type Span, saySpan } from "./range.ts";

type Week = Lists["weeks"][number];

/** A measure that both sides can check, as an amount. */
export interface ObjectiveCriterion {
  readonly id: string;
  readonly title: string;
  /** Gross to the freelancer. */
  readonly span: Span;
  readonly rules: readonly RuleId[];
  readonly steps: readonly string[];
}

/** The share of the work that is done, as an amount. In: the price of the work in gross cents, the share in percent. */
export const shareOfWork = (priceCents: number, percent: number): ObjectiveCriterion => {
  const cents = percentOf(priceCents, percent);
  return {
    id: "share-done",
    title: `${percent} % of the work is done`,
    span: exactly(cents),
    rules: [],
    steps: [`${percent} % of ${formatCents(priceCents)} is ${formatCents(cents)}.`],
  };
};

/** Hours (at most two decimals) as hundredths of an hour, so that they can be reckoned in whole numbers. */
const hundredths = (hours: number): number => Math.round(hours * 100);

/**
 * Hours at a rate, rounded half up to the cent. In: hours with at most two decimals, cents an hour. Time is counted in minutes, so
 * 38.33 hours are the 38 hours and 20 minutes they stand for.
 */
export const hoursAt = (hours: number, rateCents: number): number => {
  const minutes = minutesOf(hours);
  return minutes === undefined ? portion(rateCents, hundredths(hours), 100) : portion(rateCents, minutes, 60);
};

const weekName = (week: Week): string =>
  week.monday === undefined ? `Week ${week.id}` : `Week from ${sayDay(week.monday)}`;

/** Hours of one week at its rate, with the line of arithmetic. A week is one invoice, so each is rounded on its own. */
export const weekAmount = (week: Week, hours: number): { readonly cents: number; readonly line: string } => {
  const cents = hoursAt(hours, week.rate ?? 0);
  return {
    cents,
    line: `${weekName(week)}: ${sayHours(hours)} at ${formatCents(week.rate ?? 0)} = ${formatCents(cents)}.`,
  };
};

/** Difference of two numbers of hours, kept at two decimals; in whole minutes where both are such. */
const less = (hours: number, other: number): number => {
  const [minutes, taken] = [minutesOf(hours), minutesOf(other)];
  return minutes === undefined || taken === undefined
    ? (hundredths(hours) - hundredths(other)) / 100
    : Math.round(((minutes - taken) / 60) * 100) / 100;
};

/** For each week the hours that nobody disputes, at the rate: what both sides agree on already. In: weeks with hours and rates. */
export const agreedHours = (weeks: readonly Week[]): ObjectiveCriterion[] =>
  weeks.flatMap((week) => {
    if (week.hours === undefined || week.rate === undefined || week.disputedHours === undefined) return [];
    const { cents, line } = weekAmount(week, Math.max(0, less(week.hours, week.disputedHours)));
    return [
      {
        id: `week-${week.id}`,
        title: `${weekName(week)}: hours that nobody disputes`,
        span: exactly(cents),
        rules: [],
        steps: [`${sayHours(week.hours)} billed less ${sayHours(week.disputedHours)} disputed.`, line],
      },
    ];
  });

/** What Upwork's payment protection reaches of the disputed hours. */
export interface Protection extends ObjectiveCriterion {
  /** The most it reaches over the whole time with this client, gross cents. */
  readonly capCents?: number;
  /** Disputed hours that came from the tracker, and those added by hand, over all weeks. */
  readonly trackedHours: number;
  readonly manualHours: number;
  /** The tracked ones at the rate, gross cents. */
  readonly trackedCents: number;
}

/** The lower of the two limits: an amount, or a number of hours at the average rate of the weeks that are known. */
const capOf = (weeks: readonly Week[], cap: HourlyCap | undefined): { cents?: number; steps: string[] } => {
  if (cap === undefined) return { steps: [] };
  const billed = weeks.filter((week) => (week.hours ?? 0) > 0 && week.rate !== undefined);
  const hours = billed.reduce((sum, week) => sum + hundredths(week.hours ?? 0), 0);
  if (hours === 0) return { cents: cap.capCents, steps: [`Protection ends at ${formatCents(cap.capCents)}.`] };
  const amount = billed.reduce((sum, week) => sum + hoursAt(week.hours ?? 0, week.rate ?? 0), 0);
  const byHours = portion(amount, cap.capHours * 100, hours);
  const cents = Math.min(cap.capCents, byHours);
  return {
    cents,
    steps: [
      `Protection ends at the lower of ${formatCents(cap.capCents)} and ${cap.capHours} logged hours at the average rate: ${formatCents(byHours)} by the weeks you named. So at most ${formatCents(cents)}, over the whole time with this client.`,
    ],
  };
};

interface WeekProtection {
  readonly span: Span;
  readonly cents: number;
  readonly tracked: number;
  readonly manual: number;
  readonly steps: readonly string[];
}

/**
 * One week: disputed hours less the ones added by hand, at the rate. Which hours are disputed is not known, so time added
 * by hand is counted among them first: the careful reading. Without memos or screenshots nothing is protected; with some,
 * anything from nothing to all.
 */
const protectedWeek = (week: Week): WeekProtection => {
  const disputed = week.disputedHours ?? 0;
  const manual = Math.min(week.manualHours ?? 0, disputed);
  const tracked = less(disputed, manual);
  const { cents, line } = weekAmount(week, tracked);
  const steps = [`${line} That is the disputed time from the tracker.`];
  if (manual > 0) {
    steps.push(`${manual} h were added by hand and are not protected. To be careful, we count them as disputed.`);
  }
  const evidence = [week.memos, week.screenshots];
  if (evidence.includes("none")) {
    const what = week.memos === "none" ? "memos" : "screenshots";
    steps.push(`There are no ${what}, so none of it is protected.`);
    return { span: exactly(0), cents, tracked, manual, steps };
  }
  if (week.manualHours !== undefined && evidence.every((level) => level === "all")) {
    return { span: exactly(cents), cents, tracked, manual, steps };
  }
  steps.push(
    week.manualHours === undefined || evidence.includes(undefined)
      ? "We do not know enough about this week: between none and all of it is protected."
      : "Memos or screenshots cover only some of it: between none and all of it is protected.",
  );
  return { span: { lowCents: 0, highCents: cents }, cents, tracked, manual, steps };
};

/**
 * Upwork's hourly payment protection on the disputed hours (docs/rulebook.md). In: the
 * weeks of the case, hours and rates given; the cap. Out: gross cents, from what is surely protected to what may be.
 */
export const hourlyProtection = (weeks: readonly Week[], cap: HourlyCap | undefined): Protection => {
  const parts = weeks.filter((week) => (week.disputedHours ?? 0) > 0).map(protectedWeek);
  const sum = (of: (part: WeekProtection) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const limit = capOf(weeks, cap);
  const capped = (cents: number): number => Math.min(cents, limit.cents ?? cents);
  const span = {
    lowCents: capped(sum((one) => one.span.lowCents)),
    highCents: capped(sum((one) => one.span.highCents)),
  };
  return {
    id: "protection",
    title: "Hours that the diary protects",
    span,
    capCents: limit.cents,
    trackedHours: sum((one) => hundredths(one.tracked)) / 100,
    manualHours: sum((one) => hundredths(one.manual)) / 100,
    trackedCents: sum((one) => one.cents),
    rules: [
      "hourly-conditions",
      "hourly-excluded",
      "hourly-protected-rate",
      ...(cap === undefined ? [] : (["hourly-cap"] as const)),
    ],
    steps: [
      ...parts.flatMap((part) => part.steps),
      ...limit.steps,
      `Protected of the disputed hours: ${saySpan(span)}.`,
      "The rate that counts is the lowest of the contract rate, the freelancer's usual rate and the usual rate for such work.",
    ],
  };
};
