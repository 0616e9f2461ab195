import type { Case } from "../case/case.ts";
import { type Side, sideOf } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { series } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatCents } from "../values/format-money.ts";
import type { Own } from "./money.ts";
import type { Alternative } from "./outcome-value.ts";

/** An offer or proposal that waits for an answer, weighed. Cents before the fee, for the freelancer. */
export interface Weighed {
  readonly by: "them" | "upwork" | "me";
  readonly cents: number;
  readonly on?: string;
  /** Sentences: beside the walk-away figure, beside each way that is open. */
  readonly says: readonly string[];
}

type OnTable = Omit<Weighed, "says">;

/** What waits for an answer: offers of either side, and Upwork's proposal. */
const waiting = (c: Case): OnTable[] => {
  const { proposalMade, proposalAmount, proposalOn, proposalDecision } = c.answers;
  const offers = c.offers.flatMap((one): OnTable[] => {
    const cents = unlessNever(one.amount);
    if (cents === undefined || (one.by !== "me" && one.by !== "them")) return [];
    return (one.answer ?? "none") === "none" ? [{ by: one.by, cents, on: one.on }] : [];
  });
  const isOpen = proposalMade === true && (proposalDecision ?? "open") === "open" && proposalAmount !== undefined;
  return [...(isOpen ? [{ by: "upwork" as const, cents: proposalAmount, on: proposalOn }] : []), ...offers];
};

const byLimit = (side: Side, cents: number, own: Own | undefined): string | undefined => {
  const limit = side === "freelancer" ? own?.leastCents : own?.mostCents;
  if (limit === undefined) return undefined;
  const isGood = side === "freelancer" ? cents >= limit : cents <= limit;
  const figure = `your walk-away figure of ${formatCents(limit)}`;
  if (cents === limit) return `It is ${figure}.`;
  return isGood ? `It is better than ${figure}.` : `It is worse than ${figure}, so say no.`;
};

/** How a deal stands to a way without one, for a side. */
const beside = (side: Side, cents: number, { floor, ceiling }: Alternative): "better" | "worse" | "same" | "either" => {
  const span = side === "freelancer" ? floor : ceiling;
  if (span.lowCents === cents && span.highCents === cents) return "same";
  const [low, high] = [span.lowCents, span.highCents];
  if (side === "freelancer" ? cents >= high : cents <= low) return "better";
  return (side === "freelancer" ? cents < low : cents > high) ? "worse" : "either";
};

/** A way as the person would say it: "only you pay for arbitration". */
const asSaid = (side: Side, when: string): string => when.replace(`only the ${side} pays`, "only you pay");

const byWays = (side: Side, cents: number, ways: readonly Alternative[]): string[] => {
  const named = (kind: ReturnType<typeof beside>): string[] =>
    ways.filter((one) => beside(side, cents, one) === kind).map(({ when }) => asSaid(side, when));
  const say = (kind: ReturnType<typeof beside>, words: string): string[] => {
    const found = named(kind);
    return found.length === 0 ? [] : [`${words} if ${series(found, "or")}.`];
  };
  return [
    ...say("better", "Better than what you have"),
    ...say("same", "The same as what you have"),
    ...say("either", "It can be better or worse than what you have"),
    ...say("worse", "Worse than what you have"),
  ];
};

/** Every offer and proposal on the table, weighed against the person's own limit and the ways that are open. */
export const weighed = (c: Case, ways: readonly Alternative[], own: Own | undefined): Weighed[] => {
  const side = sideOf(c);
  if (side === undefined) return [];
  return waiting(c).map((one) => ({
    ...one,
    says: [byLimit(side, one.cents, own), ...byWays(side, one.cents, ways)].filter((text) => text !== undefined),
  }));
};

const WHOSE = { them: "Their offer", upwork: "Upwork's proposal", me: "Your offer, not answered yet" } as const;

/** "Their offer of 24 Nov 2026: 10.00 for the freelancer, before the fee." */
export const sayOnTable = (one: Weighed, forWhom: string): string =>
  `${WHOSE[one.by]}${one.on === undefined ? "" : ` of ${sayDay(one.on)}`}: ${formatCents(one.cents)} for ${forWhom}, before the fee.`;
