import { isHourly } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { selfBegins } from "../case/speaker.ts";
import { type Ask, type AskPart, askOf } from "../money/ask.ts";
import { type MoneyFacts, sayPot } from "../money/pots.ts";
import { potsInReach, wayOf } from "../money/reach.ts";
import { series } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { countHoursAsWritten } from "./hours-as-written.ts";

type Asking = MoneyFacts & {
  readonly ask?: Ask;
  /** Milestones whose money by a rule has moved. */
  readonly byRule?: readonly string[];
};

/** The ask of a case or a filing: as it was worked out with the time it goes out at, else without one. */
export const askIn = (c: Asking): Ask => c.ask ?? askOf(c);

/** The sum of the parts that are asked for, in cents; undefined while it is not known. */
export const askCents = (c: Asking): number | undefined => askIn(c).cents;

/** Is there one milestone or week alone, so that it needs no name? */
const isAlone = (c: MoneyFacts): boolean => (isHourly(c) ? c.weeks : c.milestones).length === 1;

const HELD = "held in escrow";
const FOR_HOURS = "for the disputed hours";

const sayPaid = (c: MoneyFacts, { list, item }: Pick<AskPart, "list" | "item">): string => {
  if (list === "weeks") return `in ${sayPot(c, { list, item })}`;
  const day = unlessNever(c.milestones.find((one) => one.id === item)?.releasedOn);
  return day === undefined ? "" : `on ${sayDay(day)}`;
};

/** Where the money of a part is, and in which pot: 'held in escrow for milestone “Logo”'. */
export const sayPlace = (
  c: MoneyFacts,
  part: Pick<AskPart, "list" | "item" | "place" | "hours">,
  isBare: boolean,
): string => {
  const pot = sayPot(c, part);
  switch (part.place) {
    case "held":
      return isBare ? HELD : `${HELD} for ${pot}`;
    case "released":
      return isBare ? "" : `released for ${pot}`;
    case "bonus":
      return `paid as a bonus ${sayPaid(c, part)}`.trim();
    case "weekly":
      return `paid as a fixed weekly payment for ${pot}`;
    case "untold":
      return `for ${pot}`;
    case "hours":
      return part.hours === undefined
        ? `for hours of ${pot}`
        : `for ${countHoursAsWritten(c, part.hours, "disputed hour")} of ${pot}`;
  }
};

const joined = (...words: readonly string[]): string => words.filter((one) => one !== "").join(" ");

/** Where the money of several parts is, each place said once: 'held in escrow for milestone “A” and milestone “B”'. */
const sayPlaces = (c: MoneyFacts, parts: readonly AskPart[]): string => {
  const places = new Map<string, AskPart[]>();
  for (const one of parts) places.set(one.place, [...(places.get(one.place) ?? []), one]);
  return series(
    [...places.values()].map(([first, ...more]) =>
      first === undefined ? "" : series([sayPlace(c, first, false), ...more.map((one) => sayPot(c, one))]),
    ),
  );
};

/**
 * The sum, and for each part how much of it is from where. Of what can no more be asked for the sum alone: it is held nowhere now.
 * Undefined while no amount is known.
 */
const sayParts = (c: MoneyFacts, { parts, cents, isUnsplit, notNowCents }: Ask): string | undefined => {
  if (cents === undefined)
    return notNowCents === undefined ? undefined : joined(formatUsd(notNowCents), isHourly(c) ? FOR_HOURS : "");
  const [only, ...more] = parts;
  if (only === undefined) return formatUsd(cents);
  if (more.length === 0) return joined(formatUsd(cents), sayPlace(c, only, isAlone(c)));
  if (isUnsplit && parts.some((one) => one.cents === undefined)) return formatUsd(cents);
  if (isUnsplit) return `${formatUsd(cents)} of the money ${sayPlaces(c, parts)}`;
  const each = parts.map((one) => joined(one.cents === undefined ? "" : formatUsd(one.cents), sayPlace(c, one, false)));
  return `${formatUsd(cents)}: ${series(each)}`;
};

const FOR_RELEASE: readonly unknown[] = ["releaseAll", "releasePart", "payAgain"];

/** Money that went back to the client cannot be released: it can only be paid again. Undefined where there is something to release. */
export const paidAgain = (c: Asking, ask: Ask): string | undefined => {
  const { want, disputedAmount, askAmount } = c.answers;
  const returned = c.milestones.filter((one) => one.money === "returned");
  const isBack = returned.length > 0 && potsInReach(c).length === 0;
  if (isHourly(c) || !FOR_RELEASE.includes(want) || (want !== "payAgain" && !isBack)) return undefined;
  const most = returned.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  const said = ask.cents ?? askAmount ?? disputedAmount;
  const cents = said === undefined || most === 0 ? undefined : Math.min(said, most);
  return `${cents === undefined ? "the money" : formatUsd(cents)} that went back to the client to be paid again, as a bonus or on a new contract`;
};

/** Is all asked for that is there, in every pot of the ask? */
const isInFull = ({ parts, isUnsplit }: Ask): boolean =>
  parts.length > 0 && !isUnsplit && parts.every((one) => one.whole);

/** Is all of the money that was asked for gone by a rule? Then it is not asked for: nobody could give it. */
const isGone = (c: Asking, { cents, notNowCents }: Ask): boolean => {
  const { byRule = [] } = c;
  if (cents !== undefined || notNowCents === undefined || byRule.length === 0) return false;
  return potsInReach(c).every(({ item }) => byRule.includes(item));
};

/** What is asked for beside the first, each as the object of "I ask for". A report of conduct asks for nothing else. */
export const alsoAsked = (c: Asking): string[] =>
  // The form for disputed hours asks to accept or decline, and for nothing besides.
  c.answers.route === "report" || c.answers.route === "hourlyAnswer"
    ? []
    : (c.answers.alsoWant ?? []).flatMap((one) => ALSO[one] ?? []);

/**
 * What the person asks for, as the object of "I ask for". In: answers and lists, and the ask as it stood when it went out, if
 * there is one. Out: words, or undefined while the wish is not known. Names an amount only where an answer holds one, and never
 * more than its pot holds.
 */
export const sayAsk = (c: Asking): string | undefined => {
  const first = askedFirst(c);
  const also = alsoAsked(c);
  if (also.length === 0) return first;
  return first === undefined ? series(also) : `${first}. ${selfBegins(c)} also ask for ${series(also)}`;
};

/** Wishes that are told beside the first, as the object of "I ask for". Those about money are the first one's. */
const ALSO: Readonly<Record<string, string>> = {
  finish: "the work to be finished as agreed",
  close: "the contract to be closed",
  stopNow: "the contract to end now, with nothing more charged",
  getBack: "access, passwords and files to be handed over",
};

/** What is asked for first, without what is asked for beside it. */
export const askedFirst = (c: Asking): string | undefined => {
  // A report of conduct asks for no money.
  if (c.answers.route === "report") return "Upwork to look at this conduct and to act on it under its rules";
  const ask = askIn(c);
  if (isGone(c, ask)) return undefined;
  const sum = sayParts(c, ask);
  const held = potsInReach(c).some((one) => one.place === "held") ? ` ${HELD}` : "";
  const forHours = isHourly(c) ? ` ${FOR_HOURS}` : "";
  const full = isInFull(ask) && !isHourly(c) ? (ask.parts.length > 1 ? ". That is all of it" : ", in full") : "";
  const again = paidAgain(c, ask);
  if (again !== undefined) return again;
  switch (c.answers.want) {
    case "releaseAll":
      if (isHourly(c)) return `the payment of ${sum ?? `the full amount${forHours}`}`;
      return `the release of ${sum === undefined ? `the full amount${held}` : `${sum}${full}`}`;
    case "releasePart":
      return `the release of ${sum ?? `part of the amount${isHourly(c) ? forHours : held}`}`;
    case "refundAll":
      return `the return of ${sum === undefined ? `the full amount${forHours}` : `${sum}${full}`}`;
    case "refundPart":
      return `the return of ${sum ?? `part of the amount${forHours}`}`;
    case "finish":
      return "the work to be finished as agreed";
    case "keepPaid":
      return sum === undefined ? "the money that was paid to stay paid" : `the ${sum} to stay paid`;
    case "close":
      return "the contract to be closed, with nothing owed on either side";
    case "stopNow":
      return "the contract to end now, with nothing more charged";
    case "getBack":
      return "access, passwords and files to be handed over";
    case "giveHeldBack":
    case "giveRefund":
    case "leave":
      return undefined;
    default: {
      // The wish was not told, but an amount was: it goes the way of the route.
      const { want, askAmount } = c.answers;
      const way = want === undefined && askAmount !== undefined ? wayOf(c) : undefined;
      if (sum === undefined || way === undefined) return undefined;
      if (way === "keep") return `the ${sum} to stay paid`;
      return `${way === "return" ? "the return" : isHourly(c) ? "the payment" : "the release"} of ${sum}`;
    }
  }
};
