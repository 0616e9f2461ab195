import type { Case } from "../case/case.ts";
import { askingAt, isOpenAt } from "./outline.ts";
import type { Asking, StepId } from "./question.ts";
import { type Place, replay } from "./replay.ts";

/** Where to look for a question: within one step or all of them, from which key on, and among which. */
export interface Scope {
  readonly step?: StepId;
  readonly after?: string;
  readonly within?: (asking: Asking) => boolean;
}

/**
 * The question to ask next: the first open one after `after`, else the first open one from the top.
 * In: a case; the scope. Out: the question, or undefined when nothing in the scope is open.
 */
export const nextQuestion = (c: Case, scope: Scope = {}): Asking | undefined => {
  const { places } = replay(c);
  const isNext = (place: Place): boolean =>
    (scope.step === undefined || place.step === scope.step) &&
    isOpenAt(c, place) &&
    (scope.within?.(askingAt(c, place)) ?? true);
  const from = scope.after === undefined ? -1 : places.findIndex((place) => place.key === scope.after);
  const next = places.find((place, index) => index > from && isNext(place)) ?? places.find(isNext);
  return next === undefined ? undefined : askingAt(c, next);
};

const stepsPlaces = (c: Case, step: StepId | undefined): readonly Place[] =>
  replay(c).places.filter((place) => step === undefined || place.step === step);

/** The question that stands before this one, answered or not; undefined at the first. */
export const previousQuestion = (c: Case, key: string, scope: Pick<Scope, "step"> = {}): Asking | undefined => {
  const places = stepsPlaces(c, scope.step);
  const before = places[places.findIndex((place) => place.key === key) - 1];
  return before === undefined ? undefined : askingAt(c, before);
};

/** The question with this key, if it applies to the case. */
export const questionAt = (c: Case, key: string): Asking | undefined => {
  const place = replay(c).places.find((one) => one.key === key);
  return place === undefined ? undefined : askingAt(c, place);
};

/** Where a question stands in its step: the how-manieth it is, of all that apply now. */
export const placeOf = (c: Case, asking: Asking): { place: number; total: number } => {
  const places = stepsPlaces(c, asking.step);
  return { place: places.findIndex((one) => one.key === asking.key) + 1, total: places.length };
};
