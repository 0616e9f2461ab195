import { withoutPlaces } from "../case/answer-places.ts";
import { type Answers, answerFields, isAnswerId } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { parseAnswer } from "../case/field-kinds.ts";
import type { Field } from "../case/fields.ts";
import { itemKey, readKey } from "../case/key.ts";
import { type Item, isListName, type ListName, listFields, NOUNS } from "../case/lists.ts";
import { saysNever } from "../case/never.ts";
import { UPWORK_RULES } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { oneLine, plural, series, shorten } from "../text/text.ts";
import type { DayWriter } from "../values/parse-day.ts";
import { contradictionsIn, doubtsIn } from "./consistency.ts";
import { answerAt } from "./dependents.ts";
import { emptyQuestion, settle, unsettled } from "./edit.ts";
import { sayNoSuchChoice, sayNoSuchField, sayNoSuchQuestion } from "./no-such-choice.ts";
import { currentQuestionsOf } from "./questions-view.ts";
import { replay } from "./replay.ts";

/** One thing that is wrong with given answers: where, and what to do. */
export interface Flaw {
  readonly at: string;
  readonly say: string;
}

/** The case with the given answers in it, all flaws at once, and answers that do not apply (kept aside). */
export interface Taken {
  readonly case: Case;
  readonly flaws: readonly Flaw[];
  readonly unused: readonly string[];
  /** What became of words that are not kept as they stand, and what is unusual and was kept all the same. */
  readonly doubts: readonly string[];
}

type Given = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const ITEM_ID = /^[a-z0-9]{1,12}$/;

interface Draft {
  answers: Record<string, unknown>;
  lists: Partial<Record<ListName, Item[]>>;
  /** Keys to leave for later: an answer that is there goes. */
  skipped: string[];
  /** Keys of items' fields that were given one by one. */
  fields: string[];
  title: string | undefined;
  flaws: Flaw[];
  notes: string[];
  readonly writer: DayWriter | undefined;
}

/** Left empty: the question is left for later. */
const isEmpty = (raw: unknown): boolean => raw === null || (typeof raw === "string" && raw.trim() === "");

const takeValue = (draft: Draft, at: string, field: Field, raw: unknown, today: string): unknown => {
  const checked = parseAnswer(field, raw, today, draft.writer);
  if (checked.ok) {
    if (checked.note !== undefined) draft.notes.push(`${at}: ${checked.note}`);
    return checked.value;
  }
  const say = field.kind === "choice" ? sayNoSuchChoice(field, raw) : undefined;
  draft.flaws.push({
    at,
    say: say ?? `${checked.problem} (given: ${shorten(JSON.stringify(raw) ?? "nothing", 60)})`,
  });
  return undefined;
};

const takeItem = (draft: Draft, list: ListName, raw: unknown, index: number, today: string): Item | undefined => {
  const at = `${list}[${index}]`;
  if (!isRecord(raw)) {
    draft.flaws.push({
      at,
      say: `Write each ${NOUNS[list].one} as an object, like {"${Object.keys(listFields[list])[0]}": …}.`,
    });
    return undefined;
  }
  const fields = listFields[list] as Readonly<Record<string, Field>>;
  const { id = `${list.slice(0, 1)}${index + 1}`, ...rest } = raw;
  if (typeof id !== "string" || !ITEM_ID.test(id)) {
    draft.flaws.push({ at: `${at}.id`, say: "An id is 1 to 12 small letters or digits." });
    return undefined;
  }
  const item: Record<string, unknown> & { id: string } = { id };
  for (const [name, value] of Object.entries(rest)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      draft.flaws.push({
        at: `${at}.${oneLine(name)}`,
        say: sayNoSuchField(list, name),
      });
    } else if (isEmpty(value)) {
      draft.skipped.push(itemKey(list, id, name));
    } else {
      const taken = takeValue(draft, `${at}.${name}`, field, value, today);
      if (taken !== undefined) item[name] = taken;
    }
  }
  return item;
};

/** A list that is given whole takes the place of what was there: said, where something goes by it. */
const noteGone = (draft: Draft, c: Case, list: ListName, items: readonly Item[]): void => {
  const now = new Set(items.map(({ id, ...fields }) => JSON.stringify(fields)));
  const gone = (c[list] as readonly Item[]).filter(({ id, ...fields }) => !now.has(JSON.stringify(fields))).length;
  if (gone === 0) return;
  const { one, many } = NOUNS[list];
  draft.notes.push(
    `${list}: the list given takes the place of the one that was there, and ${gone} ${plural(gone, one, many)} of it ${plural(gone, "is", "are")} gone or changed. To take that back: review --undo`,
  );
};

const takeList = (draft: Draft, c: Case, list: ListName, given: unknown, today: string): void => {
  if (isEmpty(given)) {
    draft.skipped.push(list);
    return;
  }
  const raw = typeof given === "string" && saysNever(given) ? [] : given;
  if (!Array.isArray(raw)) {
    draft.flaws.push({ at: list, say: `Write ${NOUNS[list].many} as a list: [ … ], or "none".` });
    return;
  }
  const items = raw.map((one, index) => takeItem(draft, list, one, index, today)).filter((one) => one !== undefined);
  if (new Set(items.map((item) => item.id)).size < items.length) {
    draft.flaws.push({ at: list, say: `Two ${NOUNS[list].many} have the same id.` });
  }
  noteGone(draft, c, list, items);
  draft.lists[list] = items;
};

const takeField = (draft: Draft, c: Case, key: string, value: unknown, today: string): boolean => {
  const target = readKey(key);
  if (target?.kind !== "field") return false;
  const items = draft.lists[target.list] ?? [...(c[target.list] as readonly Item[])];
  const index = items.findIndex((item) => item.id === target.item);
  const before = items[index];
  if (before === undefined) {
    const { one, many } = NOUNS[target.list];
    const there =
      items.length === 0
        ? `There are no ${many} yet`
        : `There ${plural(items.length, "is", "are")}: ${series(items.map(({ id }) => id))}`;
    draft.flaws.push({
      at: key,
      say: `There is no ${one} ${target.item}. ${there}. To add one, give the whole list: ${target.list}=[{…}].`,
    });
    return true;
  }
  if (isEmpty(value)) {
    draft.skipped.push(key);
    return true;
  }
  const field = (listFields[target.list] as Readonly<Record<string, Field>>)[target.field];
  const taken = field && takeValue(draft, key, field, value, today);
  if (taken !== undefined) {
    items[index] = { ...before, [target.field]: taken };
    draft.fields.push(key);
    draft.lists[target.list] = items;
  }
  return true;
};

const takeKey = (draft: Draft, c: Case, key: string, value: unknown, today: string): void => {
  if (key === "$schema") return;
  if (key === "title") {
    const checked = typeof value === "string" && oneLine(value) !== "" && value.length <= 200;
    if (checked) draft.title = oneLine(value);
    else draft.flaws.push({ at: "title", say: "Write the title as a text of 1 to 200 characters." });
  } else if (key === "skip") {
    const names = Array.isArray(value) ? value : [value];
    for (const name of names) {
      if (typeof name === "string" && readKey(name) !== undefined) draft.skipped.push(name);
      else draft.flaws.push({ at: "skip", say: `No question is called ${shorten(JSON.stringify(name) ?? "", 40)}.` });
    }
  } else if (isListName(key)) {
    takeList(draft, c, key, value, today);
  } else if (isAnswerId(key)) {
    if (isEmpty(value)) draft.skipped.push(key);
    else {
      const taken = takeValue(draft, key, answerFields[key] as Field, value, today);
      if (taken !== undefined) draft.answers[key] = taken;
    }
  } else if (!takeField(draft, c, key, value, today)) {
    draft.flaws.push({ at: oneLine(key), say: sayNoSuchQuestion(key) });
  }
};

/** The case with what was given, what was left for later, and what hung on either to be confirmed. */
const settledWith = (before: Case, filled: Case, draft: Draft, isGiven: ReadonlySet<string>): Case => {
  const left = draft.skipped.filter((key) => !isGiven.has(key));
  const open = {
    ...filled,
    skipped: filled.skipped.filter((key) => !isGiven.has(key)),
    unsent: withoutKeys(filled.unsent, isGiven),
    toConfirm: filled.toConfirm && withoutKeys(filled.toConfirm, isGiven),
    ...(filled.places === undefined ? {} : { places: placesLeft(before, filled, isGiven) }),
  };
  return left.reduce(emptyQuestion, unsettled(before, settle(open), [...isGiven]));
};

/** Places of answers that were given anew are gone, and so are those of items that a list given whole has no more. */
const placesLeft = (before: Case, filled: Case, isGiven: ReadonlySet<string>): Case["places"] =>
  withoutPlaces(
    filled.places,
    (key) =>
      answerAt(filled, key) === undefined ||
      (isGiven.has(key) && JSON.stringify(answerAt(before, key)) !== JSON.stringify(answerAt(filled, key))),
  );

const withoutKeys = <T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));

const fieldKeys = (list: ListName, items: readonly Item[]): string[] =>
  items.flatMap(({ id, ...fields }) => Object.keys(fields).map((field) => itemKey(list, id, field)));

const danglingClaims = (c: Case): Flaw[] => {
  const known = new Set(c.claims.map((claim) => claim.id));
  const check = (at: string, ids: readonly string[] | undefined): Flaw[] =>
    (ids ?? []).filter((id) => !known.has(id)).map((id) => ({ at, say: `There is no claim ${id}.` }));
  return [
    ...c.exhibits.flatMap((exhibit, index) => check(`exhibits[${index}].claims`, exhibit.claims)),
    ...check("notReliedOn", c.answers.notReliedOn),
  ];
};

/**
 * Takes answers given by file or flag into a case, by the same checks as typed ones.
 * In: a case; an object keyed by question (`role`, `milestones`, `milestones.m1.amount`, `title`, `skip`); today; the
 * person's zone and language, for days; the rulebook in use, which bounds the fee.
 * Out: the case with all that is good, every flaw, and what does not apply. A list that is given whole counts as
 * complete, "none" is a list with nothing in it. null or "" leaves a question for later and takes away the answer that was
 * there. What hung on an answer that is another one now, and is not given beside it, is to be confirmed.
 */
export const takeAnswers = (
  c: Case,
  given: unknown,
  today: string,
  writer?: DayWriter,
  pack: Rulebook = UPWORK_RULES,
): Taken => {
  if (!isRecord(given)) {
    return {
      case: c,
      flaws: [{ at: "answers", say: "Write the answers as one JSON object: { … }." }],
      unused: [],
      doubts: [],
    };
  }
  const draft: Draft = {
    answers: {},
    lists: {},
    skipped: [],
    fields: [],
    title: undefined,
    flaws: [],
    notes: [],
    writer,
  };
  // Lists first: a key such as `milestones.m1.amount` may point into a list that is given beside it.
  const entries = Object.entries(given);
  for (const [key, value] of entries.filter(([key]) => isListName(key))) takeKey(draft, c, key, value, today);
  const lists = Object.keys(draft.lists).filter(isListName);
  const whole = lists.flatMap((list) => fieldKeys(list, draft.lists[list] ?? []));
  for (const [key, value] of entries.filter(([key]) => !isListName(key))) takeKey(draft, c, key, value, today);
  const filled = {
    ...c,
    ...draft.lists,
    title: draft.title ?? c.title,
    answers: { ...c.answers, ...draft.answers } as Answers,
    finished: [...new Set([...c.finished, ...lists])],
  } as Case;
  const taken = new Set([...Object.keys(draft.answers), ...whole, ...draft.fields]);
  const settled = settledWith(c, filled, draft, taken);
  const { applying } = replay(settled);
  const misfits = contradictionsIn(applying, pack).map((one) => ({ at: one.keys.join(", "), say: one.say }));
  const flaws = [...draft.flaws, ...danglingClaims(settled), ...optionFlaws(settled, draft), ...misfits];
  const applies = new Set(currentQuestionsOf(settled).map((asking) => asking.key));
  const unused = [
    ...Object.keys(draft.answers).filter((key) => !applies.has(key)),
    ...lists.flatMap((list) =>
      applies.has(list) ? fieldKeys(list, draft.lists[list] ?? []).filter((key) => !applies.has(key)) : [list],
    ),
  ];
  // Said of what is given now: a doubt about an earlier answer was said when it was given.
  const doubts = doubtsIn(applying, pack).filter((one) => one.keys.some((key) => taken.has(key)));
  return { case: settled, flaws, unused, doubts: [...draft.notes, ...doubts.map((one) => one.say)] };
};

/** A choice that exists, but not for this contract and side. */
const optionFlaws = (c: Case, draft: Draft): Flaw[] => {
  const askings = currentQuestionsOf(c);
  return Object.entries(draft.answers).flatMap(([key, value]) => {
    const asking = askings.find((one) => one.key === key);
    const options = asking?.options?.map((option) => option.value) ?? [];
    if (asking?.kind !== "choice" || options.includes(String(value))) return [];
    return [
      { at: key, say: `"${String(value)}" does not fit this contract and side. Write ${series(options, "or")}.` },
    ];
  });
};
