import { type AnswerPlace, withoutPlaces } from "../case/answer-places.ts";
import type { Answers } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { pointsAt as isAbout } from "../case/empty-items.ts";
import { handedOut } from "../case/exhibit-labels.ts";
import { labelOf } from "../case/exhibits.ts";
import { readKey } from "../case/key.ts";
import type { Item, ListName } from "../case/lists.ts";
import { answerAt, hangingOn } from "./dependents.ts";
import { type Place, replay, replaysAs } from "./replay.ts";

const without = <T extends object>(record: T, keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))) as T;

/** Those of some keys whose questions are asked. A case can have far more questions than keys are looked for. */
const stillAsked = (keys: readonly string[], places: readonly Place[]): readonly string[] => {
  if (keys.length === 0) return keys;
  const wanted = new Set(keys);
  const asked = new Set<string>();
  for (const { key } of places) if (wanted.has(key)) asked.add(key);
  return keys.filter((key) => asked.has(key));
};

/**
 * Drops what no longer applies: replays the questions from the top and parks each answer whose question is not asked
 * any more (it is offered again if the question comes back). Lists and their items are kept as they are. Idempotent.
 */
export const settle = (c: Case): Case => {
  const { applying, given, places } = replay(c);
  const dropped = without(c.answers, Object.keys(given));
  const parked = without({ ...c.parked, ...dropped }, Object.keys(given)) as Answers;
  const left = { parked, skipped: stillAsked(c.skipped, places) };
  const settled = { ...c, ...left, answers: given };
  replaysAs(settled, { applying: { ...applying, ...left }, given, places });
  return settled;
};

const items = (c: Case, list: ListName): readonly Item[] => c[list] as readonly Item[];
const withItems = (c: Case, list: ListName, changed: readonly Item[]): Case => ({ ...c, [list]: changed }) as Case;
/** Takes out of a case what is kept to be confirmed under some keys. */
const confirmed = (c: Case, keys: readonly string[]): Pick<Case, "toConfirm"> => {
  const left = without(c.toConfirm ?? {}, keys);
  return { toConfirm: Object.keys(left).length === 0 ? undefined : left };
};

const forget = (c: Case, key: string): Pick<Case, "skipped" | "unsent" | "toConfirm" | "places"> => ({
  skipped: c.skipped.filter((one) => one !== key),
  unsent: without(c.unsent, [key]),
  ...confirmed(c, [key]),
  ...placedWithout(c, (one) => one === key),
});

/** The places of a case without those of some answers. A case without any has no such part. */
const placedWithout = (c: Case, goes: (key: string) => boolean): Pick<Case, "places"> => {
  const places = withoutPlaces(c.places, goes);
  return places === undefined && c.places === undefined ? {} : { places };
};

const changeField = (c: Case, list: ListName, id: string, change: (item: Item) => Item): Case =>
  withItems(
    c,
    list,
    items(c, list).map((item) => (item.id === id ? change(item) : item)),
  );

/** A case without the answer under a key. */
const withoutAnswer = (whole: Case, key: string): Case => {
  const c = { ...whole, ...placedWithout(whole, (one) => one === key) };
  const target = readKey(key);
  if (target?.kind === "answer") return { ...c, answers: without(c.answers, [target.id]) };
  if (target?.kind === "field")
    return changeField(c, target.list, target.item, (item) => without(item, [target.field]));
  return c;
};

/**
 * When an answer has become another one, what hung on it (its day, its amount, a text made from it) does not count until it is
 * given again: it is kept to be confirmed. A draft that was kept as it was is dropped, and a new one is proposed.
 * In: the case before and after; the keys that were given or taken away, which count as they are now. Out: a settled case.
 */
export const unsettled = (before: Case, after: Case, keys: readonly string[]): Case => {
  const hanging = hangingOn(before, after, keys);
  if (hanging.length === 0) return after;
  const kept = Object.fromEntries(hanging.filter((one) => !one.wasDraft).map(({ key }) => [key, answerAt(after, key)]));
  const left = hanging.reduce((c, { key }) => withoutAnswer(c, key), after);
  const toConfirm = { ...left.toConfirm, ...kept };
  const opened = settle({ ...left, ...(Object.keys(toConfirm).length === 0 ? {} : { toConfirm }) });
  // What is open again has changed for what hangs on it: a letter goes with its request.
  return unsettled(before, opened, [...keys, ...hanging.map(({ key }) => key)]);
};

/**
 * Gives an answer. In: a case, the key of a question, a value its field has checked. Out: the settled case; answers that hung
 * on one that was different are to be confirmed.
 */
export const setAnswer = (c: Case, key: string, value: unknown): Case => unsettled(c, given(c, key, value), [key]);

const given = (c: Case, key: string, value: unknown): Case => {
  const target = readKey(key);
  if (target === undefined || target.kind === "list") throw new Error(`No answer is kept under ${key}`);
  // Given once more as it is, it still stands where it stood.
  const isSame = JSON.stringify(answerAt(c, key)) === JSON.stringify(value);
  const kept = { ...c, ...forget(c, key), ...(isSame && c.places !== undefined ? { places: c.places } : {}) };
  if (target.kind === "answer") return settle({ ...kept, answers: { ...c.answers, [target.id]: value } as Answers });
  return settle(changeField(kept, target.list, target.item, (item) => ({ ...item, [target.field]: value })));
};

/** Takes an answer away, by the person's own act: nothing of it stays. The question is open again. */
export const clearAnswer = (c: Case, key: string): Case => unsettled(c, cleared(c, key), [key]);

const cleared = (c: Case, key: string): Case => {
  const target = readKey(key);
  if (target === undefined) throw new Error(`No question ${key}`);
  const left = { ...c, ...forget(c, key) };
  if (target.kind === "list") return settle({ ...left, finished: c.finished.filter((list) => list !== target.list) });
  if (target.kind === "answer") {
    return settle({ ...left, answers: without(c.answers, [target.id]), parked: without(c.parked, [target.id]) });
  }
  return settle(changeField(left, target.list, target.item, (item) => without(item, [target.field])));
};

const isAnswered = (c: Case, key: string): boolean => {
  const target = readKey(key);
  return target?.kind === "list" ? c.finished.includes(target.list) : answerAt(c, key) !== undefined;
};

/**
 * Leaves a question for later. An answer that is there goes: a question cannot be left for later and answered. What is only
 * proposed for it (typed, set aside, to be confirmed) stays proposed.
 */
export const skipQuestion = (c: Case, key: string): Case => {
  const open = isAnswered(c, key) ? clearAnswer(c, key) : c;
  return settle({ ...open, skipped: [...open.skipped.filter((one) => one !== key), key] });
};

/** Leaves a question for later whose text was emptied: what was proposed for it goes as well. */
export const emptyQuestion = (c: Case, key: string): Case => skipQuestion(clearAnswer(c, key), key);

/** Keeps a text that was typed but not given as an answer; an empty one is forgotten. */
export const keepUnsent = (c: Case, key: string, typed: string): Case => ({
  ...c,
  unsent: typed.trim() === "" ? without(c.unsent, [key]) : { ...c.unsent, [key]: typed },
});

/** The highest number an item of the list was ever given: ids of removed items never come back. */
const lastNumber = (c: Case, list: ListName): number => {
  const given = new RegExp(`^${list.slice(0, 1)}(\\d{1,6})$`);
  return items(c, list).reduce(
    (highest, item) => Math.max(highest, Number(given.exec(item.id)?.[1] ?? 0)),
    c.lastIds[list] ?? 0,
  );
};

/** Adds an empty item at the end of a list. Out: the case, and the id of the item. The list is open again. */
export const addItem = (c: Case, list: ListName): { case: Case; id: string } => {
  const id = `${list.slice(0, 1)}${lastNumber(c, list) + 1}`;
  const opened = {
    ...c,
    ...forget(c, list),
    finished: c.finished.filter((one) => one !== list),
  };
  return { id, case: settle(withItems(opened, list, [...items(c, list), { id }])) };
};

/**
 * Takes an exhibit out of the filing. Its answers, its label and its file in the vault stay, and no other exhibit moves up
 * to its label.
 */
export const withdrawExhibit = (c: Case, id: string): Case =>
  c.withdrawn.includes(id) ? c : settle({ ...c, labels: handedOut(c), withdrawn: [...c.withdrawn, id] });

/** Brings an exhibit back into the filing, under the label it had, unless another has that now. */
export const bringBackExhibit = (c: Case, id: string): Case => {
  const labels = labelOf(c, id) === undefined ? without(c.labels, [id]) : c.labels;
  return settle({ ...c, labels, withdrawn: c.withdrawn.filter((one) => one !== id) });
};

/** Takes an item out of its list, with all that points at it. An exhibit with a file is withdrawn: nothing of it goes. */
export const removeItem = (c: Case, list: ListName, id: string): Case => {
  if (list === "exhibits" && Object.hasOwn(c.originals, id)) return withdrawExhibit(c, id);
  return unsettled(c, removed(c, list, id), []);
};

const removed = (c: Case, list: ListName, id: string): Case => {
  const pointsAt = (key: string) => isAbout(list, id, key);
  const kept = {
    ...withItems(
      c,
      list,
      items(c, list).filter((item) => item.id !== id),
    ),
    lastIds: { ...c.lastIds, [list]: lastNumber(c, list) },
    skipped: c.skipped.filter((key) => !pointsAt(key)),
    unsent: without(c.unsent, Object.keys(c.unsent).filter(pointsAt)),
    ...confirmed(c, Object.keys(c.toConfirm ?? {}).filter(pointsAt)),
    ...placedWithout(c, pointsAt),
  };
  if (list !== "claims") return settle(kept);
  const withoutClaim = ({ notReliedOn, ...rest }: Answers): Answers =>
    notReliedOn === undefined ? rest : { ...rest, notReliedOn: notReliedOn.filter((claim) => claim !== id) };
  return settle({
    ...kept,
    answers: withoutClaim(c.answers),
    parked: withoutClaim(c.parked),
    exhibits: c.exhibits.map((exhibit) =>
      exhibit.claims === undefined ? exhibit : { ...exhibit, claims: exhibit.claims.filter((claim) => claim !== id) },
    ),
  });
};

/** Calls a list complete. */
export const finishList = (c: Case, list: ListName): Case =>
  settle({ ...c, ...forget(c, list), finished: c.finished.includes(list) ? c.finished : [...c.finished, list] });

/** The case with the instant at which it is saved (UTC, ISO 8601). No question looks at it, so it replays as before. */
export const savedAt = (c: Case, now: string): Case => {
  const saved = { ...c, updatedAt: now };
  const known = replay(c);
  replaysAs(saved, { ...known, applying: { ...known.applying, updatedAt: now } });
  return saved;
};

/** The case with the place of an answer that was taken from a file, which is the only way in for one. */
export const placedAt = (c: Case, key: string, place: AnswerPlace): Case => {
  const placed = { ...c, places: { ...c.places, [key]: place } };
  replaysAs(placed, replay(c));
  return placed;
};

/** Names a case. */
export const renameCase = (c: Case, title: string): Case => ({ ...c, title });
