import { type Answers, answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { isEmptyItem } from "../case/empty-items.ts";
import { NONE_FITS } from "../case/fields.ts";
import { itemKey } from "../case/key.ts";
import { type Item, LIST_NAMES, type ListName } from "../case/lists.ts";
import { asHappened, outcomeOf } from "../happenings/as-happened.ts";
import { STEPS } from "./steps/all.ts";
import type {
  AnswerQuestion,
  AnyEachQuestion,
  AnyListQuestion,
  ItemQuestion,
  ListQuestion,
  Question,
  StepId,
} from "./steps/question.ts";

export const isListQuestion = (question: Question): question is AnyListQuestion => "list" in question;

export const isEachQuestion = (question: Question): question is AnyEachQuestion => "each" in question;

/** Where a question stands: its key and step, and the item it is about. */
export interface Place {
  readonly key: string;
  readonly step: StepId;
  readonly question: AnswerQuestion | ListQuestion | ItemQuestion;
  readonly list?: ListName;
  readonly item?: Item;
  /** It asks for one more field of each item, after the list. */
  readonly isEach?: true;
  /** The answer that follows from others, where none was given. */
  readonly derived?: unknown;
}

/** The case as far as it applies, and the questions that apply to it, in order. */
export interface Replay {
  /** What applies, as of the last thing that happened: see `asHappened`. */
  readonly applying: Case;
  /** The answers that apply, as they were given. */
  readonly given: Answers;
  readonly places: readonly Place[];
}

// The item questions of a list only ever meet items of that list: both come from the same ListQuestion.
const itemsOf = (question: AnyListQuestion) => question.items as unknown as readonly ItemQuestion[];
const asItem = (item: Item) => item as never;

/** An item as far as it applies, and the questions about it. */
interface ShownItem {
  readonly item: Item;
  readonly shown: Item;
  readonly places: readonly Place[];
}

/** The questions about the items of a list as a case leaves them. */
interface AskedOfItems {
  readonly asked: readonly ItemQuestion[];
  /** Those that are of no use in this case: an answer that is there counts. */
  readonly unasked: readonly ItemQuestion[];
  /** Those with one answer for all items, each with that answer. */
  readonly shared: readonly (readonly [string, unknown])[];
}

const askedOfItems = (asked: readonly ItemQuestion[], items: readonly Item[], seen: Case): AskedOfItems => {
  const applying = asked.filter((one) => one.whenCase?.(seen) ?? true);
  return {
    asked: applying,
    unasked: applying.filter((one) => one.unaskedCase?.(seen)),
    shared: applying.flatMap(({ isShared, field }) => {
      const first = isShared ? items.find((item) => item[field] !== undefined)?.[field] : undefined;
      return first === undefined ? [] : [[field, first] as const];
    }),
  };
};

const replayItem = (list: ListName, given: Item, of: AskedOfItems, step: StepId): ShownItem => {
  const item: Item = of.shared.length === 0 ? given : { ...Object.fromEntries(of.shared), ...given };
  const shown: Record<string, unknown> & { id: string } = { id: item.id };
  const places: Place[] = [];
  for (const question of of.asked) {
    if (question.when && !question.when(asItem(shown))) continue;
    const isUseless = question.unasked?.(asItem(shown), asItem(item)) || of.unasked.includes(question);
    if (isUseless && item[question.field] === undefined) continue;
    if (item[question.field] !== undefined) shown[question.field] = item[question.field];
    const isTaken = given[question.field] === undefined && item[question.field] !== undefined;
    places.push({
      key: itemKey(list, item.id, question.field),
      step,
      question,
      list,
      item: shown,
      ...(isTaken ? { derived: item[question.field] } : {}),
    });
  }
  return { item: given, shown, places };
};

/** A list as it was replayed last. */
interface ShownList {
  readonly items: readonly Item[];
  readonly of: AskedOfItems;
  readonly shown: readonly ShownItem[];
  readonly applying: readonly Item[];
}

/**
 * Each list as it was replayed last: between two answers one item of one list changes at most, and a list can be long. It
 * only saves work: whether a question is asked depends on its item, and on which questions the case leaves.
 */
const lists = new Map<AnyListQuestion, ShownList>();

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]));

const isSameAsked = (a: AskedOfItems, b: AskedOfItems): boolean =>
  isSame(a.asked, b.asked) && isSame(a.unasked, b.unasked) && isSame(a.shared.flat(), b.shared.flat());

const replayList = (question: AnyListQuestion, items: readonly Item[], seen: Case, step: StepId): ShownList => {
  const of = askedOfItems(itemsOf(question), items, seen);
  const last = lists.get(question);
  const known = last !== undefined && isSameAsked(last.of, of) ? last : undefined;
  if (known !== undefined && isSame(known.items, items)) return known;
  const shown = items.map((item, index) => {
    const before = known?.shown[index];
    return before?.item === item ? before : replayItem(question.list, item, of, step);
  });
  const made = { items, of, shown, applying: shown.map((one) => one.shown) };
  lists.set(question, made);
  return made;
};

/** One more field of each item it applies to. Out: the items with it, in the order of the list. */
const replayEach = (
  { each: list, question, appliesTo }: AnyEachQuestion,
  c: Case,
  seen: Case,
  step: StepId,
): { items: readonly Item[]; places: Place[] } => {
  const kept = new Map((c[list] as readonly Item[]).map((item) => [item.id, item]));
  const places: Place[] = [];
  const items = (seen[list] as readonly Item[]).map((item) => {
    if (!appliesTo(seen, asItem(item))) return item;
    const value = kept.get(item.id)?.[question.field];
    const shown = value === undefined ? item : { ...item, [question.field]: value };
    places.push({
      key: itemKey(list, item.id, question.field),
      step,
      question: question as unknown as ItemQuestion,
      list,
      item: shown,
      isEach: true,
    });
    return shown;
  });
  return { items, places };
};

/** A choice made for another side or contract does not apply any more when it is not among the options now. */
const fits = (question: AnswerQuestion, answer: unknown, seen: Case): boolean =>
  question.offers === undefined ||
  answerFields[question.id].kind !== "choice" ||
  answer === NONE_FITS ||
  question.offers(seen).includes(String(answer));

/** Is there an answer of the person's own that waits to be given again? Then the question is asked. */
const hasOwn = ({ id, overtaken }: AnswerQuestion, c: Case): boolean =>
  [c.toConfirm?.[id], c.parked[id], c.unsent[id]].some((own) => own !== undefined && !overtaken?.(c, own));

/** What follows for a question from other answers. Where the person left it for later, nothing takes its place. */
const derivedFor = (question: AnswerQuestion, seen: Case, c: Case): unknown => {
  if (question.derive === undefined || hasOwn(question, c) || c.skipped.includes(question.id)) return undefined;
  const derived = question.derive(seen, c);
  return derived !== undefined && fits(question, derived, seen) ? derived : undefined;
};

/** Is it asked of nobody, or of no use here? */
const isUnasked = (question: AnswerQuestion, seen: Case, c: Case): boolean =>
  question.isOld === true || (question.unasked !== undefined && !hasOwn(question, c) && question.unasked(seen, c));

// A case is never changed, only replaced, so what was worked out for one holds as long as it lives.
const replays = new WeakMap<Case, Replay>();

/** Says how a case replays, when it is known already: a settled case keeps the places of the one it was settled from. */
export const replaysAs = (c: Case, known: Replay): void => void replays.set(c, known);

/**
 * Replays the questions from the top: each `when` sees only what was answered before it, so the outcome depends on
 * nothing but the answers. In: a case. Out: what of it applies, and every question that applies, answered or not.
 */
export const replay = (c: Case): Replay => {
  const known = replays.get(c);
  if (known !== undefined) return known;
  const made = replayed(c);
  replays.set(c, made);
  return made;
};

const MILESTONE_QUESTIONS = STEPS.flatMap((step) => step.questions)
  .filter(isListQuestion)
  .filter((question) => question.list === "milestones")
  .flatMap(itemsOf);

const OF_MILESTONES: AskedOfItems = { asked: MILESTONE_QUESTIONS, unasked: [], shared: [] };

const asApplying = (one: Item): Item => replayItem("milestones", one, OF_MILESTONES, "intake").shown;

const replayed = (c: Case): Replay => {
  const given: Record<string, unknown> = {};
  const answers: Record<string, unknown> = {};
  const none = Object.fromEntries(LIST_NAMES.map((list) => [list, []])) as unknown as Pick<Case, ListName>;
  const seen = { ...c, ...none, answers: answers as Answers };
  const places: Place[] = [];
  for (const step of STEPS) {
    for (const question of step.questions) {
      if (isEachQuestion(question)) {
        const done = replayEach(question, c, seen, step.id);
        Object.assign(seen, { [question.each]: done.items });
        for (const place of done.places) places.push(place);
        continue;
      }
      if (question.when && !question.when(seen)) continue;
      if (isListQuestion(question)) {
        const all = c[question.list] as readonly Item[];
        const isEmptyList = all.length === 0 && !c.finished.includes(question.list);
        if (isEmptyList && !c.skipped.includes(question.list) && question.unasked?.(seen, c)) continue;
        const items = question.list === "exhibits" ? all.filter((item) => !c.withdrawn.includes(item.id)) : all;
        const done = replayList(question, items, seen, step.id);
        // Of an item without any answer nothing can be said, so it is in no count, filing or list but its own questions.
        const known = done.applying.some((item) => isEmptyItem(c, question.list, item))
          ? done.applying.filter((item) => !isEmptyItem(c, question.list, item))
          : done.applying;
        Object.assign(seen, { [question.list]: known });
        // Not by spreading: a long list would be more arguments than a call can take.
        for (const one of done.shown) for (const place of one.places) places.push(place);
        places.push({
          key: question.list,
          step: step.id,
          question: question as unknown as ListQuestion,
          list: question.list,
          // Told by other answers: it is passed by.
          ...(question.isTold?.(c) && !c.finished.includes(question.list) ? { derived: "done" } : {}),
        });
      } else {
        const told = c.answers[question.id];
        const answer = question.overtaken?.(seen, told) ? undefined : told;
        const derived = answer === undefined ? derivedFor(question, seen, c) : undefined;
        if (answer === undefined && derived === undefined && isUnasked(question, seen, c)) continue;
        if (answer !== undefined && fits(question, answer, seen)) {
          given[question.id] = answer;
          answers[question.id] = answer;
        } else if (derived !== undefined) answers[question.id] = derived;
        places.push({
          key: question.id,
          step: step.id,
          question,
          ...(derived === undefined ? {} : { derived }),
        });
      }
    }
    // From here on, the questions are asked of the case as it stands after all that has happened.
    if (step.id === "intake") {
      const { answers: now, milestones } = asHappened(seen);
      Object.assign(answers, now);
      // A milestone whose money has moved has other questions than the one that was told: what they leave out does not apply.
      if (milestones !== seen.milestones) Object.assign(seen, { milestones: milestones.map(asApplying) });
    }
  }
  Object.assign(answers, outcomeOf(seen));
  return { applying: seen, given: given as Answers, places };
};
