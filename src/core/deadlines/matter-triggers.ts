import type { Case } from "../case/case.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { dayKeyOf, type Matter, matterOf } from "../happenings/matters.ts";
import type { Trigger } from "./trigger.ts";

/** A matter that is open, from the day of its notice. */
export const ofMatter = (c: Case, matter: Matter, what: string): Trigger => ({
  what,
  day: matter.on,
  notBefore: c.answers.contractBegan,
  until: matter.until,
  key: dayKeyOf(c, matter.kind),
});

/** The last open matter of a kind, with where the time for its answer runs from. */
export const toAnswer = (c: Case, kind: HappeningKind, what: string): Trigger[] => {
  const matter = matterOf(c, kind);
  return matter === undefined ? [] : [{ ...ofMatter(c, matter, what), doneBy: matter.answeredBy }];
};

/** The open matter of a kind, answered or not. */
export const running = (c: Case, kind: HappeningKind, what: string): Trigger[] => {
  const matter = matterOf(c, kind);
  // A day that Upwork named is that of the answer, and no end of what comes after it.
  return matter === undefined ? [] : [{ ...ofMatter(c, matter, what), until: undefined }];
};

/** Happenings of a kind, each with its day. In: where only some count, what they came to. */
export const happened = (c: Case, kind: HappeningKind, what: string, result?: string): Trigger[] =>
  happeningsOf(c)
    .filter((one) => one.kind === kind && one.on !== undefined && (result === undefined || one.result === result))
    .map((one) => ({ item: one.id, about: "the contract", what, day: one.on, key: `happenings.${one.id}.on` }));
