import type { Case } from "../case/case.ts";
import {
  hasHeldMoney,
  heldOfMilestone,
  isHeld,
  isHourly,
  isPaymentWeek,
  isReleased,
  releasedCents,
  releasedOfMilestone,
  sideOf,
} from "../case/facts.ts";
import { nameOf } from "../deadlines/milestone-days.ts";
import { filedAs } from "../happenings/matters.ts";
import { capital, oneLine } from "../text/text.ts";
import { formatCents } from "../values/format-money.ts";
import { weekAmount } from "./objective-criteria.ts";
import { sayPot } from "./pots.ts";
import type { Missing } from "./range.ts";

/** Where the money is: held by Upwork, released to the freelancer, billed by the hour, or paid at once without hours. */
export type MoneyKind = "held" | "released" | "hourly" | "paid";

/** The money a dispute is about, all in gross cents. `besides`, `cents` and `back` add up to `pot`. */
export interface AmountAtStake {
  readonly kind: MoneyKind;
  /** What both sides claim. */
  readonly cents: number;
  /** Of the same money: the freelancer's in any case. A deal is counted with it. */
  readonly besidesCents: number;
  /** Of the same money: the client's in any case, because nobody asks for it. */
  readonly backCents: number;
  /** The milestones, or the billed weeks, as a whole. */
  readonly potCents: number;
  /** The arithmetic in words. */
  readonly lines: readonly string[];
}

type Found = { readonly stake: AmountAtStake } | { readonly missing: readonly Missing[] };

const AMOUNT = "The amount at stake is what was put into it.";
const HOURS = "The disputed hours and the rate give the amount.";

const lacks = (key: string, why: string): Found => ({ missing: [{ key, why }] });

/** Routes about money that was released already. */
const ABOUT_RELEASED: readonly unknown[] = ["refundRequest", "mediation", "giveRefund"];

const isAboutReleased = (c: Case): boolean =>
  !hasHeldMoney(c) || (releasedCents(c) > 0 && (filedAs(c, "mediation") || ABOUT_RELEASED.includes(c.answers.route)));

/** What is left of the pot besides the disputed part, and whose it is. */
const split = (c: Case, kind: "held" | "released", pot: number, lines: string[]): AmountAtStake => {
  const said = c.answers.disputedAmount ?? c.answers.askAmount;
  const cents = Math.min(said ?? pot, pot);
  if (said !== undefined && said > pot) {
    lines.push(`You said ${formatCents(said)}. More than the ${formatCents(pot)} that is ${kind} is not counted here.`);
  }
  const rest = pot - cents;
  // A freelancer who asks for a part of held money leaves the rest to the client; money nobody disputes is the freelancer's.
  const restIsClients = kind === "held" && c.answers.want === "releasePart" && sideOf(c) !== "client";
  if (rest > 0) {
    lines.push(`In dispute, as you said: ${formatCents(cents)}.`);
    lines.push(
      restIsClients
        ? `Not asked for: ${formatCents(pot)} - ${formatCents(cents)} = ${formatCents(rest)}, which goes back to the client.`
        : `Not in dispute: ${formatCents(pot)} - ${formatCents(cents)} = ${formatCents(rest)}, which is the freelancer's either way.`,
    );
  }
  const [besidesCents, backCents] = restIsClients ? [0, rest] : [rest, 0];
  return { kind, cents, besidesCents, backCents, potCents: pot, lines };
};

const fixedStake = (c: Case): Found => {
  const { disputedAmount, noAmountWhy } = c.answers;
  if (disputedAmount === undefined && noAmountWhy !== undefined)
    return lacks("disputedAmount", `You said that there is no amount: "${oneLine(noAmountWhy)}"`);
  if (c.milestones.length === 0) return lacks("milestones", AMOUNT);
  const unplaced = c.milestones.filter((one) => one.money === undefined);
  if (unplaced.length > 0) {
    return {
      missing: unplaced.map((one) => ({
        key: `milestones.${one.id}.money`,
        why: "Held money and released money follow different rules.",
      })),
    };
  }
  const kind = isAboutReleased(c) ? "released" : "held";
  const [isCounted, centsOf] = kind === "held" ? [isHeld, heldOfMilestone] : [isReleased, releasedOfMilestone];
  const counted = c.milestones.filter(isCounted);
  const unpriced = counted.filter((one) => centsOf(one) === undefined);
  if (unpriced.length > 0) {
    return {
      missing: unpriced.map((one) => ({
        key: `milestones.${one.id}.${one.amount === undefined ? "amount" : "releasedAmount"}`,
        why: AMOUNT,
      })),
    };
  }
  if (counted.length === 0)
    return lacks("milestones", "No milestone is held or released. Upwork can only divide money that was deposited.");
  const pot = counted.reduce((sum, one) => sum + (centsOf(one) ?? 0), 0);
  const lines = counted.map((one) => `${nameOf(one)}, ${kind}: ${formatCents(centsOf(one) ?? 0)}.`);
  if (counted.length > 1) lines.push(`Together: ${formatCents(pot)}.`);
  for (const one of c.milestones.filter((other) => other.money === "notFunded")) {
    lines.push(`${nameOf(one)} is not funded and not counted: Upwork cannot help you collect it.`);
  }
  return { stake: split(c, kind, pot, lines) };
};

/** Payments without hours: a weekly payment, a bonus. Undefined where hours are in it. */
const paymentStake = (c: Case): Found | undefined => {
  if (c.weeks.length === 0 || c.weeks.some((one) => one.hours !== 0)) return undefined;
  const told = c.weeks.filter((one) => one.withoutHours !== "nothing");
  const missing = told.flatMap((one): Missing[] =>
    isPaymentWeek(one)
      ? one.payment === undefined
        ? [{ key: `weeks.${one.id}.payment`, why: "The amount at stake is what was paid." }]
        : []
      : [{ key: `weeks.${one.id}.withoutHours`, why: "We do not know what was billed in a week without hours." }],
  );
  if (missing.length > 0) return { missing };
  const cents = told.reduce((sum, one) => sum + (one.payment ?? 0), 0);
  const lines = told.map(
    (one) => `${capital(sayPot(c, { list: "weeks", item: one.id }))}: ${formatCents(one.payment ?? 0)}.`,
  );
  return { stake: { kind: "paid", cents, besidesCents: 0, backCents: 0, potCents: cents, lines } };
};

const hourlyStake = (c: Case): Found => {
  if (c.weeks.length === 0) return lacks("weeks", "The hours and the rate give the amount.");
  const missing = c.weeks.flatMap((week): Missing[] => [
    ...(week.disputedHours === undefined ? [{ key: `weeks.${week.id}.disputedHours`, why: HOURS }] : []),
    ...(week.rate === undefined && week.disputedHours !== 0 ? [{ key: `weeks.${week.id}.rate`, why: HOURS }] : []),
  ]);
  if (missing.length > 0) return { missing };
  const disputed = c.weeks.filter((week) => (week.disputedHours ?? 0) > 0);
  if (disputed.length === 0) return lacks("weeks", "No hours are disputed in the weeks you named.");
  const amounts = disputed.map((week) => weekAmount(week, week.disputedHours ?? 0));
  const cents = amounts.reduce((sum, one) => sum + one.cents, 0);
  const lines = amounts.map((one) => one.line);
  if (amounts.length > 1) lines.push(`Together: ${formatCents(cents)}.`);
  const said = c.answers.disputedAmount;
  if (said !== undefined && said !== cents) {
    lines.push(
      `You wrote ${formatCents(said)} as the amount it is about. The disputed hours come to ${formatCents(cents)}.`,
    );
  }
  return { stake: { kind: "hourly", cents, besidesCents: 0, backCents: 0, potCents: cents, lines } };
};

/** The question behind an amount of nothing. */
const keyOfNothing = (c: Case, kind: MoneyKind): string => {
  if (kind === "hourly") return `weeks.${c.weeks.find((week) => (week.disputedHours ?? 0) > 0)?.id}.rate`;
  const zero = c.milestones.find((one) => (kind === "held" ? isHeld(one) : isReleased(one)) && one.amount === 0);
  const { disputedAmount, askAmount } = c.answers;
  if (disputedAmount === 0) return "disputedAmount";
  if (disputedAmount === undefined && askAmount === 0) return "askAmount";
  return `milestones.${zero?.id}.amount`;
};

/** The amount at stake with its arithmetic, or what has to be known first. In: the case as far as it applies. */
export const amountAtStakeOf = (c: Case): Found => {
  const found = isHourly(c) ? (paymentStake(c) ?? hourlyStake(c)) : fixedStake(c);
  if ("missing" in found || found.stake.cents > 0) return found;
  return lacks(keyOfNothing(c, found.stake.kind), "As it stands, nothing is at stake. Check this.");
};
