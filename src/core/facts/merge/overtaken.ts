import { sayDay } from "../../values/days.ts";
import type { FactValues, NotTaken } from "../fact.ts";
import { daysApart } from "../words/days.ts";
import type { Merged } from "./scalars.ts";

/** So long after the request Upwork names its last day at most: 7 days, and what mails and zones add. */
const DAYS_TO_ANSWER = 10;

/** A last day to answer a refund request that stands in no notice of it: that of the request. */
const withUntil = (all: readonly Merged[]): readonly Merged[] => {
  const dates = all.filter(({ fact }) => fact.kind === "date" && fact.value.deadline === "refundAnswer");
  const [date, second] = dates;
  if (date === undefined || second !== undefined || date.fact.kind !== "date") return all;
  const { until } = date.fact.value;
  const asked = all.filter(
    ({ fact }) =>
      fact.kind === "happening" &&
      fact.value.kind === "refundAsked" &&
      daysApart(fact.value.on, until) >= 0 &&
      daysApart(fact.value.on, until) <= DAYS_TO_ANSWER,
  );
  const [one] = asked;
  if (one === undefined || asked.length > 1 || one.fact.kind !== "happening") return all;
  if (one.fact.value.until !== undefined && one.fact.value.until !== until) return all;
  const isSure = date.fact.sure === "sure" && one.fact.value.until === undefined;
  const told: Merged = {
    ...one,
    fact: {
      ...one.fact,
      value: { ...one.fact.value, until },
      places: [...one.fact.places, ...date.fact.places],
      unsure: isSure || one.fact.value.until !== undefined ? one.fact.unsure : [...one.fact.unsure, "until"],
    },
  };
  return all.flatMap((each) => (each === date ? [] : each === one ? [told] : [each]));
};

/** By what a day that Upwork named has ended, and since when. Undefined: its time still runs, or ran out. */
const endedBy = (
  { deadline, until }: FactValues["date"],
  all: readonly Merged[],
): { readonly on: string; readonly why: string } | undefined => {
  const happened = (...kinds: readonly string[]): string | undefined =>
    all
      .flatMap(({ fact }) => (fact.kind === "happening" && kinds.includes(fact.value.kind) ? [fact.value.on] : []))
      .filter((on) => on <= until)
      .toSorted()[0];
  if (deadline === "review") {
    const ended = all.flatMap(({ fact }) => (fact.kind === "ended" && fact.sure === "sure" ? [fact.value.on] : []))[0];
    if (ended !== undefined && ended <= until) return { on: ended, why: "The contract ended" };
    const asked = happened("refundAsked", "disputeByFreelancer");
    return asked === undefined ? undefined : { on: asked, why: "A refund was asked for, or a dispute was opened," };
  }
  if (deadline !== "refundAnswer") return undefined;
  const answered = happened("disputeByFreelancer", "refundDeclined", "refundApproved", "refundGiven");
  return answered === undefined ? undefined : { on: answered, why: "It was answered" };
};

/**
 * Days that Upwork named and that something ended before they came are no dates to take: a review that the end of the contract cut off, a
 * request that was answered. A last day that only a page names goes to the request it is of. In: all merged facts. Out: those that stay,
 * and what is not taken.
 */
export const withoutOvertaken = (
  given: readonly Merged[],
): { readonly merged: readonly Merged[]; readonly notTaken: readonly NotTaken[] } => {
  const all = withUntil(given);
  const notTaken: NotTaken[] = [];
  const merged = all.filter((one) => {
    if (one.fact.kind !== "date") return true;
    const { value } = one.fact;
    const ended = endedBy(value, all);
    if (ended === undefined) return true;
    notTaken.push({
      looksLike: "deadline",
      value: value.until,
      places: one.fact.places,
      why: `${ended.why} on ${sayDay(ended.on)}, before that day, so nothing ends then.`,
    });
    return false;
  });
  return { merged, notTaken };
};
