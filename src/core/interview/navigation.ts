import type { Case } from "../case/case.ts";
import { keepUnsent } from "./edit.ts";
import { currentQuestionAt, isOpenAt } from "./questions-view.ts";
import { type Place, replay } from "./replay.ts";
import { stepOf } from "./steps/all.ts";
import type { CurrentQuestion, ItemQuestion, StepId } from "./steps/question.ts";

/** Where to look for a question: within one step or all of them, from which key on, and among which. */
export interface Scope {
  readonly step?: StepId;
  readonly after?: string;
  readonly within?: (asking: CurrentQuestion) => boolean;
}

/**
 * The question to ask next: the first open one after `after`, else the first open one from the top.
 * In: a case; the scope. Out: the question, or undefined when nothing in the scope is open.
 */
export const nextQuestion = (c: Case, scope: Scope = {}): CurrentQuestion | undefined => {
  const { places } = replay(c);
  const isNext = (place: Place): boolean =>
    (scope.step === undefined || place.step === scope.step) &&
    isOpenAt(c, place) &&
    (scope.within?.(currentQuestionAt(c, place)) ?? true);
  const from = scope.after === undefined ? -1 : places.findIndex((place) => place.key === scope.after);
  const next = places.find((place, index) => index > from && isNext(place)) ?? places.find(isNext);
  return next === undefined ? undefined : currentQuestionAt(c, next);
};

const stepsPlaces = (c: Case, step: StepId | undefined): readonly Place[] =>
  replay(c).places.filter((place) => step === undefined || place.step === step);

/** The question that stands before this one, answered or not; undefined at the first. */
export const previousQuestion = (
  c: Case,
  key: string,
  scope: Pick<Scope, "step"> = {},
): CurrentQuestion | undefined => {
  const places = stepsPlaces(c, scope.step);
  const before = places[places.findIndex((place) => place.key === key) - 1];
  return before === undefined ? undefined : currentQuestionAt(c, before);
};

/** The question with this key, if it applies to the case. */
export const questionAt = (c: Case, key: string): CurrentQuestion | undefined => {
  const place = replay(c).places.find((one) => one.key === key);
  return place === undefined ? undefined : currentQuestionAt(c, place);
};

/** Where a question stands in its step, for a person who counts along. */
export interface Count {
  /** From 1 on. Going on through open questions it is one more with each, and going back one less. */
  readonly place: number;
  /** About how many there will be. */
  readonly about: number;
  /** Within an item of a list, which is one question of the step: which of the item's questions it is, from 1 on. */
  readonly part?: number;
}

/** What a question counts with: the list an item belongs to, what is asked of each item after the list, else itself. */
const topKey = ({ key, list, isEach, question }: Place): string =>
  isEach ? `${list}.${(question as ItemQuestion).field}` : (list ?? key);

/**
 * Counts where a question stands in its step, among those that apply. Which those are follows from answers before it, so a
 * question has one number, from wherever the person comes to it. The total is what the step comes to at most, for answers
 * open and close questions all the time.
 */
export const countOf = (c: Case, asking: CurrentQuestion): Count => {
  // What follows from other answers is passed by, so it has no number of its own.
  const places = stepsPlaces(c, asking.step).filter((one) => one.derived === undefined || one.key === asking.key);
  const at = places.find((place) => place.key === asking.key);
  const own = at === undefined ? asking.key : topKey(at);
  // A list is asked for after its items, and stands with them.
  const tops = [...new Set(places.filter((place) => place.isEach || place.key === topKey(place)).map(topKey))];
  const place = tops.indexOf(own) + 1;
  const about = Math.max(stepOf(asking.step).most, tops.length);
  if (asking.item === undefined) return { place, about };
  const item = places.filter((one) =>
    at?.isEach ? topKey(one) === own : !one.isEach && one.item?.id === asking.item?.id && one.list === asking.list,
  );
  return { place, about, part: item.findIndex((one) => one.key === asking.key) + 1 };
};

/**
 * Keeps a text that an editor left behind, as typed and not yet an answer; what stood there so goes before it. Out: the case
 * itself when the text is in it already, as an answer or as typed.
 */
export const withLeftText = (c: Case, key: string, text: string): Case => {
  const typed = c.unsent[key] ?? "";
  if (text.trim() === "" || typed === text || questionAt(c, key)?.was === text) return c;
  // An editor began with what was typed before. What was taken out of it there is kept too: nobody said it should go.
  return keepUnsent(c, key, typed === "" || text.includes(typed.trim()) ? text : `${typed}\n\n${text}`);
};
