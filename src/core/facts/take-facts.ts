import type { AnswerPlace } from "../case/answer-places.ts";
import type { Case } from "../case/case.ts";
import { itemKey } from "../case/key.ts";
import type { Item, ListName } from "../case/lists.ts";
import { inOrderOfNumbers } from "../case/milestone-numbers.ts";
import { changesOf } from "../interview/changes.ts";
import { answerAt } from "../interview/dependents.ts";
import { placedAt, setAnswer } from "../interview/edit.ts";
import { onPaper } from "./claims-on-papers.ts";
import type { Fact } from "./fact.ts";
import type { Quoted } from "./place.ts";
import { TAKING } from "./taking.ts";
import { typedContactsOf } from "./typed-contacts.ts";

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
/** Facts that fill a list and decide no question beside it. */
const OF_LISTS: ReadonlySet<Fact["kind"]> = new Set([
  "milestone",
  "week",
  "happening",
  "date",
  "contact",
  "offer",
  "agreed",
]);
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
  for (const together of byTurn(facts)) {
    // Facts of one kind are written before the case is settled: a list of thousands would be settled as often.
    const changes = changesOf(now);
    const claims: { readonly id: string; readonly fact: Fact }[] = [];
    const places: Record<string, AnswerPlace> = {};
    const typed = typedContactsOf(now, together);
    const wrote = (key: string, value: unknown, { id, places: [first], at }: Fact) => {
      written.push({ key, value, fact: id });
      const place = at?.[key.split(".").at(-1) ?? ""] ?? first;
      if (place !== undefined) places[key] = placeOf(place, exhibits);
    };
    const put = (key: string, value: unknown, fact: Fact) => {
      const kept = answerAt(changes.case, key);
      if (value === undefined || isEqual(kept, value)) return;
      if (kept !== undefined) {
        left.push({ key, kept, offered: value, fact: fact.id });
        return;
      }
      changes.give(key, value);
      wrote(key, value, fact);
    };
    for (const fact of together)
      for (const writing of TAKING[fact.kind](fact as never, changes.case)) {
        if ("answers" in writing) {
          for (const [key, value] of Object.entries(writing.answers)) put(key, value, fact);
          continue;
        }
        const { list, item, isSame } = writing;
        const mine = list === "contacts" ? typed.get(fact.id) : undefined;
        const items = changes.case[list] as readonly Item[];
        const known = items.find((one) => (mine === undefined ? isSame(one, changes.case) : one.id === mine));
        const fields = Object.entries(item).filter(([, value]) => value !== undefined);
        if (known !== undefined && mine !== undefined) {
          // The typed words stay, with the line of the chat beside them; that the two are not the same words is no contradiction.
          for (const [field, value] of fields) {
            const key = itemKey(list, mine, field);
            if (answerAt(changes.case, key) === undefined) put(key, value, fact);
          }
          const [place] = fact.places;
          if (place !== undefined) places[itemKey(list, mine, "gist")] = placeOf(place, exhibits);
          continue;
        }
        const id = known?.id ?? changes.add(list, Object.fromEntries(fields));
        for (const [field, value] of fields) {
          const key = itemKey(list, id, field);
          if (known === undefined) wrote(key, value, fact);
          else put(key, value, fact);
        }
        if (list === "claims") claims.push({ id, fact });
      }
    now = claims.reduce(
      (then, { id, fact }) => onPaper(withProof(then, id, fact, exhibits), id, fact, facts),
      placedAt(withNumbers(changes.settled()), places),
    );
  }
  return { case: now, written, left };
};

/** A case with its milestones in the order of Upwork's numbers. */
const withNumbers = (c: Case): Case => {
  const milestones = inOrderOfNumbers(c.milestones);
  return milestones === c.milestones ? c : { ...c, milestones };
};

/** Facts in the order in which they are taken; those in a row that only fill one list together. */
const byTurn = (facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const runs: Fact[][] = [];
  for (const fact of facts.toSorted(inTurn)) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.kind === fact.kind && OF_LISTS.has(fact.kind)) last.push(fact);
    else runs.push([fact]);
  }
  return runs;
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
