import { enderOf, isHourly, sideOf } from "../case/facts.ts";
import { type Deadline, opensAt, REVIEW } from "../deadlines/deadline.ts";
import { count, invoiceDay, isOver, type Present } from "../deadlines/deadline-math.ts";
import { sayEnd, sayInstant } from "../deadlines/format-deadline.ts";
import { filedAs, isDisputed } from "../happenings/matters.ts";
import type { RuleId } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { lawIn, ruleById } from "../rules/rulebook.ts";
import type { DueMove, Standing } from "../standing/standing.ts";
import { capital } from "../text/text.ts";
import { addDays, sayDay } from "../values/days.ts";
import { hoursAt } from "./objective-criteria.ts";
import { type MoneyFacts, type Pot, type PotPlace, potsOf, sayPot } from "./pots.ts";

/** The time, as far as it decides what can still be asked for. Without it no window counts as over. */
export interface AskTime {
  /** Money that by a rule has moved, since a time ended with nothing told. */
  readonly moved: Standing["moved"];
  readonly deadlines: readonly Deadline[];
  readonly pack: Rulebook;
  readonly present: Present;
}

/** Which way the money is asked to go. */
export type Way = "release" | "return" | "keep";

/** Routes that ask Upwork, or the other side, to move money that is held; and those about money that was paid. */
const ABOUT_HELD: readonly unknown[] = [
  "endAndRefund",
  "escrowDispute",
  "answerDispute",
  "acceptRefund",
  "partialRelease",
  "jointInstruction",
  "askChanges",
];
const ABOUT_PAID: readonly unknown[] = ["refundRequest", "giveRefund", "mediation"];
/** Routes on which a bonus or a weekly payment can be asked back: the freelancer may give it (rules bonus-final, refund-request-route). */
const BY_CONSENT: readonly unknown[] = ["refundRequest", "giveRefund"];

/** The way the person's wish goes; by the route where the wish is not about money. */
export const wayOf = (c: MoneyFacts): Way | undefined => {
  const { want, route } = c.answers;
  // A report of conduct asks for no money.
  if (route === "report") return undefined;
  switch (want) {
    case "releaseAll":
    case "releasePart":
      return "release";
    case "refundAll":
    case "refundPart":
      return "return";
    case "keepPaid":
      return "keep";
  }
  if (route === "escrowDispute" || route === "rejectedHours" || route === "hourlyAnswer" || route === "partialRelease")
    return "release";
  if (route === "endAndRefund" || route === "hourlyDispute" || route === "refundRequest") return "return";
  const side = sideOf(c);
  if (side === undefined || (route !== "mediation" && route !== "arbitration")) return undefined;
  return side === "client" ? "return" : route === "mediation" ? "keep" : "release";
};

const placesOf = (c: MoneyFacts, pots: readonly Pot[]): readonly PotPlace[] => {
  const { route } = c.answers;
  const way = wayOf(c);
  const paid: readonly PotPlace[] = ["released", "bonus"];
  if (way === "release") return ["held"];
  if (way === "keep") return paid;
  if (way === undefined) return [];
  if (ABOUT_HELD.includes(route)) return ["held"];
  if (ABOUT_PAID.includes(route)) return paid;
  // A dispute may cover the whole contract, also what was released before (rule escrow-dispute).
  if (route === "arbitration") return ["held", ...paid];
  return !filedAs(c, "mediation") && pots.some((one) => one.place === "held") ? ["held"] : paid;
};

/** The pots that the ask can be made of, by the person's wish and the route that was chosen. It looks at no deadline. */
export const potsInReach = (c: MoneyFacts): Pot[] => {
  const pots = potsOf(c);
  if (wayOf(c) === undefined) return [];
  if (isHourly(c)) return pots;
  const places = placesOf(c, pots);
  return pots.filter((one) => places.includes(one.place));
};

/** The most that can be asked for from a pot now; undefined while it is not known. `why` says what is in the way. */
export interface Most {
  readonly cents?: number;
  readonly hours?: number;
  /** A sentence: why it is less than what the pot holds. */
  readonly why?: string;
  /** What to do instead, in a sentence. */
  readonly instead?: string;
  /** The window in which it can be asked for. */
  readonly until?: Deadline;
}

const deadlineFor = (time: AskTime | undefined, rules: readonly RuleId[], item?: string): Deadline | undefined =>
  time?.deadlines.find(
    (one) => rules.includes(one.rule.id) && (item === undefined || one.id === `${one.rule.id}-${item}`),
  );

const nothing = (why: string, instead?: string): Most => ({ cents: 0, hours: 0, why, ...(instead ? { instead } : {}) });

const BY_REFUND = "You can still ask for a refund; the freelancer can agree or refuse.";

/** Of a Direct Contract the days are not known to us, only how many weeks back count (rule direct-freelancer-included). */
const ofDirectHours = (c: MoneyFacts, pot: Pot, time: AskTime): Most | undefined => {
  const weeks = lawIn(time.pack, "direct-freelancer-included", ({ numbers }) => numbers?.weeksBack);
  if (c.answers.contract !== "directByFreelancer" || pot.monday === undefined || weeks === undefined) return undefined;
  const which = weeks === 1 ? "week" : `${weeks} weeks`;
  return addDays(pot.monday, 7 * weeks + 6) < time.present.now.slice(0, 10)
    ? nothing(
        `On a Direct Contract only the ${which} before can be disputed, and ${sayPot(c, pot)} is older.`,
        BY_REFUND,
      )
    : undefined;
};

/** The window in which the client can dispute the hours of a week; undefined where none is known, or hours were disputed already. */
export const windowOfHours = (c: MoneyFacts, pot: Pot, time: AskTime | undefined): Most | undefined => {
  if (pot.place !== "hours" || filedAs(c, "disputeByClient")) return undefined;
  const deadline = deadlineFor(time, ["hours-dispute"], pot.item);
  if (time === undefined) return undefined;
  if (deadline === undefined) return ofDirectHours(c, pot, time);
  if (deadline.state === "over")
    return nothing(
      `The time to dispute ${sayPot(c, pot)} ended on ${sayEnd(deadline)}. Hours that were not disputed by then are accepted.`,
      BY_REFUND,
    );
  const from = opensAt(deadline);
  if (from !== undefined && time.present.now < from)
    return nothing(`${capital(sayPot(c, pot))} can be disputed from ${sayInstant(from)}.`);
  return { until: deadline };
};

const ofRefund = (c: MoneyFacts, pot: Pot, time: AskTime | undefined): Most | undefined => {
  const rule = time && ruleById(time.pack, "refund-request-support");
  const paidOn = time && (pot.monday === undefined ? pot.paidOn : invoiceDay(time.pack, pot.monday));
  if (time === undefined || rule?.deadline === undefined || paidOn === undefined) return undefined;
  const { due } = count(paidOn, rule.deadline.length, rule.deadline.hour);
  return isOver(due, time.present)
    ? nothing(
        `${capital(sayPot(c, pot))} was paid on ${sayDay(paidOn)}. The time to ask for a refund of it is over (${rule.figure}).`,
      )
    : undefined;
};

const ofMediation = (c: MoneyFacts, pot: Pot, time: AskTime | undefined): Most | undefined => {
  const deadline = deadlineFor(time, ["mediation-start"], pot.item);
  return deadline?.state === "over" && !filedAs(c, "mediation")
    ? nothing(`The time to start a mediation about ${sayPot(c, pot)} ended on ${sayEnd(deadline)}.`, BY_REFUND)
    : undefined;
};

/** Why the money of a pot is by a rule not held any more. */
const sayMoved = (c: MoneyFacts, pot: Pot, { deadline, to }: Pick<DueMove, "deadline" | "to">): string => {
  const end = sayEnd(deadline);
  if (to === "returned")
    return `The time to answer the refund request ended on ${end}, so the held money went back to the client.`;
  return REVIEW.includes(deadline.rule.id)
    ? `The review of ${sayPot(c, pot)} ended on ${end}, so it counts as approved and released.`
    : `The client's time to answer the dispute ended on ${end}, so the held money was released to the freelancer.`;
};

/** Held money that is not there any more by the rules, although nobody said so yet. */
const ofHeld = (c: MoneyFacts, pot: Pot, time: AskTime | undefined): Most | undefined => {
  if (time === undefined) return undefined;
  if (enderOf(c) === "freelancer" && !isDisputed(c, pot.item))
    return nothing(
      "The freelancer ended the contract, so the held money went back to the client.",
      "If the contract page still shows it as held, correct the dates.",
    );
  const move = time.moved.find((one) => one.milestones.includes(pot.item));
  return (
    move && nothing(sayMoved(c, pot, move), "If the contract page still shows it as held, say that nothing happened.")
  );
};

const FINAL = {
  bonus: "A bonus is final: it can be neither disputed nor mediated.",
  weekly: "A fixed weekly payment is not time, so it cannot be disputed as hours.",
  untold: "A week without hours has nothing to dispute as hours.",
} as const;

const isFinal = (place: PotPlace): place is keyof typeof FINAL => Object.hasOwn(FINAL, place);

const limited = (c: MoneyFacts, pot: Pot, time: AskTime | undefined): Most | undefined => {
  const { route } = c.answers;
  const isReturn = wayOf(c) === "return";
  if (isReturn && isFinal(pot.place) && route !== undefined && !BY_CONSENT.includes(route))
    return nothing(FINAL[pot.place], BY_REFUND);
  if (isReturn && BY_CONSENT.includes(route)) return ofRefund(c, pot, time);
  switch (pot.place) {
    case "hours":
      return route === "hourlyDispute" ? windowOfHours(c, pot, time) : undefined;
    case "held":
      return ofHeld(c, pot, time);
    case "released":
      return isReturn && route === "mediation" ? ofMediation(c, pot, time) : undefined;
    default:
      return undefined;
  }
};

/**
 * The most that can be asked for from a pot, by the wish, the route and the time. In: a case as far as it applies; a pot of it;
 * the time (without it no window counts as over). Out: cents, and hours where the pot holds hours.
 */
export const mostOf = (c: MoneyFacts, pot: Pot, time?: AskTime): Most => ({
  ...(pot.cents === undefined ? {} : { cents: pot.cents }),
  ...(pot.hours === undefined ? {} : { hours: pot.hours }),
  ...limited(c, pot, time),
});

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
export const isNone = ({ cents }: Most): boolean => cents === 0;

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
