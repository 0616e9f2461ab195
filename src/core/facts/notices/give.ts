import type { HappeningKind } from "../../case/happening-kinds.ts";
import type { By, FactValues } from "../fact.ts";
import type { Sighting } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import type { Sentence } from "../words/body.ts";
import type { At, NoticeReading } from "./notice.ts";
import { type Done, dayTold, placeOf, sentenceThat } from "./read.ts";

interface Told {
  /** The day it happened; without it, the day of the notice. */
  readonly on?: At<string> | undefined;
  readonly by?: By | undefined;
  readonly amount?: At<number> | undefined;
  readonly until?: At<string> | undefined;
  readonly of?: string | undefined;
  /** The sentence that tells it. */
  readonly said?: Sentence | undefined;
  readonly note?: string | undefined;
}

const base = (n: NoticeReading) => ({
  rank: "notice" as const,
  contract: n.contract,
  ...(n.sent === undefined ? {} : { of: n.sent.on }),
});

/** The places of some values, each once. */
const places = (...from: readonly (Pick<At<unknown>, "place"> | Quoted | undefined)[]): Quoted[] => {
  const all = from.flatMap((one) => (one === undefined ? [] : [(one as { place?: Quoted }).place ?? (one as Quoted)]));
  return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
};

const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

/** By which words a notice tells what happened. */
const DONE_BY: Readonly<Partial<Record<HappeningKind, Done>>> = {
  submitted: "submitted",
  funded: "funded",
  released: "released",
  changesAsked: "changesAsked",
  disputeByFreelancer: "dispute",
  disputeByClient: "dispute",
  refundAsked: "refund",
  refundGiven: "refund",
  refundDeclined: "answered",
};

/** A happening that a notice tells. Nothing, where not even the day of the notice is known. */
export const happening = (n: NoticeReading, kind: HappeningKind, told: Told): Sighting[] => {
  const done = DONE_BY[kind];
  const named = told.on ?? (done === undefined ? undefined : dayTold(n, done));
  const on =
    named ??
    (n.sent === undefined
      ? undefined
      : { value: n.sent.on, place: n.sent.place, isSure: n.sent.isSure, note: n.sent.note });
  if (on === undefined) return [];
  const value: FactValues["happening"] = without({
    kind,
    on: on.value,
    by: told.by,
    amount: told.amount?.value,
    until: told.until?.value,
    of: told.of ?? n.milestone?.value,
  });
  const unsure = [
    ...(on.isSure ? [] : ["on"]),
    ...(told.until?.isSure === false ? ["until"] : []),
    ...(told.amount?.isSure === false ? ["amount"] : []),
  ];
  const note = told.note ?? (on.isSure ? told.until?.note : on.note);
  return [
    {
      kind: "happening",
      value,
      places: places(
        told.amount,
        told.until,
        on,
        told.said && placeOf(told.said),
        told.of === undefined ? n.milestone : undefined,
      ),
      sure: "sure",
      unsure,
      ...(note === undefined ? {} : { note }),
      ...(named === undefined ? { isDayOfNotice: true as const } : {}),
      ...base(n),
    },
  ];
};

/** Any other fact of a notice. */
export const fact = <Kind extends keyof FactValues>(
  n: NoticeReading,
  kind: Kind,
  value: FactValues[Kind],
  from: readonly (Pick<At<unknown>, "place"> | Quoted | undefined)[],
  more: {
    readonly sure?: Sighting["sure"];
    readonly unsure?: readonly string[];
    readonly note?: string | undefined;
    readonly isDayOfNotice?: true | undefined;
  } = {},
): Sighting[] => {
  const at = places(...from);
  if (at.length === 0) return [];
  return [
    {
      kind,
      value: typeof value === "object" ? without(value) : value,
      places: at,
      sure: more.sure ?? "sure",
      unsure: more.unsure ?? [],
      ...(more.note === undefined ? {} : { note: more.note }),
      ...(more.isDayOfNotice ? { isDayOfNotice: true as const } : {}),
      ...base(n),
    } as Sighting,
  ];
};

const NUMBER = /\bmilestone (?:no\.? ?|#)?(\d{1,2})\b(?![.,]\d| ?%| days?\b)/gi;
/** Before the name in a line of its own: "2. Logo", "2 of 3: Logo". */
const NUMBER_BEFORE = /^#?(\d{1,2})(?: ?(?:of|\/) ?\d{1,2})?\s*(?:[.):]|[-–—]\s)\s*(?=\p{L})/u;

/** The number of the milestone, where a notice names one and no other. */
const numberIn = (n: NoticeReading): { readonly value: number; readonly place: Quoted } | undefined => {
  const own = [n.subject, ...n.own].filter(({ text }) => !/\bnext milestone\b/i.test(text));
  const told = own.flatMap((one) =>
    [...one.text.matchAll(NUMBER)].map(([, number]) => ({ value: Number(number), place: placeOf(one) })),
  );
  const labelled = n.entries
    .filter(({ sense }) => sense === "milestone")
    .map(({ value, place }) => ({ value: Number(NUMBER_BEFORE.exec(value)?.[1] ?? 0), place }));
  const [first, ...others] = [...told, ...labelled].filter(({ value }) => value > 0);
  return others.every(({ value }) => value === first?.value) ? first : undefined;
};

/** What a notice says of its milestone. */
export const milestone = (
  n: NoticeReading,
  fields: Partial<{
    readonly [K in keyof Omit<FactValues["milestone"], "name">]:
      | At<NonNullable<FactValues["milestone"][K]>>
      | undefined;
  }>,
): Sighting[] => {
  if (n.milestone === undefined) return [];
  const given = Object.entries(fields).flatMap(([key, one]) =>
    one === undefined ? [] : [[key, one as At<unknown>] as const],
  );
  const number = numberIn(n);
  const named = { name: n.milestone.value, ...(number === undefined ? {} : { number: number.value }) };
  const value = { ...named, ...Object.fromEntries(given.map(([key, one]) => [key, one.value])) };
  return fact(n, "milestone", value as FactValues["milestone"], [...given.map(([, one]) => one), n.milestone, number], {
    unsure: given.filter(([, one]) => !one.isSure).map(([key]) => key),
    sure: n.milestone.isSure ? "sure" : "likely",
  });
};

/** A value that stands in no words of its own: it is said by the sentence or label of another. */
export const as = <T>(value: T, from: At<unknown> | undefined, isSure = true): At<T> | undefined =>
  from === undefined ? undefined : { value, place: from.place, isSure };

/** "me" where the notice says that the person did it ("You opened a dispute"), else "them". */
export const byOf = (n: NoticeReading, does: RegExp): By =>
  sentenceThat(
    n,
    new RegExp(
      `\\b(?:you(?:['’]ve| have)?(?: just| now)? (?:${does.source})|^you(?:['’]ve| have)? \\w+ed\\b[^.;]{0,90}\\band (?:have )?(?:${does.source})|you(?:['’]re| are) (?:asking|disputing)|your (?:request|dispute|refund request|claim) (?:was|is|has been) (?:sent|filed|opened|submitted|received))`,
      "i",
    ),
  ) === undefined
    ? "them"
    : "me";
