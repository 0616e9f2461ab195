import type { Case } from "../case/case.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { dayKeyOf, type Matter, matterOf, openMatters } from "../happenings/matters.ts";
import { payFor } from "./assumed-pay.ts";
import type { Trigger } from "./trigger.ts";

/** A matter that is open, from the day of its notice. */
export const ofMatter = (c: Case, matter: Matter, what: string): Trigger => {
  const { assumed } = payFor(c, matter.kind);
  return {
    what,
    day: matter.on,
    notBefore: c.answers.contractBegan,
    until: matter.until,
    key: dayKeyOf(c, matter.kind),
    ...(assumed === undefined ? {} : { assumed }),
  };
};

/** Does a rule for contracts of one pay count for what happened on this one? Where nobody told the pay, the kind of what happened says it. */
export const isPaid = (c: Case, pay: "fixed" | "hourly", kind: HappeningKind): boolean => payFor(c, kind).pay === pay;

/**
 * Open matters of a kind before the last one, for which Upwork named a day of their own: none of them is lost because there is a newer one.
 * In: the case, the kind, what happened. Out: each with the id of its milestone or week, or its own.
 */
export const earlierNamed = (c: Case, kind: HappeningKind, what: string): Trigger[] => {
  const all = openMatters(c).filter((one) => one.kind === kind);
  const last = all.at(-1);
  const named = all.filter(({ until }) => until !== undefined && until !== last?.until);
  // A day is told once, by the last matter that has it.
  const each = named.filter((one) => named.findLast(({ until }) => until === one.until) === one);
  return each.map((one) => {
    const { of } = one;
    const isOnly = of !== undefined && each.filter((other) => other.of === of).length === 1;
    return {
      ...ofMatter(c, one, what),
      item: isOnly ? of : one.id,
      about: nameOfItem(c, of) ?? "an earlier notice",
      doneBy: one.answeredBy,
      isEarlier: true,
    };
  });
};

const nameOfItem = (c: Case, id: string | undefined): string | undefined =>
  c.milestones.find((one) => one.id === id)?.name;

/** The open matters of a kind, with where the time for their answer runs from: the last one, and others whose day Upwork named. */
export const toAnswer = (c: Case, pay: "fixed" | "hourly", kind: HappeningKind, what: string): Trigger[] => {
  const matter = matterOf(c, kind);
  if (matter === undefined || !isPaid(c, pay, kind)) return [];
  return [{ ...ofMatter(c, matter, what), doneBy: matter.answeredBy }, ...earlierNamed(c, kind, what)];
};

/** The open matter of a kind, answered or not. */
export const running = (c: Case, kind: HappeningKind, what: string): Trigger[] => {
  const matter = matterOf(c, kind);
  // A day that Upwork named is that of the answer, and no end of what comes after it.
  return matter === undefined || !isPaid(c, "fixed", kind) ? [] : [{ ...ofMatter(c, matter, what), until: undefined }];
};

/** Happenings of a kind, each with its day. In: where only some count, what they came to. */
export const happened = (c: Case, kind: HappeningKind, what: string, result?: string): Trigger[] =>
  happeningsOf(c)
    .filter((one) => one.kind === kind && one.on !== undefined && (result === undefined || one.result === result))
    .map((one) => ({ item: one.id, about: "the contract", what, day: one.on, key: `happenings.${one.id}.on` }));
