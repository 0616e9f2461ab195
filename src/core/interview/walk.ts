import type { Case } from "../case/case.ts";
import { askingsOf } from "./outline.ts";
import type { Asking, StepId } from "./question.ts";

/** Where to look for a question: within one step or all of them, from which key on, and among which. */
export interface Scope {
  readonly step?: StepId;
  readonly after?: string;
  readonly within?: (asking: Asking) => boolean;
}

const isIn = (asking: Asking, scope: Scope): boolean =>
  (scope.step === undefined || asking.step === scope.step) && (scope.within?.(asking) ?? true);

const inScope = (c: Case, scope: Scope): Asking[] => askingsOf(c).filter((asking) => isIn(asking, scope));

/**
 * The question to ask next: the first open one after `after`, else the first open one from the top.
 * In: a case; the scope. Out: the question, or undefined when nothing in the scope is open.
 */
export const nextQuestion = (c: Case, scope: Scope = {}): Asking | undefined => {
  const all = askingsOf(c);
  const isNext = (asking: Asking): boolean => asking.state === "open" && isIn(asking, scope);
  const from = scope.after === undefined ? -1 : all.findIndex((asking) => asking.key === scope.after);
  return all.slice(from + 1).find(isNext) ?? all.find(isNext);
};

/** The question that stands before this one, answered or not; undefined at the first. */
export const previousQuestion = (c: Case, key: string, scope: Scope = {}): Asking | undefined => {
  const askings = inScope(c, scope);
  const index = askings.findIndex((asking) => asking.key === key);
  return index > 0 ? askings[index - 1] : undefined;
};

/** The question with this key, if it applies to the case. */
export const questionAt = (c: Case, key: string): Asking | undefined =>
  askingsOf(c).find((asking) => asking.key === key);

/** Where a question stands in its step: the how-manieth it is, of all that apply now. */
export const placeOf = (c: Case, asking: Asking): { place: number; total: number } => {
  const askings = inScope(c, { step: asking.step });
  return { place: askings.findIndex((one) => one.key === asking.key) + 1, total: askings.length };
};
