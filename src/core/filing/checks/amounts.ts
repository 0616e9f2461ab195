import { isFixed, isFreelancerSide, isHourly, reliedClaims } from "../../case/facts.ts";
import { unlessNever } from "../../case/never.ts";
import { weeksTwice } from "../../interview/day-consistency.ts";
import { askCents } from "../../letters/ask.ts";
import { hoursAt } from "../../money/objective-criteria.ts";
import { sayPot } from "../../money/pots.ts";
import { formatUsd } from "../../values/format-money.ts";
import { countHours } from "../../values/hours.ts";
import type { FilingCase } from "../disclose.ts";
import { readTexts } from "../filing-texts.ts";
import { checkTable, when } from "./check.ts";

const NUMBER = "\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?";
const WRITTEN = new RegExp(
  `(?:US\\$|USD\\s?|\\$)\\s?(${NUMBER})(?![\\d,.]\\d)|(?<![\\d.,])(${NUMBER})\\s?(?:USD|US\\$|\\$|dollars?)(?![\\p{L}\\d])`,
  "giu",
);

/** A price for one piece ("15.00 USD a page") is part of an agreement and needs no milestone of its own. */
const FOR_EACH = /^\s?(?:\/|(?:an?|each|per)\b)/i;
const AT = /(?:\bat|@|\beach) $/i;

/** Amounts as they are written in a text, in cents: "$450", "1,200.50 USD", "30 dollars". Prices for one piece are none. */
export const amountsIn = (text: string): number[] =>
  [...text.matchAll(WRITTEN)]
    .filter(({ index, 0: written }) => {
      const end = index + written.length;
      return !FOR_EACH.test(text.slice(end, end + 8)) && !AT.test(text.slice(Math.max(0, index - 6), index));
    })
    .map((match) => Math.round(Number((match[1] ?? match[2] ?? "").replaceAll(",", "")) * 100));

const sum = (cents: readonly number[]): number => cents.reduce((all, one) => all + one, 0);

/** Sums of neighbours in a short list: milestones that are asked for together. */
const sums = (cents: readonly number[]): number[] =>
  cents.flatMap((_one, from) => cents.slice(from).map((_last, length) => sum(cents.slice(from, from + length + 1))));

const MOST_ITEMS = 40;

/** Every amount that an answer of the case stands behind, in cents. */
const knownAmounts = (c: FilingCase): ReadonlySet<number> => {
  const { disputedAmount, askAmount } = c.answers;
  const milestones = c.milestones.slice(0, MOST_ITEMS).flatMap((one) => one.amount ?? []);
  const weeks = c.weeks.slice(0, MOST_ITEMS);
  const ofHours = (field: "hours" | "disputedHours" | "manualHours") =>
    weeks.flatMap((week) =>
      week[field] === undefined || week.rate === undefined ? [] : hoursAt(week[field] ?? 0, week.rate),
    );
  const costs = reliedClaims(c).flatMap((claim) => claim.cost ?? []);
  const basic = [
    ...sums(milestones),
    ...c.milestones.slice(0, MOST_ITEMS).flatMap((one) => one.releasedAmount ?? []),
    ...sums(weeks.flatMap((week) => week.payment ?? [])),
    ...sums(c.ask.parts.slice(0, MOST_ITEMS).flatMap((one) => one.cents ?? [])),
    ...weeks.flatMap((week) => week.rate ?? []),
    ...sums(ofHours("hours")),
    ...sums(ofHours("disputedHours")),
    ...sums(ofHours("manualHours")),
    ...costs,
    sum(costs),
    ...[disputedAmount, askAmount, askCents(c)].flatMap((one) => one ?? []),
    ...c.offers.flatMap((offer) => unlessNever(offer.amount) ?? []),
  ];
  // What is left of one amount when another is paid: "the other 100.00 USD".
  const rests = [...new Set(basic)].slice(0, 4 * MOST_ITEMS);
  return new Set([...basic, ...rests.flatMap((one) => rests.map((other) => one - other).filter((rest) => rest > 0))]);
};

/** Amounts: each belongs to a milestone or a week. */
export const AMOUNTS = checkTable([
  {
    id: "amount-without-milestone",
    weight: "warning",
    title: "The money is in a milestone or a week",
    why: "Upwork moves money by milestone or by week. An ask that belongs to none of them cannot be looked up.",
    source: "bulk-release",
    find: ({ filing, context }) => {
      const isMissing =
        askCents(filing) !== undefined &&
        ((isFixed(filing) && filing.milestones.every((one) => one.amount === undefined)) ||
          (isHourly(filing) &&
            filing.weeks.every(
              (one) => one.payment === undefined && (one.hours === undefined || one.rate === undefined),
            )));
      return when(isMissing, () => ({
        where: "the amount asked for",
        what: `It belongs to no ${isHourly(filing) ? "week with hours and a rate" : "milestone with an amount"}.`,
        fix: `review ${context.id} ${isHourly(filing) ? "weeks" : "milestones"}`,
      }));
    },
  },
  {
    id: "week-twice",
    weight: "serious",
    title: "Each week is listed once",
    why: "Hours listed twice would be asked for twice, and there are not that many.",
    find: ({ filing, context }) =>
      weeksTwice(filing).map(({ keys: [key = "weeks"], say }) => ({
        where: "the weeks",
        what: say,
        fix: `review ${context.id} ${key}`,
      })),
  },
  {
    id: "hours-by-hand",
    weight: "warning",
    title: "What is asked for hours does not hang on time added by hand",
    why: "Time added by hand is not protected, even if it was asked for. Who asks for it beside tracked time should know it, and say what was done in it.",
    source: "hourly-excluded",
    find: ({ filing, context }) =>
      isFreelancerSide(filing)
        ? filing.ask.parts.flatMap(({ item, list, hours }) => {
            const week = filing.weeks.find(({ id }) => list === "weeks" && id === item);
            const manual = week?.manualHours ?? 0;
            const tracked = (week?.hours ?? 0) - manual;
            if (week === undefined || hours === undefined || manual === 0) return [];
            const isSure = hours > tracked;
            return [
              {
                where: sayPot(filing, { list: "weeks", item }),
                what: `You ask for ${countHours(hours)}. In this week ${countHours(manual)} were added by hand, which are not protected. ${isSure ? "Some of them are among the disputed ones." : "It is not known whether they are among the disputed ones: the Work Diary and the dispute show it."}`,
                fix: `review ${context.id} weeks.${item}.manualHours`,
              },
            ];
          })
        : [],
  },
  {
    id: "amount-unknown",
    weight: "warning",
    title: "Every amount in the texts is one of the case",
    why: "If a number is in only one text, a reader asks which is right.",
    find: ({ filing, context }) => {
      const known = knownAmounts(filing);
      if (known.size === 0) return [];
      return readTexts(filing).flatMap(({ key, where, text }) =>
        [...new Set(amountsIn(text))]
          .filter((cents) => cents > 0 && !known.has(cents))
          .map((cents) => ({
            where,
            what: `${formatUsd(cents)} is no amount of a milestone, a week, a claim or an offer of this case.`,
            fix: `review ${context.id} ${key}`,
          })),
      );
    },
  },
  {
    id: "costs-above-ask",
    weight: "note",
    title: "The costs of the claims and the ask go together",
    why: "A reader adds up the claims. When the sum is less than the ask, they look for the rest.",
    find: ({ filing, context }) => {
      const ask = askCents(filing);
      const costs = sum(reliedClaims(filing).flatMap((claim) => claim.cost ?? []));
      return when(ask !== undefined && costs > 0 && costs < ask, () => ({
        where: "the claims",
        what: `Their costs add up to ${formatUsd(costs)}; you ask for ${formatUsd(ask ?? 0)}.`,
        fix: `review ${context.id} claims`,
      }));
    },
  },
]);
