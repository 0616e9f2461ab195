/** One difference between two values of JSON: where it is, what stood there and what stands there now; left out means nothing. */
export interface Edit {
  readonly at: readonly (string | number)[];
  readonly was?: unknown;
  readonly is?: unknown;
}

/** All differences, in the order in which they are made. */
export type Patch = readonly Edit[];

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const idOf = (value: unknown): unknown => (isRecord(value) ? value.id : undefined);

/** Items are told apart by their ids: what one list has more than the other must stand at its end. */
const growsAtEnd = (before: readonly unknown[], after: readonly unknown[]): boolean => {
  const hasId = (item: unknown) => idOf(item) !== undefined;
  const isAt = (item: unknown, index: number) =>
    index >= after.length || item === after[index] || idOf(item) === idOf(after[index]);
  return before.every(hasId) && after.every(hasId) && before.every(isAt);
};

const NOTHING: Edit[] = [];

const edit = (at: Edit["at"], was: unknown, is: unknown): Edit => ({
  at,
  ...(was === undefined ? {} : { was }),
  ...(is === undefined ? {} : { is }),
});

const between = (before: unknown, after: unknown, at: Edit["at"]): Edit[] => {
  if (Object.is(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const own = (record: Json, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);
    const isChanged = (key: string) => !Object.is(own(before, key), own(after, key));
    const added = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
    return [...Object.keys(before), ...added]
      .filter(isChanged)
      .flatMap((key) => between(own(before, key), own(after, key), [...at, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (!growsAtEnd(before, after))
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [edit(at, before, after)];
    const both = Math.min(before.length, after.length);
    // A list can be long, and it changes in one place: an item that is the same needs no look inside.
    const changed = before
      .slice(0, both)
      .flatMap((item, index) => (item === after[index] ? NOTHING : between(item, after[index], [...at, index])));
    const removed = before.slice(both).map((item, index) => edit([...at, both + index], item, undefined));
    const added = after.slice(both).map((item, index) => edit([...at, both + index], undefined, item));
    // From the end, so that the places of the others hold while one goes.
    return [...changed, ...removed.reverse(), ...added];
  }
  return [edit(at, before, after)];
};

/** What turns one value of JSON into another. Lists of items with ids are compared item by item, other lists as a whole. */
export const patchBetween = (before: unknown, after: unknown): Patch => between(before, after, []);

const withEntry = (record: Json, key: string, next: unknown): Json => {
  const entries = Object.entries(record);
  if (next === undefined) return Object.fromEntries(entries.filter(([one]) => one !== key));
  if (!Object.hasOwn(record, key)) return Object.fromEntries([...entries, [key, next]]);
  return Object.fromEntries(entries.map(([one, value]) => [one, one === key ? next : value]));
};

const put = (value: unknown, at: Edit["at"], next: unknown): unknown => {
  const [head, ...rest] = at;
  if (head === undefined) return next;
  if (Array.isArray(value) && typeof head === "number" && head <= value.length) {
    const inner = rest.length === 0 ? next : put(value[head], rest, next);
    return [...value.slice(0, head), ...(inner === undefined ? [] : [inner]), ...value.slice(head + 1)];
  }
  if (!isRecord(value) || typeof head !== "string") throw new Error("A change does not fit the case.");
  const inside = Object.hasOwn(value, head) ? value[head] : undefined;
  return withEntry(value, head, rest.length === 0 ? next : put(inside, rest, next));
};

/** Makes the edits of a patch. In: the value it was made from. Throws an Error when it does not fit; nothing in is changed. */
export const makeEdits = (value: unknown, patch: Patch): unknown =>
  patch.reduce<unknown>((now, one) => put(now, one.at, one.is), value);

/** Takes the edits of a patch back. In: the value that `makeEdits` gave. */
export const takeEditsBack = (value: unknown, patch: Patch): unknown =>
  [...patch].reverse().reduce<unknown>((now, one) => put(now, one.at, one.was), value);
