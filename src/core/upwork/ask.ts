import { isHourly } from "../case/facts.ts";
import { type MoneyFacts, type Pot, untoldPots } from "./pots.ts";
import { type AskTime, type Most, mostOf, potsInReach, type Way, wayOf } from "./reach.ts";
import { hoursAt } from "./standards.ts";

/** What is asked for from one pot. */
export interface AskPart {
  readonly list: Pot["list"];
  readonly item: string;
  readonly place: Pot["place"];
  readonly cents?: number;
  /** Hours, where the part is hours. */
  readonly hours?: number;
  /** Is it all that the pot holds? */
  readonly whole: boolean;
}

/** Something that was asked for and is not there, or cannot be asked for any more. It is in no part. */
export interface Excess {
  /** The question whose answer is too high. */
  readonly key: string;
  /** The pot; none where an amount for all pots together is too high. */
  readonly pot?: Pot;
  readonly cents?: number;
  readonly hours?: number;
  readonly most: Most;
  /** The pots in reach with what can be asked from each, where the amount is for all of them. */
  readonly limits?: readonly { readonly pot: Pot; readonly most: Most }[];
}

/** What is asked for: a list of parts, each with its pot. The sum goes out nowhere but as the sum of the parts. */
export interface Ask {
  readonly way: Way | undefined;
  readonly parts: readonly AskPart[];
  /** The sum of the parts; undefined while it is not known. */
  readonly cents?: number;
  /** The sum is known, but not how much of it is from which of the parts: these then stand for the pots it is from. */
  readonly isUnsplit?: true;
  /** What the pots in reach allow for together, where that is known. */
  readonly mostCents?: number;
  /** Asked for, but not there. */
  readonly over: readonly Excess[];
  /** The parts do not make the amount that was given for all of them. */
  readonly differsFrom?: number;
  /** Questions that would tell what a pot holds. */
  readonly untold: readonly string[];
}

/** A pot with what can be asked from it, and what the person said of it. */
interface Reached {
  readonly pot: Pot;
  readonly most: Most;
  readonly said?: { readonly key: string; readonly cents?: number; readonly hours?: number };
}

const reached = (c: MoneyFacts, time: AskTime | undefined): Reached[] =>
  potsInReach(c).map((pot) => {
    const most = mostOf(c, pot, time);
    const own = c[pot.list].find((one) => one.id === pot.item);
    if (pot.place === "hours") {
      const week = c.weeks.find((one) => one.id === pot.item);
      const hours = week?.disputedHours;
      if (hours === undefined) return { pot, most };
      const cents = pot.rate === undefined ? undefined : hoursAt(hours, pot.rate);
      return { pot, most, said: { key: `weeks.${pot.item}.disputedHours`, hours, cents } };
    }
    return own?.ask === undefined
      ? { pot, most }
      : { pot, most, said: { key: `${pot.list}.${pot.item}.ask`, cents: own.ask } };
  });

const least = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined ? other : other === undefined ? one : Math.min(one, other);

/** A part of a pot, never more than can be asked for from it. Hours are counted in hours, and priced once. */
const partOf = ({ pot, most }: Reached, said: { readonly cents?: number; readonly hours?: number }): AskPart => {
  const { list, item, place } = pot;
  if (said.hours !== undefined) {
    const hours = least(said.hours, most.hours) ?? said.hours;
    const cents = least(pot.rate === undefined ? undefined : hoursAt(hours, pot.rate), most.cents);
    return { list, item, place, hours, ...(cents === undefined ? {} : { cents }), whole: hours === pot.hours };
  }
  const cents = least(said.cents, most.cents);
  return {
    list,
    item,
    place,
    ...(cents === undefined ? {} : { cents }),
    whole: cents !== undefined && cents === pot.cents,
  };
};

const excessOf = ({ pot, most, said }: Reached): Excess[] => {
  if (said === undefined) return [];
  const tooMany = said.hours !== undefined && most.hours !== undefined && said.hours > most.hours;
  const tooMuch = said.hours === undefined && (said.cents ?? 0) > (most.cents ?? Number.POSITIVE_INFINITY);
  return tooMany || tooMuch ? [{ key: said.key, pot, cents: said.cents, hours: said.hours, most }] : [];
};

const isSomething = (part: AskPart): boolean => (part.hours ?? part.cents ?? 1) > 0;

/** The sum of some amounts; undefined when one is not known. */
const sumOf = (cents: readonly (number | undefined)[]): number | undefined =>
  cents.reduce<number | undefined>((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);

type Division = Pick<Ask, "parts" | "cents" | "isUnsplit" | "differsFrom">;

const together = (parts: readonly AskPart[], given: number | undefined): Division => {
  const kept = parts.filter(isSomething);
  const cents = kept.length === 0 ? undefined : sumOf(kept.map((one) => one.cents));
  return {
    parts: kept,
    ...(cents === undefined ? {} : { cents }),
    ...(given !== undefined && cents !== undefined && given !== cents ? { differsFrom: given } : {}),
  };
};

/** One amount for all pots: theirs when there is one pot, or when it is all there is; else it is not known from which. */
const divided = (pots: readonly Reached[], given: number, most: number | undefined): Division => {
  const open = pots.filter((one) => (one.most.cents ?? 1) > 0);
  const [only, ...more] = open;
  // Which pots there are is not told yet, so nothing speaks against the amount.
  if (only === undefined || (most === undefined && given > (only.most.cents ?? given)))
    return most === undefined ? { parts: [], cents: given } : { parts: [] };
  const cents = least(given, most) ?? given;
  if (more.length === 0) return together([partOf(only, { cents })], undefined);
  if (cents === most)
    return together(
      open.map((one) => partOf(one, { cents: one.most.cents })),
      undefined,
    );
  if (cents === 0) return { parts: [], cents: 0 };
  return { parts: open.map((one) => partOf(one, { cents: one.most.cents })), cents, isUnsplit: true };
};

/** What was said of each pot. What one is left with is known when all the others and the amount for all are. */
const bySaid = (pots: readonly Reached[], given: number | undefined, most: number | undefined): Division => {
  const left = pots.filter((one) => one.said === undefined && (one.most.cents ?? 1) > 0);
  const parts = pots.flatMap((one) => (one.said === undefined ? [] : [partOf(one, one.said)]));
  const rest = given === undefined ? 0 : given - (sumOf(parts.map((one) => one.cents)) ?? given);
  const [last, ...others] = left;
  if (given === undefined || last === undefined || rest <= 0) return together(parts, given);
  return others.length === 0 ? together([...parts, partOf(last, { cents: rest })], given) : divided(pots, given, most);
};

/** The amount that stands for the ask while none was given: the whole, or what the matter is about where that is less. */
const fallback = (c: MoneyFacts, pots: readonly Reached[], most: number | undefined): number | undefined => {
  const { disputedAmount, want } = c.answers;
  // The whole sum is no part of itself: which part is asked for has to be said.
  if (want === "releasePart" || want === "refundPart")
    return disputedAmount === undefined || (most !== undefined && disputedAmount >= most) ? undefined : disputedAmount;
  if (disputedAmount !== undefined && disputedAmount > 0) return disputedAmount;
  return isHourly(c) && pots.some((one) => one.pot.place === "hours") ? undefined : most;
};

const divisionOf = (c: MoneyFacts, pots: readonly Reached[], most: number | undefined): Division => {
  const { askAmount, route } = c.answers;
  const said = pots.filter((one) => one.said !== undefined);
  const saysMoney = said.some((one) => one.pot.place !== "hours");
  const claimed = together(
    said.map((one) => partOf(one, one.said ?? {})),
    undefined,
  );
  // The form for hours takes hours alone, so it is they that are asked for.
  if (saysMoney || (route === "hourlyDispute" && said.length > 0)) return bySaid(pots, askAmount, most);
  if (said.length > 0 && claimed.parts.length > 0 && (askAmount === undefined || askAmount === claimed.cents))
    return claimed;
  const given = askAmount ?? fallback(c, pots, most);
  return given === undefined ? { parts: [] } : divided(pots, given, most);
};

/**
 * What the person asks for, part by part. In: a case as far as it applies; the time (without it no window counts as over). Out:
 * parts that never hold more than their pot, nor more than can still be asked for from it; beside them what was asked for and is
 * not there. It never throws, and it guesses at no division.
 */
export const askOf = (c: MoneyFacts, time?: AskTime): Ask => {
  const way = wayOf(c);
  const pots = reached(c, time);
  const unknown = untoldPots(c);
  const most = way === undefined || unknown.length > 0 ? undefined : sumOf(pots.map((one) => one.most.cents));
  const { askAmount } = c.answers;
  const ofPots = pots.flatMap(excessOf);
  const said = sumOf(pots.map((one) => one.said?.cents ?? 0)) ?? 0;
  // What is too much in a pot is told there, and not a second time of the sum.
  const isTold = ofPots.length > 0 && askAmount !== undefined && askAmount <= said;
  const tooMuch = askAmount !== undefined && most !== undefined && askAmount > most && !isTold;
  const [only, ...more] = pots;
  return {
    way,
    ...(way === undefined ? { parts: [] } : divisionOf(c, pots, most)),
    ...(most === undefined ? {} : { mostCents: most }),
    over: [
      ...ofPots,
      ...(tooMuch
        ? [
            {
              key: "askAmount",
              cents: askAmount,
              most: only !== undefined && more.length === 0 ? only.most : { cents: most },
              ...(only !== undefined && more.length === 0
                ? { pot: only.pot }
                : { limits: pots.map(({ pot, most: own }) => ({ pot, most: own })) }),
            },
          ]
        : []),
    ],
    untold: [...unknown, ...pots.filter((one) => one.most.cents === undefined).map((one) => one.pot.key)],
  };
};
