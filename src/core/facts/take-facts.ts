import type { AnswerPlace } from "../case/answer-places.ts";
import type { Case } from "../case/case.ts";
import { itemKey } from "../case/key.ts";
import type { Item, ListName } from "../case/lists.ts";
import { answerAt } from "../interview/dependents.ts";
import { addItem, placedAt, setAnswer } from "../interview/edit.ts";
import type { Fact } from "./fact.ts";
import type { Quoted } from "./place.ts";
import { TAKING } from "./taking.ts";

/** An answer that was written: its key ("milestones.m1.amount"), and the fact it is from. */
export interface WrittenAnswer {
  readonly key: string;
  readonly value: unknown;
  readonly fact: string;
}

/** A fact that was not written, for the person said something else. */
export interface LeftAnswer {
  readonly key: string;
  /** What the case holds, and what the file says. */
  readonly kept: unknown;
  readonly offered: unknown;
  readonly fact: string;
}

/** What came of taking facts. Undoing it is going back to the case before. */
export interface Taken {
  readonly case: Case;
  readonly written: readonly WrittenAnswer[];
  readonly left: readonly LeftAnswer[];
}

/** What is to be written of one fact: answers by their id, or one item of a list, and which item that is already. */
export type Writing =
  | { readonly answers: Readonly<Record<string, unknown>> }
  | {
      readonly list: ListName;
      readonly item: Readonly<Record<string, unknown>>;
      /** The item that this is already; else a new one is made. */
      readonly isSame: (item: Item, c: Case) => boolean;
    };

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The order in which facts are taken: what decides which questions are asked comes first, what names a milestone last. */
const ORDER: readonly Fact["kind"][] = ["role", "contract", "contractState", "ended", "milestone", "week"];
const inTurn = (a: Fact, b: Fact): number => {
  const [first, second] = [a, b].map(({ kind }) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length));
  return (first ?? 0) - (second ?? 0);
};

/**
 * Writes facts into a case: answers, milestones, weeks, happenings, dates, contacts, offers. What the person said stays: a different
 * answer is left and told. Unsure fields of a fact are not written. The same facts taken twice change nothing.
 * In: a case; the facts to take; the exhibit (its id) that each file is. Out: the settled case, what was written, what was left.
 */
export const takeFacts = (
  c: Case,
  facts: readonly Fact[],
  exhibits: ReadonlyMap<string, string> = new Map(),
): Taken => {
  let now = c;
  const written: WrittenAnswer[] = [];
  const left: LeftAnswer[] = [];
  const put = (key: string, value: unknown, { id, places: [place] }: Fact) => {
    const kept = answerAt(now, key);
    if (value === undefined || isEqual(kept, value)) return;
    if (kept !== undefined) {
      left.push({ key, kept, offered: value, fact: id });
      return;
    }
    now = setAnswer(now, key, value);
    if (place !== undefined) now = placedAt(now, key, placeOf(place, exhibits));
    written.push({ key, value, fact: id });
  };
  for (const fact of facts.toSorted(inTurn)) {
    for (const writing of TAKING[fact.kind](fact as never, now)) {
      if ("answers" in writing) {
        for (const [key, value] of Object.entries(writing.answers)) put(key, value, fact);
        continue;
      }
      const { list, item, isSame } = writing;
      const known = (now[list] as readonly Item[]).find((one) => isSame(one, now));
      const made = known === undefined ? addItem(now, list) : undefined;
      if (made !== undefined) now = made.case;
      const id = known?.id ?? made?.id ?? "";
      for (const [field, value] of Object.entries(item)) put(itemKey(list, id, field), value, fact);
      if (list === "claims") now = withProof(now, id, fact, exhibits);
    }
  }
  return { case: now, written, left };
};

/** The place of an answer, without the words that stand there: the exhibit has them. */
const placeOf = (
  { file, member, mail, within, part, line, page }: Quoted,
  exhibits: ReadonlyMap<string, string>,
): AnswerPlace => {
  const place = { exhibit: exhibits.get(file), file, member, mail, within, part, line, page };
  return Object.fromEntries(Object.entries(place).filter(([, one]) => one !== undefined)) as unknown as AnswerPlace;
};

/** A claim with the exhibits that its places stand in. */
const withProof = (c: Case, claim: string, { places }: Fact, exhibits: ReadonlyMap<string, string>): Case => {
  const ids = new Set(places.flatMap(({ file }) => exhibits.get(file) ?? []));
  return c.exhibits
    .filter(({ id, claims }) => ids.has(id) && !(claims ?? []).includes(claim))
    .reduce((now, { id, claims }) => setAnswer(now, itemKey("exhibits", id, "claims"), [...(claims ?? []), claim]), c);
};
