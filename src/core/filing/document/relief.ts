import { isClientSide, isFreelancerSide, isInPart } from "../../case/facts.ts";
import { milestoneNumber } from "../../case/milestone-numbers.ts";
import { unlessNever } from "../../case/never.ts";
import { selfSubject } from "../../case/speaker.ts";
import { alsoAsked, askedFirst, paidAgain } from "../../letters/ask.ts";
import { hoursAsWritten } from "../../letters/hours-as-written.ts";
import type { AskPart } from "../../money/ask.ts";
import { type Pot, potsOf } from "../../money/pots.ts";
import { capital, oneLine, series } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatCents } from "../../values/format-money.ts";
import type { FilingCase } from "../disclose.ts";

/** What is to become of one sum of money, or one wish that is not about money. */
export interface Relief {
  /** 'Milestone 2, "Logo and brand sheet": release to me' */
  readonly what: string;
  /** Where the money is now: "held", "paid on 12 Sep 2026"; empty where it is no money. */
  readonly now: string;
  /** "800.00", "450.00 of 600.00"; empty where it is not known. */
  readonly usd: string;
}

type Item = Pick<Pot, "list" | "item" | "place">;

/** A milestone by its place and its name: 'Milestone 2, “Logo”'; alone it needs no number. */
export const milestoneName = (c: Pick<FilingCase, "milestones">, id: string): string => {
  const name = c.milestones.find((one) => one.id === id)?.name;
  const number = c.milestones.length > 1 ? milestoneNumber(c.milestones, id) : undefined;
  const noun = number === undefined ? "Milestone" : `Milestone ${number}`;
  if (name === undefined) return noun;
  const quoted = `“${oneLine(name)}”`;
  // "Milestone 2: boxes" says its noun already.
  if (oneLine(name).toLowerCase().startsWith("milestone")) return quoted;
  return number === undefined ? `${noun} ${quoted}` : `${noun}, ${quoted}`;
};

const nameOf = (c: FilingCase, { list, item }: Item): string => {
  if (list === "milestones") return milestoneName(c, item);
  const monday = c.weeks.find((one) => one.id === item)?.monday;
  return monday === undefined ? "A week" : `Week from ${sayDay(monday)}`;
};

/** Where the money of a pot is. Of a milestone that was paid in part it is said which part. */
const placeNow = (c: FilingCase, { list, item, place }: Item): string => {
  const one = list === "milestones" ? c.milestones.find(({ id }) => id === item) : undefined;
  const part =
    one === undefined || !isInPart(one) || one.amount === undefined ? "" : `, part of ${formatCents(one.amount)}`;
  const day = unlessNever(one?.releasedOn);
  const paid = c.byRule?.includes(item) ? "paid by Upwork's rule" : "paid";
  const when = day === undefined ? "" : ` on ${sayDay(day)}`;
  return (
    {
      held: `held by Upwork${part}`,
      released: `${paid}${when}${part}`,
      bonus: `paid as a bonus${when}`,
      weekly: "fixed weekly payment",
      hours: "billed",
      untold: "",
    } as const
  )[place];
};

/** What is asked for one part, as what follows its name. */
const wishFor = (c: FilingCase, part: AskPart): string => {
  const me = selfSubject(c, "object");
  switch (c.ask.way) {
    case "release":
      if (part.list === "weeks") return `payment to ${isFreelancerSide(c) ? me : "the freelancer"}`;
      return `release to ${isFreelancerSide(c) ? me : "the freelancer"}`;
    case "return":
      if (part.place === "held") return `return to ${isClientSide(c) ? me : "the client"}`;
      return part.whole || part.list === "weeks" ? "refund" : "refund of a part";
    default:
      return "stays paid";
  }
};

/** "16 of 34 hours", "all 18:15 hours"; empty where the part is not told in hours. */
const sayHoursOf = (c: FilingCase, part: AskPart, pot: Pot | undefined): string => {
  if (part.hours === undefined) {
    const disputed = c.weeks.find(({ id }) => id === part.item)?.disputedHours;
    return typeof disputed !== "number" || disputed === 0 || pot?.hours === undefined
      ? ""
      : `, ${hoursAsWritten(c, disputed)} of ${hoursAsWritten(c, pot.hours)} hours disputed`;
  }
  const hours = hoursAsWritten(c, part.hours);
  if (pot?.hours === undefined) return `, ${hours} hours`;
  return part.whole ? `, all ${hours} hours` : `, ${hours} of ${hoursAsWritten(c, pot.hours)} hours`;
};

const samePot = (one: Item, other: Item): boolean =>
  one.list === other.list && one.item === other.item && one.place === other.place;

const ofPart = (c: FilingCase, part: AskPart, pot: Pot | undefined): Relief => {
  // For a week, the hours say what the sum is a share of.
  const isShare = part.list === "milestones" && part.cents !== undefined && pot?.cents !== undefined && !part.whole;
  return {
    what: `${nameOf(c, part)}${sayHoursOf(c, part, pot)}: ${wishFor(c, part)}`,
    now: placeNow(c, part),
    usd:
      part.cents === undefined
        ? ""
        : `${formatCents(part.cents)}${isShare ? ` of ${formatCents(pot?.cents ?? 0)}` : ""}`,
  };
};

/** For money that nothing is asked about: what was paid stays paid, and what is not disputed is said to be so. */
const ofRest = (c: FilingCase, pot: Pot): Relief[] => {
  if (pot.cents === undefined || pot.cents === 0) return [];
  const usd = formatCents(pot.cents);
  const row = (wish: string): Relief[] => [{ what: `${nameOf(c, pot)}: ${wish}`, now: placeNow(c, pot), usd }];
  if (pot.list === "weeks")
    return c.weeks.some(({ id, disputedHours }) => id === pot.item && disputedHours === 0) ? row("not disputed") : [];
  return row(pot.place === "held" ? "not part of this" : "stays paid");
};

/** Wishes that are about no sum, whatever the route is about. */
const NOT_MONEY: readonly unknown[] = ["finish", "close", "stopNow", "getBack", "giveHeldBack", "giveRefund", "leave"];

const words = (what: string): Relief => ({ what: capital(what), now: "", usd: "" });

/** One amount from several pots, where it is not said how much comes from which. */
const unsplit = (c: FilingCase, { parts, cents = 0 }: FilingCase["ask"]): Relief[] => {
  const [first] = parts;
  if (first === undefined) return [];
  const names = series(parts.map((one) => nameOf(c, one)));
  return [
    {
      what: `${names}, together: ${wishFor(c, { ...first, whole: false })}`,
      now: placeNow(c, first),
      usd: formatCents(cents),
    },
  ];
};

/**
 * What is asked for, pot by pot: the sums that are asked for first, then what stays as it is, then wishes that are not about money.
 * In: a filing. Out: nothing while no wish is told.
 */
export const reliefOf = (c: FilingCase): Relief[] => {
  const { ask } = c;
  const also = alsoAsked(c).map(words);
  const isSaid =
    ask.parts.length > 0 && (ask.isUnsplit !== true || ask.cents !== undefined) && paidAgain(c, ask) === undefined;
  if (!isSaid || c.answers.route === "report" || NOT_MONEY.includes(c.answers.want)) {
    const first = askedFirst(c);
    return [...(first === undefined ? [] : [words(first)]), ...also];
  }
  const pots = potsOf(c);
  const asked = ask.isUnsplit
    ? unsplit(c, ask)
    : ask.parts.map((part) =>
        ofPart(
          c,
          part,
          pots.find((pot) => samePot(pot, part)),
        ),
      );
  const others = pots.filter((pot) => !ask.parts.some((part) => samePot(part, pot)));
  // The rest of what is asked about stands right below it.
  const isAsked = (pot: Pot): boolean => ask.parts.some(({ list, item }) => list === pot.list && item === pot.item);
  const rest = [...others.filter(isAsked), ...others.filter((pot) => !isAsked(pot))].flatMap((pot) => ofRest(c, pot));
  const sum =
    ask.isUnsplit !== true && asked.length > 1 && ask.cents !== undefined
      ? [{ what: "Together", now: "", usd: formatCents(ask.cents) }]
      : [];
  return [...asked, ...sum, ...rest, ...also];
};
