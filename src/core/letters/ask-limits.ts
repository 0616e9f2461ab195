import { sideOf } from "../case/facts.ts";
import { readKey } from "../case/key.ts";
import { sayEnd } from "../deadlines/format-deadline.ts";
import { askOf, type Excess } from "../money/ask.ts";
import { type MoneyFacts, type Pot, sayPot } from "../money/pots.ts";
import { type AskTime, askKeyOf, type Most, mostOf, potsInReach, wayOf, windowOfHours } from "../money/reach.ts";

import { capital, sentence, series } from "../text/text.ts";
import { formatUsd } from "../values/format-money.ts";
import { countHours } from "../values/hours.ts";
import { sayPlace } from "./ask.ts";

interface Limited {
  readonly pot: Pot;
  readonly most: Most;
}

const limitsOf = (c: MoneyFacts, time: AskTime | undefined): Limited[] =>
  potsInReach(c).map((pot) => ({ pot, most: mostOf(c, pot, time) }));

const potAt = (c: MoneyFacts, key: string, time: AskTime | undefined): Limited | undefined => {
  const target = readKey(key);
  if (target?.kind !== "field" || !["ask", "disputedHours"].includes(target.field)) return undefined;
  const isHours = target.field === "disputedHours";
  return limitsOf(c, time).find(
    ({ pot }) => pot.list === target.list && pot.item === target.item && isHours === (pot.place === "hours"),
  );
};

/** Does the answer to this question say how much is asked for? */
export const isAskKey = (key: string): boolean =>
  key === "askAmount" || /^(?:milestones|weeks)\.[^.]+\.(?:ask|disputedHours)$/.test(key);

/** Where a pot is. Not its hours: how many of them are disputed is another matter. */
const placeOf = (c: MoneyFacts, { list, item, place }: Pot, isBare: boolean): string =>
  sayPlace(c, { list, item, place }, isBare);

const sayMuch = ({ pot, most }: Limited): string | undefined =>
  pot.place === "hours" && most.hours !== undefined
    ? countHours(most.hours)
    : most.cents === undefined
      ? undefined
      : formatUsd(most.cents);

const NOTHING = {
  release: "No money is held by Upwork, so there is nothing to release.",
  return: "No money is held or was paid that could come back.",
  keep: "No money was paid so far.",
} as const;

/** Each pot and the most that can be asked from it, as one series. */
const sayAll = (c: MoneyFacts, limits: readonly Limited[]): string =>
  series(
    limits
      .filter(({ most }) => most.cents !== 0)
      .map(
        ({ pot, most }) =>
          `${most.cents === undefined ? "an amount not known yet" : formatUsd(most.cents)} ${placeOf(c, pot, false)}`,
      ),
  );

const whys = (limits: readonly Limited[]): string[] => [
  ...new Set(limits.flatMap(({ most }) => [most.why, most.instead].filter((one) => one !== undefined))),
];

/**
 * The most that can be asked for, to show with the question. In: a case as far as it applies, the key of the question, the time.
 * Out: sentences; undefined where the question is not about the ask, or nothing limits it.
 */
export const sayMost = (c: MoneyFacts, key: string, time: AskTime | undefined): string | undefined => {
  const way = wayOf(c);
  if (key !== "askAmount") {
    const found = potAt(c, key, time);
    if (found === undefined) return undefined;
    const much = sayMuch(found);
    // Before a route is chosen the client is told what the dispute of hours would take.
    const isFree = c.answers.route === undefined && sideOf(c) === "client";
    const { why, instead, until } = isFree ? { ...found.most, ...windowOfHours(c, found.pot, time) } : found.most;
    const isNone = found.most.cents === 0 && found.most.why !== undefined;
    return [
      much === undefined || isNone ? undefined : `At most ${much}.`,
      until === undefined ? undefined : `They can be disputed until ${sayEnd(until)}.`,
      why,
      instead,
    ]
      .filter(Boolean)
      .join(" ");
  }
  if (way === undefined) return undefined;
  const limits = limitsOf(c, time);
  const { mostCents, untold } = askOf(c, time);
  if (mostCents === undefined)
    return untold.length === 0
      ? undefined
      : "How much there is to ask for is not known yet: an answer about it is missing.";
  if (mostCents === 0)
    return [limits.length === 0 ? NOTHING[way] : "Nothing can be asked for.", ...whys(limits)].join(" ");
  const open = limits.filter(({ most }) => most.cents !== 0);
  return [
    open.length === 1 ? `At most ${sayAll(c, limits)}.` : `At most ${formatUsd(mostCents)}: ${sayAll(c, limits)}.`,
    ...whys(limits),
  ].join(" ");
};

/** What was asked for and is not there, in sentences that say why and what may be asked. In: the case, one excess of its ask. */
export const sayExcess = (c: MoneyFacts, { pot, cents, hours, most, limits = [] }: Excess): string => {
  const asked = hours === undefined ? formatUsd(cents ?? 0) : countHours(hours);
  const way = wayOf(c);
  if (pot === undefined) {
    if (limits.length === 0) return `${NOTHING[way ?? "release"]} You ask for ${asked}.`;
    const all = sayAll(c, limits);
    const there = all === "" ? "Nothing of it can be asked for." : `There is ${formatUsd(most.cents ?? 0)}: ${all}.`;
    return [`You ask for ${asked}.`, there, ...whys(limits)].join(" ");
  }
  const isNone = (hours === undefined ? most.cents : most.hours) === 0;
  const name = capital(sayPot(c, pot));
  if (isNone)
    return [most.why ?? `${name} is empty.`, `So the ${asked} of ${sayPot(c, pot)} cannot be asked for.`, most.instead]
      .filter(Boolean)
      .join(" ");
  const there =
    hours === undefined
      ? `${formatUsd(most.cents ?? 0)} ${pot.place === "hours" ? "for its hours" : placeOf(c, pot, true)}`.trim()
      : countHours(most.hours ?? 0, "billed hour");
  return sentence(
    `${name} has ${there}, and you ask for ${asked}. Ask for ${hours === undefined ? formatUsd(most.cents ?? 0) : countHours(most.hours ?? 0)} or less`,
  );
};

/** The same for a form that goes out: it does not name the amount that is too much. */
export const sayLeftOut = (c: MoneyFacts, { pot, hours, most, limits = [] }: Excess): string => {
  if (most.why !== undefined) return [most.why, most.instead].filter(Boolean).join(" ");
  if (pot === undefined) {
    const all = sayAll(c, limits);
    return all === ""
      ? whys(limits).join(" ") || NOTHING[wayOf(c) ?? "release"]
      : `More was asked for than there is: ${all}.`;
  }
  const there = hours === undefined ? formatUsd(most.cents ?? 0) : countHours(most.hours ?? 0, "billed hour");
  return `More was asked for than ${sayPot(c, pot)} has: ${there}.`;
};

/**
 * Why an answer about the ask cannot be taken; undefined when it can. In: the case as it would be with it, as far as it applies;
 * the key that was answered; the time.
 */
export const refusalOf = (c: MoneyFacts, key: string, time: AskTime | undefined): string | undefined => {
  if (!isAskKey(key)) return undefined;
  const ask = askOf(c, time);
  const over = ask.over.find((one) => one.key === key);
  if (over !== undefined) return sayExcess(c, over);
  if (key === "askAmount" || ask.differsFrom === undefined || key.endsWith("disputedHours")) return undefined;
  const cents = ask.cents ?? 0;
  const open = limitsOf(c, time).filter(({ pot }) => ask.unsaid?.includes(askKeyOf(pot)));
  const room = open.reduce((sum, { most }) => sum + (most.cents ?? Number.POSITIVE_INFINITY), 0);
  const given = formatUsd(ask.differsFrom);
  if (cents > ask.differsFrom)
    return `With this the parts make ${formatUsd(cents)}, and you ask for ${given} in all. Write less, or change the amount in all first.`;
  return cents + room < ask.differsFrom
    ? `With this the parts make only ${formatUsd(cents + room)} of the ${given} you ask for in all. Write more, or change the amount in all first.`
    : undefined;
};
