import { type AnswerId, type Answers, answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { type Field, NONE_FITS } from "../case/fields.ts";
import { type Item, LIST_NAMES, type ListName, listFields, NOUNS } from "../case/lists.ts";
import { shorten } from "../case/words.ts";
import { once } from "../once.ts";
import { STEPS } from "../steps/all.ts";
import { itemKey } from "./key.ts";
import type {
  AnswerQuestion,
  AnyListQuestion,
  Asking,
  AskingState,
  ItemQuestion,
  ListQuestion,
  Question,
  StepId,
  Words,
} from "./question.ts";

export const isListQuestion = (question: Question): question is AnyListQuestion => "list" in question;

/** Where a question stands: its key and step, and the item it is about. */
export interface Place {
  readonly key: string;
  readonly step: StepId;
  readonly question: AnswerQuestion | ListQuestion | ItemQuestion;
  readonly list?: ListName;
  readonly item?: Item;
}

/** The case as far as it applies, and the questions that apply to it, in order. */
export interface Replay {
  readonly applying: Case;
  readonly places: readonly Place[];
}

// The item questions of a list only ever meet items of that list: both come from the same ListQuestion.
const itemsOf = (question: AnyListQuestion) => question.items as unknown as readonly ItemQuestion[];
const asItem = (item: Item) => item as never;

const replayItem = (
  question: AnyListQuestion,
  item: Item,
  seen: Case,
  step: StepId,
): { shown: Item; places: Place[] } => {
  const shown: Record<string, unknown> & { id: string } = { id: item.id };
  const places: Place[] = [];
  for (const one of itemsOf(question)) {
    if (one.when && !one.when(asItem(shown), seen)) continue;
    if (item[one.field] !== undefined) shown[one.field] = item[one.field];
    places.push({
      key: itemKey(question.list, item.id, one.field),
      step,
      question: one,
      list: question.list,
      item: shown,
    });
  }
  return { shown, places };
};

/** A choice made for another side or contract does not apply any more when it is not among the options now. */
const fits = (question: AnswerQuestion, answer: unknown, seen: Case): boolean =>
  question.offers === undefined ||
  answerFields[question.id].kind !== "choice" ||
  answer === NONE_FITS ||
  question.offers(seen).includes(String(answer));

// A case is never changed, only replaced, so what was worked out for one holds as long as it lives.
const replays = new WeakMap<Case, Replay>();
const outlines = new WeakMap<Case, readonly Asking[]>();

/** Says that a case replays as is known already: a settled case keeps the places of the one it was settled from. */
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

const replayed = (c: Case): Replay => {
  const answers: Record<string, unknown> = {};
  const none = Object.fromEntries(LIST_NAMES.map((list) => [list, []])) as unknown as Pick<Case, ListName>;
  const seen = { ...c, ...none, answers: answers as Answers };
  const places: Place[] = [];
  for (const step of STEPS) {
    for (const question of step.questions) {
      if (question.when && !question.when(seen)) continue;
      if (isListQuestion(question)) {
        const done = (c[question.list] as readonly Item[])
          .filter((item) => question.list !== "exhibits" || !c.withdrawn.includes(item.id))
          .map((item) => replayItem(question, item, seen, step.id));
        Object.assign(seen, { [question.list]: done.map((one) => one.shown) });
        // Not by spreading: a long list would be more arguments than a call can take.
        for (const one of done) for (const place of one.places) places.push(place);
        places.push({
          key: question.list,
          step: step.id,
          question: question as unknown as ListQuestion,
          list: question.list,
        });
      } else {
        const answer = c.answers[question.id];
        if (answer !== undefined && fits(question, answer, seen)) answers[question.id] = answer;
        places.push({ key: question.id, step: step.id, question });
      }
    }
  }
  return { applying: seen, places };
};

const say = (words: Words<never>, c: Case, item: Item | undefined): string =>
  typeof words === "string" ? words : words(c, item as never);

const fieldOf = (place: Place): Field | undefined => {
  if (place.list === undefined) return answerFields[(place.question as AnswerQuestion).id];
  if (place.item === undefined) return undefined;
  return (listFields[place.list] as Record<string, Field>)[(place.question as ItemQuestion).field];
};

const claimOptions = (c: Case, among: readonly string[] | undefined) =>
  c.claims
    .filter((claim) => among === undefined || among.includes(claim.id))
    .map((claim) => ({ value: claim.id, label: shorten(claim.agreed ?? claim.happened ?? `claim ${claim.id}`, 70) }));

const menuOf = (c: Case, question: ListQuestion) => {
  const noun = NOUNS[question.list].one;
  const items = (c[question.list] as readonly Item[]).map((item) => ({
    id: item.id,
    label: question.label(item as never, c),
  }));
  return [
    {
      value: "add",
      label: items.length === 0 ? `Add a ${noun}`.replace(/ a (?=[aeiou])/, " an ") : `Add another ${noun}`,
    },
    { value: "done", label: items.length === 0 ? `There is none` : "That is all" },
    ...items.map((item) => ({ value: `change:${item.id}`, label: `Change: ${item.label}` })),
    ...items.map((item) => ({ value: `remove:${item.id}`, label: `Remove: ${item.label}` })),
  ];
};

const optionsOf = (c: Case, place: Place, field: Field | undefined): Asking["options"] => {
  if (field === undefined) return menuOf(c, place.question as ListQuestion);
  const question = place.question as AnswerQuestion | ItemQuestion;
  const among = question.offers?.(c, place.item as never);
  if (field.kind === "refs") return claimOptions(c, among);
  if (field.options === undefined) return undefined;
  const kept =
    place.item === undefined
      ? c.answers[(question as AnswerQuestion).id]
      : place.item[(question as ItemQuestion).field];
  return Object.entries(field.options)
    .filter(([value]) => among === undefined || among.includes(value) || value === NONE_FITS || value === kept)
    .sort(([a], [b]) => (among === undefined ? 0 : rank(among, a) - rank(among, b)))
    .map(([value, label]) => ({ value, label }));
};

const rank = (among: readonly string[], value: string): number => {
  const index = among.indexOf(value);
  return index < 0 ? among.length : index;
};

const isEmptyText = (value: unknown): boolean => value === undefined || value === "";

const startOf = (c: Case, applying: Case, place: Place): Pick<Asking, "start" | "startIs"> => {
  const unsent = c.unsent[place.key];
  if (!isEmptyText(unsent)) return { start: unsent, startIs: "unsent" };
  if (place.list === undefined) {
    const parked = c.parked[(place.question as AnswerQuestion).id as AnswerId];
    if (parked !== undefined) return { start: parked, startIs: "parked" };
  }
  const question = place.question as AnswerQuestion | ItemQuestion;
  const draft = question.propose?.(applying, place.item as never);
  if (isEmptyText(draft)) return {};
  return { start: draft, startIs: ("proposedFrom" in question && question.proposedFrom) || "draft" };
};

const stateOf = (c: Case, key: string, was: unknown): AskingState => {
  if (was !== undefined) return "answered";
  return c.skipped.includes(key) ? "skipped" : "open";
};

const valueAt = (c: Case, place: Place): unknown => {
  if (place.list === undefined) return c.answers[(place.question as AnswerQuestion).id];
  if (place.item === undefined) return c.finished.includes(place.list) ? "done" : undefined;
  return place.item[(place.question as ItemQuestion).field];
};

const resolve = (c: Case, applying: Case, place: Place): Asking => {
  const field = fieldOf(place);
  const was = valueAt(c, place);
  const options = once(() => optionsOf(applying, place, field));
  return {
    key: place.key,
    step: place.step,
    kind: field?.kind ?? "list",
    field,
    ask: say(place.question.ask as Words<never>, applying, place.item),
    why: place.question.why,
    how: place.question.how,
    // The menu of a list names every item of it, and only one question at a time is shown.
    get options() {
      return options();
    },
    state: stateOf(c, place.key, was),
    was,
    ...(was === undefined || c.unsent[place.key] !== undefined ? startOf(c, applying, place) : {}),
    list: place.list,
    item: place.item,
  };
};

/** Whether the question at a place is open, without working out its words. In: a case, a place of its replay. */
export const isOpenAt = (c: Case, place: Place): boolean => stateOf(c, place.key, valueAt(c, place)) === "open";

/** The question at a place as it stands. In: a case, a place of its replay. */
export const askingAt = (c: Case, place: Place): Asking => resolve(c, replay(c).applying, place);

/** Every question that applies to a case, in order, as it stands: the outline of the interview. */
export const askingsOf = (c: Case): readonly Asking[] => {
  const known = outlines.get(c);
  if (known !== undefined) return known;
  const { applying, places } = replay(c);
  const made = places.map((place) => resolve(c, applying, place));
  outlines.set(c, made);
  return made;
};
