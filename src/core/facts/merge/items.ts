import type { NumberedDay } from "../../conversations/parse-date.ts";
import { addDays, sayDay, sayWeek } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import { sayHours } from "../../values/hours.ts";
import type { FactValues } from "../fact.ts";
import type { Quoted } from "../place.ts";
import { daysIn } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { fridayAfter } from "../words/weeks.ts";
import { bare, isSameName } from "./contract-of-case.ts";
import type { Draft, Merged } from "./scalars.ts";
import type { Sighting } from "./sighting.ts";
import { type Chosen, candidateOf, choose, contradiction, eachOnce } from "./values.ts";

export type Of<K extends Sighting["kind"]> = Extract<Sighting, { kind: K }>;

export const only = <K extends Sighting["kind"]>(all: readonly Sighting[], kind: K): readonly Of<K>[] =>
  all.filter((one) => one.kind === kind) as Of<K>[];

export const grouped = <T>(all: readonly T[], isSame: (a: T, b: T) => boolean): readonly (readonly T[])[] => {
  const groups: T[][] = [];
  for (const one of all) {
    const group = groups.find((other) => other.some((member) => isSame(member, one)));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
};

interface FieldRow {
  readonly what?: (of: string) => string;
  readonly say?: (value: never) => string;
  readonly isGreater?: (a: never, b: never) => boolean;
}

/** Money only moves on: of an old and a new paper the one further on tells where it is. */
const STATES = ["notFunded", "held", "partReleased", "partReturned", "released", "returned", "bonus"];
const later = ((a: string, b: string) => a > b) as never;

const MILESTONE: Readonly<Record<string, FieldRow>> = {
  amount: { what: (of) => `the price of “${of}”`, say: formatUsd as never },
  money: { isGreater: ((a: string, b: string) => STATES.indexOf(a) > STATES.indexOf(b)) as never },
  releasedAmount: {},
  fundedOn: { what: (of) => `the day “${of}” was funded`, say: sayDay as never },
  dueOn: { what: (of) => `the day “${of}” is due`, say: sayDay as never },
  submittedOn: { isGreater: later },
  changesAskedOn: { isGreater: later },
  releasedOn: { isGreater: later },
  number: {},
};

const WEEK: Readonly<Record<string, FieldRow>> = {
  hours: { what: (of) => `the hours of ${of}`, say: sayHours as never },
  manualHours: { what: (of) => `the hours added by hand in ${of}`, say: sayHours as never },
  disputedHours: { what: (of) => `the disputed hours of ${of}`, say: sayHours as never },
  rate: {},
  amount: { what: (of) => `the amount of ${of}`, say: formatUsd as never },
};

/** Do words hold a value: a day, or an amount in cents? */
const standsIn = (value: unknown, words: string): boolean => {
  if (typeof value === "number") return amountsIn(words).some(({ cents, of }) => cents === value || of === value);
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)$/.exec(String(value))?.map(Number) ?? [];
  if (month === undefined || day === undefined) return false;
  return daysIn(words).some((one) =>
    one.numbered === undefined ? one.month === month && one.day === day : isWrittenAs(one.numbered, month, day),
  );
};

/** A day in numbers, in any order of them. */
const isWrittenAs = ({ parts }: NumberedDay, month: number, day: number): boolean =>
  [month, day].every((one) => parts.map(Number).includes(one));

export const fields = (
  group: readonly Sighting[],
  rows: Readonly<Record<string, FieldRow>>,
  name: string,
  key: Readonly<Record<string, unknown>>,
): Omit<Merged, "fact"> &
  Pick<Draft, "places" | "at" | "unsure" | "sure"> & { readonly value: object; readonly note: string | undefined } => {
  const contradictions: Merged["contradictions"][number][] = [];
  const unsure: string[] = [];
  const value: Record<string, unknown> = { ...key };
  const places: Draft["places"][number][] = [];
  const at: Record<string, Quoted> = {};
  let note: string | undefined;
  for (const [field, row] of Object.entries(rows)) {
    const candidates = group.flatMap((one) => {
      const given = (one.value as unknown as Record<string, unknown>)[field];
      return given === undefined ? [] : [candidateOf(one, given as never, field)];
    });
    const chosen: Chosen<never> | undefined = choose<never>(candidates, undefined, row.isGreater);
    if (chosen === undefined) continue;
    value[field] = chosen.value;
    places.push(...chosen.places);
    const place = chosen.places.find(({ quote }) => standsIn(chosen.value, quote)) ?? chosen.places[0];
    if (place !== undefined) at[field] = place;
    const differs = row.what === undefined ? undefined : contradiction(row.what(name), chosen, row.say ?? String);
    if (differs !== undefined) contradictions.push(differs);
    if (differs?.take === "ask" || (!chosen.isSure && group.some(({ sure }) => sure === "sure"))) unsure.push(field);
    if (!chosen.isSure) note ??= chosen.note;
  }
  const isSure = group.some(({ sure }) => sure === "sure");
  const noted =
    note ??
    group.find((one) => one.note !== undefined && one.sure !== "sure" && one.rank !== "document")?.note ??
    (group.some(({ sure }) => sure === "sure") ? undefined : group.find((one) => one.note !== undefined)?.note);
  return {
    value,
    places: eachOnce([...places, ...group.flatMap((one) => one.places)]).slice(0, 12),
    at,
    contradictions,
    unsure,
    sure: isSure ? "sure" : "likely",
    note: noted,
  };
};

/** Words that two names share, as a part of the shorter: a machine reads a letter wrong now and then. */
const isLike = (one: string, other: string): boolean => {
  const [a, b] = [bare(one).replaceAll(" ", ""), bare(other).replaceAll(" ", "")];
  if (Math.abs(a.length - b.length) > 2 || a.length < 8) return false;
  let wrong = 0;
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) if (a[index] !== b[index]) wrong += 1;
  return wrong <= 2;
};

type OfMilestone = Extract<Sighting, { kind: "milestone" }>;
/** A table has money on the day it is free, some days after it was released. */
const DAYS_TO_BOOK = 10;

/** Without the days of tables, where another paper tells the day of the release. */
const withoutBooked = (group: readonly OfMilestone[]): readonly OfMilestone[] => {
  const told = group.flatMap(({ rank, value }) => (rank === "table" ? [] : (value.releasedOn ?? [])));
  return group.map((one) => {
    const { releasedOn, ...value } = one.value;
    const isBooked =
      one.rank === "table" &&
      releasedOn !== undefined &&
      told.some((day) => day <= releasedOn && releasedOn <= addDays(day, DAYS_TO_BOOK));
    return isBooked ? { ...one, value } : one;
  });
};

/**
 * Without milestones that are the contract itself: its name with that of the other party, as a machine reads the head of a page, or the same
 * name where it has milestones of their own. In: all sightings; what is known of names.
 */
export const withoutContracts = (all: readonly Sighting[], scalars: readonly Merged[]): readonly Sighting[] => {
  const said = (kind: "contractName" | "otherParty"): string =>
    scalars.flatMap(({ fact }) => (fact.kind === kind ? [bare(fact.value)] : []))[0] ?? "";
  const [contract, party] = [said("contractName"), said("otherParty")];
  if (contract === "") return all;
  const isContract = (name: string): boolean => {
    const own = bare(name);
    return own === contract || (party !== "" && (own === `${contract} ${party}` || own === `${party} ${contract}`));
  };
  const others = only(all, "milestone").some(({ value }) => !isContract(value.name));
  return all.filter(
    (one) => one.kind !== "milestone" || !isContract(one.value.name) || (bare(one.value.name) === contract && !others),
  );
};

/** Milestones as Upwork counts them: by their numbers where all have one, else as a page lists them, then those only other papers name. */
const inOrder = (groups: readonly (readonly OfMilestone[])[]): readonly (readonly OfMilestone[])[] => {
  const numbers = groups.map((group) => group.find(({ value }) => value.number !== undefined)?.value.number);
  const isNumbered = new Set(numbers).size === groups.length && !numbers.includes(undefined);
  const onPages = groups
    .flatMap((group) => group.filter(({ rank }) => rank === "page"))
    .toSorted((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0));
  const placeOf = (group: readonly OfMilestone[]): number => {
    if (isNumbered) return numbers[groups.indexOf(group)] ?? 0;
    const at = onPages.findIndex((one) => group.includes(one));
    return at < 0 ? onPages.length : at;
  };
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** The milestones of a contract, each told once. */
export const mergeMilestones = (sightings: readonly Sighting[]): readonly Merged[] => {
  const groups = grouped(
    only(sightings, "milestone"),
    (a, b) =>
      isSameName(a.value.name, b.value.name) ||
      ([a.rank, b.rank].includes("picture") && isLike(a.value.name, b.value.name)),
  );
  return inOrder(groups).map((group): Merged => {
    const named = group.toSorted((a, b) => Number(/…$/.test(a.value.name)) - Number(/…$/.test(b.value.name)))[0];
    const name = (group.find(({ rank }) => rank === "page") ?? named)?.value.name ?? "";
    const { value, contradictions, note, ...rest } = fields(withoutBooked(group), MILESTONE, name, { name });
    const one = value as FactValues["milestone"];
    const isInPart =
      one.money === "partReleased" || (one.releasedAmount !== undefined && one.releasedAmount !== one.amount);
    const { releasedAmount, ...whole } = one;
    return {
      fact: {
        kind: "milestone",
        value: isInPart || releasedAmount === undefined ? one : whole,
        ...rest,
        ...(note === undefined ? {} : { note }),
      },
      contradictions,
    };
  });
};

/** A week with its rate, where papers name one for the contract, and what its hours come to where no paper says it. */
const reckoned = (
  week: Omit<FactValues["week"], "amount"> & { readonly amount?: number | undefined },
  known: number | undefined,
): FactValues["week"] => {
  const { hours, rate = known } = week;
  const amount =
    week.amount ??
    (hours === undefined || rate === undefined ? undefined : Math.round((Math.round(hours * 60) * rate) / 60));
  return { ...week, ...(rate === undefined ? {} : { rate }), ...(amount === undefined ? {} : { amount }) };
};

/** The one hourly rate that papers name. */
const rateIn = (sightings: readonly Sighting[]): number | undefined => {
  const rates = new Set(
    sightings.flatMap((one) =>
      one.sure !== "sure" ? [] : one.kind === "rate" ? [one.value] : one.kind === "week" ? (one.value.rate ?? []) : [],
    ),
  );
  return rates.size === 1 ? [...rates][0] : undefined;
};

/** The weeks of an hourly contract, each told once. */
export const mergeWeeks = (sightings: readonly Sighting[]): readonly Merged[] =>
  grouped(only(sightings, "week"), (a, b) => a.value.monday === b.value.monday)
    .toSorted((a, b) => ((b[0]?.value.monday ?? "") < (a[0]?.value.monday ?? "") ? -1 : 1))
    .map((group): Merged => {
      const monday = group[0]?.value.monday ?? "";
      const { value, contradictions, note, ...rest } = fields(group, WEEK, sayWeek(monday), { monday });
      const week = reckoned(value as FactValues["week"], rateIn(sightings));
      // Of a table it may not be sure which week it bills; that its rate is the one the papers name is.
      const isRated = week.rate !== undefined && week.rate === rateIn(sightings);
      const isReckoned = isRated && week.amount === reckoned({ ...week, amount: undefined }, week.rate).amount;
      const own = rest.unsure.filter((one) => !(isRated && one === "rate") && !(isReckoned && one === "amount"));
      const unsure = group.every((one) => (one.unsure ?? []).includes("monday")) ? ["monday", ...own] : own;
      return {
        fact: {
          kind: "week",
          value: week,
          ...rest,
          unsure,
          ...(note === undefined ? {} : { note }),
        },
        contradictions,
      };
    });

/** A week that only a table tells, whose time to dispute is over, and of which nobody complains: whether it is disputed too is asked. */
export const quietWeeks = (
  weeks: readonly Merged[],
  sightings: readonly Sighting[],
  today: string,
): readonly Merged[] =>
  weeks.map((one): Merged => {
    const { monday } = one.fact.value as FactValues["week"];
    const ranks = only(sightings, "week").flatMap(({ value, rank }) => (value.monday === monday ? [rank] : []));
    const isTold = only(sightings, "happening").some(({ value }) => value.of === monday);
    return isTold || ranks.some((rank) => rank !== "table") || fridayAfter(monday) >= today
      ? one
      : {
          ...one,
          fact: {
            ...one.fact,
            sure: "likely",
            note: "The time to dispute this week is over, and nothing here says that it is disputed. Is it disputed too?",
          },
        };
  });
