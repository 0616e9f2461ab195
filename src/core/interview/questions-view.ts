import { type AnswerId, answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { isClientSide } from "../case/facts.ts";
import { potName } from "../case/field-kinds.ts";
import { type Field, NONE_FITS, WHOLE_CONTRACT } from "../case/fields.ts";
import { type Item, listFields, NOUNS } from "../case/lists.ts";
import { inOwnPerson } from "../case/speaker.ts";
import { once } from "../once.ts";
import { shorten } from "../text/text.ts";
import { type Place, replay } from "./replay.ts";
import type {
  AnswerQuestion,
  CurrentQuestion,
  ItemQuestion,
  ListQuestion,
  QuestionState,
  Words,
} from "./steps/question.ts";

// A case is never changed, only replaced, so this saves work and changes no result.
const outlines = new WeakMap<Case, readonly CurrentQuestion[]>();

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

const potOptions = (c: Case) =>
  [...[...c.milestones, ...c.weeks].map(({ id }) => id), WHOLE_CONTRACT].map((id) => ({
    value: id,
    label: potName(c, id),
  }));

const menuOf = (c: Case, question: ListQuestion) => {
  const noun = NOUNS[question.list].one;
  const items = (c[question.list] as readonly Item[]).map((item) => ({
    id: item.id,
    label: question.label(item as never, c),
  }));
  return [
    {
      value: "add",
      label:
        items.length === 0
          ? `Add ${question.adds ?? `a ${noun}`.replace(/^a (?=[aeiou])/, "an ")}`
          : `Add ${question.addsMore ?? `another ${question.adds?.replace(/^an? /, "") ?? noun}`}`,
    },
    { value: "done", label: items.length === 0 ? `There is none` : "That is all" },
    ...items.map((item) => ({ value: `change:${item.id}`, label: `Change: ${item.label}`, item: item.label })),
    ...items.map((item) => ({ value: `remove:${item.id}`, label: `Remove: ${item.label}`, item: item.label })),
  ];
};

/** Its menu is made when it is looked at: it names every item of the list, and one question at a time is shown. */
const withMenu = (asking: CurrentQuestion, c: Case, place: Place): CurrentQuestion =>
  Object.defineProperty(asking, "options", {
    get: once(() => menuOf(c, place.question as ListQuestion)),
    enumerable: true,
  });

const optionsOf = (c: Case, place: Place, field: Field): CurrentQuestion["options"] => {
  const question = place.question as AnswerQuestion | ItemQuestion;
  const among = question.offers?.(c, place.item as never);
  if (field.kind === "refs") return claimOptions(c, among);
  if (field.kind === "pot") return potOptions(c);
  if (field.options === undefined) return undefined;
  const kept =
    place.item === undefined
      ? c.answers[(question as AnswerQuestion).id]
      : place.item[(question as ItemQuestion).field];
  return Object.entries(field.options)
    .filter(([value]) => among === undefined || among.includes(value) || value === NONE_FITS || value === kept)
    .sort(([a], [b]) => (among === undefined ? 0 : rank(among, a) - rank(among, b)))
    .map(([value, label]) => ({
      value,
      label: ("says" in question && question.says?.(c, value)) || inOwnPerson(c, label),
    }));
};

const rank = (among: readonly string[], value: string): number => {
  const index = among.indexOf(value);
  return index < 0 ? among.length : index;
};

const isEmptyText = (value: unknown): boolean => value === undefined || value === "";

const startOf = (c: Case, applying: Case, place: Place): Pick<CurrentQuestion, "start" | "startIs"> => {
  const unsent = c.unsent[place.key];
  if (!isEmptyText(unsent)) return { start: unsent, startIs: "unsent" };
  const earlier = c.toConfirm?.[place.key];
  if (!isEmptyText(earlier) && fieldOf(place)?.schema.safeParse(earlier).success)
    return { start: earlier, startIs: "toConfirm" };
  if (place.list === undefined) {
    const parked = c.parked[(place.question as AnswerQuestion).id as AnswerId];
    if (parked !== undefined) return { start: parked, startIs: "parked" };
  }
  const question = place.question as AnswerQuestion | ItemQuestion;
  const draft = question.propose?.(applying, place.item as never);
  if (isEmptyText(draft)) return {};
  return { start: draft, startIs: ("proposedFrom" in question && question.proposedFrom) || "draft" };
};

const stateOf = (c: Case, key: string, was: unknown): QuestionState => {
  if (was !== undefined) return "answered";
  return c.skipped.includes(key) ? "skipped" : "open";
};

const valueAt = (c: Case, place: Place): unknown => {
  if (place.list === undefined) return place.derived ?? c.answers[(place.question as AnswerQuestion).id];
  if (place.item === undefined) {
    const isTold = (place.question as ListQuestion).isTold?.(c) ?? false;
    return isTold || c.finished.includes(place.list) ? "done" : undefined;
  }
  return place.item[(place.question as ItemQuestion).field];
};

/** Where an answer stands; nothing for one that follows from others, or that there is not. */
const placeIn = ({ places }: Case, { key, derived }: Place, was: unknown): Pick<CurrentQuestion, "place"> =>
  places?.[key] === undefined || was === undefined || derived !== undefined ? {} : { place: places[key] };

/** The help of a question, for the side that asks. */
const howOf = (applying: Case, { question }: Place): CurrentQuestion["how"] =>
  isClientSide(applying) && "clientHow" in question && question.clientHow !== undefined
    ? question.clientHow
    : question.how;

/** A field with its choices in the words of the one who chooses. */
const ownField = (c: Case, field: Field | undefined): Field | undefined =>
  field?.options === undefined || c.answers.role !== "agency"
    ? field
    : {
        ...field,
        options: Object.fromEntries(
          Object.entries(field.options).map(([value, label]) => [value, inOwnPerson(c, label)]),
        ),
      };

const resolve = (c: Case, applying: Case, place: Place): CurrentQuestion => {
  const field = ownField(applying, fieldOf(place));
  const was = valueAt(c, place);
  const asking: CurrentQuestion = {
    key: place.key,
    step: place.step,
    kind: field?.kind ?? "list",
    field,
    ask: say(place.question.ask as Words<never>, applying, place.item),
    why: place.question.why,
    how: howOf(applying, place),
    options: field && optionsOf(applying, place, field),
    state: stateOf(c, place.key, was),
    was,
    ...(place.derived === undefined ? {} : { isDerived: true as const }),
    ...(place.derived === undefined || !("isUsual" in place.question) ? {} : { isUsual: true as const }),
    ...placeIn(c, place, was),
    ...(was === undefined || c.unsent[place.key] !== undefined ? startOf(c, applying, place) : {}),
    list: place.list,
    item: place.item,
  };
  return field === undefined ? withMenu(asking, applying, place) : asking;
};

/** Whether the question at a place is open, without working out its words. In: a case, a place of its replay. */
export const isOpenAt = (c: Case, place: Place): boolean => stateOf(c, place.key, valueAt(c, place)) === "open";

/** The question at a place as it stands. In: a case, a place of its replay. */
export const currentQuestionAt = (c: Case, place: Place): CurrentQuestion => resolve(c, replay(c).applying, place);

/** Every question that applies to a case, in order, as it stands: the outline of the interview. */
export const currentQuestionsOf = (c: Case): readonly CurrentQuestion[] => {
  const known = outlines.get(c);
  if (known !== undefined) return known;
  const { applying, places } = replay(c);
  const made = places.map((place) => resolve(c, applying, place));
  outlines.set(c, made);
  return made;
};
