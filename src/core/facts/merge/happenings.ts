import { rowOf } from "../../case/happening-kinds.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { By, FactValues } from "../fact.ts";
import { daysApart } from "../words/days.ts";
import { isSameName } from "./contract-of-case.ts";
import { fields, grouped, type Of, only } from "./items.ts";
import type { Merged } from "./scalars.ts";
import type { Sighting } from "./sighting.ts";
import { eachOnce } from "./values.ts";

/** Happenings that the days of a milestone tell already. */
const IN_MILESTONES: readonly string[] = ["submitted", "released", "funded"];

/** A dispute that the wrong side filed is another kind of dispute. */
const OF_ONE_SIDE: readonly string[] = ["disputeByFreelancer"];
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

/** Does the side that is told, or the way the contract is paid, speak against what a kind of happening is? Then it is no sure fact. */
const isOdd = (
  { kind, by }: FactValues["happening"],
  role: FactValues["role"] | undefined,
  contract: FactValues["contract"] | undefined,
): boolean => {
  const { by: actor, ...row } = rowOf(kind);
  if ("pay" in row && row.pay === "fixed" && contract === "hourly") return true;
  if ("pay" in row && row.pay === "hourly" && (contract === "fixed" || contract === "catalog")) return true;
  if (role === undefined || by === undefined || !OF_ONE_SIDE.includes(kind)) return false;
  const mine = role === "client" ? "client" : "freelancer";
  return (actor === mine) !== (by === "me");
};

/** What happened, each told once, in the order of days. */
export const mergeHappenings = (
  sightings: readonly Sighting[],
  role: FactValues["role"] | undefined,
  contract?: FactValues["contract"],
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
          ...(isOdd(known, role, contract) && rest.sure === "sure" ? { sure: "likely" as const } : {}),
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
