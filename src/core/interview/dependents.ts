import type { Case } from "../case/case.ts";
import { readKey, type Target } from "../case/key.ts";
import type { Item } from "../case/lists.ts";
import { once } from "../once.ts";
import { type Place, replay } from "./replay.ts";
import type { AnswerQuestion, GivenFor, ItemQuestion } from "./steps/question.ts";

/** The answer that is kept under a key, whether it applies or not; undefined when there is none. */
export const answerAt = (c: Case, key: string): unknown => {
  const target = readKey(key);
  if (target?.kind === "answer") return c.answers[target.id];
  if (target?.kind !== "field") return undefined;
  return (c[target.list] as readonly Item[]).find((item) => item.id === target.item)?.[target.field];
};

/** An answer to ask again. */
export interface Hanging {
  readonly key: string;
  /** It was a draft of ours, kept as it was: there is nothing of the person's in it. */
  readonly wasDraft: boolean;
}

const bare = (value: unknown): string =>
  typeof value === "string"
    ? value
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : JSON.stringify(value ?? null);

/** Has an answer become another one? Capitals, spaces and stops make no difference. A first answer is none that changed. */
const hasChanged = (before: Case, after: Case, key: string): boolean => {
  const was = answerAt(before, key) ?? before.toConfirm?.[key];
  return was !== undefined && bare(was) !== bare(answerAt(after, key));
};

type Asked = AnswerQuestion | ItemQuestion;

/** Is the question about one of the answers that changed? Beside answers it may name a field of a list: "claims.happened". */
const isAbout = ({ question, list, item }: Place, changed: readonly Target[]): boolean => {
  const { hangsOn = [] } = question as { readonly hangsOn?: readonly string[] };
  return hangsOn.some((name) =>
    changed.some((one) => {
      if (one.kind !== "field") return one.kind === "answer" && list === undefined && one.id === name;
      if (item === undefined) return name === `${one.list}.${one.field}`;
      return one.list === list && one.item === item.id && one.field === name;
    }),
  );
};

/**
 * Is what an answer was given for another now? What was not known before and is now has not changed; what is there no more has, and
 * so has what came beside it.
 */
const isAnother = (before: GivenFor, after: GivenFor): boolean => {
  const names = Object.keys(before);
  if (names.length === 0) return false;
  const isNew = Object.keys(after).some((name) => !Object.hasOwn(before, name));
  return isNew || names.some((name) => before[name] !== null && before[name] !== after[name]);
};

/** A case in which a question was never answered, so that nothing is proposed for it from itself. */
const unanswered = (c: Case, key: string): Case => {
  const target = readKey(key);
  if (target?.kind !== "answer") return c;
  const { [target.id]: _own, ...answers } = c.answers;
  return { ...c, answers };
};

/** What would be proposed at a place. A proposal read from a file does not hang on answers. */
const proposedIn = (c: Case): ((place: Place) => string | number | undefined) => {
  const { applying, places } = replay(c);
  const items = new Map(places.map(({ key, item }) => [key, item]));
  return ({ key, question }) => {
    const { propose, proposedFrom } = question as Asked & Pick<ItemQuestion, "proposedFrom">;
    return proposedFrom === undefined ? propose?.(unanswered(applying, key), items.get(key) as never) : undefined;
  };
};

/**
 * The answers that hang on one that has changed. In: the case before and after; the keys that were given or taken away. Out: in
 * the order of the questions, without those keys; then those that count again.
 */
export const hangingOn = (before: Case, after: Case, keys: readonly string[]): readonly Hanging[] => {
  const changed = keys.filter((key) => hasChanged(before, after, key)).flatMap((key) => readKey(key) ?? []);
  const { applying, places } = replay(before);
  const now = replay(after).applying;
  const isGiven = new Set(keys);
  const isAnotherNow = ({ question, item }: Place): boolean => {
    const { givenFor } = question as Asked;
    return givenFor !== undefined && isAnother(givenFor(applying, item as never), givenFor(now, item as never));
  };
  // An answer that did not count comes back as one to be confirmed: nobody knows what it was given for.
  const wasAsked = new Set(places.map(({ key }) => key));
  const isBack = ({ key, question }: Place): boolean =>
    (question as Asked).givenFor !== undefined && !wasAsked.has(key) && !isGiven.has(key);
  const back = replay(after)
    .places.filter((place) => isBack(place) && answerAt(after, place.key) !== undefined)
    .map(({ key }): Hanging => ({ key, wasDraft: false }));
  const proposed = once(() => [proposedIn(before), proposedIn(after)] as const);
  const hanging = places.flatMap((place): Hanging[] => {
    const { isOut, givenFor } = place.question as Asked;
    if ((changed.length === 0 && givenFor === undefined) || isGiven.has(place.key)) return [];
    const answer = answerAt(after, place.key);
    if (answer === undefined || isOut?.(applying, place.item as never)) return [];
    if (isAnotherNow(place)) return [{ key: place.key, wasDraft: false }];
    if (changed.length === 0) return [];
    const [proposedBefore, proposedAfter] = proposed();
    const draft = proposedBefore(place);
    // A draft that was kept as it was is ours: it is made anew. One that was edited hangs on what its question names.
    // An amount is the person's own, also where it is the one we proposed: one that is too much now is told (ask-limits.ts).
    const wasDraft = typeof draft === "string" && draft === answer && draft !== proposedAfter(place);
    return wasDraft || isAbout(place, changed) ? [{ key: place.key, wasDraft }] : [];
  });
  return [...hanging, ...back];
};
