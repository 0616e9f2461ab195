import type { Case } from "../../../core/case/case.ts";
import { isListName } from "../../../core/case/lists.ts";
import { skipQuestion } from "../../../core/interview/edit.ts";
import { nextQuestion, previousQuestion, questionAt } from "../../../core/interview/navigation.ts";
import type { CurrentQuestion, StepId } from "../../../core/interview/steps/question.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { NewDeadlines } from "./new-deadlines.ts";

/** How a walk through questions goes. */
export interface WalkOptions {
  /** Keys to ask first, whatever their state. */
  readonly revisit?: readonly string[];
  /** Lines to show above the first question. */
  readonly before?: readonly string[];
  /** What an answer has made known, told before the next question. */
  readonly news?: () => NewDeadlines;
  /** May the person leave the walk by going back at its first question? */
  readonly canLeave?: boolean;
  /** Where there is no terminal: the command that takes the answer instead, when it is not the one at work. */
  readonly elsewhere?: (asking: CurrentQuestion) => Prompt["elsewhere"];
  /** Go on only with open questions among these; without it, with all of the step. */
  readonly within?: (asking: CurrentQuestion) => boolean;
  /** The keys to ask first are all there is: they are counted by themselves. */
  readonly isAll?: boolean;
  /** Asks these questions, in this order, in place of the step's own. It is worked out anew after each answer. */
  readonly order?: (c: Case) => readonly string[];
  /** Lists show their menu, to change what is there, and are not entered line by line. */
  readonly asMenu?: boolean;
  /** What stands in the head line in place of the step. */
  readonly title?: string;
}

/** Are all questions of a step or of an order asked, and not some of them that a person asked for? */
export const isWholeWalk = ({ revisit, within }: WalkOptions): boolean => revisit === undefined && within === undefined;

/** Where a question stands among those asked together, when only these are asked. */
export const progressIn = (
  c: Case,
  { revisit = [], isAll, order }: WalkOptions,
  key: string,
  shown: ReadonlySet<string>,
): string | undefined => {
  const keys = order?.(c) ?? [];
  // What was known before is not counted; what was asked is, also where another answer has made it needless.
  const left = keys.filter((one) => !shown.has(one) && questionAt(c, one)?.state === "open").length;
  if (keys.includes(key)) return `${[...shown].indexOf(key) + 1} of about ${shown.size + left}`;
  const asked = revisit.filter((one) => questionAt(c, one) !== undefined);
  return isAll && asked.includes(key) ? `${asked.indexOf(key) + 1} of about ${asked.length}` : undefined;
};

/** The next open question of a walk, after a key or from the top. */
export const nextIn = (c: Case, step: StepId, { within, order }: WalkOptions, after?: string): string | undefined => {
  if (order === undefined) return nextQuestion(c, { step, within, ...(after === undefined ? {} : { after }) })?.key;
  const keys = order(c);
  const isNext = (one: string) => questionAt(c, one)?.state === "open";
  return keys.slice(after === undefined ? 0 : keys.indexOf(after) + 1).find(isNext) ?? keys.find(isNext);
};

/** Did a file tell this, with the places of its answers: an answer, or a list all of whose items stand in files? */
const isToldByFile = (c: Case, { key, place }: CurrentQuestion): boolean => {
  if (!isListName(key)) return place !== undefined;
  const placed = Object.keys(c.places ?? {});
  const items: readonly { readonly id: string }[] = c[key];
  return items.length > 0 && items.every(({ id }) => placed.some((one) => one.startsWith(`${key}.${id}.`)));
};

const standingBefore = (
  c: Case,
  step: StepId,
  order: WalkOptions["order"],
  key: string,
): CurrentQuestion | undefined => {
  const keys = order?.(c);
  if (keys === undefined || !keys.includes(key)) return previousQuestion(c, key, { step });
  return keys
    .slice(0, keys.indexOf(key))
    .reverse()
    .flatMap((one) => questionAt(c, one) ?? [])[0];
};

/**
 * The question to go back to in a walk, answered or not: the one that stands before. What a file told is passed by, for nobody was asked
 * it, unless it was put in this walk. In: the keys that were put so far.
 */
export const previousIn = (
  c: Case,
  step: StepId,
  { order, within, revisit }: WalkOptions,
  key: string,
  shown: ReadonlySet<string>,
): CurrentQuestion | undefined => {
  let before = standingBefore(c, step, order, key);
  // Where only some questions are asked, the others were not seen either.
  const isUnseen = (one: CurrentQuestion): boolean =>
    !shown.has(one.key) && (isToldByFile(c, one) || (revisit === undefined && within?.(one) === false));
  while (before !== undefined && isUnseen(before)) before = standingBefore(c, step, order, before.key);
  return before;
};

/** Leaves all that is open in a step for later. A question that opens by it is left as well. */
export const skipStep = (c: Case, step: StepId): Case => {
  const next = nextQuestion(c, { step });
  return next === undefined ? c : skipStep(skipQuestion(c, next.key), step);
};
