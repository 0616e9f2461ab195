import { isHourly } from "../case/facts.ts";
import { hoursAt } from "./objective-criteria.ts";
import { type MoneyFacts, type Pot, untoldPots } from "./pots.ts";
import { type AskTime, isNone, least, type Most, type Reached, reached, type Way, wayOf } from "./reach.ts";

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

/** What is asked for: a list of parts, each with its pot. Wherever the sum goes out, it is the sum of the parts. */
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
  /** The amount that was given for all of them, where the parts do not make it. */
  readonly differsFrom?: number;
  /** Beside `differsFrom`: the questions about pots of which nothing was said. Nothing is asked from them. */
  readonly unsaid?: readonly string[];
  /** Beside `differsFrom`: why some of the pots it was given for can no more be asked from, in sentences. */
  readonly closed?: readonly string[];
  /** What is asked for, where nothing of it can be asked for at this time: `over` says why. It is in no part. */
  readonly notNowCents?: number;
  /** Questions that would tell what a pot holds. */
  readonly untold: readonly string[];
}

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

/** Hours that come to less than a cent are nothing that can be asked for. */
const isSomething = (part: AskPart): boolean => (part.hours ?? 1) > 0 && (part.cents ?? 1) > 0;

/** The sum of some amounts; undefined when one is not known. */
const sumOf = (cents: readonly (number | undefined)[]): number | undefined =>
  cents.reduce<number | undefined>((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);

type Division = Pick<Ask, "parts" | "cents" | "isUnsplit" | "differsFrom" | "unsaid" | "closed">;

const together = (parts: readonly AskPart[], given: number | undefined): Division => {
  const kept = parts.filter(isSomething);
  const sum = sumOf(kept.map((one) => one.cents));
  return {
    parts: kept,
    ...(kept.length === 0 || sum === undefined ? {} : { cents: sum }),
    ...(given !== undefined && sum !== undefined && given !== sum ? { differsFrom: given } : {}),
  };
};

/**
 * One amount for all pots: theirs when there is one pot, or when it is all there is; else it is not known from which. A pot that the
 * time has closed was meant as well: nothing of it goes over to those that are left.
 */
const divided = (pots: readonly Reached[], given: number, most: number | undefined): Division => {
  const open = pots.filter((one) => !isNone(one.most));
  const [only, ...more] = open;
  // Which pots there are is not told yet, so nothing speaks against the amount.
  if (only === undefined || (most === undefined && given > (only.most.cents ?? given)))
    return most === undefined ? { parts: [], cents: given } : { parts: [] };
  const all = () =>
    together(
      open.map((one) => partOf(one, { cents: one.most.cents })),
      undefined,
    );
  const closed = pots.filter((one) => one.isNotNow);
  if (closed.length > 0) {
    const whole = sumOf([...open, ...closed].map((one) => one.pot.cents));
    if (whole !== undefined && given >= whole) return all();
    return {
      parts: [],
      differsFrom: given,
      unsaid: open.map((one) => one.key),
      closed: closed.flatMap((one) => one.most.why ?? []),
    };
  }
  const cents = least(given, most) ?? given;
  if (more.length === 0) return together([partOf(only, { cents })], undefined);
  if (cents === most) return all();
  if (cents === 0) return { parts: [], cents: 0 };
  return { parts: open.map((one) => partOf(one, { cents: one.most.cents })), cents, isUnsplit: true };
};

/** What was said of each pot. Where that does not make the amount for all, the rest is asked for: it goes to no pot by itself. */
const bySaid = (pots: readonly Reached[], given: number | undefined): Division => {
  const made = together(
    pots.flatMap((one) => (one.said === undefined ? [] : [partOf(one, one.said)])),
    given,
  );
  const unsaid = pots.filter((one) => one.said === undefined && !isNone(one.most)).map((one) => one.key);
  return made.differsFrom === undefined || unsaid.length === 0 ? made : { ...made, unsaid };
};

/** The amount that stands for the ask while none was given: the whole, or what the matter is about where that is less. */
const fallback = (c: MoneyFacts, pots: readonly Reached[], most: number | undefined): number | undefined => {
  const { disputedAmount, want } = c.answers;
  // A wish for a part does not mean the whole sum: which part has to be said.
  if (want === "releasePart" || want === "refundPart")
    return disputedAmount === undefined || (most !== undefined && disputedAmount >= most) ? undefined : disputedAmount;
  if (disputedAmount !== undefined && disputedAmount > 0) return disputedAmount;
  return isHourly(c) && pots.some((one) => one.pot.place === "hours") ? undefined : most;
};

const divisionOf = (c: MoneyFacts, pots: readonly Reached[], most: number | undefined): Division => {
  const { askAmount, route } = c.answers;
  const said = pots.filter((one) => one.said !== undefined);
  if (said.length === 0) {
    const given = askAmount ?? fallback(c, pots, most);
    return given === undefined ? { parts: [] } : divided(pots, given, most);
  }
  // Less may be asked for than all the hours that are disputed. The form for hours takes only hours, so there the hours decide.
  const hours = said.filter((one) => one.pot.place === "hours" && one.said?.hours !== 0);
  const claimed = sumOf(hours.map((one) => one.said?.cents)) ?? Number.POSITIVE_INFINITY;
  const isOfHours = route !== "hourlyDispute" && said.every((one) => one.pot.place === "hours");
  if (isOfHours && askAmount !== undefined && askAmount < claimed)
    return divided(hours, askAmount, most === undefined ? undefined : sumOf(hours.map((one) => one.most.cents)));
  return bySaid(pots, askAmount);
};

/** What is asked for and is not there, where no part says it: the amount for all, or what stands for it when the time has ended. */
const excessOfAll = (c: MoneyFacts, pots: readonly Reached[], cents: number, most: number): Excess => {
  const { askAmount, disputedAmount } = c.answers;
  const [only, ...more] = pots;
  const isAlone = only !== undefined && more.length === 0;
  return {
    key: askAmount !== undefined ? "askAmount" : disputedAmount !== undefined ? "disputedAmount" : "want",
    cents,
    most: isAlone ? only.most : { cents: most },
    ...(isAlone ? { pot: only.pot } : { limits: pots.map((one) => ({ pot: one.pot, most: one.most })) }),
  };
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
  const division = way === undefined ? { parts: [] } : divisionOf(c, pots, most);
  const ofPots = pots.flatMap(excessOf);
  const said = sumOf(pots.map((one) => one.said?.cents ?? 0)) ?? 0;
  // What is too much in a pot is told there, and not a second time of the sum.
  const isTold = ofPots.length > 0 && (askAmount ?? 0) <= said;
  const before = pots.some((one) => one.isNotNow) ? askOf(c).cents : undefined;
  const isLess = before !== undefined && before > (division.cents ?? 0) && division.differsFrom === undefined;
  const tooMuch = most !== undefined && askAmount !== undefined && askAmount > most ? askAmount : undefined;
  const over = tooMuch ?? (isLess ? before : undefined);
  return {
    way,
    ...division,
    ...(most === undefined ? {} : { mostCents: most }),
    ...(division.cents === undefined && before ? { notNowCents: before } : {}),
    over: [...ofPots, ...(over === undefined || isTold ? [] : [excessOfAll(c, pots, over, most ?? 0)])],
    untold: [...unknown, ...pots.filter((one) => one.most.cents === undefined).map((one) => one.pot.key)],
  };
};
