import type { ReadLine } from "../read-text.ts";
import { type DaysOfFile, daysIn, readDay } from "../words/days.ts";
import { amountsIn, hoursIn } from "../words/figures.ts";
import type { SeenMilestone } from "./milestone-lines.ts";
import { eventOf, startsWithEvent, stateOf } from "./states.ts";

/** The days of a line with what stands before each. */
export const eventsIn = (text: string, days: DaysOfFile): SeenMilestone["days"] => {
  const found: { -readonly [K in keyof SeenMilestone["days"]]: SeenMilestone["days"][K] } = {};
  const all = daysIn(text);
  const withYear = all.findLast(({ year, numbered }) => year !== undefined || numbered !== undefined);
  const beside = withYear === undefined ? undefined : readDay(withYear, days)?.on;
  let from = 0;
  for (const one of all) {
    const kind = eventOf(text.slice(from, one.start));
    const read = readDay(one, days, one === withYear ? undefined : beside, kind !== "dueOn");
    from = one.end;
    if (kind === undefined || read === undefined) continue;
    const before = found[kind];
    if (before === undefined || before.on < read.on)
      found[kind] = { on: read.on, isSure: read.isSure, note: read.note };
  }
  return found;
};

/** The line without its days and what stands before them, its amounts and its separators. */
export const restOf = (text: string): string => {
  let rest = text;
  for (const one of [...daysIn(text)].reverse()) {
    const before = rest.slice(0, one.start);
    const word =
      /(?:^|[·|,;•\t]|\s{2,}|\s-\s)?\s*((?:re-?)?[\p{L}]+(?: (?:requested|asked|again|on|in|by))*:?\s*(?:on\s*)?)$/iu.exec(
        before,
      );
    const isEvent = word !== null && eventOf(word[1] ?? "") !== undefined;
    // "In escrow since Nov 3": what stands between a separator and the day is what happened then.
    const clause = /(?:[·|,;•\t]|\s{2,}|\s[–—-]\s)\s*([^·|,;•\t]{3,40}?)\s*$/u.exec(before);
    const isClause =
      clause !== null &&
      startsWithEvent(clause[1] ?? "") &&
      eventOf(clause[1] ?? "") !== undefined &&
      amountsIn(clause[1] ?? "").length === 0;
    const cut = isClause ? clause.index : isEvent ? word.index : before.length;
    rest = `${before.slice(0, cut)}\t${rest.slice(one.end)}`;
  }
  return rest;
};

/** Is a cell an amount and nothing else? */
export const isOnlyAmount = (cell: string): boolean => {
  const [amount] = amountsIn(cell);
  return amount !== undefined && cell.slice(0, amount.start).trim() === "" && cell.slice(amount.end).trim() === "";
};

/** A cell with its amount as one of its own; one in brackets is left where it is. */
export const apartFromAmount = (cell: string): readonly string[] => {
  const [amount] = amountsIn(cell.replace(/\([^)]*\)/g, (all) => "(".repeat(all.length)));
  return amount === undefined
    ? [cell]
    : [cell.slice(0, amount.start), cell.slice(amount.start, amount.end), cell.slice(amount.end)];
};

/** An amount at the end of a name: "Theme and page templates $1,800.00". */
export const trailing = (cell: string) => {
  const amount = amountsIn(cell).at(-1);
  return amount !== undefined && /^\s*[)\]]?\s*$/.test(cell.slice(amount.end)) && amount.start > 2 ? amount : undefined;
};

/** A name without the amount behind it. */
export const withoutAmount = (cell: string): string => {
  const amount = trailing(cell);
  return amount === undefined ? cell : cell.slice(0, amount.start).replace(/[\s,·|([-]+$/, "");
};

const isLonelyState = ({ text }: ReadLine): boolean => stateOf(text.trim()) !== undefined;
const isLonelyAmount = ({ text }: ReadLine): boolean => isOnlyAmount(text.trim());

/** Cards that show the state above the name are put in the order of all others: the state last. */
export const statesLast = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const states = lines.flatMap((line, at) => (isLonelyState(line) ? [at] : []));
  const cards = states.map((at, index) =>
    lines.findIndex(
      (line, amount) => amount > at && amount < (states[index + 1] ?? lines.length) && isLonelyAmount(line),
    ),
  );
  const [first = 0] = states;
  const isAbove =
    states.length >= 2 &&
    cards.every((amount, index) => amount - (states[index] ?? 0) === 2) &&
    !lines.slice(Math.max(0, first - 4), first).some(isLonelyAmount);
  if (!isAbove) return lines;
  const after = new Map(cards.map((amount, index) => [amount, lines[states[index] ?? 0]]));
  return lines.flatMap((line, at) => {
    if (states.includes(at)) return [];
    const state = after.get(at);
    return state === undefined ? [line] : [line, state];
  });
};

/** Can words be the name of a milestone? */
export const isNameLike = (words: string): boolean =>
  /\p{L}{2}/u.test(words) &&
  words.length >= 3 &&
  words.length <= 100 &&
  !/[.!?:]$/.test(words) &&
  // "(by the clock)": a remark on what stands before it.
  !/^\(.*\)$|^(?:dispute|refund request)\s*[-–—·|:]/i.test(words) &&
  !/https?:|@/.test(words) &&
  hoursIn(words).length === 0;
