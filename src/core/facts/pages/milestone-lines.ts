import type { FactValues } from "../fact.ts";
import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { type DaysOfFile, daysIn } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { isLabel, senseOf } from "../words/labels.ts";
import {
  apartFromAmount,
  eventsIn,
  isNameLike,
  isOnlyAmount,
  restOf,
  statesLast,
  trailing,
  withoutAmount,
} from "./milestone-cells.ts";
import { linesInCells } from "./milestone-clauses.ts";
import { headOf, rowUnder } from "./milestone-columns.ts";
import { inColumns } from "./spaced-columns.ts";
import { type MilestoneDay, startsWithEvent, stateOf, withoutState } from "./states.ts";

type Money = NonNullable<FactValues["milestone"]["money"]>;

/** A milestone as a page shows it. */
export interface SeenMilestone {
  readonly name: string;
  /** The number that stands before its name. */
  readonly index?: number;
  readonly amount?: number;
  /** What of it was released, where that is a part. */
  readonly part?: number;
  readonly money?: Money;
  readonly days: Partial<
    Record<MilestoneDay, { readonly on: string; readonly isSure: boolean; readonly note?: string | undefined }>
  >;
  /** The rest of a part payment went on to another milestone. */
  readonly goesOn: boolean;
  readonly refundAsked?: true;
  readonly lines: readonly ReadLine[];
}

interface Open {
  name?: string;
  index?: number;
  amount?: number;
  part?: number;
  money?: Money;
  days: { -readonly [K in keyof SeenMilestone["days"]]: SeenMilestone["days"][K] };
  goesOn: boolean;
  refundAsked?: true;
  lines: ReadLine[];
  /** The number of its last line. */
  last: number;
}

const INDEX = /^(?:milestone )?#?(\d{1,2})[.):]?$/i;
const NUMBERED = /^(?:milestone )?#?(\d{1,2})(?: ?(?:of|\/) ?\d{1,2})?\s*(?:[.):]|[-–—]\s)\s*(?=\S)/i;
const SUMMARY =
  /\b(?:project price|contract (?:price|total)|received|earned|earnings|in project funds|carried over|total|remaining(?! \p{L}{3,} \p{L})|milestone payments|paid to (?:the |your )?freelancer|budget|service fee|you(?:['’])?ll receive|balance|paid so far|in escrow \$|spent|weekly limit|hourly)\b/iu;

/** An amount, and where it is now. */
const HELD_BEHIND =
  /\$ ?[\d.,]+[\s·|,–—-]*(?:is |are )?(?:still |held )?in (?:the )?(?:project funds|escrow|deposit)\b/i;

/** What a dispute or a request is about as a whole. */
const OF_REQUEST = /^(?:(?:amount )?(?:requested|asked|disputed)|requested amount|disputed amount|share of the fee)\b/i;

const isWhole = (one: Open): boolean =>
  one.name !== undefined &&
  ((one.amount !== undefined && (one.money !== undefined || Object.keys(one.days).length > 0)) ||
    (one.money !== undefined && Object.keys(one.days).length > 0 && one.index !== undefined));

const MOST_LINES_BETWEEN = 4;

const seen = ({ name = "", last: _last, ...rest }: Open): SeenMilestone => ({
  ...rest,
  name,
  ...moneyOf(rest),
});

/** Where the money is: as the page says, else by the days. */
const moneyOf = ({ days, money }: Pick<SeenMilestone, "days" | "money">): Pick<SeenMilestone, "money"> => {
  const by = money ?? (days.returnedOn === undefined ? moneyByDays(days) : "returned");
  return by === undefined ? {} : { money: by };
};

const moneyByDays = (days: SeenMilestone["days"]): Money | undefined =>
  days.releasedOn !== undefined
    ? "released"
    : days.fundedOn !== undefined || days.submittedOn !== undefined || days.changesAskedOn !== undefined
      ? "held"
      : undefined;

/** The milestones that stand in the lines of a page, in any of its layouts. In: the lines; what is known of its days. */
export const milestonesIn = (lines: readonly ReadLine[], days: DaysOfFile): readonly SeenMilestone[] => {
  const found: SeenMilestone[] = [];
  let open: Open | undefined;
  const close = () => {
    if (open !== undefined && isWhole(open)) found.push(seen(open));
    open = undefined;
  };
  const begin = (index: number | undefined, at: number): Open => {
    close();
    const next: Open = { days: {}, goesOn: false, lines: [], last: at, ...(index === undefined ? {} : { index }) };
    open = next;
    return next;
  };
  let head: ReturnType<typeof headOf> | undefined;
  let rowAt = -2;
  for (const [at, line] of statesLast(linesInCells(inColumns(lines))).entries()) {
    const text = line.text
      .trim()
      .replace(/^(?:[*•●▪·+○◯◉✓✔☑✅-]\s+|\[[^\]\d]{0,12}\]\s*|milestone(?: name| title)?(?::\s*|\t| {2,}))/i, "");
    if (open !== undefined && at - (open as Open).last > MOST_LINES_BETWEEN) close();
    const columns = headOf(line.text.trim());
    if (columns !== undefined) {
      close();
      head = columns;
      continue;
    }
    const row = head === undefined ? undefined : rowUnder(line, head, days);
    if (row !== undefined) {
      close();
      found.push({ ...row, ...moneyOf(row) });
      rowAt = at;
      continue;
    }
    const above = rowAt === at - 1 ? found.at(-1) : undefined;
    const below = above === undefined || !startsWithEvent(even(text)) ? {} : eventsIn(even(text), days);
    if (above !== undefined && Object.keys(below).length > 0) {
      // The days of a row stand on the line below it.
      const dated = { ...above, days: { ...below, ...above.days }, lines: [...above.lines, line] };
      found[found.length - 1] = { ...dated, ...moneyOf(dated) };
      continue;
    }
    if (isOfContract(text, open)) {
      close();
      continue;
    }
    // "Upcoming" below a milestone that was funded or paid is the heading of the next ones.
    if (open !== undefined && stateOf(text) === "notFunded" && moneyByDays((open as Open).days) !== undefined) {
      close();
      continue;
    }
    const events = eventsIn(even(text), days);
    const cells = restOf(text)
      .split(/\t| {2,}|\s\|\s?/)
      .flatMap((cell) => cell.split(/\s*[·•|]\s*/))
      .flatMap(apartFromAmount)
      .map(even)
      .filter((cell) => /[\p{L}\d]/u.test(cell));
    const hasEvents = Object.keys(events).length > 0;
    // A line that begins with what happened is about the milestone above it.
    const isEvents = hasEvents && (daysIn(even(text))[0]?.start ?? 99) < 30 && startsWithEvent(even(text));
    const amount = isEvents
      ? line.text
          .split("\t")
          .filter(isOnlyAmount)
          .flatMap((cell) => amountsIn(cell)[0] ?? [])[0]
      : (cells.filter(isOnlyAmount).map((cell) => amountsIn(cell)[0])[0] ??
        (cells.length === 1 && !hasEvents ? trailing(cells[0] ?? "") : undefined));
    const named = cells.filter((cell) => !isOnlyAmount(cell) && stateOf(cell) === undefined && !INDEX.test(cell));
    const words = named[0] === undefined ? "" : withoutAmount(named[0]);
    // "$560.00 in project funds" below a name is of that milestone; the same with a label before it is of the contract.
    const isHeldHere =
      HELD_BEHIND.test(text) &&
      !/^(?:in|held|total|project|project funds)\b/i.test(text) &&
      (isNameLike(words) || (open?.name !== undefined && (open.amount === undefined || /\bstill\b/i.test(text))));
    const isSummary = (SUMMARY.test(text) || OF_REQUEST.test(text)) && !NUMBERED.test(text) && !isHeldHere;
    const index = Number(
      cells.map((cell) => INDEX.exec(cell)?.[1]).find((one) => one !== undefined) ??
        NUMBERED.exec(words)?.[1] ??
        Number.NaN,
    );
    const state = cells.map(stateOf).find((one) => one !== undefined);
    const apart = withoutState(words.replace(NUMBERED, ""));
    const isName =
      !isEvents &&
      isNameLike(apart.name) &&
      !/^(?:requested|filed|opened|declined|accepted) by\b/i.test(apart.name) &&
      !isSummary &&
      (!hasEvents || amount !== undefined || state !== undefined) &&
      !isLabel(apart.name);
    if (isSummary && !hasEvents) {
      close();
      continue;
    }
    let own = open as Open | undefined;
    if (!Number.isNaN(index) && (own === undefined || own.name !== undefined)) own = begin(index, at);
    if (isName && (own === undefined || own.name !== undefined)) own = begin(undefined, at);
    if (own === undefined) continue;
    const isOwn = isName || amount !== undefined || state !== undefined || hasEvents || !Number.isNaN(index);
    if (isName && own.name === undefined) {
      own.name = apart.name.replace(/[\s·|,:–—-]+$/, "");
      if (apart.money !== undefined && (amount !== undefined || hasEvents)) own.money = apart.money;
      else if (apart.money !== undefined) own.name = words.replace(NUMBERED, "");
    }
    if (!isOwn) continue;
    if (state === "partReleased" && amount !== undefined && own.amount !== undefined) own.part ??= amount.cents;
    if (amount !== undefined && own.amount === undefined) {
      own.amount = amount.of ?? amount.cents;
      if (amount.of !== undefined) own.part = amount.cents;
    }
    // "Active" beside another state is that of the contract.
    if (state !== undefined && !(own.money !== undefined && /\bactive\W*$/i.test(text))) own.money = state;
    if (/\brefund requested\b/i.test(text)) own.refundAsked = true;
    if (/\b(?:moved|carried|goes on|transferred)\b.*\bmilestone\b/i.test(text) && own.part !== undefined)
      own.goesOn = true;
    for (const [kind, day] of Object.entries(events) as [
      MilestoneDay,
      NonNullable<SeenMilestone["days"][MilestoneDay]>,
    ][]) {
      const before = own.days[kind];
      if (before === undefined || before.on < day.on) own.days[kind] = day;
    }
    own.lines.push(line);
    own.last = at;
  }
  close();
  return withoutNumbers(found);
};

/** Names that count 1, 2, 3 have their numbers from the list they stand in. */
const withoutNumbers = (all: readonly SeenMilestone[]): readonly SeenMilestone[] => {
  const isCounted = all.every(({ name }, at) =>
    new RegExp(`^${at + 1} ${all.length > 1 ? "\\S" : "\\p{Lu}"}`, "u").test(name),
  );
  return isCounted ? all.map((one, at) => ({ ...one, index: at + 1, name: one.name.replace(/^\d+ /, "") })) : all;
};

const OF_CONTRACT =
  /^(?:contract|project|payment|job|agency|client|freelancer|team|hourly|weekly|rate|offer|start(?:ed|s)?|began|hired|terms|files|history|reason|id|no)\b/i;

/** Is a line about the contract as a whole, so that no milestone goes on with it? */
const isOfContract = (text: string, open: Open | undefined): boolean => {
  if (/^status\b\W*(?:active|ended|paused|closed)\b/i.test(text) || /^(?:fixed[- ]price|hourly)\b/i.test(text))
    return true;
  if (/^(?:offer accepted|contract (?:start|ended)|hired|began|first day)/i.test(text) && amountsIn(text).length === 0)
    return true;
  if (open?.name === undefined && NUMBERED.test(text)) return false;
  const [label = "", value] = even(text.replace(/\t| {2,}/g, ": ")).split(/:\s+/);
  if (/\b(?:contract|project) ?(?:id|no|number)\b.*\d{7}/i.test(text)) return true;
  return value !== undefined && OF_CONTRACT.test(label) && senseOf(label) !== undefined && amountsIn(text).length === 0;
};
