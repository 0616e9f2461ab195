import { isHourly, needsStatement } from "../../case/facts.ts";
import { sayUsd } from "../../case/money.ts";
import { askCents, sayAsk } from "../../drafts/ask.ts";
import { hoursAt } from "../../upwork/standards.ts";
import type { FilingCase } from "../disclose.ts";
import { type Check, when } from "./check.ts";

/** Wishes that are about money: they need an amount. */
const MONEY_WISHES: readonly unknown[] = ["releaseAll", "releasePart", "refundAll", "refundPart", "keepPaid"];

/** Nothing is asked for any more. */
const isAtRest = ({ answers }: FilingCase): boolean => answers.route === "settled" || answers.route === "nothing";

/** What the contract is worth as far as the case tells: all milestones, or all hours of its weeks, in cents. */
const contractCents = (c: FilingCase): number | undefined => {
  if (isHourly(c)) {
    const weeks = c.weeks.filter((week) => week.hours !== undefined && week.rate !== undefined);
    if (weeks.length === 0 || weeks.length < c.weeks.length) return undefined;
    return weeks.reduce((sum, week) => sum + hoursAt(week.hours ?? 0, week.rate ?? 0), 0);
  }
  const priced = c.milestones.filter((one) => one.amount !== undefined);
  if (priced.length === 0 || priced.length < c.milestones.length) return undefined;
  return priced.reduce((sum, one) => sum + (one.amount ?? 0), 0);
};

/** The ask: a reader wants it, and its amount, on the first page. */
export const ASK: readonly Check[] = [
  {
    id: "ask-missing",
    weight: "warning",
    title: "The filing says what is asked for",
    why: "A reader wants to know in the first line what you ask for. Without it nothing can be granted.",
    find: ({ filing, desk }) =>
      when(!isAtRest(filing) && sayAsk(filing) === undefined, () => ({
        where: "page one",
        what: "It does not say what you ask for.",
        fix: `review ${desk.id} want`,
      })),
  },
  {
    id: "ask-without-amount",
    weight: "warning",
    title: "The ask names its amount",
    why: "The money is released or returned by amount. An ask without a number leaves it to others.",
    source: "form-dispute-amount",
    find: ({ filing, desk }) =>
      when(!isAtRest(filing) && MONEY_WISHES.includes(filing.answers.want) && askCents(filing) === undefined, () => ({
        where: "page one",
        what: "The ask names no amount.",
        fix: `review ${desk.id} ${needsStatement(filing) ? "askAmount" : "disputedAmount"}`,
      })),
  },
  {
    id: "ask-above-contract",
    weight: "warning",
    title: "The ask is not above what the contract holds",
    why: "Only money of this contract can be moved, held or released. A higher ask cannot be granted.",
    source: "arbitration-amount-limit",
    find: ({ filing, desk }) => {
      const ask = askCents(filing);
      const most = contractCents(filing);
      return when(ask !== undefined && most !== undefined && ask > most, () => ({
        where: "page one",
        what: `You ask for ${sayUsd(ask ?? 0)}; the contract has ${sayUsd(most ?? 0)}.`,
        fix: `review ${desk.id} ${needsStatement(filing) ? "askAmount" : "disputedAmount"}`,
      }));
    },
  },
  {
    id: "statement-missing",
    weight: "warning",
    title: "The filing says in short what happened",
    why: "Two or three sentences tell a reader what the tables are about.",
    find: ({ filing, desk }) =>
      when(filing.answers.statement === undefined, () => ({
        where: "page one",
        what: "The problem statement is missing.",
        fix: `review ${desk.id} statement`,
      })),
  },
  {
    id: "explanation-missing",
    weight: "warning",
    title: "The explanation for the form is written",
    why: "The form asks for the agreements and how they were met, in your own words, and it cannot be edited later.",
    source: "form-escrow-ended",
    find: ({ filing, desk }) =>
      when(needsStatement(filing) && filing.answers.explanation === undefined, () => ({
        where: "the form",
        what: "The explanation for the form is not written yet.",
        fix: `review ${desk.id} explanation`,
      })),
  },
];
