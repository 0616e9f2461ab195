import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { Contradiction, Fact, FactValues } from "../fact.ts";
import { bare, isSameName } from "./contract-of-case.ts";
import type { Sighting } from "./sighting.ts";
import { type Candidate, candidateOf, choose, contradiction } from "./values.ts";

/** A fact and a contradiction before they have their ids. */
export type Draft = { readonly [K in Fact["kind"]]: Omit<Extract<Fact, { kind: K }>, "id"> }[Fact["kind"]];
export interface Merged {
  readonly fact: Draft;
  readonly contradictions: readonly Omit<Contradiction, "facts">[];
}

type Scalar = Exclude<Fact["kind"], "milestone" | "week" | "happening" | "date" | "contact" | "offer" | "agreed">;

interface Row<K extends Scalar> {
  /** What two values differ in; without it no difference is told. */
  readonly what?: string;
  readonly isSame?: (a: FactValues[K], b: FactValues[K]) => boolean;
  readonly say?: (value: FactValues[K]) => string;
  readonly pick?: (candidates: readonly Candidate<FactValues[K]>[]) => readonly Candidate<FactValues[K]>[];
}

const isSaid = isSameName as (a: string, b: string) => boolean;
const newest = <T>(all: readonly Candidate<T>[]): readonly Candidate<T>[] => {
  const last =
    all
      .map(({ of }) => of ?? "")
      .toSorted()
      .at(-1) ?? "";
  const dated = all.filter(({ of }) => (of ?? "") === last);
  return dated.length === 0 ? all : dated;
};

/** The ended contract stays ended, whatever an older page says. */
const stateNow = (all: readonly Candidate<string>[]): readonly Candidate<string>[] => {
  const ended = all.filter(({ value }) => value === "ended");
  return ended.length > 0 ? ended : newest(all);
};

const roles = (all: readonly Candidate<FactValues["role"]>[]): readonly Candidate<FactValues["role"]>[] => {
  // What several papers say, and none denies, is sure.
  const isOneSide = new Set(all.map(({ value }) => value === "client")).size === 1;
  const files = new Set(all.flatMap(({ places }) => places.map(({ file }) => file)));
  if (isOneSide && files.size > 1 && all.every(({ value }) => value === all[0]?.value))
    return all.map((one) => ({ ...one, isSure: true }));
  const found = all.filter(({ value }) => value === "agency");
  // What two papers say of each other's making is sure.
  const isTwice = new Set(found.flatMap(({ places }) => places.map(({ file }) => file))).size > 1;
  const agency = isTwice ? found.map((one) => ({ ...one, isSure: true })) : found;
  // Upwork writes to an agency as to a freelancer.
  return agency.length > 0 && all.every(({ value }) => value !== "client")
    ? [...agency, ...all.filter(({ value }) => value !== "agency").map((one) => ({ ...one, value: "agency" as const }))]
    : all;
};

/** "Moons" in a subject is "Sound for the show “Moons”" as its page has it; "Ines" is Ines Roth. */
const whole = (all: readonly Candidate<string>[]): readonly Candidate<string>[] =>
  all.map((one) => {
    const own = ` ${bare(one.value)} `;
    const longer = all.find(
      ({ value, rank, isSure }) =>
        isSure &&
        (rank === "page" || rank === "notice") &&
        value.length > one.value.length &&
        ` ${bare(value)} `.includes(own),
    );
    return longer === undefined || own.trim().length < 4 ? one : { ...one, value: longer.value };
  });

const ROWS: { readonly [K in Scalar]: Row<K> } = {
  role: { what: "which side you are on", pick: roles },
  contract: { what: "the kind of contract", say: (value) => value },
  contractName: { isSame: isSaid, pick: whole },
  contractId: { what: "the number of the contract" },
  me: { isSame: isSaid },
  otherParty: { isSame: isSaid, pick: whole },
  otherFirm: { isSame: isSaid },
  contractBegan: { what: "the day the contract started", say: sayDay },
  contractState: { pick: stateNow },
  ended: { what: "the day the contract ended", isSame: (a, b) => a.on === b.on, say: ({ on }) => sayDay(on) },
  feePercent: { what: "Upwork's fee", say: (value) => `${value} %` },
  rate: { what: "the hourly rate", say: (value) => formatUsd(value) },
};

const merged = <K extends Scalar>(kind: K, all: readonly Sighting[]): Merged | undefined => {
  const row = ROWS[kind] as Row<K>;
  const candidates = all.map((one) => candidateOf(one, one.value as FactValues[K]));
  const chosen = choose((row.pick ?? ((same) => same))(candidates), row.isSame);
  if (chosen === undefined) return undefined;
  const differs = row.what === undefined ? undefined : contradiction(row.what, chosen, row.say ?? String);
  const isOpen = differs?.take === "ask";
  const value =
    kind === "ended"
      ? {
          ...(all.find((one) => (one.value as FactValues["ended"]).by !== undefined)?.value as object),
          ...(chosen.value as object),
        }
      : chosen.value;
  const unsure = all.find((one) => one.value === chosen.value)?.unsure ?? [];
  return {
    fact: {
      kind,
      value,
      places: chosen.places,
      sure: isOpen ? "open" : chosen.isSure ? "sure" : "likely",
      unsure,
      ...(chosen.note === undefined ? {} : { note: chosen.note }),
    } as Draft,
    contradictions: [
      ...(differs === undefined ? [] : [differs]),
      ...(kind === "contractState" ? stale(all, chosen) : []),
    ],
  };
};

/** A page that still says "active" was saved before the contract ended or was paused: who cites it should know. */
const stale = (
  all: readonly Sighting[],
  {
    value,
    places,
    rank,
  }: { readonly value: unknown; readonly places: Merged["fact"]["places"]; readonly rank: string },
): Omit<Contradiction, "facts">[] => {
  const page = all.find((one) => one.rank === "page" && one.value === "active" && one.sure === "sure");
  if (page === undefined || rank !== "notice" || (value !== "ended" && value !== "paused")) return [];
  return [
    {
      what: "how the contract stands",
      one: { value, places },
      other: { value: "active", places: page.places },
      take: "one",
      why: "The page was saved before.",
    },
  ];
};

/**
 * Of an end whose day is only that of the notice, the first notice counts, and none where a paper names the day itself. What a machine read
 * in a picture does not outdo a notice.
 */
const ofFirstNotice = (sightings: readonly Sighting[]): readonly Sighting[] => {
  const ends = sightings.flatMap((one) => (one.kind === "ended" ? [one] : []));
  const named = ends.find(({ isDayOfNotice, rank }) => isDayOfNotice === undefined && rank !== "picture");
  const first =
    named?.value.on ?? ends.flatMap(({ isDayOfNotice, value }) => (isDayOfNotice ? [value.on] : [])).toSorted()[0];
  return sightings.map((one) =>
    one.kind === "ended" && one.isDayOfNotice && first !== undefined
      ? { ...one, value: { ...one.value, on: first } }
      : one,
  );
};

/** Where a person is named too, the name of their firm is not the other side's. */
const withoutFirms = (all: readonly Sighting[]): readonly Sighting[] => {
  const firms = all.flatMap((one) => (one.kind === "otherFirm" ? [one.value] : []));
  const isFirm = (one: Sighting): boolean =>
    one.kind === "otherParty" && firms.some((firm) => isSameName(firm, one.value));
  return all.some((one) => one.kind === "otherParty" && one.sure === "sure" && !isFirm(one))
    ? all.filter((one) => !isFirm(one))
    : all;
};

/** Puts together what is told once of a contract: names, kind, days, rate, fee. */
export const mergeScalars = (all: readonly Sighting[]): readonly Merged[] => {
  const sightings = withoutFirms(ofFirstNotice(all));
  return (Object.keys(ROWS) as Scalar[]).flatMap(
    (kind) =>
      merged(
        kind,
        sightings.filter((one) => one.kind === kind),
      ) ?? [],
  );
};
