import { rowOf } from "../../case/happening-kinds.ts";
import { sayDay, sayWeek } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { By, FactValues } from "../fact.ts";
import { daysApart } from "../words/days.ts";
import { bare, isSameName } from "./contract-of-case.ts";
import type { Draft, Merged } from "./scalars.ts";
import type { Sighting } from "./sighting.ts";
import { type Chosen, candidateOf, choose, contradiction, eachOnce } from "./values.ts";

type Of<K extends Sighting["kind"]> = Extract<Sighting, { kind: K }>;

const only = <K extends Sighting["kind"]>(all: readonly Sighting[], kind: K): readonly Of<K>[] =>
  all.filter((one) => one.kind === kind) as Of<K>[];

const grouped = <T>(all: readonly T[], isSame: (a: T, b: T) => boolean): readonly (readonly T[])[] => {
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
};

const WEEK: Readonly<Record<string, FieldRow>> = {
  hours: { what: (of) => `the hours of ${of}`, say: String as never },
  manualHours: { what: (of) => `the hours added by hand in ${of}`, say: String as never },
  rate: {},
  amount: { what: (of) => `the amount of ${of}`, say: formatUsd as never },
};

const fields = (
  group: readonly Sighting[],
  rows: Readonly<Record<string, FieldRow>>,
  name: string,
  key: Readonly<Record<string, unknown>>,
): Omit<Merged, "fact"> &
  Pick<Draft, "places" | "unsure" | "sure"> & { readonly value: object; readonly note: string | undefined } => {
  const contradictions: Merged["contradictions"][number][] = [];
  const unsure: string[] = [];
  const value: Record<string, unknown> = { ...key };
  const places: Draft["places"][number][] = [];
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
    const differs = row.what === undefined ? undefined : contradiction(row.what(name), chosen, row.say ?? String);
    if (differs !== undefined) contradictions.push(differs);
    if (differs?.take === "ask" || (!chosen.isSure && group.some(({ sure }) => sure === "sure"))) unsure.push(field);
    if (!chosen.isSure) note ??= chosen.note;
  }
  const isSure = group.some(({ sure }) => sure === "sure");
  const noted = note ?? group.find((one) => one.note !== undefined && one.sure !== "sure")?.note;
  return {
    value,
    places: eachOnce([...places, ...group.flatMap((one) => one.places)]).slice(0, 12),
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

/** The milestones of a contract, each told once. */
export const mergeMilestones = (sightings: readonly Sighting[]): readonly Merged[] => {
  const groups = grouped(
    only(sightings, "milestone"),
    (a, b) =>
      isSameName(a.value.name, b.value.name) ||
      ([a.rank, b.rank].includes("picture") && isLike(a.value.name, b.value.name)),
  );
  return groups.map((group): Merged => {
    const named = group.toSorted((a, b) => Number(/…$/.test(a.value.name)) - Number(/…$/.test(b.value.name)))[0];
    const name = (group.find(({ rank }) => rank === "page") ?? named)?.value.name ?? "";
    const { value, contradictions, note, ...rest } = fields(group, MILESTONE, name, { name });
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

/** The weeks of an hourly contract, each told once. */
export const mergeWeeks = (sightings: readonly Sighting[]): readonly Merged[] =>
  grouped(only(sightings, "week"), (a, b) => a.value.monday === b.value.monday)
    .toSorted((a, b) => ((b[0]?.value.monday ?? "") < (a[0]?.value.monday ?? "") ? -1 : 1))
    .map((group): Merged => {
      const monday = group[0]?.value.monday ?? "";
      const { value, contradictions, note, ...rest } = fields(group, WEEK, sayWeek(monday), { monday });
      const unsure = group.every((one) => (one.unsure ?? []).includes("monday"))
        ? ["monday", ...rest.unsure]
        : rest.unsure;
      return {
        fact: {
          kind: "week",
          value: value as FactValues["week"],
          ...rest,
          unsure,
          ...(note === undefined ? {} : { note }),
        },
        contradictions,
      };
    });

/** Happenings that the days of a milestone tell already. */
const IN_MILESTONES: readonly string[] = ["submitted", "released", "funded"];

const DAYS_APART = 3;

/** Of hours that Upwork took back it first writes "You refunded …": nobody gave that refund. */
const isOfDecision = (refund: FactValues["happening"], all: readonly Of<"happening">[]): boolean =>
  all.some(
    ({ value: { kind, on, amount } }) =>
      (kind === "hoursDecided" || kind === "hoursRejected" || kind === "chargeback") &&
      Math.abs(daysApart(on, refund.on)) <= DAYS_APART &&
      (amount === undefined || refund.amount === undefined || amount === refund.amount),
  );

/** Who did it: by its kind and the side the person is on, where a kind is of one side. */
const doneBy = (value: FactValues["happening"], role: FactValues["role"] | undefined): By | undefined => {
  const { by } = rowOf(value.kind);
  if (by === "upwork") return "upwork";
  if ((by !== "client" && by !== "freelancer") || role === undefined) return value.by;
  const mine = role === "client" ? "client" : "freelancer";
  return by === mine ? "me" : "them";
};

/** What happened, each told once, in the order of days. */
export const mergeHappenings = (
  sightings: readonly Sighting[],
  role: FactValues["role"] | undefined,
): readonly Merged[] => {
  const milestones = only(sightings, "milestone");
  const all = only(sightings, "happening");
  const own = all.filter(({ value }) => {
    if (value.kind === "refundGiven") return !isOfDecision(value, all);
    if (!IN_MILESTONES.includes(value.kind)) return true;
    const field = `${value.kind}On`;
    return !milestones.some((one) => (one.value as unknown as Record<string, unknown>)[field] === value.on);
  });
  const groups = grouped(
    own,
    ({ value: a }, { value: b }) =>
      a.kind === b.kind &&
      (a.of === undefined || b.of === undefined || isSameName(a.of, b.of)) &&
      (Math.abs(daysApart(a.on, b.on)) <= DAYS_APART || (a.until !== undefined && a.until === b.until)),
  );
  return groups
    .map((group): Merged => {
      const [first] = group;
      const kind = first?.value.kind ?? "nothing";
      const of = group.find(({ value }) => value.of !== undefined)?.value.of;
      const { value, contradictions, note, ...rest } = fields(
        ofFirstNotice(group),
        {
          on: { what: () => `the day: ${lower(rowOf(kind).label)}`, say: sayDay as never },
          by: {},
          amount: { what: () => `the amount: ${lower(rowOf(kind).label)}`, say: formatUsd as never },
          until: { what: () => "the last day that Upwork names", say: sayDay as never },
        },
        "",
        { kind, ...(of === undefined ? {} : { of }) },
      );
      const known = value as FactValues["happening"];
      const by = doneBy(known, role);
      const said = group.find((one) => one.note !== undefined)?.note ?? note;
      return {
        fact: {
          kind: "happening",
          value: { ...known, ...(by === undefined ? {} : { by }) },
          ...rest,
          ...(said === undefined ? {} : { note: said }),
        },
        contradictions,
      };
    })
    .toSorted((a, b) =>
      (a.fact.value as FactValues["happening"]).on < (b.fact.value as FactValues["happening"]).on ? -1 : 1,
    );
};

/** Of a day that is only that of the notice, the first notice counts, and none where a paper names the day itself. */
const ofFirstNotice = (group: readonly Of<"happening">[]): readonly Of<"happening">[] => {
  const named = group.filter(({ isDayOfNotice }) => isDayOfNotice === undefined);
  const first = named.length > 0 ? named[0]?.value.on : group.map(({ value }) => value.on).toSorted()[0];
  return group.map((one) =>
    one.isDayOfNotice && first !== undefined ? { ...one, value: { ...one.value, on: first } } : one,
  );
};

const lower = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

/** Dates that Upwork named: of each kind the newest paper's. */
export const mergeDates = (sightings: readonly Sighting[]): readonly Merged[] =>
  grouped(only(sightings, "date"), (a, b) => a.value.deadline === b.value.deadline).map((group): Merged => {
    const latest = group.toSorted((a, b) => (b.value.until < a.value.until ? -1 : 1))[0];
    const same = group.filter(({ value }) => value.until === latest?.value.until);
    const at = same.find(({ value }) => value.at !== undefined)?.value.at;
    const unsure = same.every((one) => (one.unsure ?? []).includes("until")) ? ["until"] : [];
    return {
      fact: {
        kind: "date",
        value: { ...(latest?.value as FactValues["date"]), ...(at === undefined ? {} : { at }) },
        places: eachOnce(same.flatMap(({ places }) => places)),
        sure: same.some(({ sure }) => sure === "sure") ? (unsure.length > 0 ? "likely" : "sure") : "likely",
        unsure,
      },
      contradictions: [],
    };
  });
